"""Words of texts as numbers."""

from __future__ import annotations

import string

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedup import twins

from corpusmith.dedup.reading import CAPITAL, FIGURE, MEANING, SINGLE
from corpusmith.dedup.words import plain_hashes, words


def numbers(text: str) -> list[int]:
    return words(pl.Series([text]))[0].tolist()


@settings(deadline=None)
@given(st.lists(st.text(twins.ALPHABET, max_size=60), max_size=8))
def test_equals_the_plain_twin(texts: list[str]) -> None:
    found, offsets = words(pl.Series(texts, dtype=pl.String))
    expected = [twins.words(text) for text in texts]
    assert np.diff(offsets).tolist() == [len(tokens) for tokens in expected]
    flat = [token for tokens in expected for token in tokens]
    pairs = set(zip(flat, (found & MEANING).tolist(), strict=True))
    assert len(pairs) == len({word for word, _ in pairs}) == len({number for _, number in pairs})


@settings(deadline=None)
@given(st.text(twins.ALPHABET, max_size=40), st.integers(0, 130))
def test_neither_place_nor_length_of_the_buffer_matter(text: str, n: int) -> None:
    alone, within = pl.Series([text]), pl.Series([" " * n + text + " " * 80])
    assert words(alone)[0].tolist() == words(within)[0].tolist()
    assert plain_hashes(alone).to_list() == plain_hashes(within).to_list()


@settings(deadline=None)
@given(st.text(string.ascii_letters + string.digits + ".,:", min_size=1, max_size=40))
def test_long_words_and_figures_equal_the_plain_twin(text: str) -> None:
    found = [number & int(MEANING) for number in numbers(f"{text} {text.lower()} " + " " * 80)]
    assert found[: len(found) // 2] == found[len(found) // 2 :]
    assert len(found) == 2 * len(twins.words(text))


@settings(deadline=None)
@given(st.text(string.ascii_letters + string.digits, min_size=1, max_size=40))
def test_full_width_words_have_the_numbers_of_plain_ones(text: str) -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in text)
    assert numbers(f"{text} {wide} " + " " * 80) == 2 * numbers(text)


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert numbers(text) == numbers(text + " ")


@pytest.mark.parametrize(
    ("a", "b"),
    [("Straße HAFEN", "straße hafen"), ("２０２５年", "2025年"), ("co\u00adop", "coop"), ("don’t", "don't"), ("one\u00a0two", "one, two!")],
)
def test_spellings_of_the_same_words(a: str, b: str) -> None:
    assert [n & ~CAPITAL for n in numbers(a)] == [n & ~CAPITAL for n in numbers(b)]


def test_flags_name_figures_capitals_and_scripts_without_spaces() -> None:
    flags = [n & (FIGURE | SINGLE | CAPITAL) for n in numbers("Rose 1,407.11 to B2 港")]
    assert flags == [CAPITAL, FIGURE, 0, CAPITAL | FIGURE, SINGLE]


@pytest.mark.parametrize(
    ("text", "n"), [("6:32", 1), ("1,407.11", 1), ("3, 4", 2), ("4.", 1), ("v1.2.3", 1), ("a.b", 2), ("", 0), ("!?", 0)]
)
def test_a_figure_is_one_word(text: str, n: int) -> None:
    assert len(numbers(text)) == n


def test_slices_chunks_and_nulls_do_not_matter() -> None:
    whole = pl.Series(["alpha beta", None, "a text that is longer than an inlined view", ""])
    found, offsets = words(whole[2:])
    assert words(whole)[0][2:].tolist() == found.tolist()
    assert words(whole[:1].append(whole[1:]))[1].tolist() == words(whole)[1].tolist() == [0, 2, 2, 11, 11]
    assert offsets.tolist() == [0, 9, 9]
    assert words(pl.Series([], dtype=pl.String))[1].tolist() == [0]
