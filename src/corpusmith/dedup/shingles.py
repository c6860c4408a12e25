"""Shingles of documents: hashed windows of words, whole sets and samples.

A shingle (Broder 1997) is a window of `n_words` words; a character of a script without spaces counts
`n_words / n_chars` of a word, so that windows of 5 words and of 8 Chinese characters carry about as much, and mixed text
needs no choice. A document shorter than one window has one shingle. Sets are sorted, so a sample by hash value
(every shingle below 2⁶⁴ / rate, and at least the `least` smallest) is the head of the set: the same shingle is sampled
in every document that holds it, as in modulo sketches (Manber 1994; Broder 1997).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.words import MEANING, Hashes, Offsets, Words, mixed


def shingle_sets(words: Words, offsets: Offsets, n_words: int, n_chars: int) -> tuple[Hashes, Offsets]:
    """Sorted distinct shingles of each document, flat, and where each document's begin."""
    return _sets(words, offsets, n_words, n_chars)  # type: ignore[no-any-return]


def n_sampled(sets: Hashes, offsets: Offsets, rate: int, least: int) -> Offsets:
    """How many shingles at the head of each sorted set are its sample."""
    return _heads(sets, offsets, np.uint64((1 << 64) // rate - 1), least)  # type: ignore[no-any-return]


@njit(cache=True)
def _sets(words: Any, offsets: Any, n_words: int, n_chars: int) -> Any:
    out = np.empty(len(words), np.uint64)
    begins = np.zeros(len(offsets), np.int64)
    full, n = n_words * n_chars, 0
    for doc in range(len(offsets) - 1):
        start, end, first = offsets[doc], offsets[doc + 1], n
        for i in range(start, end):
            state, reached, j = np.uint64(0x9E3779B97F4A7C15), 0, i
            while j < end and reached < full:
                state = (state ^ np.uint64(words[j] & MEANING)) * np.uint64(0xBF58476D1CE4E5B9)
                state ^= state >> np.uint64(29)
                reached += n_words if words[j] & np.uint32(2) else n_chars
                j += 1
            if reached < full and i > start:
                break
            out[n] = mixed(state)
            n += 1
        ordered = np.sort(out[first:n])
        n = first
        for k in range(len(ordered)):
            if k == 0 or ordered[k] != ordered[k - 1]:
                out[n] = ordered[k]
                n += 1
        begins[doc + 1] = n
    return out[:n].copy(), begins


@njit(cache=True)
def _heads(sets: Any, offsets: Any, highest: np.uint64, least: int) -> Any:
    out = np.zeros(len(offsets) - 1, np.int64)
    for doc in range(len(offsets) - 1):
        values = sets[offsets[doc] : offsets[doc + 1]]
        below: Any = np.searchsorted(values, highest, side="right")
        out[doc] = min(len(values), max(below, least))
    return out
