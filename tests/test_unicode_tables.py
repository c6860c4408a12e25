"""The tables over code points that come with the package are those of the polars at hand."""

from __future__ import annotations

import numpy as np

from corpusmith.dedup import words
from corpusmith.text import long_words, scripts
from tests import unicode_tables


def test_characters_are_those_of_polars() -> None:
    found = words.characters()
    assert found.dtype == np.uint32
    assert np.array_equal(found, unicode_tables.characters())


def test_letters_are_those_of_polars() -> None:
    found = scripts.table()
    assert found.dtype == np.uint8
    assert np.array_equal(found, unicode_tables.letters())


def test_classes_of_words_are_those_of_polars() -> None:
    found = long_words.table()
    assert found.dtype == np.uint8
    assert np.array_equal(found, unicode_tables.word_classes())
