"""Longer words in one pass beside the regular expression that says what they are."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.long_words import long_words

_PATTERN = r"[\p{Han}]{2}|[\p{Hiragana}\p{Katakana}]{2}|[\p{L}--[\p{Han}]]{4,}"
_SIGNS = st.sampled_from([*"abéßЖİΣアカーあ漢字〇⼀𠮷𝒜가 ,\u0301", "\U0001f200", "\U000323af"])


@given(st.lists(st.text(_SIGNS, max_size=14) | st.text(st.characters(exclude_categories=["Cs"]), max_size=14), max_size=4))
@settings(deadline=None)  # the first compiles the kernel
def test_words_are_those_of_the_pattern(lines: list[str]) -> None:
    texts = pl.Series(lines, dtype=pl.String)
    words, ends = long_words(texts)
    wanted = texts.str.to_lowercase().str.extract_all(_PATTERN)
    assert np.diff(ends, prepend=0).tolist() == wanted.list.len().to_list()
    flat = [word for line in wanted.to_list() for word in line]
    assert len(set(words.tolist())) == len(set(flat)) == len(set(zip(words.tolist(), flat, strict=True)))
