"""Profile over the pages of invented sources."""

from __future__ import annotations

import polars as pl
from tests.stages.steps import PROFILE, placed, recurrences
from tests.text.pages import lines_of, pages_of

from corpusmith.contract import LINES_READ, PAGES, RECURRENCES, polars_schema
from corpusmith.stages import profile

PAGES_TEXT = {
    f"{n}": f"Harbour Daily\n\nStory {'abcd'[n]}{'efgh'[n]} tells at length what went on in {'ijkl'[n]}ford this week.\n\nFollow us"
    for n in range(4)
}


def tables_of(pages: dict[str, str], source: str | None) -> dict[str, pl.DataFrame]:
    return {PAGES.name: pages_of(pages, source), LINES_READ.name: lines_of(pages)}


def profiled(pages: dict[str, str], source: str | None) -> pl.DataFrame:
    tables = tables_of(pages, source)
    return recurrences(tables)[RECURRENCES.name]


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
    assert recurrences(tables)[RECURRENCES.name].is_empty()


def test_shards_do_not_matter() -> None:
    names = list(PAGES_TEXT)
    shards = [tables_of({name: PAGES_TEXT[name] for name in some}, "harbour") for some in (names[:1], names[1:])]
    together = {name: pl.concat([placed(tables[name], n) for n, tables in enumerate(shards)]) for name in shards[0]}
    seen = profile.sightings(together, PROFILE, None)
    assert dict(seen["sightings"].schema) == {"shard": pl.UInt32} | polars_schema(profile.SIGHTINGS)
    found = profile.placed({**together, **profile.recurrences(seen, PROFILE, None)}, PROFILE, None)[RECURRENCES.name]
    assert found["shard"].to_list() == [0, 0, *[1] * 6]
    assert found.drop("shard").equals(profiled(PAGES_TEXT, "harbour"))


def test_a_highest_power_of_two() -> None:
    pages = {
        f"{n:03d}": f"Harbour Daily\n\nStory number {n} of the harbour, told at length on this page and nowhere else.\n" for n in range(70)
    }
    assert profiled(pages, "harbour")["recurrence_log2"].unique().to_list() == [PROFILE.max_log2]
