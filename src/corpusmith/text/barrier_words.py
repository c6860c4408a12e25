"""Words of what bars the reader: checks of browsers, missing scripts, works, faults; phrases as in `notice_words`."""

from __future__ import annotations

# Nothing to read here, or not now, or not for machines: said in articles as well, of videos and forms.
BARRED = """
access blocked | acesso bloqueado | acesso foi bloqueado | acceso bloqueado | accès bloqué | accesso bloccato | zugriff gesperrt
zugang gesperrt | toegang geblokkeerd | åtkomst blockerad | adgang blokeret | đang bảo trì | bakımdayız
access denied | access is denied | not have access | requests too | slow down | experiencing problems | experiencing issues
experiencing some problems | person and not
don t have permission | access to this page | permission to access
permission to view | not authorized | not authorised
enable javascript | turn on javascript | javascript is disabled | javascript is required | javascript is not enabled | requires javascript
javascript to run | javascript to view | javascript enabled | without javascript | activate javascript | enable cookies
javascript disabled
browser is not supported | browser isn t supported | checking your browser | checking if the site | verify you are human
verify that you are
verifying you are human | verify you re human | confirm you are human | confirm that you are | prove you are human | are you a robot
not a robot | aren t a robot | you are a human | unusual traffic | unusual activity | suspicious activity | automated access
automated requests | automated traffic | security check | just a moment | please wait while | ddos protection
attention required | been blocked | too many requests | request blocked | for maintenance | under maintenance | undergoing maintenance
scheduled maintenance | maintenance mode | be back soon | be right back | be back shortly | something went wrong | went wrong on our
technical difficulties | technical error | technical problem | temporarily unavailable | temporarily offline | an error occurred
error has occurred | error occurred | unexpected error | application error | session has expired | session expired
log in to continue | sign in to continue | log in to view | sign in to view | logged in to view | not available in your
unavailable in your
unavailable in most | legal reasons | not available in most | older to enter | older to view | account has been suspended
before you continue
javascript aktivieren | aktivieren sie javascript | aktiviere javascript | javascript ist deaktiviert | javascript deaktiviert
benötigt javascript | erfordert javascript | aktiviertes javascript | ohne javascript | zugriff verweigert | keine berechtigung
zugriff wurde verweigert
zugang verweigert | kein zugriff | browser wird überprüft | ein mensch sind | ein mensch bist | kein roboter
ungewöhnlichen datenverkehr | ungewöhnliche aktivität* | wartungsarbeiten | wartungsmodus | vorübergehend nicht
in kürze wieder
momentan nicht erreichbar | derzeit nicht erreichbar | zurzeit nicht erreichbar | etwas ist schiefgelaufen | etwas schiefgelaufen
etwas schief gelaufen | schiefgegangen | automatisierte zugriffe | automatisierte anfragen | sie ein mensch | ein fehler aufgetreten
technischer fehler | technische störung | technischen problem* | serverfehler
zu viele anfragen | einloggen um fortzufahren
activer javascript | activez javascript | activer le javascript | javascript est désactivé | nécessite javascript | javascript doit être
javascript désactivé | accès refusé | pas l autorisation | accès interdit | accès à cette page | vérification de votre navigateur
vous êtes humain
vous êtes un humain | êtes pas un robot | es pas un robot | trafic inhabituel | activité inhabituelle | en maintenance
temporairement indisponible | momentanément indisponible | erreur est survenue | erreur s est produite | problème technique
difficultés techniques | erreur interne | erreur serveur | erreur du serveur | trop de requêtes | accès automatisé* | requêtes automati*
habilitar javascript | habilite javascript | activa javascript | active javascript | activar javascript | habilita javascript
activar el javascript
requiere javascript | javascript desactivado | javascript está desactivado | acceso denegado | eres humano
un ser humano | no eres un robot | no es un robot | no soy un robot | tráfico inusual | actividad inusual | en mantenimiento
temporalmente no disponible | no disponible temporalmente | algo salió mal | algo ha salido mal | algo ha ido mal
no ha funcionado | no funcionó
no tienes permiso | no tiene permiso | ha ocurrido un error | ha producido un error | ocurrió un error | problemas técnicos
error interno | error del servidor
demasiadas solicitudes | demasiadas peticiones
ativar javascript | ative o javascript | habilite o javascript | ativar o javascript | habilitar o javascript | requer javascript
acesso negado | você é humano | não é um robô | não sou um robô | tráfego incomum | em manutenção
temporariamente indisponível | algo deu errado | algo correu mal | ocorreu um erro | erro interno | erro do servidor
abilita javascript | abilitare javascript | attiva javascript | attivare javascript | richiede javascript | javascript è disabilitato
javascript disabilitato | accesso negato | di essere umano | sei umano | sei un essere umano
non sei un robot
non sono un robot | traffico insolito | in manutenzione | temporaneamente non disponibile | qualcosa è andato storto
è verificato un errore | qualcosa non va | traffico anomalo | problemi tecnici | errore interno | errore del server
javascript inschakelen | schakel javascript | javascript is uitgeschakeld | vereist javascript | javascript vereist | toegang geweigerd
geen toegang | je een mens bent | u een mens bent | geen robot | ongebruikelijk verkeer | gepland onderhoud
in onderhoud
wegens onderhoud | onderhoudswerkzaamheden | tijdelijk niet | er is iets misgegaan | er ging iets mis | iets mis gegaan | fout opgetreden
technische storing | te veel verzoeken
aktivera javascript | kräver javascript | åtkomst nekad | nekad åtkomst | du är människa | du är en människa
inte är en robot
ovanlig trafik | tillfälligt otillgänglig | något gick fel | ett fel uppstod | ett fel har uppstått | tekniska problem
för många förfrågningar
aktiver javascript | slå javascript til | slå på javascript | kræver javascript | krever javascript | adgang nægtet | ingen adgang
ingen tilgang
tilgang nektet | ikke er en robot | et menneske
midlertidigt utilgængelig
midlertidig utilgjengelig | noget gik galt | noe gikk galt | opstod en fejl | opstået en fejl | oppstod en feil | oppstått en feil
javascript käyttöön | vaatii javascriptin | pääsy estetty | pääsy evätty | et ole robotti | olet ihminen | huoltokatko* | huollossa
huoltotyö*
tilapäisesti poissa | jotain meni pieleen | jokin meni pieleen | tapahtui virhe | virhe tapahtui
włącz javascript | włączyć javascript | obsługę javascript | obsługi javascript | wymaga javascript | włączenia javascript
javascript jest wyłączony | odmowa dostępu | dostęp zabroniony | brak dostępu | sprawdzanie przeglądarki
jesteś człowiekiem
nie jesteś robotem | nietypowy ruch | przerwa techniczna | prace konserwacyjne | prace techniczne | prac konserwacyjnych | prace serwisowe
prac technicznych
chwilowo niedostępn* | tymczasowo niedostępn* | coś poszło nie tak | wystąpił błąd | problemy techniczne | błąd serwera
zapněte javascript | povolte javascript | vyžaduje javascript | přístup odepřen | nemáte oprávnění | přístup zamítnut | váš prohlížeč
nejste robot | jste člověk
dočasně nedostupn* | něco se pokazilo | došlo k chybě | nastala chyba | prístup zamietnutý | niečo sa pokazilo
javascript engedélyez* | engedélyezze a javascript* | hozzáférés megtagadva | nem robot | hiba történt | átmenetileg nem
activați javascript | activeaza javascript | acces interzis | acces refuzat | nu ești robot | nu sunteți robot
temporar indisponibil
ceva nu a mers | apărut o eroare | omogućite javascript | pristup odbijen | došlo je do greške | nešto je pošlo po zlu
включите javascript | включить javascript | включенный javascript | javascript отключен | javascript отключён | поддержку javascript
доступ запрещен | доступ запрещён | доступ ограничен | доступ закрыт | доступ заблокирован | проверка браузера
вы человек | вы не робот | необычный трафик | подозрительный трафик | подозрительная активность | технические работы
технических работ
техническое обслуживание | временно недоступ* | что то пошло не так | произошла ошибка | ошибка сервера | внутренняя ошибка
слишком много запросов | увімкніть javascript | доступ заборонено | перевірка браузера | ви людина | ви не робот | технічні роботи
тимчасово недоступ* | щось пішло не так | сталася помилка | помилка сервера | включете javascript | достъпът е отказан | възникна грешка
ενεργοποιήστε τη javascript | ενεργοποιήστε την javascript | δεν επιτρέπεται η πρόσβαση | άρνηση πρόσβασης | είστε άνθρωπος
δεν είστε ρομπότ
κάτι πήγε στραβά | προσωρινά μη διαθέσιμ* | παρουσιάστηκε σφάλμα
javascript i etkin* | javascript etkin* | javascript gerekli* | javascript devre dışı | erişim engellendi | erişim reddedildi
insan olduğunuz* | robot olmadığınız* | olağandışı trafik | olağan dışı | bakım çalışması* | bakım nedeniyle
geçici olarak kullanıl*
geçici olarak hizmet | bir şeyler ters gitti | bir hata oluştu | sunucu hatası
aktifkan javascript | mengaktifkan javascript | membutuhkan javascript | akses ditolak | memeriksa browser | anda manusia
anda adalah manusia | bukan robot | sedang dalam perbaikan | sementara tidak | terjadi kesalahan
akses dinafikan
bật javascript | kích hoạt javascript | yêu cầu javascript | truy cập bị từ chối | từ chối truy cập | là con người
không phải là robot | không phải robot | người máy | lưu lượng bất thường | tạm thời không | xảy ra lỗi | lỗi máy chủ
gặp sự cố
تفعيل جافا سكريبت | تفعيل javascript | تمكين javascript | جافا سكريبت | تم رفض الوصول | رفض الوصول | الوصول مرفوض | الوصول ممنوع
أنك إنسان | أنك لست روبوت* | لست روبوت* | قيد الصيانة | أعمال الصيانة | تحت الصيانة | أعمال صيانة | حدث خطأ | غير متاح مؤقتا
خطأ في الخادم
הפעל javascript | להפעיל javascript | הפעילו javascript | הגישה נדחתה | שאתה אנושי | אינך רובוט | לא רובוט | בתחזוקה | משהו השתבש
אירעה שגיאה
جاوا اسکریپت | دسترسی غیرمجاز | دسترسی شما | ربات نیستید | در حال تعمیر | خطایی رخ داد | مشکلی پیش آمد
javascript सक्षम | javascript चालू | रोबोट नहीं | रखरखाव | कुछ गलत | त्रुटि हुई | पहुंच अस्वीकृत
启用javascript | 启用 javascript | 开启javascript | 开启 javascript | 開啟 javascript | 啟用 javascript | 啟用javascript
禁用了javascript | 拒绝访问
访问被拒绝 | 访问受限 | 禁止访问 | 存取被拒 | 拒絕存取 | 浏览器安全 | 检查您的浏览器 | 检查浏览器 | 檢查您的瀏覽器 | 您是真人 | 是真人
不是机器人 | 不是機器人 | 人机验证
人机身份验证 | 安全验证 | 安全驗證 | 安全检查 | 真人驗證 | 异常流量 | 流量异常 | 異常流量 | 访问过于频繁 | 请求过于频繁 | 操作频繁
访问异常 | 系统维护 | 系統維護
网站维护 | 維護中 | 维护中 | 正在维护 | 暂时无法 | 暫時無法 | 出错了 | 發生錯誤 | 发生错误 | 服务器错误 | 伺服器錯誤 | 服务不可用 | 开小差
滑块 | 完成验证 | 完成驗證
javascriptを有効 | javascript を有効 | javascriptが無効 | javascript が無効 | アクセスが拒否 | アクセスできません | アクセス権
ブラウザを確認 | ブラウザを検証
ブラウザをチェック | ブラウザーを確認 | 人間であること | ロボットではない | ロボットではありません | 異常なトラフィック | 通常と異なる
メンテナンス中 | メンテナンスを | メンテナンスのため
一時的に利用 | 一時的にご利用 | 一時的にアクセス | エラーが発生 | 問題が発生 | サーバーエラー | アクセスが集中
javascript를 활성 | 자바스크립트를 활성 | 자바스크립트를 사용 | javascript를 사용 | 자바스크립트가 | 접근이 거부 | 액세스가 거부
접근 권한 | 접속이 차단 | 접근이 차단
브라우저를 확인 | 브라우저 확인 | 사람임을 | 사람인지 | 로봇이 아닙 | 로봇이 아님 | 비정상적인 | 서비스 점검 | 시스템 점검
오류가 발생 | 문제가 발생
서버 오류 | 서버 에러 | เปิดใช้งาน javascript | เปิด javascript | เปิดใช้งานjavascript | ปฏิเสธการเข้าถึง | การเข้าถึงถูกปฏิเสธ
ตรวจสอบเบราว์เซอร์ | เบราว์เซอร์ของคุณ
เป็นมนุษย์ | ไม่ใช่หุ่นยนต์ | ปิดปรับปรุง | ปิดบำรุงรักษา | ปรับปรุงระบบ | เกิดข้อผิดพลาด | ไม่พร้อมใช้งาน
no longer supported | update your browser | outdated browser | upgrade your browser | unsupported browser
browser aktualisieren | veralteter browser | veraltete browser* | nicht mehr unterstützt | navigateur obsolète | navigateur n est plus
actualiza tu navegador | navegador obsoleto | browser obsoleto | verouderde browser | przestarzał* | устаревший браузер | обновите браузер
浏览器版本过低 | 瀏覽器版本過舊 | must log in | must be logged in | need to log in | need to sign in | login required | please log in
please sign in | melden sie sich an | melde dich an | anmeldung erforderlich | identifiez vous | connectez vous pour | inicia sesión para
inicie sesión | faça login para | faça login | accedi per | effettua il login | log in om | zaloguj się aby | zaloguj się żeby
войдите чтобы | авторизуйтесь | giriş yapın | giriş yapmalısınız | silakan masuk | 请先登录 | 請先登入 | 需要登录 | 需要登入
ログインしてください | ログインしてから | ログインが必要 | 로그인이 필요 | 로그인 후 | กรุณาเข้าสู่ระบบ | vui lòng đăng nhập
يرجى تسجيل الدخول | sorun oluştu | 升级中 | 升級中 | 系统升级 | 系统繁忙 | 系統忙碌
didn t work | broke on our
our end | fault on our
ad blocker | adblocker | adblock | ad blocking | werbeblocker | bloqueur de publicité* | bloqueurs de publicité
bloqueador de anuncios | bloqueador de publicidad | annonsblockerare | adblokker | reklam engelleyici* | blokera reklam
блокировщик рекламы | 广告拦截 | 廣告攔截 | 広告ブロック | 광고 차단 | مانع الإعلانات | accès réservé | access restricted
restricted access | acceso restringido | acesso restrito | zugang beschränkt
"""
# What servers and their guards print, whoever reads it.
MACHINES = """
your ip | ihre ip | votre adresse ip | tu dirección ip | su dirección ip | seu endereço ip | tuo indirizzo ip | uw ip | je ip | adres ip
ваш ip
ip adresiniz | 您的ip | 您的 ip | ipアドレス | 귀하의 ip
client side exception | ray id | incident id | guru meditation | varnish cache server | apache server at | nginx | openresty
edgesuite net
error establishing a database connection | request could not be satisfied | security of your connection | performance and security by
performance security by | ddos protection by | err connection | reference id
"""
# Words of such notices that reports hold as well: a notice says them to the reader.
LOADED = """
javascript | automated | robot | robots | bot | bots | robô | robotti | roboten | robotem | robotok | робот | роботом | روبوت* | רובוט
机器人 | 機器人 | ロボット | 로봇 | หุ่นยนต์ | captcha | timed out | ihren browser | gewartet | de maintenance | su navegador
tu navegador | es humano | de mantenimiento | seu navegador | de manutenção | tuo browser | del browser | di manutenzione | uw browser
je browser | din webbläsare | underhåll | din browser | nettleseren din | vedligeholdelse | vedlikehold | selaintasi | przeglądarkę
údržba | údržbu | karbantartás* | mentenanță | održavanj* | ваш браузер | вашего браузера | не робот | συντήρηση* | tarayıcınız*
bakımda* | browser anda | lalu lintas | pemeliharaan | trình duyệt của bạn | bảo trì | متصفحك | لست برنامج | 验证码 | 驗證碼 | 점검 중
일시적으로 | blocked | gesperrt | bloqué | bloquée | bloqueado | bloqueada | bloccato | geblokkeerd | blockerad | blokeret | blokkert
zablokowan* | заблокирован* | заблоковано | engellendi | diblokir | 被封禁 | 已封锁 | 已被阻止 | 被封鎖 | ブロックされ | 차단되었
차단된 | ถูกบล็อก | bị chặn | تم حظر | over 18 | 18 or older | 18 or over | 18 years | volljährig | mayor de edad | maggiorenne
18 jahre alt | 18 ans | 18歳以上 | 年满18 | 18세 이상 | 18 лет
"""
