"""What the judge's first scores say of a page: the second look's features, in whole numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.gathering import gathered, highest_first, inverses, mean

_NEAR = (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6)
_RADII = (1, 2, 4, 8, 16, 32)
_WIDE_RADII = (2, 8, 32)
_PLACE = (
    "before_permille", "page_score", "page_width", "page_mean", "page_best", "n_likely", "n_runs", "best_f1_permille", "above_half_f1",
    "best_before", "best_after", "since_likely", "until_likely", "since_sure", "until_sure", "best_8_before", "best_8_after",
    "is_in_run", "from_run_start", "from_run_end", "run_share_permille", "block_score", "exactly_alike_score", "nearly_alike_score",
)  # fmt: skip
NAMES = (
    "first_score", *(f"score_at_{at:+d}" for at in _NEAR), *(f"score_within_{radius}" for radius in _RADII),
    *(f"wide_score_within_{radius}" for radius in _WIDE_RADII), *_PLACE,
)  # fmt: skip
_PLACE_AT = 1 + len(_NEAR) + len(_RADII) + len(_WIDE_RADII)
_IN_RUN, _BLOCK = _PLACE_AT + _PLACE.index("is_in_run"), _PLACE_AT + _PLACE.index("block_score")
# A score from which a line is likely, or surely, text; the run of lines that gains most over `_EVEN` is the page's body.
_LIKELY, _SURE, _EVEN, _FAR = 500, 800, 430, 99
_NEAR_AT, _RADII_AT, _WIDE_AT, _INVERSE = np.array(_NEAR), np.array(_RADII), np.array(_WIDE_RADII), inverses(2 * max(_RADII) + 1)


def score_features(
    scores: NDArray[np.int16],
    widths: NDArray[np.int64],
    blanks: NDArray[np.int32],
    keys: NDArray[np.uint64],
    starts: NDArray[np.int64],
    is_html: NDArray[np.bool_],
) -> NDArray[np.int32]:
    """One row of NAMES per line.

    Parameters
    ----------
    scores
        First scores, per mille.
    widths, blanks
        Letters of each line, blank lines before it.
    keys
        As of `marks.groups`.
    starts
        First line of each page, and n at the end.
    is_html
        Whether each line stood in HTML; elsewhere lines are alike in nothing.
    """
    out = np.zeros((len(scores), len(NAMES)), np.int32)
    _pages(out, scores.astype(np.int64), np.maximum(widths, 1), blanks, keys, starts, is_html, _NEAR_AT, _RADII_AT, _WIDE_AT, _INVERSE)
    return out


def is_in_run(rows: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether each line lies in its page's best run, from rows of `score_features`."""
    found: NDArray[np.bool_] = rows[:, _IN_RUN] == 1
    return found


@njit(cache=True)
def best_f1(scores: Any, weights: Any) -> int:
    """The highest F1 per mille that a page can expect, if a line of score s is text with chance s; lines count by weight.

    It is reached by keeping all lines that score at least half of it (Lipton, Elkan and Naryanaswamy 2014).
    """
    order = highest_first(scores)
    total, found, asked, best = (scores * weights).sum(), 0, 0, 0
    for i in order:
        found += scores[i] * weights[i]
        asked += 1000 * weights[i]
        best = max(best, 2000 * found // max(1, asked + total))
    return best


@njit(cache=True)
def _best_run(scores: Any, widths: Any) -> tuple[int, int]:
    best, first, last, gain, start = 0, 0, 0, 0, 0
    for i in range(len(scores)):
        if gain <= 0:
            gain, start = 0, i
        gain += (scores[i] - _EVEN) * widths[i]
        if gain > best:
            best, first, last = gain, start, i + 1
    return first, last


@njit(cache=True)
def _near(out: Any, scores: Any, wide: Any, sums: Any, near: Any, radii: Any, wide_radii: Any, inverse: Any) -> None:
    n = len(scores)
    for i in range(n):
        row, at = out[i], 1
        row[0] = scores[i]
        for step in near:
            row[at] = scores[i + step] if 0 <= i + step < n else -1
            at += 1
        for radius in radii:
            low, high = max(0, i - radius), min(n, i + radius + 1)
            row[at] = mean(sums[high] - sums[low], high - low, inverse)
            at += 1
        for radius in wide_radii:
            low, high = max(0, i - radius), min(n, i + radius + 1)
            row[at] = (wide[high, 0] - wide[low, 0]) // (wide[high, 1] - wide[low, 1])
            at += 1


@njit(cache=True)
def _place(out: Any, scores: Any, wide: Any, widths: Any) -> None:
    n = len(scores)
    first, last = _best_run(scores, widths)
    f1, n_likely, n_runs, most = best_f1(scores, widths), 0, 0, scores.max()
    for i in range(n):
        n_likely += scores[i] > _LIKELY
        n_runs += scores[i] > _LIKELY and (i == 0 or scores[i - 1] <= _LIKELY)
    share = 1000 * (wide[last, 0] - wide[first, 0]) // max(1, wide[n, 0])
    for i in range(n):
        row = out[i, _PLACE_AT:]
        row[0] = 1000 * (wide[i, 0] + wide[i + 1, 0]) // max(1, 2 * wide[n, 0])
        row[1], row[2], row[3], row[4] = min(wide[n, 0] // 1000, 1 << 29), min(wide[n, 1], 1 << 29), wide[n, 0] // wide[n, 1], most
        row[5], row[6], row[7], row[8] = n_likely, n_runs, f1, scores[i] - f1 // 2
        row[17], row[18], row[19] = first <= i < last, max(-300, min(300, i - first)), max(-300, min(300, last - i))
        row[20] = share


@njit(cache=True)
def _past(out: Any, scores: Any, order: Any, at: int) -> None:
    """Looking back from each line in an order: the best score so far and among eight, and how long since likely and sure text."""
    best, likely, sure = 0, _FAR, _FAR
    for n in range(len(order)):
        i = order[n]
        row = out[i, _PLACE_AT:]
        row[9 + at], row[11 + at], row[13 + at] = best, likely, sure
        recent = 0
        for k in range(max(0, n - 8), n):
            recent = max(recent, scores[order[k]])
        row[15 + at] = recent
        best = max(best, scores[i])
        likely = 0 if scores[i] > _LIKELY else min(likely + 1, _FAR)
        sure = 0 if scores[i] > _SURE else min(sure + 1, _FAR)


@njit(cache=True)
def _blocks(out: Any, wide: Any, blanks: Any) -> None:
    i = 0
    while i < len(blanks):
        j = i + 1
        while j < len(blanks) and blanks[j] == 0:
            j += 1
        for k in range(i, j):
            out[k, _BLOCK] = (wide[j, 0] - wide[i, 0]) // (wide[j, 1] - wide[i, 1])
        i = j


@njit(cache=True)
def _alike(out: Any, scores: Any, widths: Any, keys: Any, is_html: Any, at: int) -> None:
    if not is_html.any():
        out[:, at] = -1
        return
    order, firsts = gathered(keys)
    for number in range(len(firsts) - 1):
        rows, score, width = order[firsts[number] : firsts[number + 1]], 0, 0
        for row in rows:
            score += scores[row] * widths[row]
            width += widths[row]
        for row in rows:
            out[row, at] = score // width


@njit(cache=True)
def _pages(
    out: Any, scores: Any, widths: Any, blanks: Any, keys: Any, starts: Any, is_html: Any, near: Any, radii: Any, wide_radii: Any,
    inverse: Any,
) -> None:  # fmt: skip
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        own, width = scores[start:end], widths[start:end]
        sums, wide = np.zeros(end - start + 1, np.int64), np.zeros((end - start + 1, 2), np.int64)
        for i in range(end - start):
            sums[i + 1] = sums[i] + own[i]
            wide[i + 1, 0] = wide[i, 0] + own[i] * width[i]
            wide[i + 1, 1] = wide[i, 1] + width[i]
        rows = out[start:end]
        _near(rows, own, wide, sums, near, radii, wide_radii, inverse)
        _place(rows, own, wide, width)
        _past(rows, own, np.arange(end - start), 0)
        _past(rows, own, np.arange(end - start)[::-1], 1)
        _blocks(rows, wide, blanks[start:end])
        _alike(rows, own, width, keys[0, start:end], is_html[start:end], _BLOCK + 1)
        _alike(rows, own, width, keys[1, start:end], is_html[start:end], _BLOCK + 2)
