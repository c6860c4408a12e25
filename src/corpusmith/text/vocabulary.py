"""What the words of a line say: weights of words and of pairs of words, in a table of fixed size, and their means around the line."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.features import MAX_TOKENS

N_SLOTS = 1 << 16
# A weight of so much is one logit.
ONE = 32
_RADII = (1, 2, 4, 8, 16)
NAMES = (
    "vocabulary", *(f"vocabulary_within_{radius}" for radius in _RADII), "vocabulary_of_block", "vocabulary_of_page",
    "vocabulary_above_page",
)  # fmt: skip
_RADII_AT = np.array(_RADII)
# Hundredths of square roots: of a line's words and pairs no more than the tokens noted, twice, and the pair at its end.
_ROOTS = np.array([math.isqrt(10_000 * n) for n in range(2 * MAX_TOKENS + 2)])
_START, _END = np.uint32(0), np.uint32(2)


@dataclass(frozen=True)
class Vocabulary:
    """Weights of slots, in 1 / ONE logits, and the thousandths of a logit that any line starts with."""

    weights: NDArray[np.int8]
    bias: int


def vocabulary(weights: dict[str, Any]) -> Vocabulary:
    """The vocabulary in learned weights; ValueError if its table has another size."""
    table = np.frombuffer(base64.b64decode(weights["weights"]), np.int8)
    if len(table) != N_SLOTS:
        raise ValueError("models/line_judge.json holds another vocabulary: run tools/train_line_judge.py")
    return Vocabulary(table, weights["bias"])


def slots(tokens: NDArray[np.uint32], ends: NDArray[np.int64]) -> tuple[NDArray[np.uint16], NDArray[np.int64]]:
    """Slots of each line's words and pairs of words, and their ends; tokens and ends as of `features.line_features`.

    >>> found, ends = slots(np.array([7, 7, 8], np.uint32), np.array([2, 2, 3]))
    >>> ends.tolist(), bool(found[0] == found[2])
    ([5, 5, 8], True)
    """
    found: NDArray[np.uint16]
    found, found_ends = _slots(tokens, ends)
    return found, found_ends


def vocabulary_features(
    tokens: NDArray[np.uint32], ends: NDArray[np.int64], known: Vocabulary, blanks: NDArray[np.int32], starts: NDArray[np.int64]
) -> NDArray[np.int32]:
    """One row of NAMES per line, in thousandths of a logit; means count a line by its words.

    Method: feature hashing (Weinberger et al. 2009) of words and pairs of words, their sum divided by the root of their number.

    Parameters
    ----------
    tokens, ends
        As of `features.line_features`.
    blanks
        Blank lines before each line.
    starts
        First line of each page, and n at the end.
    """
    rows: NDArray[np.int32] = _pages(*_said(tokens, ends, known.weights, known.bias, _ROOTS), blanks, starts, _RADII_AT)
    return rows


@njit(cache=True)
def _slot(before: Any, token: Any) -> Any:
    """Where a word stands in the table, or, with one before it, the pair."""
    mixed = (np.uint64(before) * np.uint64(0x85EBCA6B) + np.uint64(token)) & np.uint64(0xFFFFFFFF)
    return (mixed * np.uint64(2654435761) & np.uint64(0xFFFFFFFF)) >> np.uint64(16)


@njit(cache=True)
def _slots(tokens: Any, ends: Any) -> tuple[Any, Any]:
    out, out_ends = np.empty(2 * len(tokens) + len(ends), np.uint16), np.empty(len(ends), np.int64)
    n, first = 0, 0
    for line in range(len(ends)):
        before = np.uint32(_START)
        for k in range(first, ends[line]):
            out[n], out[n + 1] = _slot(np.uint32(0), tokens[k]), _slot(before ^ np.uint32(0x5BD1E995), tokens[k])
            before = tokens[k]
            n += 2
        if ends[line] > first:
            out[n] = _slot(before ^ np.uint32(0x5BD1E995), _END)
            n += 1
        first, out_ends[line] = ends[line], n
    return out[:n].copy(), out_ends


@njit(cache=True)
def _said(tokens: Any, ends: Any, weights: Any, bias: int, roots: Any) -> tuple[Any, Any]:
    """What each line says by itself, and how many words and pairs say it."""
    said, counts, first = np.zeros(len(ends), np.int64), np.zeros(len(ends), np.int64), 0
    for line in range(len(ends)):
        total, before = 0, np.uint32(_START)
        for k in range(first, ends[line]):
            total += weights[_slot(np.uint32(0), tokens[k])] + weights[_slot(before ^ np.uint32(0x5BD1E995), tokens[k])]
            before = tokens[k]
        if ends[line] > first:
            total += weights[_slot(before ^ np.uint32(0x5BD1E995), _END)]
            counts[line] = 2 * (ends[line] - first) + 1
            said[line] = bias + 100_000 * total // (ONE * roots[counts[line]])
        first = ends[line]
    return said, counts


@njit(cache=True)
def _pages(said: Any, counts: Any, blanks: Any, starts: Any, radii: Any) -> Any:
    out = np.zeros((len(said), len(radii) + 4), np.int32)
    for page in range(len(starts) - 1):
        start, n = starts[page], starts[page + 1] - starts[page]
        sums, at = np.zeros((n + 1, 2), np.int64), len(radii) + 1
        for i in range(n):
            sums[i + 1, 0] = sums[i, 0] + said[start + i] * counts[start + i]
            sums[i + 1, 1] = sums[i, 1] + counts[start + i]
        all_said, first = sums[n, 0] // max(1, sums[n, 1]), 0
        for i in range(n):
            row = out[start + i]
            row[0], row[at + 1], row[at + 2] = said[start + i], all_said, said[start + i] - all_said
            for k in range(len(radii)):
                low, high = max(0, i - radii[k]), min(n, i + radii[k] + 1)
                row[1 + k] = (sums[high, 0] - sums[low, 0]) // max(1, sums[high, 1] - sums[low, 1])
            if i + 1 == n or blanks[start + i + 1]:
                out[start + first : start + i + 1, at] = (sums[i + 1, 0] - sums[first, 0]) // max(1, sums[i + 1, 1] - sums[first, 1])
                first = i + 1
    return out
