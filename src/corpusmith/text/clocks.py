"""Clock times as lines print them, with half-days and zones, and the one that belongs to a day."""
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from corpusmith.text.months import WEEKDAY_NAMES, numbered
from corpusmith.text.zones import PATTERN as ZONE

# Half-days without stops, blanks and vowel signs, in lower case.
_BEFORE_NOON = frozenset(["am", "上午", "午前", "오전", "凌晨", "清晨", "早上", "早晨", "sa", "ص", "صباح", "صباحا", "pagi", "öö", "πμ"])
_AFTER_NOON = frozenset(["pm", "下午", "午後", "오후", "傍晚", "ch", "م", "مساء", "مساءا", "petang", "sore", "ös", "μμ"])
# Around noon eleven is before it and one behind it; in the evening twelve to four may be those of the night that follows.
_AROUND_NOON = frozenset(["中午", "ظهر", "ظهرا", "siang", "tengahhari"])
_EVENING = frozenset(["晚上", "malam"])
_NO_LETTERS = re.compile(r"[\s.\u064b]")
_HALF_BEFORE = "上午|下午|午前|午後|晚上|오전|오후|凌晨|清晨|早上|早晨|中午|傍晚|Ö[ÖS]"
_HALF = (
    r"(?:[AaPp]\.?\s?[Mm]\b\.?|SA\b|CH\b|Ö[ÖS]\b|[πΠμΜ]\.?\s?[μΜ](?!\w)\.?|(?:صباح|مساء|ظهر)\u064b?ا?\u064b?(?!\w)|[صم](?!\w)|"
    r"(?:[Pp]agi|[Pp]etang|[Mm]alam|[Ss]iang|[Ss]ore|[Tt]engah ?hari)\b)"
)
# Hours and minutes that follow a clock without seconds behind a stroke end a span of time: "09:00-10:00" is nine, and no zone.
_CLOCK = re.compile(
    rf"(?P<half1>{_HALF_BEFORE})?\s?(?:(?<![\d:.,+/-])|(?<=[a-z.,] (?:19|20)\d\d)|(?<=\.(?:19|20)\d\d)|(?<=\.(?:19|20)\d\d-))(?P<H>\d{{1,2}})"
    r"(?:(?:[:.]|\s?[hH時时點点시]\s?)(?P<M>\d{2}(?!\d)|\d(?=\s?[分분]))\s?(?:[分분])?(?:(?:[:.]|(?=\s?\d{1,2}\s?[秒초]))\s?(?P<S>\d{2})(?:[.,]\d{1,9})?\s?(?:[秒초]|(?![\d.:])))?)?"
    rf"(?:\s?(?P<half>{_HALF}))?(?:(?(S)(?!))[-−]\d{{1,2}}:\d{{2}}(?!\d)(?:\s?[AaPp]\.?[Mm]\b\.?)?)?(?:\s?(?:[Uu]hr|h\b|hrs?\b|Uhr|น\.))?(?:\s?[(\[]?(?P<z>{ZONE})[)\]]?)?"
)
_ISO_TAIL = re.compile(r"T(?P<H>\d{2}):?(?P<M>\d{2})(?::?(?P<S>\d{2})(?:[.,]\d+)?)?\s?(?P<z>Z|[+\-]\d{2}:?\d{2})?")
_WORD = re.compile(r"[^\W\d_]+")
_GLUE = frozenset(
    ["at", "um", "kl", "klo", "klokka", "kell", "à", "às", "a", "as", "las", "alle", "ore", "ora", "o", "om", "saat", "jam", "pukul", "pkl", "lúc", "в", "у", "о", "uhr", "de", "the", "on", "den", "da", "d", "te", "ob", "u", "óra", "h", "na", "time", "à", "le", "el", "w", "ved", "em", "vào", "ngày", "hora", "godz", "os", "klokken", "kello", "v", "г", "года", "р", "року", "الساعة", "ساعت", "uur", "lm", "noon"]
)  # fmt: skip
_MAX_GAP, _MAX_GLUE = 26, 4


@dataclass(frozen=True)
class Clock:
    """A clock time as printed.

    Parameters
    ----------
    hour, minute, second
        Time of day in 24 hours; second None where none is printed.
    start, end
        Code points of the line it was read from.
    zone
        Code points of the zone, where printed.
    """

    hour: int
    minute: int
    second: int | None
    start: int
    end: int
    zone: tuple[int, int] | None


def clocks(line: str) -> list[Clock]:
    """Clock times of a line, in order; figures out of range are none.

    >>> [(c.hour, c.minute) for c in clocks("09:06, 3:45 p.m., 24:00")]
    [(9, 6), (15, 45)]
    """
    return [clock for match in _CLOCK.finditer(line) if match["M"] or match["half"] if (clock := _clock(match))]


def clock_of_iso(line: str, at: int) -> Clock | None:
    """The time of day of an ISO 8601 time whose day ends there, from its T on."""
    match = _ISO_TAIL.match(line, at)
    return _clock(match) if match else None


def clock_beside(found: list[Clock], line: str, start: int, end: int) -> Clock | None:
    """The clock time of a day printed from `start` to `end`: right behind it, else right before it, with nothing between but words of time.

    Parameters
    ----------
    found
        Clock times of the line, as `clocks` gives them. One farther off has another between, whose figures part it from the day.
    """
    after = bisect_left(found, end, key=lambda clock: clock.start)
    if after < len(found) and _is_glue(line, end, found[after].start):
        return found[after]
    before = bisect_right(found, start, key=lambda clock: clock.end) - 1
    return found[before] if before >= 0 and _is_glue(line, found[before].end, start) else None


def _clock(match: re.Match[str]) -> Clock | None:
    part = match.groupdict()
    half = _NO_LETTERS.sub("", (part.get("half") or part.get("half1") or "").lower())
    hour, minute, second = _in_24_hours(int(part["H"]), half), int(part["M"] or 0), int(part["S"]) if part["S"] else None
    if hour is None or hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    return Clock(hour, minute, second, *match.span(), match.span("z") if part["z"] else None)


def _in_24_hours(hour: int, half: str) -> int | None:
    """The hour of a day that an hour of a half-day is; None where it may be two.

    >>> [_in_24_hours(3, half) for half in ("", "مساء", "凌晨", "中午", "malam")], _in_24_hours(12, "pm")
    ([3, 15, 3, 15, None], 12)
    """
    if hour > 23:
        return None
    if half in _AFTER_NOON or (half in _AROUND_NOON and 0 < hour < 5):
        return hour % 12 + 12
    if half in _BEFORE_NOON:
        return hour % 12
    if half in _EVENING and 0 < hour <= 12:
        return hour + 12 if 4 < hour < 12 else None
    return hour


@cache
def _weekdays() -> frozenset[str]:
    short = ["星期", *"月火水木金土日一二三四五六週周", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy"]
    return frozenset(part for name in numbered(WEEKDAY_NAMES) for part in name.split()) | frozenset(short)


def _is_glue(line: str, start: int, end: int) -> bool:
    if end - start > _MAX_GAP:
        return False
    gap = line[start:end]
    if any(c.isdigit() for c in gap) or "\n" in gap:
        return False
    words = _WORD.findall(gap.lower())
    return len(words) <= _MAX_GLUE and all(word in _GLUE or word in _weekdays() or word.startswith("星期") for word in words)
