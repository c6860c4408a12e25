"""Headlines ranked: by which ranker, what lines that say the same count together, and which few are weighed against each other."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from tests.text.headlined import MARKS, placed_page

from corpusmith.text import finalists, headlines
from corpusmith.text.ranking import Ranker, ranker

LINES = ["Ferry service to the islands doubles in spring", "Travel and trade"]


def _by(feature: str, sign: int, names: tuple[str, ...] = headlines.NAMES, limit: int = 30) -> Ranker:
    """One that likes lines with much of a feature, or with little."""
    leaves = [[-3000 * sign, 3000 * sign]]
    return ranker({"features": list(names), "questions": [[names.index(feature)]], "limits": [[limit]], "leaves": leaves}, names)


def _said(found: pl.DataFrame) -> dict[str, str]:
    best = found.sort("confidence", descending=True).unique("doc_id", keep="first", maintain_order=True)
    return dict(best.select("doc_id", "value").rows())


def test_pages_with_and_without_tags_have_rankers_of_their_own() -> None:
    both = pl.concat([placed_page(LINES), placed_page(LINES, "p", "b")])
    of_finalists = _by("confidence", 1, finalists.NAMES, 500)
    found = finalists.ranked(both, MARKS.clear(), _by("width", 1), of_finalists, _by("width", -1))
    assert _said(found) == {"a": LINES[0], "b": LINES[1]}


def test_finalists_of_texts_alone_are_weighed_anew() -> None:
    both = pl.concat([placed_page(LINES), placed_page(LINES, "p", "b")])
    narrower = _by("width", -1, finalists.NAMES)
    found = finalists.ranked(both, MARKS.clear(), _by("width", 1), narrower, _by("width", 1))
    assert _said(found) == {"a": LINES[1], "b": LINES[0]}


def test_lines_that_say_the_same_count_together_once() -> None:
    table = pl.DataFrame({"doc_id": ["a"] * 4, "plain": ["Ferries doubled", "FERRIES DOUBLED", "Ferries halved", "Other"]})
    sums = np.array([1000, 900, 1100, -9000])
    total = sum(np.exp(sums / 1000)) + 1
    expected = [np.exp(1.0) + np.exp(0.9), np.exp(0.9), np.exp(1.1), 0]
    got = finalists.confidences(table, sums)
    assert [abs(share - 1000 * power / total) < 2.1 for share, power in zip(got, expected, strict=True)] == [True] * 4


def _table(pages: list[list[tuple[int, int]]]) -> pl.DataFrame:
    """Candidates by page, each what it says and its confidence; every feature is a number of its own."""
    rows = [(f"{page:02}", f"Line {said}", sure) for page, lines in enumerate(pages) for said, sure in lines]
    table = pl.DataFrame(rows, schema={"doc_id": pl.String, "plain": pl.String, "confidence": pl.Int32}, orient="row")
    return table.with_columns((pl.int_range(pl.len()) * 7 + n).alias(name) for n, name in enumerate(headlines.NAMES))


PAGES = st.lists(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 900)), min_size=1, max_size=9), max_size=4)


@given(PAGES)
def test_finalists_are_the_likeliest_four_that_differ_each_beside_the_likeliest_other(pages: list[list[tuple[int, int]]]) -> None:
    table = _table(pages)
    rows = {(row["doc_id"], row["rank"]): row for row in finalists.candidates(table).iter_rows(named=True)}
    expected = {}
    for page, lines in enumerate(pages):
        start = sum(len(before) for before in pages[:page])
        order = sorted(range(len(lines)), key=lambda at: (-lines[at][1], at))
        first = [at for n, at in enumerate(order) if all(lines[at][0] != lines[before][0] for before in order[:n])][:4]
        for rank, at in enumerate(first):
            other = first[0] if rank else first[min(1, len(first) - 1)]
            expected[f"{page:02}", rank] = (start + at, 7 * (at - other), lines[at][1] - lines[other][1])
    assert {key: (row["row"], row["over_width"], row["over_confidence"]) for key, row in rows.items()} == expected


def test_who_is_no_finalist_keeps_next_to_nothing() -> None:
    table = _table([[(n, 900 - 100 * n) for n in range(6)] + [(0, 50), (9, 0)]])
    likes_the_last = _by("rank", 1, finalists.NAMES, 2)
    got = finalists.weighed(table, likes_the_last).to_list()
    assert got[3] > 800
    assert [got[n] < 100 for n in (0, 1, 2)] == [True] * 3
    assert got[4:] == [1, 1, 1, 0]
