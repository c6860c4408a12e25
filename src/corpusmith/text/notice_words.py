"""Words of notices in place of content: that a page is missing or a server broken.

Phrases are in small letters without marks, as `notices.plain` leaves them; one that ends in a star goes on, one of a script without
blanks (and of Hangul) stands anywhere.
"""

from __future__ import annotations

# What is missing, and what is said of it: a line with both says so.
THINGS = """
page | pages | webpage | url | address | article | story | content | file | resource | document | link | listing | vacancy | posting
seite | seiten | webseite | adresse | artikel | inhalt | inhalte | beitrag | contenu | lien | página | artículo | contenido | enlace
dirección | noticia | conteúdo | endereço | artigo | notícia | pagina | articolo | contenuto | indirizzo | notizia | inhoud | adres
sida | sidan | adressen | artikeln | innehållet | siden | side | artiklen | artikkelen | innholdet | sivu | sivua | sivun | artikkelia
strona | strony | stronę | artykuł | artykułu | treść | stránka | stránku | stránky | článek | článok | oldal | oldalt | cikk
articolul | stranica | stranicu | stran | страниц* | материал | материала | адрес | сторінк* | стаття | статию | страница | страницата
σελίδα | άρθρο | sayfa | sayfayı | sayfası | haber | içerik | halaman | laman | konten | trang | bài viết | nội dung | đường dẫn
الصفحة | صفحة | المقال | المحتوى | הדף | העמוד | דף | הכתבה | صفحه | پیج | पृष्ठ | पेज | পৃষ্ঠা | பக்கம்
页面 | 頁面 | 网页 | 網頁 | 文章 | 内容 | 內容 | 链接 | 地址 | ページ | 記事 | コンテンツ | 페이지 | 게시물 | 게시글 | 기사 | 주소 | หน้า
บทความ | เนื้อหา
account | profile | user | konto | profil | profilo | perfil | compte | cuenta | conta | профиль | hesap | 用户 | 用戶 | アカウント | 계정
"""
GONE = """
not found | can t find | cannot find | can not find | could not find | couldn t find | unable to find | didn t find | can t be found
cannot be found | can not be found | could not be found | couldn t be found | wasn t found | doesn t exist | does not exist | don t exist
no longer exists | no longer exist | no longer available | no longer here | isn t here | is not here | isn t available anymore
has moved | has been moved | may have moved | been removed | been deleted | been taken down | is missing | is gone | has expired
got lost | is lost | went missing | has vanished | has disappeared
nicht gefunden | nicht finden | gibt es nicht | gibt es leider nicht | existiert nicht | existiert leider nicht | nicht existiert
nicht mehr existiert | nicht vorhanden | nicht mehr verfügbar | nicht mehr vorhanden | nicht mehr da | nicht auffindbar
wurde gelöscht | wurde verschoben | wurde entfernt | ist umgezogen | verschwunden | nicht mehr online | nicht mehr erreichbar
introuvable | introuvables | n existe pas | n existe plus | n a pas été trouvé | n a pas été trouvée | n a pas pu être trouvé
n a pas pu être trouvée | non trouvé | non trouvée | pas trouvé | pas trouver | plus disponible | a été supprimé | a été supprimée
a été déplacé | a été déplacée | plus en ligne | a disparu | s est perdue
no existe | ya no existe | no encontrado | no encontrada | no encontramos | no se encontró | no se encuentra | no se ha encontrado
no hemos encontrado | no hemos podido encontrar | no pudimos encontrar | no podemos encontrar | no ha sido encontrada | ya no está
no fue encontrada | ha sido eliminada | ha sido eliminado | ha desaparecido | fue eliminada
não existe | não encontrado | não encontrada | não encontramos | não foi encontrado | não foi encontrada | não foi possível encontrar
não pôde ser encontrada | não conseguimos encontrar | não está mais | não pode ser encontrada | foi removida | foi removido
mudou de endereço | desapareceu
non trovato | non trovata | non è stato trovato | non è stata trovata | non esiste | non è più disponibile | non troviamo
non abbiamo trovato | impossibile trovare | non riusciamo a trovare | è stata rimossa | è stato rimosso | stata spostata | è sparita
niet gevonden | niet vinden | bestaat niet | bestaat helaas niet | niet meer beschikbaar | niet langer beschikbaar | is verwijderd
is verdwenen
hittades inte | hittas inte | kan inte hitta | kunde inte hitta | kan inte hittas | hittar inte | hittade inte | finns inte
finns tyvärr inte | har tagits bort | ikke fundet | findes ikke | findes desværre ikke | ikke finde | eksisterer ikke | er fjernet
ikke funnet | finnes ikke | finnes dessverre ikke | finner ikke | ikke finne | fant ikke | fant vi ikke
ei löydy | ei löytynyt | ei löydetty | ei ole olemassa | ei ole enää | ei valitettavasti löydy | ei valitettavasti löytynyt
nie została znaleziona | nie znaleziono | nie istnieje | nie można znaleźć | nie możemy znaleźć | nie odnaleziono | nie znaleźliśmy
nie została odnaleziona | nie udało się znaleźć | została usunięta | został usunięty | zniknęła | nie ma takiej
nenalezen* | nebyla nalezena | nebyl nalezen | neexistuje | nemůžeme najít | nenašli | nepodařilo najít | byla odstraněna
nenájden* | nebola nájdená | nebol nájdený | sa nenašla | nem található | nem létezik | nem találjuk | nem találtuk | nem találtunk
nu a fost găsit | nu a fost găsită | nu există | nu mai există | nu a putut fi găsită | nu am găsit | negăsită | nu a fost gasita
nije pronađena | nije pronađeno | nije nađena | ne postoji | ne obstaja | ni bilo mogoče najti | ni najdena | не постоји | није пронађена
не найдена | не найден | не найдено | не нашли | не нашлась | не существует | не удалось найти | не можем найти | была удалена
был удален | был удалён | потерялась | пропала | исчезла | не знайдено | не знайдена | не існує | не вдалося знайти | не можемо знайти
не знайшли | было удалено
не е намерена | не беше намерена | не съществува | δεν βρέθηκε | δεν υπάρχει | δεν μπορέσαμε να βρούμε | δεν μπορεί να βρεθεί
bulunamadı | bulunamıyor | bulamadık | bulunamamıştır | bulunmamaktadır | mevcut değil | artık yok | kaldırılmış | yayından kaldırıl*
silinmiş | kayboldu | taşınmış
tidak ditemukan | tidak dapat ditemukan | tidak bisa ditemukan | tidak menemukan | tidak dapat menemukan | tidak ada | tidak ditemui
tidak dijumpai | tidak wujud | telah dihapus | sudah dihapus | không tìm thấy | không tồn tại | không còn tồn tại | không thể tìm thấy
đã bị xóa
غير موجودة | غير موجود | لم يتم العثور | لا يمكن العثور | تعذر العثور | لم نتمكن من العثور | لم نعثر | لم تعد موجودة | لا توجد
לא נמצא | לא נמצאה | לא קיים | לא קיימת | אינו קיים | לא מצאנו | הוסר | یافت نشد | پیدا نشد | وجود ندارد | نہیں ملا
नहीं मिला | नहीं मिली | मौजूद नहीं | नहीं मिल | পাওয়া যায়নি | கிடைக்கவில்லை
不存在 | 找不到 | 未找到 | 没有找到 | 沒有找到 | 無法找到 | 无法找到 | 未能找到 | 没找到 | 已被删除 | 已被刪除 | 已删除 | 已刪除 | 已失效
不见了 | 不見了 | 已下线
已被移除 | 走丢 | 走失 | 迷路 | 消失了 | 見つかりません | 存在しません | 見当たりません | 見つけられません | 削除され | 移動され
찾을 수 없 | 찾지 못 | 존재하지 않 | 삭제되었 | 삭제된
ไม่พบ | หาไม่เจอ | หาไม่พบ | ไม่มีอยู่ | ไม่มีหน้า | ถูกลบ | ลบไปแล้ว
is broken | nothing was found | tidak ada lagi | такой страницы нет | нет такой страницы | немає такої | non c è più | n est plus là
kein ergebnis | 掲載が終了 | 公開が終了 | 没有了 | 不复存在 | không còn nữa | finns inte längre | findes ikke længere | finnes ikke lenger
bestaat niet langer | nu mai este
"""
# What a whole site is called; and what may be said of it, or of a page, that comes back.
PLACES = """
site | website | service | dienst | servizio | servicio | serviço | sito | sitio web | сайт | сервис | služba | usługa | 服务 | 服務
网站 | 網站 | サイト | サービス | 서비스 | 사이트 | الموقع | الخدمة | trang web | situs
"""
AWAY = """
not available | isn t available | unavailable | can t be displayed | cannot be displayed | can t be reached | can t be loaded
couldn t load
nicht verfügbar | nicht erreichbar | nicht angezeigt werden | nicht geladen werden | indisponible | pas disponible | pas accessible
inaccessible
no está disponible | no disponible | não está disponível | indisponível | já não está disponível | non è disponibile | non disponibile
niet beschikbaar | niet bereikbaar | inte tillgänglig* | ikke tilgængelig* | ikke tilgjengelig* | ei ole saatavilla | ei ole käytettävissä
niedostępn* | není dostupn* | nedostupn* | nem elérhető | nu este disponibil* | indisponibil* | nije dostupn* | недоступ* | недостъп*
δεν είναι διαθέσιμ* | kullanılamıyor | erişilemiyor | ulaşılamıyor | tidak tersedia | tidak dapat diakses | không khả dụng
không thể truy cập
غير متاح* | غير متوفر* | לא זמין | לא זמינה | در دسترس نیست | उपलब्ध नहीं | 无法显示 | 無法顯示 | 无法打开 | 无法访问 | 無法開啟
表示できません | ご覧いただけません
표시할 수 없 | 이용할 수 없 | 접근할 수 없 | ไม่สามารถเข้าถึง | ไม่สามารถแสดง
閲覧できません | not accessible | nicht zugänglich | no accesible | não acessível | non accessibile
blocked | gesperrt | bloqué | bloquée | bloqueado | bloqueada | bloccato | bloccata | geblokkeerd | blockerad | blokeret | blokkert
zablokowan* | заблокирован* | заблоковано | engellendi | diblokir | 被封禁 | 已被阻止 | 被封鎖 | ブロックされ | 차단되었 | bị chặn
can t be accessed | تعذر الوصول | تعذر عرض | تعذر تحميل | açılamıyor | не открывается | nu poate fi accesat* | nem nyitható
"""
# Said of nothing but pages.
MISSING = """
page you are looking for | page you re looking for | page you were looking for | page you requested | page you asked for
page you tried to | page you followed | seite die sie suchen | gesuchte seite | page demandée | page que vous recherchez
page que vous cherchez | página que buscas | página que busca | página solicitada | página que estás buscando | página que você procura
página que você está procurando | pagina che stai cercando | pagina che cerchi | pagina richiesta | запрашиваемая страница
aradığınız sayfa
szukana strona | strona której szukasz | pagina die u zoekt | pagina die je zoekt | sidan du söker | sidan du letar efter
siden du leder efter
siden du leter etter | etsimääsi sivua | hledaná stránka | 您访问的页面 | 您要访问的页面 | 您要找的页面 | 您查看的页面 | お探しのページ
요청하신 페이지
หน้าที่คุณ | الصفحة التي تبحث عنها | الصفحة المطلوبة | trang bạn tìm | trang bạn đang tìm | halaman yang anda cari
couldn t find what you | could not find what you | can t find what you | cannot find what you | didn t find what you | no encontramos lo que
non troviamo quello che | não encontramos o que
"""
CODES = "403 | 404 | 410 | 429 | 500 | 502 | 503 | 504 | 520 | 521 | 522 | 523 | 524 | 525"
ERROR_WORDS = """
error | errors | forbidden | http | status | oops | fehler | erreur | erro | errore | fout | fel | feil | fejl | virhe | błąd | chyba
hiba | eroare | greška
ошибка | помилка | грешка | σφάλμα | hata | hatası | kesalahan | ralat | lỗi | خطأ | שגיאה | خطا | त्रुटि | 错误 | 錯誤 | 出错 | エラー
오류 | 에러 | ข้อผิดพลาด
"""
BROKEN = """
internal server error | bad gateway | gateway timeout | gateway time out | service unavailable | service temporarily unavailable
server error
origin error | web server is down | web server is returning
"""
