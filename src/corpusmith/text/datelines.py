"""Datelines: the place, and often day and agency, at the head of an article's first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpusmith.text.agencies import is_agency

_PLACE = r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ '’.\-/]{1,2}[^\W\d_]+\.?){0,4}(?:, [^\W\d_a-z][^\W\d_.]+(?: [^\W\d_a-z][^\W\d_.]+)*\.?)?)"
_DATE = r"(?:,? (?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? \d{4})?,?)?"
_AGENCY = r"(?: ?[(/\[](?P<agency>[^()/\[\]\d]{2,40})[)/\]])?"
_DASH = r"\s*(?:[—–]|--|-(?= )|:(?= ))\s*"
_FORMS = (
    re.compile(rf"\s*{_PLACE}{_DATE}{_AGENCY}{_DASH}(?=\S)"),
    re.compile(rf"\s*{_PLACE}{_DATE} ?[(/\[](?P<agency>[^()/\[\]\d]{{2,40}})[)/\]]\.?\s+(?=\S)"),
    re.compile(r"\s*[（(]?(?P<agency>[\u4e00-\u9fff]{2,8}[社网網])(?P<place>[\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月)?\d{1,2}日[电電讯訊]"),
    re.compile(r"\s*【?(?P<place>[\u4e00-\u9fff]{2,6}?)(?:共同|時事|AFP時事|ロイター)】?"),
)
_LONGEST = 60
PREFILTER = r"^\s*[\p{Lu}\p{Lo}（(【](?:[^.!?。]|\.[ ,]){1,60}?(?:[—–]|--| - |\)|/ |[电電讯訊]|】)"


@dataclass(frozen=True)
class Dateline:
    """Place with its offsets in the line, and the agency with its own, where one stands there."""

    place: str
    start: int
    end: int
    agency: str | None
    agency_span: tuple[int, int] | None


def dateline(line: str, aliases: tuple[str, ...] = ()) -> Dateline | None:
    """Dateline at the head of a paragraph; None if there is none.

    A place is in capitals, or an agency or a day stands behind it: "Paris: a history" opens with no dateline.

    >>> dateline("LYON, Jan 14 (AFP) -- Rain fell.")
    Dateline(place='LYON', start=0, end=4, agency='AFP', agency_span=(14, 17))
    """
    for form in _FORMS:
        match = form.match(line[: 2 * _LONGEST])
        if match is None or match.end() > _LONGEST:
            continue
        place, agency = match["place"], match.groupdict().get("agency")
        is_credited = agency is not None and is_agency(agency, aliases)
        has_day = any(c.isdigit() for c in match[0])
        is_capital = place == place.upper() != place.lower() and ":" not in match[0][len(place) :]
        if is_credited or is_capital or (has_day and agency is not None):
            return Dateline(place, *match.span("place"), agency if is_credited else None, match.span("agency") if is_credited else None)
    return None
