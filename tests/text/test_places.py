"""What stands beside a line."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from corpusmith.text.places import beside, placed


def test_blanks_without_width_leave_no_blank() -> None:
    texts = ["ap\u200bproves\u00a0 it", "\u200bកម្ពុជា\u200bបើក ", "\u200b", "a \u200b b"]
    rows = [("a", n, text, "other", False) for n, text in enumerate(texts)]
    schema = {"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String, "role": pl.String, "is_kept": pl.Boolean}
    found = placed(pl.DataFrame(rows, schema=schema, orient="row"), 60)
    assert found.select("line_no", "plain").rows() == [(0, "approves it"), (1, "កម្ពុជាបើក"), (3, "a b")]


LINES = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 90), st.integers(0, 1000)), min_size=1, max_size=6)


@given(st.lists(LINES, min_size=1, max_size=4), st.data())
def test_lines_of_the_same_page_alone_are_beside(pages: list[list[tuple[int, int, int]]], data: st.DataObject) -> None:
    rows = []
    for page, lines in enumerate(pages):
        line_no = 0
        for gap, width, score in lines:
            line_no += gap
            rows.append((str(page), line_no, f"{page} {line_no}", width, score))
    schema = {"doc_id": pl.String, "line_no": pl.Int32, "plain": pl.String, "width": pl.Int32, "score_permille": pl.Int16}
    some = data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=8))
    expected = []
    for at in some:
        told = []
        for other in (at - 1, at + 1):
            if 0 <= other < len(rows) and rows[other][0] == rows[at][0]:
                told += [abs(rows[other][1] - rows[at][1]), rows[other][3], rows[other][4], rows[other][2]]
            else:
                told += [9, 0, 0, ""]
        expected.append(tuple(told))
    found = beside(pl.DataFrame(rows, schema=schema, orient="row"), pl.Series(some, dtype=pl.UInt32))
    names = [f"{what}{side}" for side in ("_before", "_after") for what in ("gap", "width", "score", "")]
    assert found.select(name.strip("_") for name in names).rows() == expected
