"""Fingerprints: winnowed shingles, against a plain twin, and what winnowing promises."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedup import twins
from tests.dedup.frames import seeded, story

from corpusmith.dedup.fingerprints import Sizes, sketches
from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.words import plain_hashes, words

TEXTS = st.lists(st.text(twins.ALPHABET, max_size=80), min_size=1, max_size=6)
NO_REPEATS = st.lists(st.integers(0, 10_000), unique=True, min_size=1, max_size=60)


def prints(texts: list[str], sizes: Sizes) -> list[list[int]]:
    found = sketches(pl.Series(texts), sizes)
    return [part.tolist() for part in np.split(found.prints, found.begins[1:-1])]


@settings(deadline=None)
@given(TEXTS, st.integers(1, 4), st.integers(1, 6), st.integers(1, 5))
def test_one_pass_reads_the_same_words_and_hashes(texts: list[str], n_words: int, n_chars: int, window: int) -> None:
    found = sketches(pl.Series(texts), Sizes(n_words, n_chars, window, 0))
    numbers, offsets = words(pl.Series(texts))
    assert found.words.tolist() == numbers.tolist()
    assert found.offsets.tolist() == offsets.tolist()
    assert [value or None for value in found.hashes.tolist()] == plain_hashes(pl.Series(texts)).to_list()


@settings(deadline=None)
@given(NO_REPEATS, st.integers(1, 12))
def test_of_every_window_the_smallest_is_chosen(numbers: list[int], window: int) -> None:
    text = " ".join(f"w{n}" for n in numbers)
    (found,) = prints([text], Sizes(1, 1, window, 0))
    hashes = shingle_sets(*words(pl.Series([text])), np.array([0]), 1, 1)[0].tolist()
    windows = [hashes[start : start + window] for start in range(max(1, len(hashes) - window + 1))]
    assert found == list(dict.fromkeys(min(some) for some in windows))


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 30), st.integers(0, 30))
def test_what_is_as_long_as_a_window_is_found(seed: int, before: int, behind: int) -> None:
    r = seeded(seed)
    shared = " ".join(story(r, 4)).split()[: 12 + 4]
    a, b = (" ".join(story(r, 8)).split() for _ in range(2))
    texts = [" ".join([*a[:before], *shared, *a[before:]]), " ".join([*b[:behind], *shared, *b[behind:]])]
    one, other = prints(texts, Sizes(5, 8, 12, 20))
    assert set(one) & set(other)


def test_a_text_below_the_least_words_has_none() -> None:
    assert [bool(found) for found in prints(["one two three", "one two three four"], Sizes(2, 3, 2, 4))] == [False, True]


def test_texts_that_repeat_themselves_have_distinct_fingerprints() -> None:
    (found,) = prints(["to be or not to be that is the question " * 9], Sizes(3, 4, 4, 0))
    assert len(found) == len(set(found)) > 1
