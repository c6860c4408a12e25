"""Dates and times as pages print them: a grammar over month names of 60 languages, figures, clock times and zones."""
# ruff: noqa: E501, DTZ001

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from unicodedata import normalize

from corpusmith.text.clocks import Clock, clock_beside, clock_of_iso, clocks
from corpusmith.text.months import MONTH_NAMES, by_language, folded, numbered, with_folded
from corpusmith.text.zones import offset_min

# Lines worth reading: a year of four digits or day/month figures (Rust regex, for a column). Digits of other scripts and 令和, 民國 count.
PREFILTER = (
    r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|[0-9]{1,2}[ .-]\p{L}{3,9}\.?[ -][''’]?[0-9]{2}(?-u:\b)|令和|民國|[〇零一二三四五六七八九]{4}年|"
    r"[0-9๐-๙]{1,2} ?[\p{Thai}.]{3,12} ?[0-9๐-๙]{2}"
)
# Longer words name no month: a bound keeps a line without blanks from being read again from each of its letters to its end.
_WORD, _SECOND = r"[^\s\d,:;|/()\[\]\-–—·•]{2,60}", r"(?:\s(?:الثاني|الأول|الاول))?"
_NAME = rf"(?:ב(?=[א-ת]))?(?P<name>{_WORD}{_SECOND})"
# Where a figure has to follow, nothing is won by giving letters back.
_NAME_BEFORE_FIGURE = rf"(?:ב(?=[א-ת]))?(?P<name>{_WORD}+{_SECOND}+)"
# A clock time may stick to the year: "April 25, 20232:26 PM"; so may counts at the end of a line: "April 25, 202301747".
_YEAR = r"(?P<y>(?:19|20)\d{2}(?=\d{1,2}(?::\d{2}(?!\d)|\s(?:year|month|week|day|hour|min)))|(?:19|20)\d{2}(?=\d{1,6}\s*$)|\d{4}(?![\d:]|[.,]\d{3}))"
# A number's first figure; what stands before it is asked from behind it, so that the engine leaps from figure to figure.
_FIRST = r"\d(?<!\d\d)"
_DAY = rf"(?P<d>{_FIRST}(?<!\d[:.,/-]\d)\d?)"
_OF = r"(?:(?:de|of|del|da|di|ta['’])\s+|d['’]|ngày\s+)?"
_HAN = "〇零一二三四五六七八九十"
_GAP = r"[\s,./\-]{0,3}"
# Forms of dates, each with a sign that a line in lower case has to hold.
_FORMS = tuple(
    (re.compile(sign), re.compile(form, re.IGNORECASE))
    for sign, form in (
        (r"\d[-/.]\s?\d", rf"(?P<y>{_FIRST}(?<!\d[.,/:-]\d)(?<!-\d)\d{{3}})(?P<s>[-/.])\s?(?P<m>\d{{1,2}})(?P=s)\s?(?P<d>\d{{1,2}})(?![\d])\.?"),
        ("ko", rf"(?P<y>{_FIRST}\d{{3}})(?:e?ko)\s+(?P<name>\w+?)(?:aren|ren)\s+(?P<d>\d{{1,2}})"),
        ("[年년]", r"(?:(?P<era>令和|平成|民國)\s?)?(?<!\d)(?P<y>\d{1,4}|元)\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일号號]?"),
        ("年", rf"(?P<han>[{_HAN}]{{4}})年(?P<m>[{_HAN}]{{1,2}})月(?P<d>[{_HAN}]{{1,3}})[日号號]"),
        ("tháng|thg", rf"{_DAY}\s+(?:tháng|thg)\s+(?P<m>\d{{1,2}})[\s,/\-]+(?:năm\s+)?{_YEAR}"),
        (r"\d", rf"{_DAY}(?:st|nd|rd|th|er|º|ª|°|-?го|ος|η|ain)?{_GAP}{_OF}{_NAME}{_GAP}{_OF}(?:พ\.ศ\.\s*)?(?P<y>\d{{4}}(?![\d:]|[.,]\d{{3}})|['’]?\d{{2}}(?![\d:.hH%]))"),
        (r"\d\w{0,2}[\s.,]\D*\d{4}", rf"{_NAME_BEFORE_FIGURE}\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th|º)?[\s.,]+{_OF}(?:-\s*)?{_YEAR}"),
        (r"\d{4}", rf"(?P<y>{_FIRST}\d{{3}})\.?(?:\s*(?:m\.|ko|e\.|،))?(?:\s*,)?\s*{_NAME_BEFORE_FIGURE}\s*(?P<d>\d{{1,2}})(?![\d:])"),
        ("gada", rf"(?P<y>{_FIRST}\d{{3}})\.?\s*gada\s*(?P<d>\d{{1,2}})\.?\s*{_NAME}"),
        (r"\d[-/.]\s?\d", rf"(?P<a>{_FIRST}(?<!\d[./:,-]\d)\d?)(?P<s>[./-])\s?(?P<b>\d{{1,2}})(?P=s)\s?(?P<y>(?:19|20)\d{{2}}(?=\d{{1,2}}:\d{{2}}(?!\d))|(?:\d{{4}}|\d{{2}})(?![\d/:]|[.,]\d))"),
    )
)  # fmt: skip
_JOINT = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911}
_BUDDHIST = 543
# Two figures of a Buddhist year that would be another century's, or years to come, of the common era.
_SHORT_BUDDHIST = range(40, 76)
_PIVOT = 50
# Languages that pages are told to be in and that write the months of two.
_TOLD_AS = {"sh": ("hr", "sr"), "bs": ("hr", "sr"), "no": ("nb", "nn")}
_OTHER_CALENDARS = ("fa", "ps")
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_PLAIN = str.maketrans(
    {chr(zero + n): str(n) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1040, 0x17E0, 0xED0, 0xFF10) for n in range(10)}
    | dict.fromkeys("\xa0\u202f\u2009\u3000\u200e\u200f\u061c\ufeff\u200b\t", " ") | {"：": ":", "，": ",", "、": ",", "،": ",", "／": "/", "（": "(", "）": ")", "−": "-", "‐": "-"}
)  # fmt: skip


@dataclass(frozen=True)
class Moment:
    """A time as printed.

    Parameters
    ----------
    local
        Time on the printer's clock; midnight where only the day is printed.
    precision
        "second", "minute" or "day".
    offset_min
        Minutes ahead of UTC, where printed.
    start, end
        Code points of the line it was read from: date and clock time.
    zone
        Code points of the zone, where printed.
    is_ambiguous
        Whether day and month may be swapped: both readings are given.
    """

    local: datetime
    precision: str
    offset_min: int | None
    start: int
    end: int
    zone: tuple[int, int] | None = None
    is_ambiguous: bool = False

    @property
    def value(self) -> str:
        """ISO 8601, cut to the precision."""
        return self.local.isoformat()[: {"day": 10, "minute": 16, "second": 19}[self.precision]]


@cache
def _months() -> tuple[dict[str, tuple[int, ...]], dict[str, dict[str, int]]]:
    """Months of names and of their folded forms: in any language, and language by language."""
    everywhere, own = numbered(MONTH_NAMES), by_language(MONTH_NAMES)
    own |= {told: own[first] | own[second] for told, (first, second) in _TOLD_AS.items()}
    return with_folded(everywhere), {language: with_folded(names) for language, names in own.items()}


def moments(
    line: str, language: str | None = None, is_month_first: bool | None = None, years: tuple[int, int] = (1900, 2100)
) -> list[Moment]:
    """Times printed in a line, in order.

    Parameters
    ----------
    line
        Any text; offsets are into it.
    language
        ISO 639-1, for month names that differ between languages.
    is_month_first
        Order of day and month in figures; None: unknown, both readings are given where both are possible.
    years
        First and last year that can be meant.

    >>> [(m.value, m.offset_min) for m in moments("Updated 09:06 UTC+8, 2025-01-14")]
    [('2025-01-14T09:06', 480)]
    """
    text = line.translate(_PLAIN)
    lower, is_thai = text.lower(), language == "th" or _THAI.search(text) is not None
    dated, taken = list[tuple[re.Match[str], list[datetime]]](), bytearray(len(text))
    for form in [form for sign, form in _FORMS if sign.search(lower)]:
        for match in form.finditer(text):
            if any(taken[slice(*match.span())]):
                continue
            days = _days(match, is_thai, language, is_month_first, years)
            if days:
                taken[slice(*match.span())] = bytes([1]) * len(match[0])
                dated.append((match, days))
    found, of_line = list[Moment](), clocks(text) if dated else []
    for match, days in dated:
        clock = clock_of_iso(text, match.end()) or clock_beside(of_line, text, *match.span())
        timed = [_moment(day, match, clock, text) for day in days]
        found.extend(timed if len(days) == 1 else [replace(moment, is_ambiguous=True) for moment in timed])
    return sorted(found, key=lambda m: (m.start, m.end, m.local))


def _days(match: re.Match[str], is_thai: bool, language: str | None, is_month_first: bool | None, years: tuple[int, int]) -> list[datetime]:
    part = match.groupdict()
    if part.get("han"):
        part |= {
            "y": "".join(str(_in_figures(sign)) for sign in part["han"]),
            "m": str(_in_figures(part["m"])),
            "d": str(_in_figures(part["d"])),
        }
    is_short = len(part["y"]) == 2
    # Persians print years of their own calendar in figures; two figures do not say which.
    if is_short and part.get("a") and language in _OTHER_CALENDARS:
        return []
    year = _year(part, is_thai)
    if not years[0] <= year <= years[1]:
        return []
    if part.get("name"):
        pairs = [(month, int(part["d"])) for month in _named_months(part["name"], language)]
    elif part.get("a"):
        a, b = int(part["a"]), int(part["b"])
        orders = {True: [(a, b)], False: [(b, a)], None: [(b, a), (a, b)]}
        is_dotted = part["s"] == "."
        pairs = orders[False if is_dotted else is_month_first]
        if not any(_is_day(year, *pair) for pair in pairs):
            pairs = [(a, b), (b, a)] if not is_dotted else []
        pairs = pairs[:1] if len(pairs) == 2 and pairs[0] == pairs[1] else pairs
    else:
        pairs = [(int(part["m"]), int(part["d"]))]
    return [datetime(year, month, day) for month, day in pairs if _is_day(year, month, day)]


def _in_figures(han: str) -> int:
    """A number below forty written in ideographs.

    >>> _in_figures("二十一"), _in_figures("十"), _in_figures("〇")
    (21, 10, 0)
    """
    tens, is_ten, ones = han.rpartition("十")
    digit = {sign: max(0, place - 1) for place, sign in enumerate(_HAN)}
    return (10 * (digit[tens[:1]] if tens else 1) if is_ten else 0) + (digit[ones[:1]] if ones else 0)


def _year(part: dict[str, str], is_thai: bool) -> int:
    printed = part["y"].lstrip("'’")
    year = 1 if printed == "元" else int(printed)
    if part.get("era"):
        return _ERAS[part["era"]] + year
    if len(printed) == 2:
        if is_thai and year in _SHORT_BUDDHIST:
            return 2500 + year - _BUDDHIST
        return 2000 + year if year < _PIVOT else 1900 + year
    return year - _BUDDHIST if year > 2400 and is_thai else year


def _named_months(name: str, language: str | None) -> tuple[int, ...]:
    everywhere, own = _months()
    plain = normalize("NFC", _JOINT.split(name)[-1].lower()).rstrip(".").replace("ς", "σ").replace("’", "'")
    for key in (plain, plain.removeprefix("de"), f"{plain}a", folded(plain)):
        if language in own and key in own[language]:
            return (own[language][key],)
        if key in everywhere:
            return everywhere[key]
    return ()


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        datetime(year, month, day)
    except ValueError:
        return False
    return True


def _moment(day: datetime, match: re.Match[str], clock: Clock | None, text: str) -> Moment:
    if clock is None:
        return Moment(day, "day", None, match.start(), match.end())
    local = day.replace(hour=clock.hour, minute=clock.minute, second=clock.second or 0)
    offset = offset_min(text[slice(*clock.zone)], local) if clock.zone else None
    start, end = min(match.start(), clock.start), max(match.end(), clock.end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    return Moment(local, "minute" if clock.second is None else "second", offset, start, end, clock.zone if offset is not None else None)
