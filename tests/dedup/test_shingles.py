"""Shingles and exact overlap against sets of tuples."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedup import twins

from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.words import words

TEXTS = st.lists(st.text(twins.ALPHABET, max_size=80), min_size=1, max_size=6)


@settings(deadline=None)
@given(TEXTS, st.integers(1, 4), st.integers(1, 6))
def test_figures_are_exact(texts: list[str], n_words: int, n_chars: int) -> None:
    sets, begins = shingle_sets(*words(pl.Series(texts)), np.arange(len(texts)), n_words, n_chars)
    expected = [twins.shingles(text, n_words, n_chars) for text in texts]
    assert np.diff(begins).tolist() == [len(shingles) for shingles in expected]
    a, b = (grid.ravel() for grid in np.meshgrid(np.arange(len(texts)), np.arange(len(texts))))
    shared = n_shared(sets, begins, a, b)
    assert shared.tolist() == [len(expected[i] & expected[j]) for i, j in zip(a, b, strict=True)]


@settings(deadline=None)
@given(TEXTS, st.lists(st.integers(0, 5), max_size=4))
def test_sets_are_distinct_and_those_of_the_documents_asked_for(texts: list[str], asked: list[int]) -> None:
    documents = np.array([n % len(texts) for n in asked], np.int64)
    numbers, offsets = words(pl.Series(texts))
    sets, begins = shingle_sets(numbers, offsets, documents, 2, 3)
    whole, whole_begins = shingle_sets(numbers, offsets, np.arange(len(texts)), 2, 3)
    for n, document in enumerate(documents):
        found = sets[begins[n] : begins[n + 1]].tolist()
        assert len(set(found)) == len(found)
        assert found == whole[whole_begins[document] : whole_begins[document + 1]].tolist()
