"""Whose English a text is written in."""

from __future__ import annotations

import polars as pl
import pytest

from corpusmith.text.spelling import is_british


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The colour of the theatre", "is grey."], True),
        (["They organised the programmes.", "The CENTRE of town"], True),
        (["The colour is grey, in the center"], False),
        (["The colours, the neighbours and the tyres", "at the color center"], False),
        (["The colour alone", "and no other colour"], False),
        (["The color of the theater is gray, and travelers analyzed it"], False),
        (["Nothing is spelled apart here"], False),
        (["Discolouration aside, a degree"], False),
    ],
)
def test_two_words_and_three_times_as_many(lines: list[str], expected: bool) -> None:
    frame = pl.DataFrame({"doc_id": ["a"] * len(lines) + ["b"], "text": [*lines, "a favour for labour in the harbour"]})
    assert is_british(frame).rows() == [("a", True)] * expected + [("b", True)]
