"""Lines that may be a headline: which are asked about, by which ranker, and what those that say the same count together."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from corpusmith.text import headlines
from corpusmith.text.places import placed
from corpusmith.text.ranking import Ranker, ranker

BODY = "The ferry to the islands will sail twice as often from spring on, the service said, because demand from day trippers has doubled."
MARKS = pl.DataFrame({"doc_id": ["a"], "line_no": [2]}, schema={"doc_id": pl.String, "line_no": pl.Int32})


def _placed(lines: list[str], tag: str | None = None, doc_id: str = "a") -> pl.DataFrame:
    rows = [(doc_id, n, text, tag, text == BODY) for n, text in enumerate([*lines, BODY])]
    frame = pl.DataFrame(
        rows, schema={"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String, "tag": pl.String, "is_kept": pl.Boolean}, orient="row"
    )
    frame = frame.with_columns(
        role=pl.when("is_kept").then(pl.lit("paragraph")).otherwise(pl.lit("other")), score_permille=pl.lit(100, pl.Int16),
        classes=pl.lit(None, pl.String), link_permille=pl.lit(None, pl.Int16),
    )  # fmt: skip
    return placed(frame, 60)


def _by(sign: int) -> Ranker:
    """One that likes wide lines, or narrow ones."""
    leaves = [[-3000 * sign, 3000 * sign]]
    weights = {"features": list(headlines.NAMES), "questions": [[headlines.NAMES.index("width")]], "limits": [[30]], "leaves": leaves}
    return ranker(weights, headlines.NAMES)


@pytest.mark.parametrize(
    ("line", "is_asked"),
    [
        ("Home renovation costs: what each room takes", True),
        ("Home | Trade | Exports", False),
        ("Minutes of the council meeting of 10 October 2019", True),
        ("Ana Sol, 10 October 2019", False),
        ("https://quay.example/ferries/2025/spring", False),
    ],
)
def test_labels_and_bylines_are_not_asked_about(line: str, is_asked: bool) -> None:
    found = headlines.candidate_lines(_placed(["Ferries twice as often", "Travel and trade", line]), MARKS)
    assert (line in found["plain"].to_list()) is is_asked


def test_pages_with_and_without_tags_have_rankers_of_their_own() -> None:
    lines = ["Ferry service to the islands doubles in spring", "Travel and trade"]
    both = pl.concat([_placed(lines), _placed(lines, "p", "b")])
    found = headlines.ranked(both, MARKS.clear(), _by(1), _by(-1))
    best = found.sort("confidence", descending=True).unique("doc_id", keep="first", maintain_order=True)
    assert dict(best.select("doc_id", "value").rows()) == {"a": lines[0], "b": lines[1]}


def test_lines_that_say_the_same_count_together_once() -> None:
    table = pl.DataFrame({"doc_id": ["a"] * 4, "plain": ["Ferries doubled", "FERRIES DOUBLED", "Ferries halved", "Other"]})
    sums = np.array([1000, 900, 1100, -9000])
    total = sum(np.exp(sums / 1000)) + 1
    expected = [np.exp(1.0) + np.exp(0.9), np.exp(0.9), np.exp(1.1), 0]
    got = headlines.confidences(table, sums)
    assert [abs(share - 1000 * power / total) < 2.1 for share, power in zip(got, expected, strict=True)] == [True] * 4
