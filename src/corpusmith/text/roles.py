"""What a line is on its page, by its words and shape; lines are squeezed of white space."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
import polars as pl

from corpusmith.text.quoting import said_outside
from corpusmith.text.traces import Automaton, Flags, Lines, Question, automaton, contains, names, traced_lines

_SIGNS = ("©", "ⓒ", "℗", "copyright", "(c) ")
# A sign with a year, or in front (Ã© is a mistaken é); the word, or (c), only where a year or who holds it stands beside it.
_SIGNED_LINE = (
    r"(?i)(?:^|(?-i:[^Ãâ]))[©ⓒ℗].*?\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*(?-i:[^Ãâ])[©ⓒ℗]|^[©ⓒ℗]"
    r"|(?:copyright|\(c\))[\s:;,.©ⓒ℗–—-]{0,4}(?:(?:\(c\)|by|notice)[\s:]{0,2})?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d[\s,.–-]{0,3}(?:copyright|\(c\))"
    r"|^copyright(?:$| ?(?:[:©ⓒ℗–—-]|\(c\)|(?:by|notice|statement|policy|information) ?)|s? (?:and|&) )"
    r"|^copyright (?-i:\p{Lu})[^.!?]{0,80}\.?$"
)
_RESERVED = (
    "all rights reserved",
    "all right reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "tutti i diritti riservati",
    "todos os direitos reservados",
    "alle rechten voorbehouden",
    "все права защищены",
    "Все права защищены",
    "wszelkie prawa zastrzeżone",
    "tüm hakları saklıdır",
    "Tüm hakları saklıdır",
    "جميع الحقوق محفوظة",
    "版权所有",
    "版權所有",
    "著作権所有",
    "無断転載",
    "无断转载",
    "무단전재",
    "무단 전재",
    "สงวนลิขสิทธิ์",
    "ICP备",
    "ICP證",
    "ICP证",
    "公网安备",
    "许可证:",
    "许可证：",
    "许可证号",
    "许可证编号",
    "經營許可證",
    "统一社会信用代码",
)
_POLICIES = (
    r"(?i)^(?:privacy(?: policy)?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|cookie policy|imprint"
    r"|impressum|datenschutz(?:erklärung)?|mentions légales"
    r"|politique de confidentialité|aviso legal|política de privacidad(?:e)?|informativa sulla privacy|隐私(?:政策|声明)"
    r"|隱私(?:權)?政策|法律声明|免责声明|プライバシーポリシー|利用規約"
    r"|นโยบายความเป็นส่วนตัว|ติดต่อเรา|ข้อกำหนดการใช้งาน|개인정보 ?처리방침|이용약관|политика конфиденциальности|سياسة الخصوصية)$"
)
_CREDIT = (
    r"(?i)^(?:\(|（|\[|【)?(?:source|quelle|fuente|fonte|источник|来源|來源|稿源|出典|출처|المصدر)s? ?[:：] ?\S.{0,60}(?:(?:editors?"
    r"|redaktion|редактор|编辑|編輯|责编|責編|المحرر) ?[:：].{1,60})?$"
    r"|^(?:\(|（|\[|【)?(?:editors?|editing by|edited by|reporting by|additional reporting by|compiled by|редактор|责任编辑"
    r"|責任編輯|责编|責編|编辑|編輯|编校|المحرر|تحرير) ?[:：].{1,80}$"
    r"|(?-i:^\(?(?:Reporting|Editing|Writing|Additional reporting|Edited|Compiled) by \p{Lu}.*$)"
)
_BYLINE = (
    r"^(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af|Tekst|Text|Written by|Words by|Автор"
    r"|Автор текста)[:：]? \p{Lu}[\p{L}.'’-]*(?:(?:,| and| und| et| y| e| &)? \p{Lu}[\p{L}.'’-]*){0,7}$"
    r"|^(?:作者|记者|記者|撰文|文)[:：/／] ?\S{1,20}$|^[\p{Han}]{2,4}(?:记者|記者)$|^(?:Author|Autor|Auteur|Autore"
    r"|Autora)s? ?[:：] ?\S.{0,60}$"
)
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|maj|mei|jun|juin|jul|juil|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec"
    r"|dez|déc|dic|ene|gen|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек"
    r"|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara"
    r"|يناير|فبراير|مارس|[أاإ]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون (?:الأول|الثاني)"
    r"|شباط|آذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|تشرين (?:الأول|الثاني))[^\s0-9,/:]*"
)
_THAI_MONTH = (
    r"(?:ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน"
    r"|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)"
)
_DATE = (
    rf"(?i)(?:(?:19|20)[0-9]{{2}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}|[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-][0-9]{{2,4}}"
    rf"|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.|º)?(?: de| d')? ?{_MONTH},?(?: de| del)? (?:19|20)[0-9]{{2}}|(?:19"
    rf"|20)[0-9]{{2}} ?[年년] ?[0-9]{{1,2}} ?[月월] ?[0-9]{{1,2}} ?[日일]"
    rf"|[0-9]{{1,2}} {_THAI_MONTH} (?:19|20|25)[0-9]{{2}}"
    r"|[0-9]+ (?:minute|hour|day|week|month|min|hr)s? ago|vor [0-9]+ (?:minuten|stunden|tagen)|il y a [0-9]+|hace [0-9]+"
    r"|[0-9]+ ?(?:分钟|小时|天|時間|分|日|시간|분) ?(?:前|전))"
)
# What every date and age above has in it.
_DATE_TRACES = (
    *("".join(digits) for digits in product(("19", "20", "25"), "0123456789", "0123456789")),
    *("".join(marks) for marks in product("0123456789", "./-", "0123456789")),
    *("".join(ages) for ages in product(("vor ", "il y a ", "hace "), "0123456789")),
    " ago", "前", "전",
)  # fmt: skip
_COOKIES = (
    "use cookies", "uses cookies", "use of cookies", "use necessary cookies", "use essential cookies", "accept cookies",
    "accept all cookies", "reject all cookies", "manage cookies", "cookie settings", "cookie preferences",
    "cookie-einstellungen", "cookies akzeptieren", "verwenden cookies", "nutzen cookies", "utilisons des cookies",
    "accepter les cookies", "utilizamos cookies", "aceptar cookies", "usamos cookies", "aceitar cookies",
    "utilizziamo cookie", "utilizziamo i cookie", "accetta i cookie", "gebruiken cookies", "используем cookie",
    "используем файлы cookie", "używamy plików cookie", "使用cookie", "使用 cookie", "クッキーを使用", "쿠키를 사용",
    # Consent to what others host inside an article.
    "einen externen inhalt", "externe inhalte angezeigt", "empfohlener externer inhalt",
    "empfohlener redaktioneller inhalt", "damit einverstanden, dass mir", "an drittplattformen übermittelt",
    "agree to see external content", "to view this content, you", "pour afficher ce contenu",
)  # fmt: skip
# Requests speak to the reader, reports of cookies do not; shorter ones are headings and buttons.
_BUTTON = 60
_CONSENTING = (
    r"(?i)(?:^|\W)(?:we|our|us|you|your|(?:this|the) (?:(?:web)?site|page)|wir|unsere?[rn]?|sie|ihre?[rnm]?|ich|diese (?:web)?seite"
    r"|externe[rn]?|nous|notre|nos|vous|votre|ce site|usted|tu|nuestr[oa]s?|este sitio|esta web|nós|nosso|você|este site|noi|nostr[oi]"
    r"|questo sito|wij|onze|deze (?:web)?site|мы|наш(?:его)?|сайт|вы|my|nasza?|ta strona|serwis|drittplattformen)(?:\W|$)"
    r"|我们|我們|本网站|本網站|您|当サイト|当社|본 사이트|당사|저희"
)
_TEASERS = (
    r"(?i)^(?:read (?:more|next|also)|see also|related(?: (?:stories|articles|news|posts|content))?|more (?:from|on"
    r"|stories)|you may also like|recommended|trending|most (?:read|popular)|watch[:：]|mehr zum thema|lesen sie auch"
    r"|lire aussi|à lire|lea también|lee también|te puede interesar|leggi anche|leia também|veja também|lees ook|auch interessant"
    r"|les også|læs også|läs (?:också|även)|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|přečtěte si|čtěte také"
    r"|citește și|baca juga|xem thêm|also read|читайте также|延伸阅读|延伸閱讀|相关(?:阅读|新闻)|相關(?:閱讀"
    r"|新聞)|関連記事|관련 ?기사|اقرأ أيضا|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม).*$"
)
# Who signs pictures; a name in an abbreviation alone says nothing, at the end of a sentence or beside a photographer's it does.
_AGENCY = (
    r"(?-i:AP|AFP|Reuters|EPA|EFE|dpa|DPA|PA|AAP|ANSA|IMAGO|Bloomberg|Keystone|Scanpix|Lehtikuva|Profimedia|Handout|Supplied"
    r"|(?:Associated |Canadian )?Press|뉴시스|연합뉴스)"
)
_CAPTION = (
    r"(?i)^(?:photo|foto|fotoğraf|fotografía|fotografia|kuva|zdjęcie|image|bild|picture|credit|图|圖|写真|фото|사진)s? ?"
    r"(?:[:：/]|by |credit|courtesy).*$|(?:getty images"
    r"|shutterstock|istock|/reuters|/afp|/ap photo|\(ap photo|picture alliance|/dpa)[^.]*$"
    r"|[\s.,|–—(\[](?:photos?|fotos?|bild(?:er)?|images?|picture|photograph|credits?|crédits?|crédito|фото|写真|사진)"
    r"(?: by| courtesy of| via)? ?[:：/©] ?[^.!?:]+$"
    rf"|[.!?。\"”’»] ?\((?:[^()]*[ /])?{_AGENCY}(?:[ /][^()]*)?\)$|\([^()]+/ ?(?:The )?{_AGENCY}\)$"
    rf"|[.!?。\"”’»] ?{_AGENCY}$|[\s/]{_AGENCY} ?/ ?[^.]+$"
    r"|[。\s（(【]\p{Han}{2,4} ?[摄攝][）)】]?$"
)
# As a caption may end, and the last sentence of a report.
_SIGNED_OFF = rf"[.!?。\"”’»] ?(?:\({_AGENCY}\)|{_AGENCY})$"
_PICTURES = (
    "photo", "image", "credit", "foto", "bild", "picture", "shutterstock", "istock", "reuters", "afp", "dpa", "ap)",
    "ap/", ". ap", "pa)", "pa/", "efe)", "efe/", ". efe", "ansa", "press", "bloomberg", "supplied",
    "handout", "imago", "keystone", "scanpix", "lehtikuva", "profimedia", "뉴시스", "연합뉴스", "crédit", "图", "圖", "写真",
    "фото", "Фото", "사진", "摄", "攝", "kuva", "zdjęcie",
)  # fmt: skip
_COMMENT = (
    r"(?i)^\d* ?(?:comments?|repl(?:y|ies)|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментари[ий]"
    r"|评论|評論|コメント|댓글)\b(?:[^:：]*|[^:：]*[:：] ?\S*(?: \S+)?)$"
    r"|^(?:leave a (?:comment|reply)|post a comment|add a comment|join the (?:conversation|discussion)|发表评论)"
)

# What else stands in a thread of comments, and inside articles as well.
_REPLY = r"(?i)^(?:reply|antworten?|répondre|responder|rispondi|svar|ответить|回复|回覆|返信|답글)(?: \W?\d+)?$"
_SAYS = r"(?i)^\P{P}{2,40} (?:says|said|wrote|schreibt|schrieb|sagt|sagte|meint|meinte|dit|dice|scrive|говорит) ?[:：]$"
# Ends of words are spelt out: looking for \b takes a regex a hundred times as long, and so do many characters of any kind.
_COMMENTING = (
    r"(?i)(?:^|\W)(?:to (?:post|leave|write) a (?:comment|reply)|next time i comment|per (?:inviare|lasciare) un commento"
    r"|für den nächsten kommentar|um (?:einen kommentar zu schreiben|zu kommentieren)|pour (?:laisser|poster) un commentaire)(?:\W|$)"
    r"|(?:^|\W)\d+ (?:comments|kommentare|commentaires|comentarios|comentários|commenti)$"
)

# Short names between separators of one kind.
_BREADCRUMB = (
    "|".join(rf"^[^{s}]{{2,30}}(?: ?[{s}] ?[^{s}.!?。]{{2,40}}){{1,6}}$" for s in (">", "›", "»", "→"))
    + r"|^[^/.!?。]{2,25}(?: / [^/.!?。]{2,25}){1,4}$"
    r"|(?i)^(?:home|start|startseite|accueil|inicio|início|hem|hjem) ?[>›»→/] ?\S.*$"
)
# What every form of a comment section has in it.
_COMMENTING_TRACES = ("omment", "oment", " a reply")
_CRUMBS = (">", "›", "»", "→", "/")
# White space that is no single blank, and invisible marks.
_LOOSE = (
    "  ", *map(chr, (*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85, 0xA0, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x205F)),
    "\u3000", "\ufeff",
)  # fmt: skip
_BLANK, _WIDE_COLON = ord(" "), "：".encode()[-1]
_LISTS = (_SIGNS, _RESERVED, _COOKIES, _PICTURES, _DATE_TRACES, _COMMENTING_TRACES, _CRUMBS, _LOOSE)
_SIGNED, _ALL_RESERVED, _OF_COOKIES, _PICTURED, _DATED, _COMMENTED, _PARTED, _SPACED = (np.uint32(1 << bit) for bit in range(len(_LISTS)))


@cache
def _known() -> Automaton:
    return automaton(_LISTS)


def read(texts: pl.Series) -> Lines:
    """Lines and which of the lists above have a word in them."""
    return traced_lines(texts, _known())


def is_loose(lines: Lines) -> Flags:
    """Whether lines are not squeezed: white space stands at an end of them, or other white space than single blanks inside."""
    found: Flags = (lines.traces & _SPACED > 0) | (lines.firsts == _BLANK) | (lines.lasts == _BLANK)
    return found


def questions(lines: Lines) -> dict[str, Question]:
    """What is asked of lines, and of which: those whose width, words and ends may fit."""
    widths, begin, end, naming = lines.widths, lines.begin, lines.end, lines.naming
    return {
        "signed": (naming(_SIGNED, 250), said_outside(contains(_SIGNED_LINE))),
        "reserved": (naming(_ALL_RESERVED, 400), said_outside(names(_RESERVED))),
        "policy": ((widths <= 60) & begin("ptcidma"), contains(_POLICIES)),
        "credit_line": ((widths <= 160) & begin("([sqferacw"), contains(_CREDIT)),
        "byline": ((widths <= 100) & begin("bvpdatw"), contains(_BYLINE)),
        "dateline": (naming(_DATED, 90), _is_dateline),
        "breadcrumb": (naming(_PARTED, 160), contains(_BREADCRUMB)),
        "teaser": ((widths <= 160) & begin("rsmytwlvaczpbx"), contains(_TEASERS)),
        "caption": (naming(_PICTURED, 300), contains(_CAPTION)),
        "signed_off": (naming(_PICTURED, 300), contains(_SIGNED_OFF)),
        "cookie_notice": (naming(_OF_COOKIES, 600), lambda line: (line.str.len_bytes() <= _BUTTON) | line.str.contains(_CONSENTING)),
        "comment_form": ((widths <= 60) & begin("0123456789 crklpaj"), contains(_COMMENT)),
        "reply": ((widths <= 120) & begin("ras"), contains(_REPLY)),
        "says": ((widths <= 120) & end(":") & ((lines.lasts == ord(":")) | (lines.lasts == _WIDE_COLON)), contains(_SAYS)),
        "commenting": (naming(_COMMENTED, 120), contains(_COMMENTING)),
        "sentence": ((widths <= 100) & end(".!?:;,\"')"), contains(r"[.!?。！？…:：;；,，،؟।][\"'”’」)）]*$")),
        "item": (begin("*-(0123456789"), contains(r"^(?:[•●▪■◦‣►✓✔*·–-] |\(?\d{1,3}[.)、] ?\S)")),
    }


def told(lines: Lines) -> dict[str, Flags]:
    """By kind of line, whether each is one.

    legal_line: copyright notices, licence numbers and names of policies, not sentences about them, or that quote them. signed_off: a
    sentence with an agency behind it. credit_line: a source or an editor, as "Source: … Editor: …". byline: who wrote, and nothing
    else. dateline: a date or an age and hardly anything else. breadcrumb: short names in a row with one kind of separator, "Home >
    World > Asia", "Biz / Economy". cookie_notice: requests to consent. teaser: leads to other stories. caption: credits of a picture.
    comment_form: counts and forms of a comment section; comment_sign: these, and what stands between comments, "Reply", "A. Reader
    says:". short: short lines that are no sentence. item: lines that start as one of a list.
    """
    found = lines.answered(questions(lines))
    signs = found["comment_form"] | found.pop("reply") | found.pop("says") | found.pop("commenting")
    legal = found.pop("signed") | found.pop("reserved") | found.pop("policy")
    short = (lines.widths <= 100) & ~found.pop("sentence")
    return found | {"legal_line": legal, "comment_sign": signs, "short": short}


def _is_dateline(line: pl.Expr) -> pl.Expr:
    rest = line.str.replace_all(_DATE, "")
    said = rest.str.replace(r"(?i)^(?:first )?published on ", "")
    return (rest != line) & (said.str.count_matches(r"\p{L}") <= 20)
