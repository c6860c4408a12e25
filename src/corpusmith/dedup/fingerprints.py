"""Fingerprints of documents: few shingles of each, chosen so that what is shared is chosen on both sides.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of every `window` shingles in a row the one with the smallest hash, the last
of equal ones. About 2 / (window + 1) of all shingles are chosen, and two documents that share `window` shingles in a row
share a fingerprint, for certain, however short the excerpt: a sample by hash value alone has no such bound.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numba import njit

from corpusmith.dedup.shingles import cleared, n_slots, powers, shingles, slot_of
from corpusmith.dedup.words import Hashes, Offsets, Words, address, buffers, characters, read


class Sizes(NamedTuple):
    """Length of a shingle in words and in characters, shingles of a window, and least words of a document with fingerprints."""

    shingle_words: int
    shingle_chars: int
    window: int
    min_words: int


class Sketches(NamedTuple):
    """Of each text its words and its distinct fingerprints, flat, where those begin, and a hash of the whole (0: blank)."""

    words: Words
    offsets: Offsets
    prints: Hashes
    begins: Offsets
    hashes: Hashes


def sketches(texts: pl.Series, sizes: Sizes) -> Sketches:
    """Sketches of a string column in one pass over its buffer; null reads as ''."""
    return Sketches(*_sketched(*buffers(texts), characters(), sizes))


@njit(cache=True)
def _winnowed(hashes: Any, n: int, window: int, out: Any) -> int:
    """Writes the fingerprints among n hashes to `out`; returns how many."""
    best, m = -window, 0
    for i in range(n):
        if best <= i - window:
            best = max(i - window + 1, 0)
            for k in range(best + 1, i + 1):
                if hashes[k] <= hashes[best]:
                    best = k
        elif hashes[i] <= hashes[best]:
            best = i
        elif i != window - 1 and (i != n - 1 or n > window):
            continue
        if i >= window - 1 or i == n - 1:
            out[m] = hashes[best]
            m += 1
    return m


@njit(cache=True)
def _sketched(data: Any, starts: Any, table: Any, sizes: Any) -> Any:
    n_texts, longest = len(starts) - 1, 0
    for text in range(n_texts):
        longest = max(longest, starts[text + 1] - starts[text])
    words, prints = np.empty(starts[-1] - starts[0], np.uint32), np.empty((starts[-1] - starts[0]) // 4 + longest + 1, np.uint64)
    offsets, begins, hashes = np.zeros(n_texts + 1, np.int64), np.zeros(n_texts + 1, np.int64), np.empty(n_texts, np.uint64)
    windows, chosen = np.empty(longest + 1, np.uint64), np.empty(longest + 1, np.uint64)
    slots, spare = np.empty(n_slots(longest), np.uint64), np.empty(64, np.uint8)
    power, m = powers(sizes.shingle_words, sizes.shingle_chars), 0
    for text in range(n_texts):
        first = offsets[text]
        offsets[text + 1], hashes[text] = read(
            address(data), starts[text], starts[text + 1], len(data), address(table), spare, words, first
        )
        if offsets[text + 1] - first >= sizes.min_words:
            n = shingles(words, first, offsets[text + 1], sizes.shingle_words, sizes.shingle_chars, power, windows)
            n = _winnowed(windows, n, sizes.window, chosen)
            if m + n >= len(prints):
                prints = np.concatenate((prints, np.empty(len(prints) + n, np.uint64)))
            mask = cleared(slots, n)
            for k in range(n):
                slot = slot_of(chosen[k], slots, mask)
                prints[m] = chosen[k]
                m += not slots[slot]
                slots[slot] = chosen[k]
        begins[text + 1] = m
    return words[: offsets[-1]], offsets, prints[:m], begins, hashes
