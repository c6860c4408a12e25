"""How much of a line's vocabulary the likely text of its page shares: other stories and forms speak of other things."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

_RADII = (0, 2, 6)
_WHAT = ("text", "body", "rest")
NAMES = (*(f"shared_with_{what}_within_{radius}" for radius in _RADII for what in _WHAT), "n_content_words", "page_cohesion_permille")
_RADII_AT, _N = np.array(_RADII), len(NAMES)
_WORDS = NAMES.index("n_content_words")
# Scores, per mille, that the other lines with a word must add up to for the word to be shared.
_SHARED = 600


def cohesion_features(
    words: NDArray[np.uint32], ends: NDArray[np.int64], scores: NDArray[np.int16], in_run: NDArray[np.bool_], starts: NDArray[np.int64]
) -> NDArray[np.int32]:
    """One row of NAMES per line: the share, per mille, of its content words that also stand on other lines, within some lines around.

    `text`: on likely text anywhere on the page; `body`: on likely text of the page's best run; `rest`: on lines that are likely none.
    -1 where there is no word. Method: after TextTiling's lexical cohesion (Hearst 1997).

    Parameters
    ----------
    words, ends
        As of `features.line_features`.
    scores
        First scores, per mille.
    in_run
        Whether each line lies in its page's best run.
    starts
        First line of each page, and n at the end.
    """
    out = np.zeros((len(scores), _N), np.int32)
    _pages(out, words, np.concatenate((np.zeros(1, np.int64), ends)), scores.astype(np.int64), in_run, starts, _RADII_AT)
    return out


def n_shared(rows: NDArray[np.int32]) -> NDArray[np.int32]:
    """How many content words of each line stand on likely text elsewhere on its page, from rows of `cohesion_features`."""
    found: NDArray[np.int32] = (np.maximum(rows[:, 0], 0) * rows[:, _WORDS] + 999) // 1000
    return found


@njit(cache=True)
def _slots(words: Any) -> tuple[Any, int]:
    """Number of each word, equal for equal words, below the size of the table."""
    size = 16
    while size < 2 * len(words):
        size *= 2
    known, slots = np.zeros(size, np.uint32), np.empty(len(words), np.int64)
    for k in range(len(words)):
        word = words[k] | np.uint32(1)
        slot = np.int64((np.uint64(word) * np.uint64(2654435761)) & np.uint64(size - 1))
        while known[slot] != 0 and known[slot] != word:
            slot = (slot + 1) & (size - 1)
        known[slot] = word
        slots[k] = slot
    return slots, size


@njit(cache=True)
def _weigh(slots: Any, size: int, cuts: Any, scores: Any, in_run: Any) -> Any:
    """Per word: scores of its lines, scores of those in the best run, and how often it stands on the page."""
    weights = np.zeros((size, 3), np.int64)
    for i in range(len(scores)):
        for k in range(cuts[i], cuts[i + 1]):
            weight = weights[slots[k]]
            weight[0] += scores[i]
            weight[1] += scores[i] * in_run[i]
            weight[2] += 1
    return weights


@njit(cache=True)
def _shared(slots: Any, weights: Any, cuts: Any, scores: Any, in_run: Any, seen: Any) -> Any:
    """Running sums over lines of words shared with text, body and rest, and of words."""
    sums = np.zeros((len(scores) + 1, 4), np.int64)
    for i in range(len(scores)):
        sums[i + 1] = sums[i]
        low, high = cuts[i], cuts[i + 1]
        for k in range(low, high):
            seen[slots[k]] += 1
        for k in range(low, high):
            weight, own = weights[slots[k]], seen[slots[k]]
            text = weight[0] - own * scores[i]
            sums[i + 1, 0] += text >= _SHARED
            sums[i + 1, 1] += weight[1] - own * scores[i] * in_run[i] >= _SHARED
            sums[i + 1, 2] += 1000 * (weight[2] - own) - text >= _SHARED
        sums[i + 1, 3] += high - low
        for k in range(low, high):
            seen[slots[k]] = 0
    return sums


@njit(cache=True)
def _pages(out: Any, words: Any, cuts: Any, scores: Any, in_run: Any, starts: Any, radii: Any) -> None:
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        slots, size = _slots(words[cuts[start] : cuts[end]])
        own = cuts[start : end + 1] - cuts[start]
        weights = _weigh(slots, size, own, scores[start:end], in_run[start:end])
        sums = _shared(slots, weights, own, scores[start:end], in_run[start:end], np.zeros(size, np.int64))
        n = end - start
        for i in range(n):
            row, at = out[start + i], 0
            for radius in radii:
                low, high = max(0, i - radius), min(n, i + radius + 1)
                n_words = sums[high, 3] - sums[low, 3]
                for what in range(3):
                    row[at] = 1000 * (sums[high, what] - sums[low, what]) // n_words if n_words else -1
                    at += 1
            row[at], row[at + 1] = sums[i + 1, 3] - sums[i, 3], 1000 * sums[n, 0] // max(1, sums[n, 3])
