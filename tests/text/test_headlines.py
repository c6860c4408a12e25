"""Lines that may be a headline: which are asked about."""

from __future__ import annotations

import pytest
from tests.text.headlined import MARKS, placed_page

from corpusmith.text import headlines


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
    found = headlines.candidate_lines(placed_page(["Ferries twice as often", "Travel and trade", line]), MARKS)
    assert (line in found["plain"].to_list()) is is_asked
