"""Lines that look like a rule's kind and are not."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import roles, traces, wording


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (
            "legal_line",
            "The court ruled that copyright in the song had passed to the heirs of the composer long before the film was made.",
        ),
        ("legal_line", "A federal court ruled on Tuesday that the copyright on a famous song from 1925 had expired."),
        ("legal_line", "These were (a) to cut traffic, (b) to widen the quay by 2027 and (c) to protect the sea wall, planned since 2021."),
        ("legal_line", "Copyright lawyers said in 2023 that the heirs had no case. They lost."),
        (
            "legal_line",
            'The judges said the publisher, which printed them under the line "© 2019 Halden Press. All rights reserved", lost.',
        ),
        (
            "legal_line",
            "„Alle Rechte vorbehalten“ dürfe nur schreiben, wer die Rechte auch nachweisen könne, sagte die Ministerin.",
        ),
        ("dateline", "عاد سوق السمك إلى العمل في 9 مارس 2025 بعد توقف دام شهرين بسبب أعمال الصيانة."),
        ("legal_line", "En 2019, une premi\u00c3\u00a8re \u00c3\u00a9tude avait \u00c3\u00a9t\u00c3\u00a9 men\u00c3\u00a9e."),
        ("cookie_notice", "The regulator found that it was harder to refuse than to accept cookies, in breach of the law."),
        ("cookie_notice", "A fine was set for firms which use cookies without consent of their readers, the court said."),
        ("credit_line", "Writing by hand improves memory."),
        ("byline", "By Monday the storm had passed."),
        ("dateline", "On May 17, 2024 the port authority raised its fees for container ships by four percent."),
        ("comment_form", "Kommentar: Wer zahlt für die neue Brücke?"),
        ("comment_form", "Comment: Why the bridge had to close"),
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
    assert wording.said(pl.Series([line])).kinds[rule].tolist() == [False]


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("legal_line", "\u00a9 2024 Harbour Wire"),
        ("legal_line", "\u00c2\u00a9 2024 Harbour Wire"),
        ("legal_line", "Copyright (c) 2019-2024 Harbour Wire Ltd."),
        ("legal_line", "Harbour Wire, 2024 copyright"),
        ("legal_line", "Copyright The Harbour Wire"),
        ("legal_line", "© 2025 Сетевое издание «Городская газета». Все права защищены."),
        ("legal_line", '"© 2024 Harbour Wire. All rights reserved."'),
        ("dateline", "الأحد 9 مارس 2025 - 10:30 ص"),
        ("dateline", "First published on Sun 9 Mar 2025 16.55 CET"),
        ("comment_form", "Kommentare: 3"),
        ("comment_form", "Comments (12)"),
        ("comment_form", "Kommentar verfassen"),
        ("dateline", "14 كانون الثاني 2025"),
        ("cookie_notice", "We and our 214 partners use cookies to store what is on your device and to measure what you read."),
        ("cookie_notice", "Accept all cookies"),
        ("signed_off", "The terminal will open in spring. (dpa)"),
        ("signed_off", "The terminal will open in spring. AFP"),
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
    assert wording.said(pl.Series([line])).kinds[rule].tolist() == [True]


def row_by_row(texts: pl.Series) -> pl.DataFrame:
    found = wording.said(texts)
    return pl.DataFrame({"line": found.lines, "same": found.same, "chars": found.chars, **found.kinds})[found.places]


def test_equal_lines_say_the_same_in_their_order() -> None:
    texts = pl.Series(["Home > World", " 14  January 2025", "", "Home > World", "It rained.", "", "14 January 2025"])
    together, alone = row_by_row(texts), pl.concat([row_by_row(pl.Series([text])) for text in texts])
    assert together.drop("same").equals(alone.drop("same"))
    assert together["same"].to_list() == [0, 1, 2, 0, 3, 2, 1]
    assert alone["line"].to_list() == ["Home > World", "14 January 2025", "", "Home > World", "It rained.", "", "14 January 2025"]
    assert alone["breadcrumb"].to_list() == [True, False, False, True, False, False, False]
    assert alone["dateline"].to_list() == [False, True, False, False, False, False, True]


# Letters of the lists, white space, what regular expressions take for the same letter, and figures.
_PIECES = st.sampled_from([
    "Photo: ", "AP", "12", "2024", ".", "/", " > ", "vor 3", " ago", "\u524d", "Kommentar", "\u212aommentar", " a reply", "reply",
    "By A", "to post",    "comments", "copyright ", "\u00a9 2024", "ICP\u5907", "cookie settings", "  ", "\u00a0", "\u3000", "Home",
    ":", "\uff1a", "x says", "May", "\u017f", "Posted",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=6).map("".join))
@settings(deadline=None, max_examples=300)
def test_what_is_asked_of_likely_lines_alone_is_the_answer_for_all(text: str) -> None:
    lines = roles.read(wording.squeezed(pl.Series([text])))
    asked = roles.questions(lines)
    everyone = {name: (lines.widths <= most, ask) for (name, (_, ask)), most in zip(asked.items(), roles_widths(), strict=True)}
    found, wanted = lines.answered(asked), lines.answered(everyone)
    named = {
        "signed",
        "caption",
        "signed_off",
        "cookie_notice",
    }  # a word of a list is part of these rules, not only a trace of what they seek
    assert {name: found[name].tolist() for name in found if name not in named} == {n: wanted[n].tolist() for n in wanted if n not in named}


def roles_widths() -> list[int]:
    return [250, 400, 60, 160, 100, 90, 160, 160, 300, 300, 600, 60, 120, 120, 120, 100, 1 << 30]


@given(st.lists(st.lists(st.text("abAc\u00e9 ", min_size=1, max_size=4), min_size=1, max_size=4), min_size=1, max_size=4),
       st.lists(st.text("abcAC\u00e9\u00c9 ", max_size=12)))  # fmt: skip
@settings(deadline=None, max_examples=200)
def test_traces_are_the_lists_with_a_word_in_a_line(lists: list[list[str]], texts: list[str]) -> None:
    lines = pl.Series(texts, dtype=pl.String)
    found = traces.traced(lines, traces.automaton(lists))
    for bit, words in enumerate(lists):
        assert (found >> bit & 1).astype(bool).tolist() == lines.str.contains_any(words, ascii_case_insensitive=True).to_list()
