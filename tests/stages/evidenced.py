"""Whether a value follows from the place that its evidence names: read by a few plain rules, by none of those that are tested."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import polars as pl

from corpusmith import contract
from corpusmith.inputs import Inputs

# How months begin, in the languages that the tests print them in.
_MONTHS = ("jan", "feb", "mar|mär|мар", "apr|апр", "ma[iy]|мая", "jun|июн", "jul|июл", "aug|авг", "sep|сен", "o[ck]t", "nov", "de[cz]|дек")
_ZONES = {"Z": "UTC", "UTC": "UTC", "GMT": "UTC", "CET": "Etc/GMT-1", "ET": "America/New_York"}
_ZONE = re.compile(rf"(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?(?!\d)|(?P<name>{'|'.join(_ZONES)})(?![A-Za-z+-])")
_NO_MINING = re.compile(r"^(?:1|true)$|noai|data mining", re.IGNORECASE)
_SECOND = len("2025-01-14T09:06:12")


@dataclass(frozen=True)
class Places:
    """All that evidence may name: lines and hints by document and number, addresses and sources by document, statements of persons."""

    lines: Mapping[tuple[str, int], str]
    hints: Mapping[tuple[str, int], str]
    urls: Mapping[str, str | None]
    sources: Mapping[str, Mapping[str, Any]]
    stated: frozenset[tuple[str, str, str]]


def places(tables: Mapping[str, pl.DataFrame], given: Inputs) -> Places:
    """The places of some documents, as the extract stage gets them."""
    pages, sources = tables[contract.PAGES.name], {row["id"]: row for row in given.sources.iter_rows(named=True)}
    lines = tables[contract.LINES_READ.name].select("doc_id", "line_no", "text").rows()
    hints = tables[contract.HINTS_READ.name].select("doc_id", "hint_no", "value").rows()
    stated = given.corrections.select("doc_id", "field", pl.col("value").fill_null("")).rows()
    of_pages = {doc_id: sources.get(source_id, {}) for doc_id, source_id in pages.select("doc_id", "source_id").rows()}
    of_lines, of_hints = ({(doc_id, number): text for doc_id, number, text in rows} for rows in (lines, hints))
    return Places(of_lines, of_hints, dict(pages.select("doc_id", "url").rows()), of_pages, frozenset(stated))


def follows(row: Mapping[str, Any], known: Places, local: str) -> bool:
    """Whether a row of evidence says what stands in its place; `local` is its document's time of publication, '' where unknown."""
    doc_id, field, value, zone = row["doc_id"], row["field"], row["value"], known.sources[row["doc_id"]].get("default_timezone")
    match row["origin"]:
        case "line":
            line = known.lines[doc_id, row["line_no"]]
            return _is_read(field, value, line[row["start"] : row["end"]], line, local, zone)
        case "head" | "pack":
            hint = " ".join(html.unescape(known.hints[doc_id, row["hint_no"]]).split())
            return _is_read(field, value, hint, hint, local, zone) or (field not in _READ and value in hint)
        case "url":
            return field == "published_local" and value.replace("-", "") in re.sub(r"\D", "", known.urls[doc_id] or "")
        case "source" if field == "published_offset_min":
            return int(value) == _of_zone(zone, datetime.fromisoformat(local))
        case "source":
            return value == str(known.sources[doc_id][field]).replace("True", "true").replace("False", "false")
        case _:
            return row["origin"] == "stated" and (doc_id, field, value) in known.stated


def _is_read(field: str, value: str, printed: str, around: str, local: str, zone: str | None) -> bool:
    """Whether a value is read from what is printed there; of a change the zone may stand elsewhere in the line, or be the source's."""
    if field == "published_offset_min":
        return int(value) in _offsets(printed, datetime.fromisoformat(local))
    if field == "modified_at":
        instant = datetime.fromisoformat(value).replace(tzinfo=None)
        offsets = [*_offsets(around, instant), *([_of_zone(zone, instant)] if zone else [])]
        return any(_is_time(instant + timedelta(minutes=offset), _SECOND, printed) for offset in offsets)
    if field == "published_local" and len(value) > len("2025"):
        return _is_time(datetime.fromisoformat(value), len(value), printed)
    if field == "license":
        words = re.split(r"[^A-Z0-9.]+", printed.upper().replace("CREATIVECOMMONS.ORG", "CC").replace("ZERO", "CC0"))
        return set(value.upper().split("-")) <= set(words)
    if field == "tdm_reservation":
        return value == ("true" if _NO_MINING.search(printed) else "false")
    return " ".join(printed.split()) == value


_READ = ("published_offset_min", "modified_at", "published_local", "license", "tdm_reservation")


def _offsets(printed: str, local: datetime) -> Iterator[int]:
    """Minutes ahead of UTC of the zones that a text may print."""
    for zone in _ZONE.finditer(printed.replace("−", "-").replace("–", "-")):
        minutes = int(zone["hours"] or 0) * 60 + int(zone["minutes"] or 0)
        yield _of_zone(_ZONES[zone["name"]], local) if zone["name"] else -minutes if zone["sign"] == "-" else minutes


def _of_zone(zone: str | None, local: datetime) -> int:
    assert zone
    there = pl.Series([local]).dt.replace_time_zone(zone)
    return int((there.dt.base_utc_offset() + there.dt.dst_offset()).dt.total_minutes().item())


def _is_time(time: datetime, precision: int, printed: str) -> bool:
    """Whether a text prints each part of a time, each figure for one part at most; seconds where it has them."""
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in printed).lower()
    figures = [int(figure) for figure in re.findall(r"\d{4}(?=\d\d?:)|\d+", plain)]
    half, is_timed = re.search(r"\d ?([ap])\.?m", plain), precision > len("2025-01-14")
    parts = [{time.year, time.year + 543, time.year % 100, (time.year + 543) % 100}, {time.day}]
    if not re.search(_MONTHS[time.month - 1], plain):
        parts.append({time.month})
    if is_timed:
        parts += [{(time.hour + 11) % 12 + 1 if half else time.hour}, {time.minute}]
    if time.second or (precision == _SECOND and re.search(r":\d\d:\d\d", plain)):
        parts.append({time.second})
    for part in parts:
        found = next((figure for figure in figures if figure in part), None)
        if found is None:
            return False
        figures.remove(found)
    return not (half and is_timed) or (half[1] == "p") == (time.hour >= 12)
