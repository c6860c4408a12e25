"""Cutting a page into lines loses nothing."""

from __future__ import annotations

import re

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import lines

TEXTS = st.text(st.sampled_from("ab \r\n\x0b\x0c\x85\u2028\u2029é汉😀"), max_size=40)
PAGES = st.lists(TEXTS | st.text(max_size=40) | st.text("a\né", max_size=20), max_size=6)


def by_hand(page: str) -> list[tuple[str, str, int, int]]:
    parts = re.split(r"(\r\n|\r|\n)", page)
    parts += [""] if len(parts) % 2 else []
    found, offset = [], 0
    for text, ending in zip(parts[::2], parts[1::2], strict=True):
        if text or ending:
            found.append((text, ending, offset, offset + len(text)))
        offset += len(text) + len(ending)
    return found


@given(PAGES)
@settings(deadline=None)
def test_lines_are_those_a_slow_reading_finds(pages: list[str]) -> None:
    found = lines.cut(pl.Series(pages, dtype=pl.String))
    for number, page in enumerate(pages):
        rows = found.filter(pl.col("page") == number)
        assert rows.select("text", "ending", "start", "end").rows() == by_hand(page)
        assert rows["line_no"].to_list() == list(range(rows.height))
        assert "".join(text + ending for text, ending in rows.select("text", "ending").rows()) == page
        assert all(page[start:end] == text for text, start, end in rows.select("text", "start", "end").rows())


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("", []),
        ("\n", [""]),
        ("a\n", ["a"]),
        ("a\n\n", ["a", ""]),
        ("a\r\n\rb", ["a", "", "b"]),
        ("a\x0bb\x85c\u2028d", ["a\x0bb\x85c\u2028d"]),
    ],
)
def test_a_final_break_starts_no_line(page: str, texts: list[str]) -> None:
    assert lines.cut(pl.Series([page]))["text"].to_list() == texts
