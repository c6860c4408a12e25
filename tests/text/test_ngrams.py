"""Repetition of words, against RedPajama-V2's definitions written down in plain Python."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.hashing import hashed
from corpusmith.text.ngrams import DUPE, NAMES, TOP, repetition


def _found(texts: list[list[str]]) -> list[dict[str, int | None]]:
    words = pl.Series([word for text in texts for word in text], dtype=pl.String)
    offsets = np.cumsum([0, *map(len, texts)])
    return repetition(hashed(words).to_numpy(), words.str.len_chars().cast(pl.Int32).to_numpy(), offsets).to_dicts()


def _twin(words: list[str]) -> dict[str, int | None]:
    if not words:
        return dict.fromkeys(NAMES, None)
    total = sum(map(len, words))
    shares = [count / len(words) for count in Counter(words).values()]
    found = [1000 * len(shares) // len(words), 1000 * -sum(p * math.log(p) for p in shares)]
    for n in TOP:
        ((gram, count),) = Counter(_grams(words, n)).most_common(1) or [((), 0)]
        found.append(min(1000, 1000 * count * sum(map(len, gram)) // total) if count > 1 else 0)
    for n in DUPE:
        counts = Counter(_grams(words, n))
        inside = {i + k for i, gram in enumerate(_grams(words, n)) if counts[gram] > 1 for k in range(n)}
        found.append(1000 * sum(len(words[i]) for i in inside) // total)
    return dict(zip(NAMES, found, strict=True))


def _grams(words: list[str], n: int) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + n]) for i in range(len(words) - n + 1)]


def _agrees_with_its_twin(texts: list[list[str]]) -> None:
    for found, text in zip(_found(texts), texts, strict=True):
        wanted, name = _twin(text), "rps_doc_unigram_entropy_permille"
        if text:
            assert abs(found[name] - wanted[name]) <= 1.001
        assert {**found, name: 0} == {**wanted, name: 0}


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(["a", "bb", "ccc", "d"]), max_size=40), max_size=4))
def test_texts_that_repeat_themselves(texts: list[list[str]]) -> None:
    _agrees_with_its_twin(texts)


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 60).map(str), max_size=25), min_size=1, max_size=5), st.lists(st.integers(0, 4), max_size=8))
def test_texts_of_passages_that_return(passages: list[list[str]], order: list[int]) -> None:
    _agrees_with_its_twin([[word for i in order for word in passages[i % len(passages)]], passages[0]])


def test_by_hand() -> None:
    once = ["the", "old", "harbour", "opens", "again", "after", "two", "long", "years", "of", "repairs"]
    (found,) = _found([[*once, "and", *once]])
    chars, total = sum(map(len, once)), 2 * sum(map(len, once)) + 3
    assert found["rps_doc_frac_chars_dupe_5grams_permille"] == found["rps_doc_frac_chars_dupe_10grams_permille"] == 2000 * chars // total
    assert found["rps_doc_frac_chars_top_2gram_permille"] == 2000 * len("theold") // total
    assert found["rps_doc_frac_unique_words_permille"] == 12000 // 23


def test_of_equally_frequent_ones_the_first_counts() -> None:
    (found,) = _found([["a", "b", "x", "longer", "words", "y", "a", "b", "z", "longer", "words"]])
    assert found["rps_doc_frac_chars_top_2gram_permille"] == 1000 * 4 // sum(map(len, "abxlongerwordsyabzlongerwords"))


def test_a_text_of_one_word_over_and_over() -> None:
    (found,) = _found([["a"] * 30])
    assert found["rps_doc_unigram_entropy_permille"] == 0
    assert found["rps_doc_frac_chars_top_2gram_permille"] == found["rps_doc_frac_chars_dupe_10grams_permille"] == 1000


def test_words_that_never_recur() -> None:
    (found,) = _found([[str(i) for i in range(1024)]])
    assert found["rps_doc_unigram_entropy_permille"] == math.floor(1000 * math.log(1024))
    assert {value for name, value in found.items() if "chars" in name} == {0}


def test_a_hash_of_zero_is_a_word_like_others() -> None:
    words = np.array([0, 9, 0, 9], np.uint64)
    assert repetition(words, np.ones(4, np.int32), np.array([0, 4])).row(0)[0] == 500


def test_no_texts() -> None:
    assert repetition(np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(1, np.int64)).height == 0
