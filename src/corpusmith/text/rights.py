"""Copyright notices with their holders and years, licences, and reservations of data mining that a line states."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass

from corpusmith.text.quoting import unquoted

# One of these stands in every line that `notices` reads, in whatever case of ASCII.
WORDS = (
    "©", "(c)", "copyright", "rights reserved", "alle rechte", "tous droits", "derechos reservados", "direitos reservados", "diritti riservati", "права", "版权", "版權", "著作権",
    "无断转载", "無断転載", "저작권", "حقوق", "creative commons", "creativecommons", "cc by", "cc-by", "cc0", "cc-0", "cc 0", "cc zero", "cc-zero", "ccby",
)  # fmt: skip
# One of these stands in every line that speaks of data mining.
OF_MINING = ("mining", "44b", "2019/790", "fouille de", "minería de", "mineria de", "mineração de", "マイニング", "数据挖掘")
# "Ã©" is an é that was encoded twice, "Â©" a sign of its own unless a letter stands before it.
_MARK = r"(?:(?<![ÃÂâ])©|(?<![^\W_])Â©|ⓒ)"
_PHRASE = (
    r"版权所有|版權所有|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|все права защищены|无断转载|無断転載|جميع الحقوق محفوظة"
)
# What stands in notices alone, or the word at the beginning of a line or part, or beside a year or "by": prose speaks of copyright too.
_NOTICE = re.compile(
    rf"(?i:{_MARK}|{_PHRASE}|\(c\)\s*(?:19|20)\d\d|copyright\W{{0,4}}(?:19|20)\d\d|copyright\s*(?::|\(c\)|by\s))"
    r"|(?<![^\W\d_] )(?:Copyright|COPYRIGHT)\s+(?:®\s*)?(?=[A-Z])(?!Office|Act|Law|Board|Directive|Notice)[^;|]{2,60}(?<!\d)(?:19|20)\d\d(?!\d)"
    r"|(?:^|[|•·‖/])\s*(?:[–—-]\s*)?(?:(?:19|20)\d\d\s*)?(?:(?i:copyright)(?!\s*[a-zß-öø-ÿ’'-])|\([cC]\)\s*(?=[^\W\d_a-z])|著作権(?!法)|[<\[(]?저작권)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RESERVED = re.compile(r"rights|rechte|droits|derechos|direitos|diritti|права|所有|保留|転載|حقوق", re.IGNORECASE)
_LICENSE = re.compile(
    r"(?:creative ?commons[^.\n]{0,60}?)?\bCC[ \-]?(?P<kind>BY(?:[ \-](?:NC|SA|ND)){0,2}|0|ZERO)(?:[ \-]?(?P<version>[1-4]\.0))?(?:[ \-](?:international|unported|[A-Z]{2}))?\b|"
    r"creativecommons\.org/(?:licenses|publicdomain)/(?P<path>[a-z\-]+)/(?P<number>[\d.]+)|"
    r"creative[ _]?commons(?:[ _]\(?cc\)?)?[ _](?P<words>(?:attribution|(?-i:BY))(?:[ _–-]{1,3}(?:non[ -]?commercial|share[ -]?alike|no[ -]?deriv(?:ative|ative work)?s|NC|SA|ND)(?![^\W_]))*)"
    r"(?:[ _](?:international[ _]|licen[sc]e[ _]|public[ _]|v(?:ersion[ _])?){0,3}(?P<edition>[1-4]\.0))?(?![^\W_])",
    re.IGNORECASE,
)
_TERMS = (("BY", "attribution|BY"), ("NC", "commercial|NC"), ("SA", "alike|SA"), ("ND", "deriv|ND"))
_NEWEST_CC0 = "1.0"
_YEARS = r"(?:19|20)\d\d(?:\s?(?:[-–—/~,&]|to|bis|à)\s?(?:(?:19|20)\d\d|\d\d(?!\d)|present|heute)|\s?[-–—]\s)*年?"
_SIGN = rf"(?:copyright|{_MARK}|\(c\)|저작권자?|版权所有|版權所有|著作権(?!法))"
_BREAKS = (
    r"\s*[|•·‖<>/\\∙\n]|\s[-–—]\s|[.,;]?\s*(?:all\s+rights?|alle\s+rechte|tous\s+droits|todos\s+(?:los|os)\s+d|tutti\s+i\s+diritti|все\s+права|无断|無断|"
    r"版权|版權|保留|未经|무단|금지|جميع|\b(?:is\s|are\s|an?\s+(?:brand|company|part)|eine\s+marke|reproduc|no\s+part|powered|website|impressum|datenschutz|privacy|terms|wszelkie|tüm\s+hak|alla\s+r)|(?-i:(?<=[a-zß-ÿ.])(?:Privacy|Terms|Powered|Website|Impressum|Datenschutz)))"
    r"|[,\s(]*(?:19|20)\d\d(?!\d)|[.;]\s|[.,;:]?\s*$"
)
_HOLDER = re.compile(
    rf"(?P<sign>{_SIGN}(?:[\s:：]*{_SIGN})*)[\s:：,.]*(?P<years>{_YEARS})?(?P<sign2>[\s:,.]*{_SIGN})?[\s:：,.–-]*(?P<by>(?:by|von|par|por|di|da)\s*:?\s+)?"
    rf"(?P<holder>[^\W\d_].{{1,78}}?)(?={_BREAKS})",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<holder>[^\W\d_][^\s|©,，。]{1,30})\s*(?:版权所有|版權所有)\s*$")
_PICTURE = re.compile(
    r"\s*(?:(?:(?:crédits?|credits?|cover|titel|symbol)[\s-]*)?(?:fotos?|photos?|images?|pictures?|bild(?:er)?|imagen|immagine)|fotogra(?:f|ph)\w*|photogra(?:f|ph)\w*"
    r"|bild(?:quelle|nachweis|rechte|credit)\w*|illustrations?|gra(?:f|ph)ik|фото\w*|사진|写真|图)(?![a-zà-ÿ])",
    re.IGNORECASE,
)
# Links of a footer that follow a year.
_LINK = r"(?:privacy|cookies?|legal|accessibility)(?:\s+(?:policy|notice|statement|settings|preferences))?\s*$|(?:privacy|cookie)\s+(?:policy|notice|statement)\b|terms\s+(?:of|and|&)\s|impressum\b|datenschutz|sitemap\b|contact\s+us\b|about\s+us\b"
_NO_HOLDER = re.compile(
    rf"{_MARK}|\(c\)\s*(?=\d)|copyright|著作権|저작권|{_PHRASE}|creative\s?commons|حقوق|{_RESERVED.pattern}|{_LINK}", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"(?:\b(?:ltd|inc|co|corp|llc|bros|plc|e\.v|jr|sr)|\.\w)$", re.IGNORECASE)
_MINING = re.compile(
    r"(?:text|data)[\s-]*(?:(?:and|&|und|et|y|e|en)(?:/or)?[\s-]*)?(?:data[\s-]*)?mining|§\s?44b|2019/790|fouille de (?:textes|données)|miner[ií]a de (?:textos|datos)"
    r"|mineração de (?:textos?|dados)|tekst- en datamining|datamining|データ・?マイニング|数据挖掘",
    re.IGNORECASE,
)
_RESERVES = re.compile(
    r"reserv|vorbehalt|prohibi|prohíb|proib|forbid|interdi|vietat|riservat|untersagt|verboten|nicht (?:gestattet|erlaubt|zulässig)|not (?:be )?(?:permitted|allowed|used|subject)"
    r"|(?:may|must|shall) not|without (?:the )?(?:prior|express|explicit|written)|opt[ -]?out|opposition|s'oppose|voorbehouden|verboden|niet toegestaan|zastrze|zabron|禁止|禁じ",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Notice:
    """A statement about rights: field (rights, rights_holder, rights_year, license, tdm_reservation), value, offsets in the line, rule, confidence per mille."""

    field: str
    value: str
    start: int
    end: int
    rule: str
    confidence: int


def notices(line: str) -> list[Notice]:
    """Copyright notice with its holder and latest year, licence and reservation a line holds; a picture's credit is none.

    >>> [(n.field, n.value) for n in notices("  © 2024 The Quay Ltd. All rights reserved.")]
    [('rights', '© 2024 The Quay Ltd. All rights reserved.'), ('rights_year', '2024'), ('rights_holder', 'The Quay Ltd.')]
    """
    found = []
    is_reserved = bool(_RESERVED.search(line))
    is_of_picture = bool(_PICTURE.match(line)) and not is_reserved
    if (match := _LICENSE.search(line)) and not is_of_picture:
        found.append(Notice("license", _spdx(match), *match.span(), "license_mention", 700))
    if _NOTICE.search(line) and _NOTICE.search(unquoted(line)) and not is_of_picture:
        start, end = len(line) - len(line.lstrip()), len(line.rstrip())
        sure = 450 + 250 * bool(_YEAR.search(line)) + 150 * is_reserved
        found.append(Notice("rights", " ".join(line.split()), start, end, "copyright_line", sure))
        found += _parts(line, sure)
    if (match := _MINING.search(line)) and _RESERVES.search(line):
        found.append(Notice("tdm_reservation", "true", *match.span(), "tdm_line", 650))
    return found


def _parts(line: str, sure: int) -> list[Notice]:
    """Latest year and holder of a copyright notice."""
    found = []
    years = sorted((match[0], match.start()) for match in _YEAR.finditer(line))
    if years:
        found.append(Notice("rights_year", years[-1][0], years[-1][1], years[-1][1] + 4, "copyright_line", sure))
    if holder := _holder(line):
        found.append(Notice("rights_holder", " ".join(line[slice(*holder)].split()), *holder, "copyright_line", sure))
    return found


def _holder(line: str) -> tuple[int, int] | None:
    """Offsets of the name behind a copyright sign, or before 版权所有; the word copyright alone needs a year, `by` or a sign of its own."""
    sign = line.find("©") + 1
    if "/" in line[:sign] or (sign and _PICTURE.match(line)):
        return None
    for match in _HOLDER.finditer(line):
        is_signed = match["sign"].lower() != "copyright" or match["sign2"] or match["years"] or match["by"]
        is_prose = match["holder"][0].islower() and " " in match["holder"]
        if is_signed and not is_prose and not _NO_HOLDER.match(match["holder"]):
            start, end = match.span("holder")
            end -= line[start:end].endswith(")") and "(" not in line[start:end]
            return start, end + (line[end : end + 1] == "." and bool(_ABBREVIATED.search(match["holder"])))
    before = _BEFORE.search(line)
    return before.span("holder") if before else None


def _spdx(match: re.Match[str]) -> str:
    if match["path"]:
        kind, version = match["path"], match["number"]
        return f"CC0-{version}" if kind == "zero" else f"CC-{kind.upper()}-{version}"
    if match["words"]:
        terms = [term for term, words in _TERMS if re.search(words, match["words"], re.IGNORECASE)]
        return "-".join(["CC", *terms, *([match["edition"]] if match["edition"] else [])])
    kind = match["kind"].upper().replace(" ", "-")
    if kind in ("0", "ZERO"):
        return f"CC0-{match['version'] or _NEWEST_CC0}"
    return f"CC-{kind}-{match['version']}" if match["version"] else f"CC-{kind}"


def spdx(value: str) -> str:
    """A licence's SPDX name where its text or address is Creative Commons'; the value itself otherwise.

    >>> spdx("https://creativecommons.org/licenses/by-sa/4.0/")
    'CC-BY-SA-4.0'
    """
    match = _LICENSE.search(value)
    return _spdx(match) if match else value


def copyright_years(line: str) -> list[tuple[int, int]]:
    """Offsets of the years in a copyright notice: they never date an article."""
    return [match.span() for match in _YEAR.finditer(line)] if _NOTICE.search(line) else []
