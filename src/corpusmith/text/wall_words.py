"""Words of walls of consent and payment, and words that speak to the reader; phrases as in `notice_words`."""

from __future__ import annotations

COOKIES = """
technical storage | technische speicherung | stockage technique | almacenamiento técnico | archiviazione tecnica
cookie* | traceurs | çerez* | eväste* | informasjonskapsl* | sütik | süti* | ciasteczk* | kolačić* | kolačići | piškotk* | куки
бисквитк*
עוגיות | ملفات تعريف الارتباط | الكوكيز | کوکی* | कुकी* | คุกกี้ | 쿠키 | クッキー
cookieを | cookieの | cookieが | cookieに | 使用cookie | 用cookie | 的cookie
"""
DATA = """
consent | consents | personal data | personal information | personalised ad* | personalized ad*
personalised content | personalized content | legitimate interest* | on your device | on a device | device information
einwilligung* | zustimmung* | personenbezogene* | personalisierte* | endgerät* | geräteinformationen
berechtigtes interesse | berechtigten interesse* | consentement* | données personnelles | données à caractère personnel
publicités personnalisées | publicité personnalisée | votre terminal | consentimiento | datos personales | publicidad personalizada
anuncios personalizados | tu dispositivo | su dispositivo | consentimento | dados pessoais
seu dispositivo | consenso | dati personali | pubblicità personalizzat* | annunci personalizzati
tuo dispositivo | archiviazione tecnica | toestemming | persoonsgegevens | persoonlijke gegevens | gepersonaliseerde advertenties
zgoda | zgodę | zgody | danych osobowych | dane osobowe | spersonalizowan*
samtycke | personuppgifter | anpassade annonser | samtykke | personoplysninger | personopplysninger
tilpassede annoncer | tilpassede annonser | suostumu* | henkilötie* | souhlas* | osobní údaje | osobních údajů
súhlas* | osobné údaje | osobných údajov | hozzájárul* | személyes adat* | consimțământ* | date personale
datele personale | datelor personale | privola* | osobne podatke | согласи* | персональных данных | персональные данные
персональної | персональні дані | персональних даних | згод* | лични данни | съгласие* | συγκατάθεση | προσωπικά δεδομένα
δεδομένα προσωπικού | kişisel veri* | rıza* | onayınız* | kişiselleştirilmiş | persetujuan* | data pribadi
dữ liệu cá nhân | quyền riêng tư | الموافقة | موافقتك | البيانات الشخصية | بياناتك | הסכמה* | מידע אישי
رضایت | सहमति | 个人信息 | 個人資料 | 個人情報 | 개인정보
ยินยอม | ข้อมูลส่วนบุคคล
"""
# Buttons of a dialog of consent.
CHOICES = """
accept | accept all | accept all cookies | i accept | reject | reject all | decline | agree | i agree | allow all | allow cookies | deny
got it
manage choices | manage preferences | manage options | manage settings | manage cookies | more options | necessary only | essential only
ok | okay | i understand | save preferences | save settings
akzeptieren | ablehnen | zustimmen | zustimmen und weiter | einverstanden | einstellungen | alles klar | nur notwendige | verwalten
zulassen | alle zulassen | bestätigen | speichern
accepter | tout accepter | j accepte | refuser | tout refuser | continuer sans accepter | paramétrer | personnaliser | gérer
aceptar | acepto | rechazar | configurar | gestionar | aceitar | aceito | rejeitar | recusar | gerir | gerenciar | concordo
accetta | accetto | accettare | rifiuta | rifiuto | gestisci | personalizza | accepteren | accepteer | weigeren | akkoord | instellingen
beheren
akceptuj* | odrzuć | odrzucam | zgadzam się | przejdź do serwisu | ustawienia | acceptera | godkänn | godkänner | avvisa | neka
inställningar
accepter alle | tillad | tillad alle | afvis | godta | godta alle | aksepter | avvis | tillat | hyväksy | hyväksyn | hylkää | asetukset
přijmout | souhlasím | odmítnout | nastavení | prijať | súhlasím | odmietnuť | elfogad* | elutasít* | beállítások | accept toate | acceptă
respinge
prihvati* | prihvaćam | odbij | принять | принимаю | отклонить | отказаться | согласен | соглашаюсь | настро* | прийняти | відхилити
погоджуюсь
приемам | отказвам | αποδοχή | αποδέχομαι | απόρριψη | kabul et | kabul ediyorum | tümünü kabul | reddet | ayarlar | terima | setuju
tolak
chấp nhận | từ chối | قبول | موافق | أوافق | رفض | מאשר | אישור | קבל* | דחה | پذیرش | موافقم | स्वीकार | 接受 | 拒绝 | 拒絕 | 同意
同意する | 許可
拒否 | 受け入れる | 동의 | 수락 | 거부 | 허용 | ยอมรับ | ปฏิเสธ | ตกลง
"""
PAYWALLS = """
subscribe to continue | subscribe to read | subscribe to keep | subscribe now to | subscription required | subscribers only
only to subscribers
for subscribers | subscriber only | subscriber exclusive | exclusive to subscribers | to continue reading | to keep reading
reached your limit
your free article* | free articles | already a subscriber | log in to read | sign in to read | account to read | register to read on
account to continue | register to continue
register to read | members only | unlock this article | unlock the full | read the full article
nur für abonnenten | für abonnent* | exklusiv für abonnent* | jetzt weiterlesen | um weiterzulesen | zum weiterlesen
abo abschließen | schon abonnent* | bereits abonnent* | haben noch keinen zugang | mit werbung weiterlesen | mit werbung nutzen
mit werbung lesen
werbefrei lesen | werbefrei nutzen | pur abo | bereits ein abo | schon ein abo
réservé aux abonnés | pour lire cet article | pour lire la suite | réservée aux abonnés | réservés aux abonnés | lire la suite
continuer la lecture | poursuivre la lecture
poursuivre votre lecture | déjà abonné* | accès illimité | accepter et continuer | accepter et accéder
seguir leyendo | continuar leyendo | solo para suscriptores | sólo para suscriptores | exclusivo para suscriptores | suscríbete para
ya eres suscriptor | ya soy suscriptor | ya estás suscrito | acceso ilimitado | hazte suscriptor | aceptar y continuar
rechazar y suscri*
continuar lendo | continue lendo | continuar a ler | exclusivo para assinantes | só para assinantes | assine para | já é assinante
sou assinante
acesso ilimitado | para assinantes | continuare a leggere | riservato agli abbonati | solo per abbonati | per gli abbonati
abbonati per | sei già abbonato | già abbonato | accesso illimitato | accetta e continua | rifiuta e abbonati
om verder te lezen | verder lezen | alleen voor abonnees | voor abonnees | al abonnee | onbeperkt lezen
tylko dla prenumeratorów | tylko dla subskrybentów | dla prenumeratorów | dla subskrybentów | aby czytać dalej | masz już prenumeratę
wykup dostęp | wykup subskrypcję | kup dostęp | för att läsa vidare | fortsätta läsa | för prenumeranter | läs vidare | redan prenumerant
är du prenumerant | for abonnenter | bliv abonnent | bli abonnent | læse videre | læs videre | lese videre | les videre
allerede abonnent
vain tilaajille | tilaajille | jatka lukemista | jatkaaksesi lukemista | oletko jo tilaaja | jen pro předplatitele | pro předplatitele
csak előfizetőknek | előfizetőink | doar pentru abonați | samo za pretplatnike
только для подписчиков | доступно по подписке | доступен по подписке | доступна по подписке | оформите подписку | чтобы читать дальше
продолжить чтение | уже есть подписка | только подписчикам | тільки для передплатників | лише для передплатників | μόνο για συνδρομητές
abonelere özel | abonelerimize özel | okumaya devam etmek | üyelere özel | khusus pelanggan | berlangganan untuk | melanjutkan membaca
dành cho thuê bao | đăng ký để đọc | để tiếp tục đọc | dành riêng cho hội viên | للمشتركين فقط | لمتابعة القراءة | لمواصلة القراءة
למנויים בלבד | להמשך קריאה
订阅后 | 订阅以 | 訂閱後 | 会员专享 | 會員專享 | 會員限定 | 仅限会员 | 仅限订阅 | 訂戶專享 | 限訂戶 | 即可繼續閱讀 | 即可继续阅读
登录后查看 | 登录后继续 | 登入後 | 继续阅读全文 | 開通會員 | 开通会员 | 付费阅读
有料会員 | 会員限定 | 購読者限定 | 有料記事 | 続きを読むには | 続きをお読み | 続きは | この記事は会員 | 구독자 전용 | 구독하시면
유료 회원 | 유료회원 | 회원 전용 | 계속 읽으려면
เฉพาะสมาชิก | สมัครสมาชิกเพื่อ | อ่านต่อ
free article | vorbehalten | abonnentinnen und abonnenten | nur mit abo | 회원만 | 会员可见 | 仅会员
réservé à nos abonnés | réservée à nos abonnés | réservé aux membres | rest of this story | rest of this article
"""
# Requests speak to the reader; reports of cookies and errors do not.
ADDRESS = """
you | your | you re | thank you | we | our | us | please | sorry | oops | whoops | try | let s | unfortunately
wir | uns | unsere* | leider | bitte | dein* | du suchst | du hast | sie suchen | versuchen sie | klicken sie | gehen sie | aktivieren sie
prüfen sie | überprüfen sie | ihren browser | ihrem browser | ihr browser | ihre daten | ihre einwilligung | erklären sie | stimmen sie
stimmst du | klicke | ihre zustimmung | entschuldigung | hoppla | ups | gesuchte | aufgerufene | angeforderte | verwenden cookies
nutzen cookies | kehren sie
vous | votre | vos | nous | notre | merci | nos partenaires | nos services | désolé* | oups | veuillez | demandée | recherchée | tes
usted | ustedes | tu | tus | nuestro* | nuestra* | lo sentimos | por favor | buscas | busca | solicitada | solicitado | utilizamos
usamos
puedes | tienes | inténtalo | inténtelo | encontramos | hemos | pudimos | vaya | necesitamos
você | nosso* | nossa* | desculpe | desculpa | pedimos | lamentamos | ops | procura | procurando | seu navegador | seu dispositivo
conseguimos | precisamos
tuo | tua | tuoi | ti | nostro | nostra | nostri | spiacenti | dispiace | scusiamo | scusate | torneremo | riprova | verifica | controlla
cercando | cerchi | richiesta | utilizziamo | usiamo | abbiamo | riusciamo
uw | jouw | je zoekt | je browser | je kunt | je bent | wij | onze | ons | helaas | probeer | opgevraagde | gevraagde | gebruiken cookies
excuses
przepraszamy | niestety | twoj* | twój | twojej | proszę | spróbuj | szukasz | szukana | nasz* | używamy | możemy | żądan* | cię | państw*
korzystamy
вы | вас | вам | вами | ваш* | наш* | мы | нас | извините | простите | сожалению | пожалуйста | попробуйте | запрашиваем* | запрошенн*
используем
ви | вибачте | жаль | будь ласка | спробуйте | використовуємо | вие | вашия | съжаляваме | моля | използваме
vás | váš | vaše* | vašeho | náš | naše* | bohužel | omlouváme | prosím | zkuste | hledáte | hledaná | používáme | vám | ľutujeme | žiaľ
vaš* | žao | molimo
önt | sajnos | elnézést | kérjük | keresett | használunk | ajánljuk | dumneavoastră | rău | rugăm | căutați | căutată | folosim | utilizăm
vă
σας | μας | συγγνώμη | λυπούμαστε | δοκιμάστε | χρησιμοποιούμε | ζητήσατε | αναζητάτε
du söker | du letar | du leder | du leter | du kan | din webbläsare | din browser | din enhet | din enhed | dina | ditt | vi | oss | vår*
tyvärr | försök | jeres | vores | desværre | beklager | prøv | dine | dessverre | vårt | begärda | ønskede
valitettavasti | pahoittelemme | etsimä* | kokeile | olet | sinun | käytämme | sivustomme | hakema* | pyytämä*
üzgünüz | lütfen | aradığınız | maalesef | sizin | siz | tekrar deneyin | özür | kullanıyoruz | istediğiniz | tarayıcınız*
anda | kami | maaf | silakan | sila | bạn | chúng tôi | xin lỗi | vui lòng | rất tiếc | quý khách
عذرا | عذرًا | نأسف | يرجى | عفوا | عفوًا | الرجاء | تبحث | المطلوبة | أنت | أنك | نحن | نستخدم | متصفحك | לך | אנא | מצטערים | שלך
אנחנו | אנו | אופס | סליחה
متاسفانه | متأسفانه | لطفا | لطفاً | شما | متأسفیم | ما از | क्षमा | कृपया | आप | आपके | माफ़ | हम | खेद
您 | 你 | 抱歉 | 对不起 | 對不起 | 请稍 | 請稍 | 请检查 | 請檢查 | 请点击 | 請點擊 | 请返回 | 請返回 | 请尝试 | 請嘗試 | 请输入 | 請輸入
请重新 | 請重新 | 请完成 | 請完成 | 请刷新
请启用 | 請啟用 | 请开启 | 請開啟 | 请先 | 請先 | 我们 | 我們 | 本网站 | 本網站 | 很遗憾 | 很遺憾 | 糟糕
ください | 申し訳 | お探し | お手数 | 恐れ入り | 当サイト | 当社 | お客様 | あなた | お使いの | ご利用 | ご覧 | 죄송 | 바랍니다 | 주세요
십시오 | 요청하신 | 고객님 | 당사 | 저희 | 귀하 | 본 사이트
ขออภัย | กรุณา | โปรด | คุณ | เราใช้ | ท่าน | ขอโทษ | เสียใจ
"""
# Said in short lines of such dialogs, and elsewhere.
MATTERS = """
our partners | partners | vendors | privacy | tracking | advertising | unsere partner | partnern | datenschutz* | werbung | partenaires
finalités | confidentialité | socios
privacidad | parceiros | privacidade | nostri partner | terze parti | onze partners | apparaat | privacyverklaring | nasi partnerzy
partnerami | partnerzy | prywatnoś* | partner | integritet*
partnere | kumppan* | kohdennet* | partneři | partnereink | parteneri* | partneri | партнер* | συνεργάτες | ortaklarımız | mitra kami
privasi | đối tác | đồng ý
شركاؤنا | شركائنا | פרטיות | حریم خصوصی | गोपनीयता | 隐私 | 隱私 | 同意 | 合作伙伴 | プライバシー | パートナー | 동의 | 파트너
ความเป็นส่วนตัว
พันธมิตร
"""
# In a short line below a notice, what it costs to read on.
OFFERS = """
subscribe | subscribed | subscriber | subscribers | subscription | register | registered | sign in | log in | free account
cancel anytime
abonn* | registrieren | anmelden | inscrivez vous | inscrit | connexion | connectez vous | suscri* | suscrí* | regístrate | inicia sesión
assine | assinante* | assinatura | abbonat* | abbonament* | accedi | registrati | inloggen | prenumer* | logga in | log ind | logg inn
tilaa*
kirjaudu | subskry* | zaloguj | předplat* | přihlásit | előfizet* | abonament* | pretplat* | подписк* | подпис* | войти | передплат*
συνδρομ*
abone* | giriş yap | langganan | berlangganan | masuk | hội viên | đăng nhập | مشترك* | اشترك* | اشتراك | للمشتركين | מנוי* | 订阅 | 訂閱
会员 | 會員 | 訂戶
登录 | 登入 | 会員 | 購読 | 有料 | ログイン | 구독 | 회원 | 로그인 | สมาชิก
"""
