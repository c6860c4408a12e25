"""Lines that look like a rule's kind and are not."""

from __future__ import annotations

import polars as pl
import pytest

from corpusmith.text import roles


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (
            roles.is_legal,
            "The court ruled that copyright in the song had passed to the heirs of the composer long before the film was made.",
        ),
        (roles.is_credit, "Writing by hand improves memory."),
        (roles.is_byline, "By Monday the storm had passed."),
        (roles.is_dateline, "On May 17, 2024 the port authority raised its fees for container ships by four percent."),
        (roles.is_breadcrumb, "The ratio of a/b is larger than one."),
        (roles.is_cookie_notice, "She baked cookies for the whole crew."),
        (roles.is_comment, "Commentary by our readers has shaped this paper for a century, and it will go on to do so."),
    ],
)
def test_prose_is_left_alone(rule: object, line: str) -> None:
    assert callable(rule)
    assert not pl.DataFrame({"line": [line]}).select(rule()).item()


def test_white_space_is_squeezed() -> None:
    assert pl.DataFrame({"text": ["\u00a0 Biz\u00a0/ \tEconomy "]}).select(roles.squeezed(pl.col("text"))).item() == "Biz / Economy"
