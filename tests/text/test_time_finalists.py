"""Days that a page's times name: which are weighed, beside which, and what the others keep."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from corpusmith.text import dating, time_finalists
from corpusmith.text.ranking import Ranker, ranker

PAGES = st.lists(st.lists(st.tuples(st.integers(1, 6), st.integers(-9000, 9000)), min_size=1, max_size=9), max_size=4)


def _table(pages: list[list[tuple[int, int]]]) -> tuple[pl.DataFrame, np.ndarray]:
    """Times by page, each its day and its sum; every feature is a number of its own."""
    rows = [(f"{page:02}", f"2025-01-{day:02}", day) for page, times in enumerate(pages) for day, _ in times]
    table = pl.DataFrame(rows, schema={"doc_id": pl.String, "day": pl.String, "ordinal": pl.Int32}, orient="row")
    table = table.with_columns((pl.int_range(pl.len()) * 7 + n).alias(name) for n, name in enumerate(dating.NAMES))
    return table, np.array([found for times in pages for _, found in times], np.int64)


def _by(feature: str, limit: int) -> Ranker:
    names = time_finalists.NAMES
    leaves = [[-3000, 3000]]
    return ranker({"features": list(names), "questions": [[names.index(feature)]], "limits": [[limit]], "leaves": leaves}, names)


@given(PAGES)
def test_finalists_are_the_likeliest_times_of_four_days_each_beside_another_day(pages: list[list[tuple[int, int]]]) -> None:
    table, found = _table(pages)
    rows = {(row["doc_id"], row["rank"]): row for row in time_finalists.candidates(table, found).iter_rows(named=True)}
    expected = {}
    for page, times in enumerate(pages):
        order = sorted(range(len(times)), key=lambda at: (-times[at][1], at))
        first = [at for n, at in enumerate(order) if all(times[at][0] != times[before][0] for before in order[:n])]
        for rank, at in enumerate(first[:4]):
            other = first[0] if rank else first[min(1, len(first) - 1)]
            days = times[at][0] - times[other][0]
            expected[f"{page:02}", rank] = (times[at][1], len(first), times[at][1] - times[other][1], days, 7 * (at - other))
    told = ("sum", "n_days", "over_sum", "over_ordinal", "over_width")
    assert {key: tuple(row[name] for name in told) for key, row in rows.items()} == expected


def test_times_of_a_day_keep_their_distance_and_who_is_no_finalist_is_unsure() -> None:
    table, found = _table([[(1, 4000), (1, 3000), (2, 2000), (3, 1000), (4, 900), (5, 800), (6, -7000)]])
    got = time_finalists.weighed(table, found, _by("rank", 0)).to_list()
    assert got == [47, 17, 952, 952, 952, 268, 0]


def test_pages_without_times_have_no_finalists() -> None:
    table, found = _table([])
    assert time_finalists.weighed(table, found, _by("rank", 0)).to_list() == []
