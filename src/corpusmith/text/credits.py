"""Credits in a line: authors behind an explicit cue, editors, agencies. People who are only mentioned are none of these."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpusmith.text.agencies import is_agency, sounds_like_agency
from corpusmith.text.whereabouts import is_whereabouts

_LATIN_CUES = r"(?:written|reported|posted|published|words|story|text|article|report|reporting|analysis|opinion|review|reviewed|edited\s+and\s+written)\s+by|by"
_OTHER_CUES = (
    r"(?:(?:ein|eine)\s+)?(?:artikel|beitrag|gastbeitrag|kommentar|essay|kolumne|analyse|bericht|interview|rezension)\s+von|(?:text|kommentar|analyse|interview|protokoll|aufgezeichnet)\s*:?\s+von|geschrieben\s+von|von|"
    r"écrit\s+par|publié\s+par|propos\s+recueillis\s+par|par|escrito\s+por|publicado\s+por|redacción\s+por|texto\s+de|escrito\s+por|por|"
    r"scritto\s+da|articolo\s+di|pubblicato\s+da|a\s+cura\s+di|di|door|geschreven\s+door|skrevet\s+av|tekst\s+av|skrevet\s+af|tekst\s+af|skriven\s+av|text\s+av|av|af|"
    r"teksti|kirjoittanut|przez|oleh|ditulis\s+oleh|napisao|napsal|bởi|skriver"
)
_COLON_CUES = (
    r"authors?|autor(?:in|en|innen|es|as|a|zy|ka|i)?|autore|autori|auteure?s?|autrice|auteurs?|forfatter|författare|journalist|reporter|text|texto|texte|testo|tekst|words|byline|"
    r"penulis|reporter|pewarta|tác\s+giả|автор(?:ы|и|ка)?|текст|журналист|συντάκτης|συντακτης|yazar|muhabir|szerző|autorius|autors|toimittaja|teksti|redator|reportagem|"
    r"بقلم|كتب|إعداد|نویسنده|作者|撰稿|撰文|采写|采访|記者|记者|文字|文|執筆|取材|筆者|글|기자"
)
_EDITOR_CUES = (
    r"editors?|edited|edit|editing|editor-in-charge|(?:web|copy|news|managing)\s+editor|редактор|editado|edición|edição|redigiert|bearbeitet|redigerad|redakcja|redaktion|"
    r"责任编辑|責任編輯|责编|責編|编辑|編輯|編集|編集者|网络编辑|值班编辑|主编|审核|편집|تحرير|biên\s+tập"
)
_SOURCE_CUES = (
    r"sources?|via|quelle|quellen|fuente|fuentes|fonte|fonti|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursa|источник|джерело|kaynak|"
    r"nguồn|sumber|المصدر|مصدر|来源|來源|稿源|消息来源|文章来源|信息来源|出典|提供|출처"
)
_PART = re.compile(
    rf"\s{{2,}}|\t|\s*[|｜•·]\s*|;\s*(?=[Ee]diting by)|\s+(?=[（(]?(?:{_COLON_CUES}|{_EDITOR_CUES}|{_SOURCE_CUES}|(?:photo\s+)?credit)[:：])",
    re.IGNORECASE,
)
_BY = re.compile(rf"\s*(?P<cue>(?:{_LATIN_CUES}|{_OTHER_CUES}))(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
_LABELLED = re.compile(rf"[\s（(【\[]*(?P<cue>(?:{_COLON_CUES}))\s*[:：／/|]\s*(?=\S)", re.IGNORECASE)
_REPORTER = re.compile(
    r"[\s（(【\[]*(?:[\u4e00-\u9fff]{2,8})?(?P<cue>记者|記者)(?:[\s\u3000]+(?=[\u4e00-\u9fff])|(?=[\u4e00-\u9fff]{2,4}[／/]))"
)
_EDITOR = re.compile(rf"[\s（(【\[]*(?P<cue>(?:{_EDITOR_CUES}))(?:\s*[:：]\s*|\s+(?:by|von|por|av)\s+)(?=\S)", re.IGNORECASE)
_SOURCE = re.compile(rf"[\s（(【\[]*(?P<cue>(?:{_SOURCE_CUES}))\s*[:：／]\s*(?=\S)", re.IGNORECASE)
_CUE_ALONE = re.compile(rf"\s*(?:{_LATIN_CUES}|{_OTHER_CUES}|(?:{_COLON_CUES})\s*[:：])\s*", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:,|;|、|，|；|&|/|\+)\s*(?:(?:and|und|et|y|e|och|og|ja|en|и|та|dan|ve|și|şi|dhe)\s+|d[ao]\s+(?=Ag[eê]ncia\b))?|\s+(?:and|und|et|y|e|och|og|ja|en|i|a|и|та|dan|ve|și|şi|dhe|with|mit)\s+|\s+(?:avec|con|com|met)\s+(?:l['’])?(?=(?:[A-Z]{2,6}|Lusa|Reuters)\b)"
    r"|\s+(?=(?:The\s+)?(?:Associated|Canadian)\s+Press\b|Agence\s+France-Presse\b|Reuters\b|AFP\b)"
)
# Where the next word of a page sticks to a name: "Ana SolTwitter", "Ole BrandtThe Quay".
_JOINT = re.compile(r"(?<=[a-zà-ÿ]{3})(?<!\bMac)(?=[A-Z][a-z])")
_NAME_WORD = re.compile(r"(?:(?:Mc|Mac|O['’]|D['’]|d['’]|al-|Al-|el-|El-)?[^\W\d_a-z][^\W\d_]*(?:['’\-‐][^\W\d_]+)*\.?)\Z")
_ELIDED = re.compile(r"d['’][^\W\d_a-z]|[ae]l-[^\W\d_a-z]")
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "la",
        "le",
        "los",
        "du",
        "bin",
        "ibn",
        "al",
        "el",
        "af",
        "av",
        "zu",
        "zum",
        "zur",
        "ten",
        "ter",
        "st.",
        "y",
        "e",
        "abu",
        "d'",
    ]
)
_NO_NAME = frozenset(
    ["gmbh", "ag", "verlag", "magazin", "zeitung", "zeitschrift", "nachrichten", "verein", "verband", "stiftung", "institut", "user", "webmaster", "interactive", "solutions", "technologies", "systems", "software", "labs", "digital", "center", "centre", "club", "foundation", "association", "society", "council", "committee", "store", "shop", "family", "website", "design", "webcam", "view", "post", "author", "autor", "teilen", "twittern", "open", "data", "learning", "marketing", "products", "services", "support", "home", "about", "contact", "presidente", "president", "minister", "deutschland", "germany", "europe", "noticias", "diario", "blog", "tips", "guide", "trial", "attorney", "facebook", "twitter", "instagram", "staff", "reporter", "reporters", "writer", "editor", "editors", "team", "newsroom", "desk", "admin", "administrator", "agencies", "agency", "news", "newspaper", "magazine", "online", "redaktion", "redaction", "rédaction", "redacción", "redazione", "redação", "correspondent", "correspondents", "contributor", "guest", "press", "media", "group", "studio", "bureau", "service", "network", "office", "special", "subscribe", "share", "follow", "read", "more", "the", "our", "us", "here", "sign", "login", "question", "questions", "request", "notify", "started", "documentation", "authors", "member", "members", "info", "next", "previous", "now", "replay", "links", "edition", "comments", "comment", "published", "updated", "posted", "january", "february", "march", "july", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "img", "image", "photo", "photos", "getty", "images", "video", "watch", "listen", "getting", "clicking", "using", "email", "mail", "newsletter", "policy", "terms", "privacy", "rights", "reserved", "cookie", "cookies", "uhr", "redakteur", "verfasst", "lesezeit", "minuten", "anzeige", "ltd", "inc", "llc", "corp", "company", "university", "institute", "ministry", "government", "department", "school", "community", "new", "york", "washington", "london", "paris", "berlin"]
)  # fmt: skip
_ROLE = re.compile(
    r"(?<=[a-zà-ÿ.])(?=(?:Korrespondent|Redakteur|Reporter|Journalist|Autor|Editor|Chef|Senior|Staff|Correspondent|Contributor|Political|Business|Published|Updated|Posted|Ressort|Volont)[a-z]*)"
    r"|\s*[,–—|(\[（•·]\s*(?:(?:special|senior|chief|staff|political|business|science|health|sports?|for|bei|aus|in|enviad|correspons|redakt|reporter|journalist|korrespondent|editor|correspondent|contribut)).*"
    r"|\s+(?:published|updated|posted|on|for|at|is|in|aus|für|vor|am)\s.*|\s*@\w+.*|\s+[—–]\s.*|\s+-\s\d.*|／.*",
    re.IGNORECASE,
)
_NAME_WITHOUT_CAPITALS = re.compile(
    r"[\u4e00-\u9fff々]{2,4}|[\u4e00-\u9fff]{1,2}[ \u3000][\u4e00-\u9fff]{1,3}|[\uac00-\ud7af]{2,4}(?:\s?기자)?|[\u30a0-\u30ff]+[・=][\u30a0-\u30ff・=]+"
)
# Given names as well, which end a time and hardly ever a name.
_LAST_OF_TIMES = frozenset(["april", "may", "june", "august"])
_INITIALS = re.compile(r"(?!(?:U\.[SKN]|E\.U|D\.C|M\.D|[BM]\.[AS]|R\.[DN])\.)(?:[^\W\d_a-z]\.){2,4}\Z")
# No name holds these, in any script.
_NO_NAME_SIGNS = re.compile(r"[0-9：:，,。、！!？?（）()【】\[\]“”«»「」/／|｜،؛؟।]")
_MAX_NAMES, _MAX_WORDS, _MAX_CHARS = 8, 5, 40

PREFILTER = (
    rf"(?i)(?:^[\s（(【\[]*|\s[|｜•·]\s*)(?:{_LATIN_CUES}|{_OTHER_CUES})(?:\s|:|$)|(?:^|[\s（(【\[|｜•·])(?:{_COLON_CUES}|{_EDITOR_CUES}|{_SOURCE_CUES})\s*[:：／/|]|"
    r"(?i:edited|editing) by|记者|記者|기자"
)


@dataclass(frozen=True)
class Credit:
    """A name in a credit: field "authors", "editors" or "agency"; offsets of the name in the line; rule that read it."""

    field: str
    value: str
    start: int
    end: int
    rule: str


def is_cue_alone(line: str) -> bool:
    """Whether a line is a byline's cue and the name follows on the next.

    >>> is_cue_alone(" von "), is_cue_alone("Von Herzen")
    (True, False)
    """
    return _CUE_ALONE.fullmatch(line) is not None


def credits_in(line: str, aliases: tuple[str, ...] = (), is_after_cue: bool = False) -> list[Credit]:
    """Credits in a line, in order.

    Parameters
    ----------
    line
        Verbatim; offsets are into it.
    aliases
        Names under which sources are credited, beside the agencies known to all.
    is_after_cue
        Whether the line before was a byline's cue alone.

    >>> [(c.field, c.value) for c in credits_in("Source: Xinhua   Editor: Lin Ye")]
    [('agency', 'Xinhua'), ('editors', 'Lin Ye')]
    """
    found: list[Credit] = []
    if is_after_cue:
        return _named(line, 0, len(line), "authors", "byline_after_cue", aliases)
    for start, end in _parts(line):
        for pattern, field, rule in (
            (_SOURCE, "agency", "source_credit"),
            (_EDITOR, "editors", "editor_credit"),
            (_LABELLED, "authors", "author_label"),
            (_REPORTER, "authors", "reporter_label"),
            (_BY, "authors", "byline"),
        ):
            if match := pattern.match(line, start, end):
                found.extend(_named(line, match.end(), end, field, rule, aliases))
                break
    return found


def _parts(line: str) -> list[tuple[int, int]]:
    cuts = [match.span() for match in _PART.finditer(line)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _named(line: str, start: int, end: int, field: str, rule: str, aliases: tuple[str, ...]) -> list[Credit]:
    if role := _ROLE.search(line, start, end):
        end = role.start()
    found = []
    for name_start, name_end in spans_of_names(line, start, end):
        name = line[name_start:name_end]
        if is_agency(name, aliases):
            found.append(Credit("agency", name, name_start, name_end, rule if field == "agency" else f"agency_in_{rule}"))
        elif field == "agency":
            found.append(Credit("agency", name, name_start, name_end, "source_by_name" if sounds_like_agency(name) else "source_unknown"))
        elif is_name(name) and not (found and is_whereabouts(name)):
            found.append(Credit(field, " ".join(name.split()), name_start, name_end, rule))
        else:
            break
    return found[:_MAX_NAMES]


def spans_of_names(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each of the names listed in a part of a line starts and ends, whatever they are."""
    spans, at = [], start
    for match in _AND.finditer(line, start, end):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    trimmed = []
    for a, b in spans:
        piece = line[a:b]
        first = a + len(piece) - len(piece.lstrip(" \t\u00a0\u3000:：-–—"))
        last = b - len(piece) + len(piece.rstrip(" \t\u00a0\u3000.:：-–—)）】]〉"))
        joint = _JOINT.search(line, first, last)
        last = joint.start() if joint else last
        trimmed += [(first, last)] if first < last else []
    return trimmed


def names(value: str) -> list[str]:
    """Names that a value lists, parted at commas and words for "and", whatever they are.

    >>> names("Lin Ye, Ana Sol and Reuters")
    ['Lin Ye', 'Ana Sol', 'Reuters']
    """
    return [value[start:end] for start, end in spans_of_names(value, 0, len(value))]


@lru_cache(1 << 16)
def is_name(name: str) -> bool:
    """Whether a string looks like a person's name: two to five capitalised words, or two to four ideographs.

    >>> is_name("Ana de la Vega"), is_name("Staff Reporter"), is_name("王小明"), is_name("the sea")
    (True, False, True, False)
    """
    if _NAME_WITHOUT_CAPITALS.fullmatch(name):
        return True
    words = name.split()
    if not 2 <= len(words) <= _MAX_WORDS or len(name) > _MAX_CHARS or any(word.strip(".,").lower() in _NO_NAME for word in words):
        return False
    if words[-1].lower() in _LAST_OF_TIMES or _INITIALS.match(words[-1]):
        return False
    if all(ord(c) >= 0x590 for c in name if c.isalpha()):  # scripts without capitals
        return _NO_NAME_SIGNS.search(name) is None and all(word.replace("-", "").isalpha() or ord(word[-1]) > 0x590 for word in words)
    capitalised = [
        word for word in words if _INITIALS.match(word) or (_NAME_WORD.match(word) and (word[0].isupper() or _ELIDED.match(word)))
    ]
    return len(capitalised) >= 2 and all(word in capitalised or word.lower() in _PARTICLES for word in words)
