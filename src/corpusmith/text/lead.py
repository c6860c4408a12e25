"""How much of a line's vocabulary the lead of its page shares, and the lines just above it: a body that runs into other stories drifts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

_RADII = (0, 2, 6)
NAMES = (
    *(f"shared_with_lead_within_{radius}" for radius in _RADII), "shared_with_lead_in_block", "shared_with_head_within_0",
    "shared_with_head_within_2", "lines_past_lead",
)  # fmt: skip
# A lead starts at the first line of such a score and width, and ends when its likely lines hold so many words.
_STARTS, _MIN_WIDTH, _LIKELY, _LEAD_WORDS, _MAX_WORDS = 600, 60, 500, 150, 600
# Lines above the lead that may head it, and their least width.
_HEAD_LINES, _HEAD_WIDTH = 8, 15
_SIZE, _IN_LEAD, _IN_HEAD = 2048, 1, 2
_RADII_AT = np.array(_RADII)


def lead_features(
    words: NDArray[np.uint32],
    ends: NDArray[np.int64],
    scores: NDArray[np.int16],
    widths: NDArray[np.int64],
    blanks: NDArray[np.int32],
    starts: NDArray[np.int64],
) -> NDArray[np.int32]:
    """One row of NAMES per line: shares, per mille, of its content words, or those of some lines around, that the lead or its head has.

    -1 where there is no word or no lead. The lead is the first likely text of a page, the head some lines above it.

    Parameters
    ----------
    words, ends
        As of `features.line_features`.
    scores
        First scores, per mille.
    widths, blanks
        Letters of each line, blank lines before it.
    starts
        First line of each page, and n at the end.
    """
    out = np.full((len(scores), len(NAMES)), -1, np.int32)
    cuts = np.concatenate((np.zeros(1, np.int64), ends))
    _pages(out, words, cuts, scores.astype(np.int64), widths, blanks, starts, _RADII_AT)
    return out


@njit(cache=True)
def _find(table: Any, word: Any) -> Any:
    """Where a word stands in the table, or the free place for it."""
    slot = np.int64((np.uint64(word) * np.uint64(2654435761)) & np.uint64(_SIZE - 1))
    while table[slot] != 0 and table[slot] != word:
        slot = (slot + 1) & (_SIZE - 1)
    return slot


@njit(cache=True)
def _note(table: Any, where: Any, words: Any, mark: int, n: int) -> int:
    for word in words:
        if n == _MAX_WORDS:
            break
        slot = _find(table, word | np.uint32(1))
        n += table[slot] == 0
        table[slot] = word | np.uint32(1)
        where[slot] |= mark
    return n


@njit(cache=True)
def _lead(table: Any, where: Any, words: Any, cuts: Any, scores: Any, widths: Any) -> tuple[int, int]:
    """First line of the lead and the line past its end, -1 if there is none; its words and those of its head go into the table."""
    first, n_lines = 0, len(scores)
    while first < n_lines and not (scores[first] > _STARTS and widths[first] >= _MIN_WIDTH):
        first += 1
    if first == n_lines:
        return -1, -1
    n_words, n, last = 0, 0, first
    while last < n_lines and n_words < _LEAD_WORDS:
        if scores[last] > _LIKELY:
            n = _note(table, where, words[cuts[last] : cuts[last + 1]], _IN_LEAD, n)
            n_words += cuts[last + 1] - cuts[last]
        last += 1
    for i in range(max(0, first - _HEAD_LINES), first):
        if widths[i] >= _HEAD_WIDTH:
            n = _note(table, where, words[cuts[i] : cuts[i + 1]], _IN_HEAD, n)
    return first, last


@njit(cache=True)
def _sums(table: Any, where: Any, words: Any, cuts: Any, n_lines: int) -> Any:
    """Running sums over lines of words in the lead, words in its head, and words."""
    sums = np.zeros((n_lines + 1, 3), np.int64)
    for i in range(n_lines):
        sums[i + 1] = sums[i]
        for k in range(cuts[i], cuts[i + 1]):
            marks = where[_find(table, words[k] | np.uint32(1))]
            sums[i + 1, 0] += marks & _IN_LEAD
            sums[i + 1, 1] += marks >> 1
        sums[i + 1, 2] += cuts[i + 1] - cuts[i]
    return sums


@njit(cache=True)
def _share(sums: Any, low: int, high: int, what: int) -> int:
    n_words = sums[high, 2] - sums[low, 2]
    return 1000 * (sums[high, what] - sums[low, what]) // n_words if n_words else -1


@njit(cache=True)
def _pages(out: Any, words: Any, cuts: Any, scores: Any, widths: Any, blanks: Any, starts: Any, radii: Any) -> None:
    table, where = np.zeros(_SIZE, np.uint32), np.zeros(_SIZE, np.int64)
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        n, own = end - start, cuts[start : end + 1]
        table[:], where[:] = 0, 0
        first, last = _lead(table, where, words, own, scores[start:end], widths[start:end])
        if first < 0:
            continue
        sums, top = _sums(table, where, words, own, n), 0
        for i in range(n):
            row = out[start + i]
            for k in range(len(radii)):
                low, high = max(0, i - radii[k]), min(n, i + radii[k] + 1)
                row[k] = _share(sums, low, high, 0)
                if k < 2:
                    row[4 + k] = _share(sums, low, high, 1)
            row[6] = max(-300, min(300, i - last))
            if i + 1 == n or blanks[start + i + 1]:
                out[start + top : start + i + 1, 3] = _share(sums, top, i + 1, 0)
                top = i + 1
