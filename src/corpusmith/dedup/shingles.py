"""Shingles of documents: hashed windows of words.

A shingle (Broder 1997) is a window of `n_words` words; a character of a script without spaces counts
`n_words / n_chars` of a word, so that windows of 5 words and of 8 Chinese characters carry about as much, and mixed text
needs no choice. A document shorter than one window has one shingle. A shingle's hash is a polynomial over its words
(Karp and Rabin 1987) modulo 2⁶⁴, rolled from window to window and mixed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.reading import MEANING, SINGLE, mixed
from corpusmith.dedup.words import Hashes, Offsets, Words

_BASE = np.uint64(0x9E3779B97F4A7C15)


def shingle_sets(
    words: Words, offsets: Offsets, documents: Offsets, n_words: int, n_chars: int, room: Hashes | None = None
) -> tuple[Hashes, Offsets]:
    """Distinct shingles of some documents, flat, in the order of the text, and where each document's begin.

    They are written to `room` if it is given and large enough: memory that was written to before costs no page faults.
    """
    size = int((offsets[documents + 1] - offsets[documents]).sum()) + 1
    out = np.empty(size, np.uint64) if room is None or len(room) < size else room
    begins = _sets(words, offsets, documents, n_words, n_chars, out)
    return out[: begins[-1]], begins


@njit(cache=True)
def powers(n_words: int, n_chars: int) -> Any:
    """The base to the power of 0, 1, … as far as a window is long."""
    out = np.ones(max(n_words, n_chars) + 1, np.uint64)
    for k in range(1, len(out)):
        out[k] = out[k - 1] * _BASE
    return out


@njit(cache=True)
def _has_singles(words: Any) -> bool:
    found = np.uint32(0)
    for word in words:
        found |= word
    return bool(found & np.uint32(SINGLE))


@njit(cache=True)
def _of_words(words: Any, n_words: int, out: Any) -> int:
    """As `shingles`, of words alone: not rolled, so that a processor can do several windows at once."""
    n = len(words) - n_words + 1
    for i in range(n):
        out[i] = np.uint64(words[i] & MEANING)
    for k in range(1, n_words):
        further = words[k:]
        for i in range(n):
            out[i] = out[i] * _BASE + np.uint64(further[i] & MEANING)
    for i in range(n):
        out[i] = max(mixed(out[i]), np.uint64(1))  # 0 is a free slot
    return n


@njit(cache=True)
def shingles(words: Any, start: int, end: int, n_words: int, n_chars: int, powers: Any, out: Any) -> int:
    """Writes the hashes of all windows of words[start:end] to `out`; returns how many."""
    if end - start >= n_words and not _has_singles(words[start:end]):
        return _of_words(words[start:end], n_words, out)
    full, state, reached, j, n = n_words * n_chars, np.uint64(0), 0, start, 0
    for i in range(start, end):
        while j < end and reached < full:
            state = state * _BASE + np.uint64(words[j] & MEANING)
            reached += n_words if words[j] & np.uint32(SINGLE) else n_chars
            j += 1
        if reached < full and i > start:
            break
        out[n] = max(mixed(state), np.uint64(1))  # 0 is a free slot
        n += 1
        state -= np.uint64(words[i] & MEANING) * powers[j - i - 1]
        reached -= n_words if words[i] & np.uint32(SINGLE) else n_chars
    return n


@njit(cache=True)
def longest(offsets: Any, documents: Any) -> int:
    """Words of the longest of some documents."""
    n = 0
    for doc in documents:
        n = max(n, offsets[doc + 1] - offsets[doc])
    return n


@njit(cache=True)
def n_slots(n: int) -> int:
    """Slots of a hash table for n values: a power of two, at least half of them free."""
    slots = 16
    while slots < 2 * n:
        slots *= 2
    return slots


@njit(cache=True)
def slot_of(value: np.uint64, slots: Any, mask: int) -> Any:
    """Where a value stands in a hash table, or the free slot where it would."""
    slot = value & np.uint64(mask)
    while slots[slot] != value and slots[slot]:
        slot = (slot + np.uint64(1)) & np.uint64(mask)
    return slot


@njit(cache=True)
def cleared(slots: Any, n: int) -> int:
    """Frees as many slots as a set of n values takes; returns the mask of their numbers."""
    size = n_slots(n)
    slots[:size] = 0
    return size - 1


@njit(cache=True)
def distinct(values: Any, n: int, slots: Any, out: Any, m: int) -> int:
    """Writes each of n values once to `out`, from m on; returns where they end. `slots` has room for twice as many."""
    mask = cleared(slots, 2 * n)
    for k in range(n):
        slot = slot_of(values[k], slots, mask)
        out[m] = values[k]
        m += not slots[slot]
        slots[slot] = values[k]
    return m


@njit(cache=True)
def _sets(words: Any, offsets: Any, documents: Any, n_words: int, n_chars: int, out: Any) -> Any:
    size = longest(offsets, documents)
    slots, hashes = np.empty(n_slots(2 * size), np.uint64), np.empty(size + 1, np.uint64)
    begins, power, n = np.zeros(len(documents) + 1, np.int64), powers(n_words, n_chars), 0
    for number in range(len(documents)):
        doc = documents[number]
        n_all = shingles(words, offsets[doc], offsets[doc + 1], n_words, n_chars, power, hashes)
        n = distinct(hashes, n_all, slots, out, n)
        begins[number + 1] = n
    return begins
