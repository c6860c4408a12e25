"""What differs between two texts, word by word, in figures that a rule can read.

The words of both are aligned by a shortest edit script (Myers 1986, greedy O(ND) with a trace). A run of fewer than
`min_run` equal words between two differences is chance and belongs to the difference around it. A difference is a
*slot* where both sides hold 1 to `max_slot` words, neither more than three times (and one) the other; any other is an
*edit*. Words that go in front of a short equal run and others that come behind it are one shifted slot ("on Mill Lane
and Quay Parade", "on Quay Parade and North Row"). Headlines are written anew by every outlet and longer texts go on where
shorter ones stop, so differences before the first and behind the last equal run count as neither.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from corpusmith.dedup.reading import FIGURE, MEANING, SINGLE
from corpusmith.dedup.spans import Spans
from corpusmith.dedup.words import Offsets, Words


class Limits(NamedTuple):
    """How two texts are aligned, in words: how much of each, the shortest equal run, the longest slot; and what a word is.

    Of a script without spaces a character is one, but in slots and in `n_words` `shingle_chars` of them count as `shingle_words`.
    """

    max_words: int
    min_run: int
    max_slot: int
    shingle_words: int
    shingle_chars: int


class Differences(NamedTuple):
    """Counts per pair of documents; arrays of equal length."""

    n_equal: Offsets
    """Aligned equal words."""
    n_slots: Offsets
    """Short substitutions."""
    n_figure_slots: Offsets
    """Slots with a figure on both sides."""
    n_figures_kept: Offsets
    """Aligned equal words that hold a digit."""
    n_name_slots: Offsets
    """Slots with a word beginning with a capital on both sides, no figures."""
    n_edits: Offsets
    """Insertions, deletions and long substitutions."""
    n_edited: Offsets
    """Words in edits, both sides."""
    n_parts: Offsets
    """How many sixteenths of the aligned words have a slot."""
    n_cuts: Offsets
    """Edits with words on one side only."""
    n_words: Offsets
    """Aligned equal words, characters of scripts without spaces counted as parts of one."""


def differences(words: Words, spans: Spans, limits: Limits) -> Differences:
    """What differs between the two stretches of `words` that each row of `spans` names, see `spans`."""
    table = _compared(words, spans, limits)
    return Differences(*(np.ascontiguousarray(column) for column in table.T))


@njit(cache=True)
def _slid(x: Any, y: Any, i: int, diagonal: int) -> Any:
    """How far a point of a diagonal goes on over equal words."""
    at, other = np.uint64(i), np.uint64(i - diagonal)
    while at < np.uint64(len(x)) and other < np.uint64(len(y)) and x[at] == y[other]:
        at, other = at + np.uint64(1), other + np.uint64(1)
    return np.int64(at)


@njit(cache=True)
def _trace(x: Any, y: Any, trace: Any) -> int:
    """Furthest reaching points for 0, 1, … edits; row d holds diagonals -d, -d+2, … d; returns the number of edits."""
    n, m, row = len(x), len(y), 1
    trace[0] = _slid(x, y, 0, 0)
    if n == m == trace[0]:
        return 0
    for d in range(1, n + m + 1):
        before, here = trace[row - d : row], trace[row : row + d + 1]
        for k in range(d + 1):
            right = before[k - 1] + 1 if k else 0
            i = max(right, before[k]) if k < d else right
            here[k] = _slid(x, y, i, 2 * k - d)
            if here[k] >= n and here[k] - (2 * k - d) >= m:
                return d
        row += d + 1
    return n + m


@njit(cache=True)
def _runs(x: Any, y: Any, n_edits: int, trace: Any, runs: Any) -> int:
    """Equal runs (start in x, start in y, length), last first; returns how many."""
    i, j, n = len(x), len(y), 0
    for d in range(n_edits, -1, -1):
        if d == 0:
            i_from, j_from, i_start = 0, 0, 0
        else:
            k = (i - j + d) // 2
            before = (d - 1) * d // 2
            is_insertion = k == 0 or (k != d and trace[before + k - 1] < trace[before + k])
            if is_insertion:
                i_from = trace[before + k]
                j_from = i_from - (i - j + 1)
                i_start = i_from
            else:
                i_from = trace[before + k - 1]
                j_from = i_from - (i - j - 1)
                i_start = i_from + 1
        if i > i_start:
            runs[n, 0], runs[n, 1], runs[n, 2] = i_start, j - (i - i_start), i - i_start
            n += 1
        i, j = i_from, j_from
    return n


@njit(cache=True)
def _flagged(x: Any, start: int, end: int, flag: int) -> bool:
    found = np.uint32(0)
    for i in range(start, end):
        found |= x[i]
    return bool(found & np.uint32(flag))


@njit(cache=True)
def _n_singles(x: Any, start: int, end: int) -> int:
    n = 0
    for i in range(start, end):
        n += (x[i] & np.uint32(SINGLE)) > 0
    return n


@njit(cache=True)
def _width(n: int, n_singles: int, limits: Limits) -> int:
    """So many words, of which characters of scripts without spaces are parts."""
    return n - n_singles + (n_singles * limits.shingle_words + limits.shingle_chars - 1) // limits.shingle_chars


@njit(cache=True)
def _kept_runs(runs: Any, limits: Limits) -> int:
    """Puts the runs in order, leaving out chance ones and those inside of a shifted slot; returns how many stay."""
    runs[:] = runs[::-1].copy()
    n = 0
    for r in range(len(runs)):
        if runs[r, 2] >= limits.min_run:
            runs[n] = runs[r]
            n += 1
    kept = 1
    for r in range(1, n):
        runs[kept] = runs[r]
        kept += 1
        if kept > 2 and _is_shifted(runs[kept - 3 : kept], limits.max_slot):
            runs[kept - 2] = runs[kept - 1]
            kept -= 1
    return min(n, kept)


@njit(cache=True)
def _is_shifted(three: Any, max_slot: int) -> bool:
    """Whether words go on one side of the middle run and come on the other, no fewer than it has, all as short as a slot."""
    x, y, z = three[0], three[1], three[2]
    n_x, n_y = y[0] - x[0] - x[2], y[1] - x[1] - x[2]
    m_x, m_y = z[0] - y[0] - y[2], z[1] - y[1] - y[2]
    is_opposite = (n_x > 0 and n_y == 0 and m_x == 0 and m_y > 0) or (n_x == 0 and n_y > 0 and m_x > 0 and m_y == 0)
    n_gone, n_come = n_x + m_x, n_y + m_y
    return bool(is_opposite and y[2] <= min(n_gone, n_come) and y[2] + max(n_gone, n_come) <= max_slot)


@njit(cache=True)
def _count_gap(x: Any, y: Any, gap: Any, limits: Limits, out: Any) -> bool:
    """Counts a difference (start, length in x; start, length in y); returns whether it is a slot."""
    i, n_x, j, n_y = gap
    w_x, w_y = _width(n_x, _n_singles(x, i, i + n_x), limits), _width(n_y, _n_singles(y, j, j + n_y), limits)
    few, many = min(w_x, w_y), max(w_x, w_y)
    if not (few > 0 and many <= min(limits.max_slot, 3 * few + 1)):
        out[5] += 1
        out[6] += n_x + n_y
        out[8] += n_x == 0 or n_y == 0
        return False
    out[1] += 1
    is_figure = _flagged(x, i, i + n_x, 1) and _flagged(y, j, j + n_y, 1)
    out[2] += is_figure
    out[4] += not is_figure and _flagged(x, i, i + n_x, 4) and _flagged(y, j, j + n_y, 4)
    return True


@njit(cache=True)
def _counted(x: Any, y: Any, runs: Any, limits: Limits, out: Any) -> None:
    out[0] = runs[:, 2].sum()
    so_far, i, j, last_part, n_singles = 0, -1, -1, -1, 0
    for r in range(len(runs)):
        n_x, n_y, length = runs[r, 0] - i, runs[r, 1] - j, runs[r, 2]
        if i >= 0 and n_x + n_y > 0 and _count_gap(x, y, (i, n_x, j, n_y), limits, out):
            part = so_far * 16 // out[0]
            out[7] += part != last_part
            last_part = part
        for w in range(runs[r, 0], runs[r, 0] + length):
            out[3] += x[w] & np.uint32(FIGURE)
        n_singles += _n_singles(x, runs[r, 0], runs[r, 0] + length)
        so_far += length
        i, j = runs[r, 0] + length, runs[r, 1] + length
    out[9] = _width(out[0], n_singles, limits)


@njit(cache=True)
def _compared(words: Any, spans: Any, limits: Limits) -> Any:
    longest = limits.max_words
    out = np.zeros((len(spans), 10), np.int64)
    trace = np.empty((2 * longest + 1) * (2 * longest + 2) // 2, np.int32)
    runs = np.empty((2 * longest + 1, 3), np.int64)
    for pair in range(len(spans)):
        x = words[spans[pair, 0] : min(spans[pair, 1], spans[pair, 0] + longest)]
        y = words[spans[pair, 2] : min(spans[pair, 3], spans[pair, 2] + longest)]
        meant_x, meant_y = x & MEANING, y & MEANING
        n_runs = _runs(meant_x, meant_y, _trace(meant_x, meant_y, trace), trace, runs)
        _counted(x, y, runs[: _kept_runs(runs[:n_runs], limits)], limits, out[pair])
    return out
