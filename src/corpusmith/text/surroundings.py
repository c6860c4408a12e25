"""What stands around a line on its page: neighbours, moving means, place and repetition, in whole numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import features as f
from corpusmith.text.gathering import gathered, inverses, mean

RADII = (1, 2, 4, 8, 16)
_MEANS = ("width", "mass", "sentence", "function", "title", "cue", "person")
_PLACE = (
    "repeats_before",
    "repeats",
    "position_permille",
    "from_start",
    "from_end",
    "n_lines",
    "page_mass",
    "longest_mass",
    "mass_before_permille",
    "width_before_permille",
    "since_mass",
    "until_mass",
    "mean_width",
    "sentence_share",
    "cue_share",
    "blanks_before",
    "blanks_after",
    "short_run",
    "block_lines",
    "block_width",
    "block_mass",
    "place_in_block",
    "block_mass_permille",
)
_NEAR = (-3, -2, -1, 1, 2, 3)
NAMES = (
    *f.NAMES, *_PLACE,
    *(f"{what}_at_{at:+d}" for at in _NEAR for what in ("width", "sentence", "function")),
    *(f"{what}_within_{radius}" for radius in RADII for what in _MEANS),
)  # fmt: skip
BLANKS_BEFORE = NAMES.index("blanks_before")
_OWN, _N_PLACE, _N_MEANS = len(f.NAMES), len(_PLACE), len(_MEANS)
_NEAR_AT, _FAR = np.array(_NEAR), 400
_RADII, _INVERSE = np.array(RADII), inverses(2 * max(RADII) + 1)


def page_features(
    own: NDArray[np.int32], keys: NDArray[np.uint64], blanks: NDArray[np.int32], starts: NDArray[np.int64]
) -> NDArray[np.int32]:
    """One row of NAMES per line.

    Parameters
    ----------
    own, keys
        As of `features.line_features`, for lines that are not blank, page after page.
    blanks
        Blank lines before each line (n), at most 9 counted.
    starts
        First line of each page, and n at the end.
    """
    rows: NDArray[np.int32] = _pages(own, keys, blanks, starts, _NEAR_AT, _RADII, _INVERSE)
    return rows


def masses(own: NDArray[np.int32]) -> NDArray[np.int64]:
    """Letters of each line that reads like a sentence of an article, 0 for the others; from rows of `features.line_features`."""
    found: NDArray[np.int64] = _masses(own)
    return found


@njit(cache=True)
def _masses(own: Any) -> Any:
    out = np.zeros(len(own), np.int64)
    for i in range(len(own)):
        out[i] = mass_of(own[i])
    return out


@njit(cache=True)
def mass_of(row: Any) -> int:
    """Letters of a line that reads like a sentence of an article, else 0."""
    return row[f.WIDTH] if row[f.SENTENCE] and row[f.WORDS] >= 10 else 0


@njit(cache=True)
def _sums(own: Any, start: int, end: int) -> Any:
    out = np.zeros((end - start + 1, _N_MEANS), np.int64)
    for i in range(start, end):
        row = own[i]
        n = i - start
        out[n + 1] = out[n]
        out[n + 1, 0] += min(row[f.WIDTH], _FAR)
        out[n + 1, 1] += min(mass_of(row), _FAR)
        out[n + 1, 2] += 1000 * row[f.SENTENCE]
        out[n + 1, 3] += row[f.FUNCTIONS]
        out[n + 1, 4] += row[f.TITLES]
        out[n + 1, 5] += row[f.NAVIGATION] + row[f.LEGAL] + row[f.COMMENT] + row[f.TEASER] + row[f.TIME]
        out[n + 1, 6] += row[f.PERSON]
    return out


@njit(cache=True)
def _count_repeats(out: Any, keys: Any, start: int, end: int) -> None:
    order, firsts = gathered(keys[start:end])
    for number in range(len(firsts) - 1):
        i, j = firsts[number], firsts[number + 1]
        for k in range(i, j):
            out[start + order[k], _OWN] = min(k - i, 9)
            out[start + order[k], _OWN + 1] = min(j - i - 1, 9)


@njit(cache=True)
def _place(out: Any, own: Any, blanks: Any, sums: Any, start: int, end: int) -> None:
    n = end - start
    mass, width, longest = 0, 0, 0
    for i in range(start, end):
        width += own[i, f.WIDTH]
        mass += mass_of(own[i])
        longest = max(longest, mass_of(own[i]))
    mass_before, width_before, since, run = 0, 0, 99, 0
    for i in range(start, end):
        row = out[i, _OWN : _OWN + _N_PLACE]
        row[2], row[3], row[4], row[5] = 1000 * (i - start) // n, min(i - start, 300), min(end - 1 - i, 300), n
        row[6], row[7] = min(mass, 1 << 30), longest
        row[8] = 1000 * (2 * mass_before + mass_of(own[i])) // max(1, 2 * mass)
        row[9] = 1000 * width_before // max(1, width)
        row[10] = since
        row[12], row[13], row[14] = sums[n, 0] // n, sums[n, 2] // n, sums[n, 5] // n
        row[15], row[16] = blanks[i], blanks[i + 1] if i + 1 < end else 9
        mass_before += mass_of(own[i])
        width_before += own[i, f.WIDTH]
        since = 0 if mass_of(own[i]) else min(since + 1, 99)
        run = run + 1 if own[i, f.WIDTH] < 40 and not own[i, f.SENTENCE] else 0
        row[17] = min(run, 99)
    until, ahead = 99, 0
    for i in range(end - 1, start - 1, -1):
        out[i, _OWN + 11] = until
        until = 0 if mass_of(own[i]) else min(until + 1, 99)
        ahead = max(ahead, out[i, _OWN + 17]) if out[i, _OWN + 17] else 0
        out[i, _OWN + 17] = ahead


@njit(cache=True)
def _blocks(out: Any, own: Any, blanks: Any, start: int, end: int) -> None:
    """Lines, letters and mass of each piece of a page between blank lines."""
    first = start
    while first < end:
        last, width, mass = first, 0, 0
        while last < end and (last == first or blanks[last] == 0):
            width += own[last, f.WIDTH]
            mass += mass_of(own[last])
            last += 1
        for i in range(first, last):
            row = out[i, _OWN + _N_PLACE - 5 :]
            row[0], row[1], row[2], row[3], row[4] = last - first, width, mass, i - first, 1000 * mass // max(1, width)
        first = last


@njit(cache=True)
def _near(out: Any, own: Any, sums: Any, start: int, end: int, near: Any, radii: Any, inverse: Any) -> None:
    first = _OWN + _N_PLACE
    for i in range(start, end):
        at = first
        for step in near:
            j = i + step
            if start <= j < end:
                out[i, at], out[i, at + 1], out[i, at + 2] = min(own[j, f.WIDTH], _FAR), own[j, f.SENTENCE], own[j, f.FUNCTIONS]
            else:
                out[i, at], out[i, at + 1], out[i, at + 2] = -1, -1, -1
            at += 3
        for radius in radii:
            low, high = max(start, i - radius), min(end, i + radius + 1)
            for what in range(_N_MEANS):
                out[i, at + what] = mean(sums[high - start, what] - sums[low - start, what], high - low, inverse)
            at += _N_MEANS


@njit(cache=True)
def _pages(own: Any, keys: Any, blanks: Any, starts: Any, near: Any, radii: Any, inverse: Any) -> Any:
    out = np.zeros((len(own), _OWN + _N_PLACE + 3 * len(near) + _N_MEANS * len(radii)), np.int32)
    out[:, :_OWN] = own
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        if start < end:
            sums = _sums(own, start, end)
            _count_repeats(out, keys, start, end)
            _place(out, own, blanks, sums, start, end)
            _blocks(out, own, blanks, start, end)
            _near(out, own, sums, start, end, near, radii, inverse)
    return out
