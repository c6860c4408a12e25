"""Lines that look like a rule's kind and are not."""

from __future__ import annotations

import polars as pl
import pytest

from corpusmith.text import wording


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (
            "legal_line",
            "The court ruled that copyright in the song had passed to the heirs of the composer long before the film was made.",
        ),
        ("credit_line", "Writing by hand improves memory."),
        ("byline", "By Monday the storm had passed."),
        ("dateline", "On May 17, 2024 the port authority raised its fees for container ships by four percent."),
        ("breadcrumb", "The ratio of a/b is larger than one."),
        ("cookie_notice", "She baked cookies for the whole crew."),
        ("comment_form", "Commentary by our readers has shaped this paper for a century, and it will go on to do so."),
    ],
)
def test_prose_is_left_alone(rule: str, line: str) -> None:
    assert wording.said(pl.Series([line])).select(rule).to_series().to_list() == [False]


def test_equal_lines_say_the_same_in_their_order() -> None:
    texts = pl.Series(["Home > World", " 14  January 2025", "", "Home > World", "It rained.", ""])
    alone = pl.concat([wording.said(pl.Series([text])) for text in texts])
    assert wording.said(texts).equals(alone)
    assert alone["line"].to_list() == ["Home > World", "14 January 2025", "", "Home > World", "It rained.", ""]
    assert alone["breadcrumb"].to_list() == [True, False, False, True, False, False]
    assert alone["dateline"].to_list() == [False, True, False, False, False, False]
