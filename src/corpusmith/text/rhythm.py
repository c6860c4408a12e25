"""How alike lines are in shape, and how regularly shapes return: lists of stories and comments have a beat, prose has none."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import features as f
from corpusmith.text.gathering import gathered, inverses, mean

NAMES = (
    "lines_of_shape", "lines_of_shapes_around", "shapes_around_nearby", "beat_permille", "beat_lines", "beat_of_two_permille",
    "beat_over_next",
)  # fmt: skip
_MAX_LAG, _WINDOW, _LEAST, _MANY, _NEARBY = 7, 10, 4, 99, 20
_INVERSE = inverses(2 * _WINDOW + 1)


def rhythm_features(own: NDArray[np.int32], blanks: NDArray[np.int32], starts: NDArray[np.int64]) -> NDArray[np.int32]:
    """One row of NAMES per line.

    A shape is a line's width on a scale of 3/2, its last kind of character, its digits, and whether it is a sentence. The beat is the
    distance in lines, up to 7, at which most lines within 10 around have a line of like width after them, and the share of those.

    Parameters
    ----------
    own
        Rows of `features.line_features`.
    blanks
        Blank lines before each line.
    starts
        First line of each page, and n at the end.
    """
    rows: NDArray[np.int32] = _pages(own, blanks, starts, _INVERSE)
    return rows


@njit(cache=True)
def _shapes(own: Any) -> tuple[Any, Any]:
    """Shape of each line, and its width on the scale."""
    shapes, sizes = np.zeros(len(own), np.int64), np.zeros(len(own), np.int64)
    for i in range(len(own)):
        width = own[i, f.WIDTH]
        while width > 6 and sizes[i] < 15:
            sizes[i] += 1
            width = width * 2 // 3
        digits = 2 if own[i, f.DIGITS] > 300 else 1 if own[i, f.DIGITS] > 0 else 0
        shapes[i] = ((sizes[i] * 2 + (own[i, f.SENTENCE] > 0)) * 16 + min(own[i, f.LAST], 15)) * 3 + digits
    return shapes, sizes


@njit(cache=True)
def _count(out: Any, at: int, keys: Any) -> None:
    """Lines of the same key, and in the next column those of them among three before and after that stand nearby."""
    order, firsts = gathered(keys)
    for number in range(len(firsts) - 1):
        i, j = firsts[number], firsts[number + 1]
        for k in range(i, j):
            out[order[k], at] = min(j - i, _MANY)
            if at:
                for other in range(max(i, k - 3), min(j, k + 4)):
                    out[order[k], at + 1] += other != k and abs(order[other] - order[k]) <= _NEARBY


@njit(cache=True)
def _beat(out: Any, sizes: Any, sentences: Any, blanks: Any, inverse: Any) -> None:
    n = len(sizes)
    for lag in range(1, min(_MAX_LAG, n - 1) + 1):
        alike = np.zeros(n - lag + 1, np.int64)
        for i in range(n - lag):
            is_alike = abs(sizes[i] - sizes[i + lag]) <= 1 and sentences[i] == sentences[i + lag] and blanks[i] == blanks[i + lag]
            alike[i + 1] = alike[i] + is_alike
        for i in range(n):
            low, high = max(0, i - _WINDOW), min(n - lag, i + _WINDOW + 1)
            share = mean(1000 * (alike[high] - alike[low]), high - low, inverse) if high - low >= _LEAST else 0
            if share > out[i, 3]:
                out[i, 3], out[i, 4] = share, lag
            if lag == 1:
                out[i, 6] = share
            elif lag == 2:
                out[i, 5] = share
    for i in range(n):
        out[i, 6] = out[i, 3] - out[i, 6]


@njit(cache=True)
def _pages(own: Any, blanks: Any, starts: Any, inverse: Any) -> Any:
    out = np.zeros((len(own), 7), np.int32)
    shapes, sizes = _shapes(own)
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        around = np.zeros(end - start, np.int64)
        for i in range(start, end):
            before, after = shapes[i - 1] // 3 if i > start else -1, shapes[i + 1] // 3 if i + 1 < end else -1
            around[i - start] = (shapes[i] // 3 * 1024 + after + 1) * 1024 + before + 1
        _count(out[start:end], 0, shapes[start:end])
        _count(out[start:end], 1, around)
        _beat(out[start:end], sizes[start:end], own[start:end, f.SENTENCE], blanks[start:end], inverse)
    return out
