"""Profile over the pages of invented sources."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from tests.text.pages import lines_of, pages_of

from corpusmith.contract import LINES_READ, PAGES, RECURRENCES, polars_schema
from corpusmith.inputs import Inputs
from corpusmith.stages import profile

PARAMS = profile.Params(min_articles=3, min_long_width=60, min_shared_permille=500)
INPUTS = Inputs(
    Path("data/raw"),
    pl.DataFrame(),
    frozenset(),
    pl.DataFrame(schema={"doc_id": pl.String, "line_no": pl.Int64, "field": pl.String, "value": pl.String}),
)
PAGES_TEXT = {
    f"{n}": f"Harbour Daily\n\nStory {'abcd'[n]}{'efgh'[n]} tells at length what went on in {'ijkl'[n]}ford this week.\n\nFollow us"
    for n in range(4)
}


def profiled(pages: dict[str, str], source: str | None) -> pl.DataFrame:
    tables = {PAGES.name: pages_of(pages, source), LINES_READ.name: lines_of(pages)}
    handed = profile.sightings(tables, PARAMS, INPUTS)
    assert dict(handed["sightings"].schema) == polars_schema(profile.SIGHTINGS)
    return profile.recurrences(handed, PARAMS, INPUTS)[RECURRENCES.name]


def test_lines_that_recur_are_named_by_document_and_line() -> None:
    found = profiled(PAGES_TEXT, "harbour")
    assert found.rows() == [(str(n), line_no, 2) for n in range(4) for line_no in (0, 4)]
    assert dict(found.schema) == polars_schema(RECURRENCES)


def test_no_source_no_recurrence() -> None:
    found = profiled(PAGES_TEXT, None)
    assert found.is_empty()
    assert dict(found.schema) == polars_schema(RECURRENCES)


def test_sources_do_not_mix() -> None:
    one, other = dict(list(PAGES_TEXT.items())[:2]), dict(list(PAGES_TEXT.items())[2:])
    tables = {
        PAGES.name: pl.concat([pages_of(one, "harbour"), pages_of(other, "hill")]),
        LINES_READ.name: lines_of(PAGES_TEXT),
    }
    assert profile.recurrences(profile.sightings(tables, PARAMS, INPUTS), PARAMS, INPUTS)[RECURRENCES.name].is_empty()


def test_order_of_rows_does_not_matter() -> None:
    tables = {PAGES.name: pages_of(PAGES_TEXT, "harbour"), LINES_READ.name: lines_of(PAGES_TEXT)}
    seen = profile.sightings(tables, PARAMS, INPUTS)["sightings"]
    reversed_rows = profile.recurrences({"sightings": seen.reverse()}, PARAMS, INPUTS)[RECURRENCES.name]
    assert reversed_rows.equals(profile.recurrences({"sightings": seen}, PARAMS, INPUTS)[RECURRENCES.name])
