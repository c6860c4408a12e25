"""Repetition in texts: n-grams of words that recur, and the entropy of words, counted in integers.

Definitions: RedPajama-V2 (Weber et al. 2024; repetitions.py and natural_language.py of its code), after table A1 of Gopher (Rae et al.
2021). An n-gram is n words that follow one another in a text. *Top*: the characters of the most frequent n-gram, as often as it stands,
of all characters; of equally frequent ones the first counts, 0 if none stands twice, at most 1000 where it overlaps itself.
*Dupe*: the characters of words inside n-grams that stand at least twice, each word once, of all characters.
Entropy of words: Σ -p ln p over distinct words of share p.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.hashing import mixed

TOP, DUPE = (2, 3, 4), (5, 6, 7, 8, 9, 10)
NAMES = (
    "rps_doc_frac_unique_words_permille",
    "rps_doc_unigram_entropy_permille",
    *(f"rps_doc_frac_chars_top_{n}gram_permille" for n in TOP),
    *(f"rps_doc_frac_chars_dupe_{n}grams_permille" for n in DUPE),
)
_FIRST_TOP, _LAST_TOP, _FIRST_DUPE, _LONGEST = TOP[0], TOP[-1], DUPE[0], DUPE[-1]
_BASE = np.uint64(0x9E3779B97F4A7C15)
_FRACTION = 24  # bits of a logarithm behind the point
_LN2 = 693_147_181  # of 10⁹


def repetition(words: NDArray[np.uint64], chars: NDArray[np.int32], offsets: NDArray[np.int64]) -> pl.DataFrame:
    """Columns NAMES, one row a text, per mille (entropy: 1/1000 nat); null of a text without words.

    Parameters
    ----------
    words, chars
        Hash and code points of each word, text after text.
    offsets
        Where the words of each text begin, and where the last ends (n + 1).

    >>> words = np.array([7, 8, 7, 8], np.uint64)
    >>> repetition(words, np.array([2, 1, 2, 1], np.int32), np.array([0, 4])).row(0)[:3]
    (500, 693, 1000)
    """
    found = pl.from_numpy(_figures(words, chars, offsets), schema=dict.fromkeys(NAMES, pl.Int64), orient="row")
    return found.select(pl.when(pl.col(name) >= 0).then(pl.col(name)) for name in NAMES)


@njit(cache=True)
def _figures(words: Any, chars: Any, offsets: Any) -> Any:
    """Figures of all texts, -1 where there are none."""
    longest = np.diff(offsets).max() if len(offsets) > 1 else 0
    n_slots = 16
    while n_slots < 2 * longest:
        n_slots *= 2
    keys, firsts = np.empty(n_slots, np.uint64), np.empty(n_slots, np.int64)
    grams, slots, counts = np.empty(longest, np.uint64), np.empty(longest, np.int64), np.empty(longest, np.int64)
    out = np.full((len(offsets) - 1, 2 + _LAST_TOP - _FIRST_TOP + 1 + _LONGEST - _FIRST_DUPE + 1), -1, np.int64)
    for row in range(len(out)):
        start, end = offsets[row], offsets[row + 1]
        if end > start:
            _figures_of(words[start:end], chars[start:end], keys, firsts, grams, slots, counts, out[row])
    return out


@njit(cache=True)
def _figures_of(words: Any, chars: Any, keys: Any, firsts: Any, grams: Any, firsts_of: Any, counts: Any, out: Any) -> None:
    """Figures of one text. `firsts_of`: where each position's n-gram stands first, -1 where it can't recur since a shorter one doesn't."""
    n_words, total = len(words), max(1, chars.sum())
    for i in range(n_words):
        grams[i] = max(words[i], np.uint64(1))  # 0 is a free slot
    firsts_of[:n_words] = 0
    out[2:] = 0
    for n in range(1, _LONGEST + 1):
        n_grams = n_words - n + 1
        if n > 1 and _extended(words, n, n_grams, grams, firsts_of, counts) == 0:
            return
        n_distinct = _counted(grams, n_grams, firsts_of, keys, firsts, counts)
        if n == 1:
            out[0], out[1] = 1000 * n_distinct // n_words, _entropy(counts, firsts_of, n_words)
        elif _FIRST_TOP <= n <= _LAST_TOP:
            out[n - _FIRST_TOP + 2] = min(1000, 1000 * _top(chars, n, n_grams, firsts_of, counts) // total)
        else:
            out[n - _FIRST_DUPE + 2 + _LAST_TOP - _FIRST_TOP + 1] = 1000 * _dupe(chars, n, n_grams, firsts_of, counts) // total


@njit(cache=True)
def _extended(words: Any, n: int, n_grams: int, grams: Any, firsts_of: Any, counts: Any) -> int:
    """Makes (n - 1)-grams into n-grams; returns at how many places one may recur, both of its (n - 1)-grams recurring."""
    n_left = 0
    for i in range(max(0, n_grams)):
        first, following = firsts_of[i], firsts_of[i + 1]
        if first >= 0 and following >= 0 and counts[first] > 1 and counts[following] > 1:
            grams[i] = max(mixed(grams[i] * _BASE + words[i + n - 1]), np.uint64(1))
            n_left += 1
        else:
            grams[i] = np.uint64(0)
    for i in range(max(0, n_grams)):
        firsts_of[i] = 0 if grams[i] else -1
    return n_left


@njit(cache=True)
def _counted(grams: Any, n_grams: int, firsts_of: Any, keys: Any, firsts: Any, counts: Any) -> int:
    """Counts n-grams where they stand first; returns how many distinct ones there are."""
    n_slots = 16
    while n_slots < 2 * n_grams:
        n_slots *= 2
    keys[:n_slots] = 0
    mask, n_distinct = np.uint64(n_slots - 1), 0
    for i in range(n_grams):
        counts[i] = 0
        if firsts_of[i] < 0:
            continue
        slot = grams[i] & mask
        while keys[slot] and keys[slot] != grams[i]:
            slot = (slot + np.uint64(1)) & mask
        if not keys[slot]:
            keys[slot], firsts[slot] = grams[i], i
            n_distinct += 1
        firsts_of[i] = firsts[slot]
        counts[firsts[slot]] += 1
    return n_distinct


@njit(cache=True)
def _top(chars: Any, n: int, n_grams: int, firsts_of: Any, counts: Any) -> int:
    """Characters of the most frequent n-gram, as often as it stands; 0 if none stands twice."""
    best, most = -1, 1
    for i in range(n_grams):
        if firsts_of[i] == i and counts[i] > most:
            best, most = i, counts[i]
    return most * chars[best : best + n].sum() if best >= 0 else 0


@njit(cache=True)
def _dupe(chars: Any, n: int, n_grams: int, firsts_of: Any, counts: Any) -> int:
    """Characters of words inside n-grams that stand at least twice."""
    found, covered = 0, 0
    for i in range(n_grams):
        if firsts_of[i] >= 0 and counts[firsts_of[i]] > 1:
            for k in range(max(i, covered), i + n):
                found += chars[k]
            covered = i + n
    return found


@njit(cache=True)
def _entropy(counts: Any, firsts_of: Any, n_words: int) -> int:
    """Entropy of the words in 1/1000 nat, rounded down: log₂ N - Σ c log₂ c / N, by integers, so that no processor's rounding shows."""
    held = 0
    for i in range(n_words):
        if firsts_of[i] == i and counts[i] > 1:
            held += counts[i] * _log2(counts[i])
    bits = _log2(n_words) - (held + n_words - 1) // n_words
    return max(0, bits * _LN2 // 1_000_000) >> _FRACTION


@njit(cache=True)
def _log2(n: int) -> int:
    """Binary logarithm with _FRACTION bits behind the point, rounded down, by repeated squaring."""
    whole = 0
    while n >> (whole + 1):
        whole += 1
    x, result = (n << 30) >> whole, whole
    for _ in range(_FRACTION):
        x = (x * x) >> 30
        result <<= 1
        if x >= 1 << 31:
            x >>= 1
            result |= 1
    return result
