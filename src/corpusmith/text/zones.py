"""Offsets from UTC that printed zones stand for: numbers, and abbreviations that mean one offset the world over."""
# ruff: noqa: E501, DTZ001

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import polars as pl

# Left out because they mean several offsets: CST, IST, AST, ADT, ECT, GST, AMT.
OFFSETS = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "wat": 60, "cat": 120,
    "sast": 120, "eet": 120, "eest": 180, "eat": 180, "msk": 180, "мск": 180, "trt": 180, "pkt": 300, "wib": 420, "ict": 420, "wita": 480,
    "sgt": 480, "hkt": 480, "myt": 480, "pht": 480, "awst": 480, "wit": 540, "jst": 540, "kst": 540, "acst": 570, "aest": 600, "acdt": 630,
    "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180, "nst": -210, "clt": -240, "edt": -240, "est": -300, "cdt": -300,
    "mdt": -360, "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600, "北京时间": 480, "北京時間": 480,
    "台北時間": 480, "台灣時間": 480, "日本時間": 540, "한국시간": 540, "格林尼治时间": 0, "格林威治時間": 0, "بتوقيت غرينتش": 0, "بتوقيت جرينتش": 0,
    "بتوقيت مكة": 180, "بتوقيت مكة المكرمة": 180, "по гринвичу": 0, "по московскому времени": 180, "heure de greenwich": 0,
}  # fmt: skip
# Zones of the United States printed without saying whether daylight time holds: standard offsets.
_WITH_DAYLIGHT_TIME = {"et": -300, "ct": -360, "mt": -420, "pt": -480}
_ZONE = re.compile(r"UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+\-]+){1,2}")
_NUMBER = re.compile(r"(?:utc|gmt)?\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?$")
_OF_BANGLADESH_MIN = 360
_LEAST_MIN, _MOST_MIN = -11 * 60, 14 * 60
# The offsets in use that are no whole hours: another, as in "10:00-11:30", is the end of a span of time.
_BROKEN_HOURS = frozenset([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765])
_WORDS = "|".join(re.escape(name) for name in sorted(OFFSETS, key=len, reverse=True) if not name.isalpha() or ord(name[0]) > 0x2E80)
PATTERN = (
    r"(?:UTC|GMT|utc|gmt)\s?[+\-−–]\s?\d{1,2}(?::?\d{2})?(?!\d)|[+\-−]\d{2}:?\d{2}(?!\d|\s?[AaPp]\.?[Mm]\b)|Z(?!\w)|" + _WORDS + "|"
    r"(?:[A-Z]{2,5}|МСК|мск|[Uu]tc|[Gg]mt|e[ds]t|p[ds]t|bst|cest|cet|msk)(?!\w)"
)


def offset_min(zone: str, local: datetime) -> int | None:
    """Minutes that a printed zone is ahead of UTC at a local time; None where it is unknown or means several.

    >>> offset_min("UTC+8", datetime(2025, 1, 14)), offset_min("+05:30", datetime(2025, 1, 14)), offset_min("ET", datetime(2025, 7, 1))
    (480, 330, -240)
    >>> offset_min("-11:30", datetime(2025, 1, 14, 10))
    """
    name = zone.strip().lower()
    if number := _NUMBER.match(name):
        minutes = (int(number[2]) * 60 + int(number[3] or 0)) * (1 if number[1] == "+" else -1)
        is_one = _LEAST_MIN <= minutes <= _MOST_MIN and (minutes % 60 == 0 or minutes in _BROKEN_HOURS)
        return minutes if is_one else None
    if name in _WITH_DAYLIGHT_TIME:
        return _WITH_DAYLIGHT_TIME[name] + 60 * _has_daylight_time(local)
    return OFFSETS.get(name)


def offset_there(column: str) -> pl.Expr:
    """Minutes ahead of UTC as a page of that language or country means them: in Bangladesh BST is its standard time, not British summer time.

    Of a frame of that text column, offset_min, zone_start, zone_end, language and country (upper-case ISO 3166-1).
    """
    zone = pl.col(column).str.slice(pl.col("zone_start"), pl.col("zone_end") - pl.col("zone_start"))
    is_there = (pl.col("language") == "bn").fill_null(False) | (pl.col("country") == "BD").fill_null(False)
    is_one = is_there & zone.str.to_lowercase().eq("bst").fill_null(False)
    return pl.when(is_one).then(pl.lit(_OF_BANGLADESH_MIN, pl.Int16)).otherwise("offset_min")


def _has_daylight_time(local: datetime) -> bool:
    """Whether daylight time holds in the United States (rules since 2007): from the second Sunday of March to the first of November, 2:00."""
    starts, ends = _sunday(local.year, 3, 8), _sunday(local.year, 11, 1)
    return datetime(starts.year, 3, starts.day, 2) <= local < datetime(ends.year, 11, ends.day, 2)


def _sunday(year: int, month: int, earliest: int) -> date:
    day = date(year, month, earliest)
    return day + timedelta(days=(6 - day.weekday()) % 7)


def is_zone(name: str) -> bool:
    """Whether there is an IANA zone of that name: polars, whose zones are used, knows it.

    >>> is_zone("Europe/Berlin"), is_zone("Europe/Berlim"), is_zone("+01:00")
    (True, False, False)
    """
    if not _ZONE.fullmatch(name):
        return False
    try:
        pl.Series([0]).cast(pl.Datetime("us")).dt.replace_time_zone(name)
    except pl.exceptions.PolarsError:
        return False
    return True
