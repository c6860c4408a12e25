"""What a printed day dates that is not the article."""

from __future__ import annotations

import polars as pl
import pytest

from corpusmith.text import other_days
from corpusmith.text.times import read

OTHERS = [
    ("Print edition of 14 January 2025", "", "", "day_of_edition"),
    ("A version of this article appears in print on January 14, 2025, Section A", "", "", "day_of_edition"),
    ("14 January 2025", "Member since", "Messages", "day_of_membership"),
    ("Joined: 14 January 2025", "", "", "day_of_membership"),
    ("Mitglied seit 14. Januar 2025", "", "", "day_of_membership"),
    ("Giấy phép số 12/GP-BTTTT cấp ngày 14/01/2025", "", "", "day_of_register"),
    ("14. 1. 2025", "등록일자", "발행·편집인", "day_of_register"),
    ("14 January 2025", "", "", None),
    ("Posted by a member on 14 January 2025", "", "", None),
    ("Updated 14 January 2025", "She joined", "", None),
    ("14 January 2025", "What the new member since long awaited by the harbour town had to say", "", None),
    ("Опубликовано 14.01.2025", "", "Суд отказался выдать свидетельство о регистрации новой газеты в городе у моря", None),
    ("Edition: 12 | 14 January 2025", "", "", None),
]


@pytest.mark.parametrize(("line", "before", "after", "expected"), OTHERS, ids=[line for line, *_ in OTHERS])
def test_kinds(line: str, before: str, after: str, expected: str | None) -> None:
    frame = pl.DataFrame({"doc_id": "a", "text": line, "before": before, "after": after, "language": "en", "is_month_first": False})
    times = read(frame, "text").with_columns(day=pl.col("value").str.slice(0, 10))
    assert other_days.kinds(times).to_list() == [expected]


def test_an_editions_day_is_that_wherever_its_page_prints_it() -> None:
    rows = [("a", "14 January 2025"), ("a", "Print edition of 14 January 2025"), ("a", "15 January 2025"), ("b", "14 January 2025")]
    frame = pl.DataFrame(rows, schema=["doc_id", "text"], orient="row")
    frame = frame.with_columns(before=pl.lit(""), after=pl.lit(""), language=pl.lit("en"), is_month_first=pl.lit(False))
    times = read(frame, "text").with_columns(day=pl.col("value").str.slice(0, 10))
    assert other_days.kinds(times).to_list() == ["day_of_edition", "day_of_edition", None, None]
