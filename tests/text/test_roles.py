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
        ("cookie_notice", "The minister agreed to read external content before the vote."),
        ("caption", "Environmental Protection Agency (EPA)"),
        ("caption", "The spokesman declined to comment, Reuters reported."),
        ("caption", "Talks with Reuters"),
        ("caption", "In the photo: a ferry at dawn, with the harbour behind it. It sank in May."),
        ("teaser", "The related question of rent was left open."),
        ("comment_form", "Commentary by our readers has shaped this paper for a century, and it will go on to do so."),
    ],
)
def test_prose_is_left_alone(rule: str, line: str) -> None:
    assert wording.said(pl.Series([line])).select(rule).to_series().to_list() == [False]


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("caption", "A ferry leaves the harbour at dawn. (AP)"),
        ("caption", "The minister at the quay. (Mara Finch/The Associated Press)"),
        ("caption", "Mara Finch führt das Feld an. Foto: Tom Finch"),
        ("caption", "Foto de familia de la reunión EFE/ Mara Finch"),
        ("caption", "The new terrace seen from the shore. Supplied"),
        ("teaser", "Les også: Fergen gikk på grunn"),
        ("cookie_notice", "Ich bin damit einverstanden, dass mir Inhalte von YouTube angezeigt werden."),
        ("cookie_notice", "Empfohlener redaktioneller Inhalt"),
    ],
)
def test_what_stands_between_paragraphs_is_told_by_its_words(rule: str, line: str) -> None:
    assert wording.said(pl.Series([line])).select(rule).to_series().to_list() == [True]


def test_equal_lines_say_the_same_in_their_order() -> None:
    texts = pl.Series(["Home > World", " 14  January 2025", "", "Home > World", "It rained.", "", "14 January 2025"])
    alone = pl.concat([wording.said(pl.Series([text])) for text in texts])
    assert wording.said(texts).drop("same").equals(alone.drop("same"))
    assert wording.said(texts)["same"].to_list() == [0, 1, 2, 0, 3, 2, 1]
    assert alone["line"].to_list() == ["Home > World", "14 January 2025", "", "Home > World", "It rained.", "", "14 January 2025"]
    assert alone["breadcrumb"].to_list() == [True, False, False, True, False, False, False]
    assert alone["dateline"].to_list() == [False, True, False, False, False, False, True]
