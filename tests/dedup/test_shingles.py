"""Shingles and exact overlap against sets of tuples."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedup import twins

from corpusmith.dedup.shingles import n_sampled, shingle_sets
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.words import words

TEXTS = st.lists(st.text(twins.ALPHABET, max_size=80), min_size=1, max_size=6)


@settings(deadline=None)
@given(TEXTS, st.integers(1, 4), st.integers(1, 6))
def test_figures_are_exact(texts: list[str], n_words: int, n_chars: int) -> None:
    sets, begins = shingle_sets(*words(pl.Series(texts)), n_words, n_chars)
    expected = [twins.shingles(text, n_words, n_chars) for text in texts]
    assert np.diff(begins).tolist() == [len(shingles) for shingles in expected]
    a, b = (grid.ravel() for grid in np.meshgrid(np.arange(len(texts)), np.arange(len(texts))))
    shared = n_shared(sets, begins, a, b)
    assert shared.tolist() == [len(expected[i] & expected[j]) for i, j in zip(a, b, strict=True)]


@settings(deadline=None)
@given(TEXTS)
def test_sets_are_sorted_and_distinct(texts: list[str]) -> None:
    sets, begins = shingle_sets(*words(pl.Series(texts)), 2, 3)
    for start, end in pairwise(begins.tolist()):
        assert (sets[start + 1 : end] > sets[start : max(start, end - 1)]).all()


def test_a_sample_is_the_same_share_of_any_document() -> None:
    rng = np.random.default_rng(1)
    sets = np.sort(rng.integers(0, 2**64, 8000, dtype=np.uint64))
    heads = n_sampled(sets, np.array([0, 8000]), 8, 4)
    assert 900 < heads[0] < 1100
    assert (sets[: heads[0]] < 2**61).all()
    assert (sets[heads[0] :] >= 2**61).all()


def test_a_short_document_keeps_its_least_shingles() -> None:
    sets = np.array([2**63, 2**63 + 1, 2**63 + 2, 2**63], np.uint64)
    assert n_sampled(sets, np.array([0, 3, 4, 4]), 8, 2).tolist() == [2, 1, 0]
