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

from corpusmith.dedup.reading import address, read
from corpusmith.dedup.shingles import distinct, n_slots, powers, shingles
from corpusmith.dedup.words import Hashes, Offsets, Words, characters, located


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
    """Sketches of a string column in one pass over its buffers; null reads as ''."""
    found = located(texts)
    words = np.empty(int(found.size.sum()), np.uint32)
    offsets, prints, begins, hashes = _sketched(*found[:4], characters(), sizes, words)
    return Sketches(words[: offsets[-1]], offsets, prints, begins, hashes)


@njit(cache=True)
def _least(values: Any, n: int, step: int, out: Any) -> None:
    """Of each of n values the smaller one: itself, or the one `step` places on."""
    further = values[step:]
    for i in range(n):
        out[i] = min(values[i], further[i])


@njit(cache=True)
def _winnowed(hashes: Any, n: int, window: int, spare: Any) -> tuple[Any, int]:
    """The smallest of every window of n hashes, one after another, without neighbours that are equal; both arrays are written to."""
    size, width = 1, min(window, n)
    while 2 * size <= width:
        _least(hashes, n - 2 * size + 1, size, spare)
        hashes, spare, size = spare, hashes, 2 * size
    n_windows, m = n - width + 1 if n else 0, 0
    _least(hashes, n_windows, width - size, spare)
    spare[n_windows] = ~spare[n_windows - 1]
    for i in range(n_windows):
        hashes[m] = spare[i]
        m += spare[i] != spare[i + 1]
    return hashes, m


@njit(cache=True)
def _sketched(addresses: Any, lengths: Any, starts: Any, n_bytes: Any, table: Any, sizes: Any, words: Any) -> Any:
    n_texts, longest = len(starts), max(n_bytes) if len(starts) else 0
    prints = np.empty(len(words) // 4 + longest + 1, np.uint64)
    offsets, begins, hashes = np.zeros(n_texts + 1, np.int64), np.zeros(n_texts + 1, np.int64), np.empty(n_texts, np.uint64)
    windows, spare = np.empty(longest + 2, np.uint64), np.empty(longest + 2, np.uint64)
    slots, octets = np.empty(n_slots(2 * longest), np.uint64), np.empty(64, np.uint8)
    power, m = powers(sizes.shingle_words, sizes.shingle_chars), 0
    for text in range(n_texts):
        first = offsets[text]
        whole = addresses[text], starts[text], starts[text] + n_bytes[text], lengths[text]
        offsets[text + 1], hashes[text] = read(whole, address(table), octets, words, first)
        if offsets[text + 1] - first >= sizes.min_words:
            n = shingles(words, first, offsets[text + 1], sizes.shingle_words, sizes.shingle_chars, power, windows)
            chosen, n = _winnowed(windows, n, sizes.window, spare)
            if m + n >= len(prints):
                prints = np.concatenate((prints, np.empty(len(prints) + n, np.uint64)))
            m = distinct(chosen, n, slots, prints, m)
        begins[text + 1] = m
    return offsets, prints[:m], begins, hashes
