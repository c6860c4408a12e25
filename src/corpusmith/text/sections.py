"""Sections a page names: breadcrumbs above the headline, and what the head states."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpusmith.text.credits import credits_in

# One of the separators, with any blanks around, at least once.
PREFILTER = r"[^\s/>»›→|‹][\s\u00a0]*(?:[\s\u00a0]/[\s\u00a0]|[>»›→＞]|[\s\u00a0][|·•][\s\u00a0])[\s\u00a0]*[^\s/>»›→|‹]"
_SEPARATORS = (r"[\s\u00a0]+/[\s\u00a0]+", r"[\s\u00a0]*[>»›→＞][\s\u00a0]*", r"[\s\u00a0]*\|[\s\u00a0]*", r"[\s\u00a0]+[·•][\s\u00a0]+")
_HOME = frozenset(
    name.strip()
    for name in """
    home; homepage; home page; start; startseite; front; frontpage; accueil; inicio; portada; início; página principal; principal
    forside; forsiden; hem; startsidan; etusivu; strona główna; domů; úvod; kezdőlap; acasă; начало; головна; главная; anasayfa
    ana sayfa; beranda; trang chủ; หน้าแรก; 首页; 首頁; 主页; トップ; ホーム; 홈; الرئيسية; خانه; בית; startpagina; you are here
    sie sind hier; sie befinden sich hier; breadcrumb
    back; zurück; retour; volver; indietro; voltar; tilbage; tilbake; tillbaka; назад; 返回; 戻る
    """.replace("\n", ";").split(";")
    if name.strip()
)  # fmt: skip
# No breadcrumb has a level of the first kind; of the second, no two and nothing else.
_ACCOUNT = frozenset(
    name.strip()
    for name in """
    log in; login; log on; logon; log out; logout; sign in; signin; sign up; signup; sign out; subscribe; my account; create account
    anmelden; einloggen; abmelden; registrieren; abonnieren; mein konto; se connecter; connexion; s'inscrire; s'abonner; abonnez-vous
    je m'abonne; mon compte; iniciar sesión; inicia sesión; registrarse; regístrate; suscríbete; suscribirse; mi cuenta; accedi
    registrati; abbonati; entrar; cadastre-se; assine; inloggen; aanmelden; registreren; abonneren; logga in; prenumerera; logg inn
    log ind; kirjaudu; kirjaudu sisään; zaloguj; zaloguj się; zarejestruj się; přihlásit; přihlásit se; bejelentkezés; autentificare
    войти; вход; регистрация; увійти; вхід; giriş; giriş yap; üye ol; masuk; đăng nhập; đăng ký; 登录; 登入; 登錄; 注册; 註冊; ログイン
    会員登録; 新規登録; 로그인; 회원가입; تسجيل الدخول; تسجيل; ورود; התחברות
    """.replace("\n", ";").split(";")
    if name.strip()
)  # fmt: skip
_MENU = frozenset(
    name.strip()
    for name in """
    register; menu; search; share; follow; follow us; newsletter; newsletters; contact; contact us; about; about us; advertise; help
    faq; rss; app; apps; e-paper; epaper; podcast; podcasts; shop; jobs; menü; suche; teilen; folgen; kontakt; impressum; abo; hilfe
    recherche; rechercher; partager; s'informer; contacto; buscar; compartir; cerca; condividi; contatti; compartilhar; contato; zoeken
    delen; sök; søk; søg; szukaj; hledat; поиск; поделиться; подписка; реклама; контакты; пошук; ara; paylaş; 搜索; 搜尋; 分享; 订阅
    訂閱; 検索; 검색; 공유; بحث; facebook; twitter; x; instagram; youtube; tiktok; linkedin; pinterest; whatsapp; telegram; threads
    bluesky; mastodon; reddit; snapchat; flipboard; tumblr; viber; vk; vkontakte; вконтакте; одноклассники; телеграм; дзен; weibo; 微博
    wechat; 微信; line; email; e-mail; mail; print; drucken; imprimer; imprimir; stampa; print this page; copy link; english; deutsch
    français; francais; español; italiano; português; nederlands; polski; čeština; slovenčina; slovenščina; hrvatski; srpski; bosanski
    magyar; română; shqip; svenska; norsk; dansk; suomi; íslenska; eesti; latviešu; lietuvių; türkçe; azərbaycanca; català; euskara
    galego; gaeilge; cymraeg; kiswahili; bahasa indonesia; bahasa melayu; tiếng việt; filipino; русский; українська; беларуская
    български; македонски; српски; қазақша; ελληνικά; עברית; العربية; فارسی; اردو; हिन्दी; বাংলা; தமிழ்; ไทย; 中文; 简体; 繁體
    简体中文; 繁體中文; 日本語; 한국어; 한국말; german; french; spanish; italian; portuguese; dutch; polish; russian; ukrainian; arabic
    chinese; japanese; korean; turkish; anglais; allemand; inglés; englisch; französisch; по-русски; eng; deu; ger; fra; esp; ita; por
    rus; ukr; рус; укр; англ; en; de; fr; es; it; pt; nl; pl; cs; sk; hu; ro; bg; el; ru; uk; ua; tr; ar; he; fa; zh; cn; ja; jp; ko
    kr; sv; da; no; fi; et; lv; lt; hr; sr; sl; sq; ca; eu; gl; vi; th; id; ms; hi
    """.replace("\n", ";").split(";")
    if name.strip()
)  # fmt: skip
_LEAF = frozenset(("正文", "内容", "article", "artikel", "内容正文", "記事"))
_MAX_LEVELS, _MAX_CHARS = 5, 40
# Addresses, figures, sentences, what holds no letter, and who signs a picture.
_NO_LEVEL = re.compile(
    r"\d{2}|https?:|@|[.!?]$|[!?]\s|^[\W\d_]*$|^(?:photo|foto|image|bild|credit)s?\s*:|[©\[\]]|\([^()]*$|^[^()]*\)", re.IGNORECASE
)


@dataclass(frozen=True)
class Level:
    """One level of a breadcrumb with its offsets in the line."""

    value: str
    start: int
    end: int


def levels(line: str, title: str | None, is_breadcrumb: bool) -> list[Level]:
    """Sections a breadcrumb names, outermost first, without the home page and the page's own title; [] if the line is none.

    `|` and dots part menus as well: they count only where the line is known for a breadcrumb or starts at the home page.

    >>> [level.value for level in levels("Home / Trade / Exports", None, False)]
    ['Trade', 'Exports']
    """
    for i, separator in enumerate(_SEPARATORS):
        parts = _split(line, separator)
        has_home = bool(parts) and is_above_sections(parts[0].value)
        if len(parts) < 2 or (i >= 2 and not (is_breadcrumb or has_home)):
            continue
        named = [part for part in parts if not is_above_sections(part.value) and not _is_title(part.value, title)]
        is_sound = all(len(part.value) <= _MAX_CHARS and not _NO_LEVEL.search(part.value) for part in named)
        return named if is_sound and 1 <= len(named) <= _MAX_LEVELS and not _is_menu(named) and not _is_byline(line) else []
    return []


def is_slashed(line: str) -> bool:
    """Whether slashes alone part a line that does not begin at the home page: levels, or alternatives.

    >>> is_slashed("Timeshares / Rentals"), is_slashed("Home / Rentals")
    (True, False)
    """
    parts = _split(line, _SEPARATORS[0])
    return len(parts) > 1 and not is_above_sections(parts[0].value)


def is_above_sections(value: str) -> bool:
    """Whether a breadcrumb's level is the home page or stands for any article."""
    return value.casefold().strip(" :") in _HOME | _LEAF


def _is_menu(named: list[Level]) -> bool:
    """Whether levels are ways to sign in, or all of them networks, languages or other words of menus."""
    words = {level.value.casefold().strip(" :") for level in named}
    return bool(words & _ACCOUNT) or (len(named) > 1 and words <= _MENU)


def _is_byline(line: str) -> bool:
    return any(credit.rule == "byline" for credit in credits_in(line))


def _split(line: str, separator: str) -> list[Level]:
    spans, at = [], 0
    for match in re.finditer(separator, line):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, len(line)))
    found = []
    for start, end in spans:
        piece = line[start:end]
        first, last = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
        found += [Level(line[first:last], first, last)] if first < last else []
    return found


def _is_title(value: str, title: str | None) -> bool:
    own = value.rstrip("….").casefold()
    return title is not None and len(own) > 3 and (title.casefold().startswith(own) or (own in title.casefold() and len(own) > 20))
