"""Words that say what a line is: function words of many languages, and cues of navigation, law, time, credit, comments and more."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

FUNCTION, NAVIGATION, LEGAL, TIME, CREDIT, COMMENT, TEASER, PERSON, CONSENT, BIOGRAPHY = range(1, 11)
_WORDS = {
    PERSON: """
    i me my mine im ive you your youre we our us ich mich mir mein meine du dein wir uns unser je moi mon mes tu vous votre nous notre
    yo mi mis tú nosotros vosotros io mio mia tuo noi voi eu meu minha você nós ik mijn jij jouw wij jag mig min du vi jeg meg mig ja
    mój moje ty my wy já můj ty vy я мне мой моя ты вы мы мои ben benim sen siz biz أنا أنت نحن 我 你 您 咱 俺 私 僕 俺 あなた 나 저
    너 당신 우리 ฉัน ผม คุณ tôi bạn saya kamu anda""",
    CONSENT: """
    cookie cookies consent tracking gdpr ccpa partners vendors preferences personalised personalized optout opt browser storage
    datenschutzerklärung einwilligung personenbezogene daten verarbeitung zustimmung zwecke traceurs consentement finalités
    partenaires cookie-uri preferencias consentimiento consenso tracciamento preferenze toestemming voorkeuren samtykke çerez kişisel
    согласие файлы персональных 個人情報 クッキー 同意 隐私设置 쿠키 동의 subscribe subscriber subscribers subscription unsubscribe
    newsletter newsletters inbox email signup abonnement abonnements abonnenten abonné abonnés suscripción suscriptores boletín
    nieuwsbrief prenumerera nyhetsbrev nyhedsbrev abonnere подписка подписаться рассылка 会員 有料会員 購読 登録 订阅 구독 회원
    advertisement sponsored promoted affiliate commission werbung anzeige publicité publicidad pubblicità реклама 広告 广告 광고""",
    BIOGRAPHY: """
    journalist reporter correspondent columnist contributor freelance freelancer blogger covers covering writes wrote author editor
    producer graduated bestselling award-winning founder headquartered founded inc ltd redakteur redakteurin journalistin
    korrespondent autorin studierte journaliste rédacteur rédactrice periodista redactor redactora giornalista redattore jornalista
    repórter journaliste verslaggever redacteur журналист корреспондент обозреватель 記者 记者 作者 編集者 기자 muhabir gazeteci""",
    FUNCTION: """
    the of and to in a is that for it was on are as with be by at this from have or had not but what were when we there can an your
    which their said if do will each about how up out them then she many some so these would into has more her like him see time
    could no make than been its who now people my made over did down only way use may i he you they his all one me our us der die
    das und in zu den mit von für auf ist im dem nicht ein eine als auch es an er hat aus bei sich nach sie wird sind noch wie um am
    einer le la les de des et à un une du en que qui dans pour sur est par pas plus au avec il ce ne se sont ont aux cette mais el
    los las y que se del por un una con no su para es al lo como más pero sus fue este ha il di che è e la non per un una del in con
    sono si da le dei nel alla della anche come o os as e do da em um uma para com não que por mais dos na no se foi ao de het een
    van en in is dat op te zijn met voor niet aan er om ook als dan maar bij och att det som en på är av för med den till inte om
    har jag ett var og at det er på til som en af for med den ikke har de jeg et ja on ei että se oli hän mutta myös kun ovat i w na
    z do się nie że jest to o jak po za od przez v se na je že do s z pro si o by jako ale és a az hogy nem egy is van de meg csak
    în și la cu de pe nu din că o un este ve bir bu için de da ile olarak çok daha gibi и в не на что с по это как но из у за от то
    он она они его был для к о же мы і в на не що з до та у як це від να και το του της η ο με για από που είναι στην τα في من على
    أن إلى عن التي الذي هذا مع كان لا ما هذه وقد قال بعد بين של את על לא זה הוא עם כי גם के में की है और से को का ने पर हैं yang dan
    di itu dengan untuk tidak ini dari dalam akan pada juga ke karena và của là có cho không được một trong các những với the は が
    の を に で と も し て た な 的 了 是 在 和 有 不 我 他 这 這 为 為 对 對 也 就 与 與 를 을 는 은 이 가 의 에 하는 있다 했다
    ที่ และ ใน ของ เป็น ว่า ให้ ไม่""",
    NAVIGATION: """
    home menu login log sign signup register search subscribe newsletter newsletters share follow facebook twitter instagram
    linkedin pinterest youtube whatsapp telegram tiktok reddit skip sitemap rss app apps download account profile logout cart
    checkout shop wishlist basket contact careers jobs faq help support feedback advertise advertisement sponsored cookie cookies
    consent accept print email copy link click close open next previous prev back top toggle filter sort language languages select
    loading podcasts videos photos galleries startseite anmelden abmelden registrieren suche menü teilen abonnieren kontakt folgen
    drucken anzeige werbung merkliste weiterlesen accueil connexion abonnez rechercher partager suivez publicité imprimer
    inscription inicio buscar suscríbete compartir síguenos publicidad imprimir iniciar sesión registrarse accedi abbonati cerca
    condividi pubblicità seguici stampa entrar assine compartilhar publicidade pesquisar inloggen zoeken delen aanmelden abonneren
    главная войти регистрация поиск поделиться подписаться реклама подписка ana sayfa giriş ara paylaş الرئيسية تسجيل بحث مشاركة
    اشترك شارك 首页 首頁 登录 登錄 登入 注册 註冊 搜索 搜尋 分享 订阅 訂閱 关注 導航 导航 下载 下載 客户 收藏 打印 广告 廣告 返回
    更多 ログイン 検索 登録 会員 共有 広告 一覧 로그인 검색 공유 구독 회원가입 광고""",
    LEGAL: """
    copyright reserved rights privacy policy terms conditions disclaimer trademark trademarks imprint gdpr ccpa license licence
    accessibility impressum datenschutz agb nutzungsbedingungen rechte vorbehalten mentions légales droits réservés confidentialité
    derechos reservados privacidad aviso términos condiciones diritti riservati informativa direitos privacidade termos voorbehouden
    privacybeleid voorwaarden права защищены конфиденциальности соглашение gizlilik kvkk الحقوق محفوظة الخصوصية 版权 版權 备案 備案
    许可 許可 隐私 隱私 条款 條款 免责 免責 声明 聲明 著作 利用規約 規約 無断 転載 저작권 개인정보 약관 무단""",
    TIME: """
    january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm utc gmt est edt pst pdt ago hours
    hour minutes minute mins min days day weeks week months month updated published posted modified read uhr januar februar märz mai
    juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag vor stunden tagen janvier février mars
    avril juin juillet août septembre octobre novembre décembre publié mis enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre publicado actualizado gennaio febbraio aprile maggio giugno luglio settembre ottobre
    dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro января февраля марта апреля мая июня июля
    августа сентября октября ноября декабря 小时 分钟 发布 更新 公開 配信 시간 입력 수정""",
    CREDIT: """
    source editor editors author authors reporter reporting correspondent writer photo photos photograph image images picture getty
    reuters ap afp credit courtesy contributor staff illustration shutterstock istock caption foto fotos bild quelle redaktion autor
    von crédit auteur rédaction fuente redacción imagen fonte redazione autore fotografia источник фото автор редактор 来源 來源
    编辑 編輯 责编 責編 责任 责任 記者 记者 作者 图片 圖片 摄影 攝影 出典 撮影 写真 文责 기자 사진 المصدر المحرر تحرير""",
    COMMENT: """
    comment comments reply replies replied commented likes upvote downvote flag report permalink moderator discussion posts joined
    member kommentar kommentare antworten commentaire commentaires répondre comentario comentarios responder commenti rispondi
    reacties комментарии комментарий ответить 评论 評論 回复 回覆 留言 点赞 コメント 返信 댓글 답글 تعليق تعليقات""",
    TEASER: """
    related trending popular recommended latest recent stories story articles watch listen more headlines recommend featured
    promoted mehr lesen auch ähnliche meistgelesen empfehlungen thema lire aussi articles similaires plus lus vidéo también
    relacionadas noticias leggi anche correlati leia também relacionadas mais lidas lees ook meest gelezen читайте также похожие
    новости ещё 相关 相關 推荐 推薦 热门 熱門 阅读 閱讀 延伸 関連 人気 記事 おすすめ ランキング 관련 인기 기사 المزيد اقرأ""",
}  # fmt: skip
SLOTS = 1 << 13
_PRIME, _SEED = 0x100000001B3, 0xCBF29CE484222325


def key(word: str) -> int:
    """FNV-1a over the code points of a lower-case word; never 0."""
    state = _SEED
    for char in word:
        state = (state ^ ord(char)) * _PRIME & 0xFFFFFFFFFFFFFFFF
    return state or 1


@cache
def cue_table() -> tuple[NDArray[np.uint64], NDArray[np.uint8]]:
    """Open-addressed table of the words' keys and of what they say; words with several meanings keep the first."""
    keys, meanings = np.zeros(SLOTS, np.uint64), np.zeros(SLOTS, np.uint8)
    for meaning, words in _WORDS.items():
        for word in words.split():
            slot = key(word) % SLOTS
            while keys[slot] and int(keys[slot]) != key(word):
                slot = (slot + 1) % SLOTS
            if not keys[slot]:
                keys[slot], meanings[slot] = key(word), meaning
    return keys, meanings
