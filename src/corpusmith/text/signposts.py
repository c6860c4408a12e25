"""What was announced above a line, and what stands regularly around it: headings of other stories and comments, times, names."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import features as f

NAMES = (
    "since_teaser", "words_since_teaser", "since_comment", "words_since_comment", "since_consent", "since_biography", "n_teasers_before",
    "since_time", "until_time", "times_within_6", "times_within_16", "names_within_8", "times_permille", "rank_by_mass",
    "first_cue_of_block",
)  # fmt: skip
# Letters up to which a line may be a signpost, and the share of its words that say so.
_SHORT, _SAYS, _FAR, _MANY_WORDS, _MANY, _LOWEST = 70, 200, 99, 9999, 20, 300
_NEAR, _WIDE, _NAMES_NEAR = 6, 16, 8


def signpost_features(
    own: NDArray[np.int32], mass: NDArray[np.int64], blanks: NDArray[np.int32], starts: NDArray[np.int64]
) -> NDArray[np.int32]:
    """One row of NAMES per line.

    A signpost is a short line that is no sentence, a fifth of its words cues of one kind: "Related stories", "3 comments". Short lines
    of a date or an age are times, those of two to four words with capitals names.

    Parameters
    ----------
    own
        Rows of `features.line_features`.
    mass
        As of `surroundings.masses`.
    blanks
        Blank lines before each line.
    starts
        First line of each page, and n at the end.
    """
    rows: NDArray[np.int32] = _pages(own, mass, blanks, starts)
    return rows


@njit(cache=True)
def _is_short(row: Any) -> bool:
    return row[f.WIDTH] < _SHORT and not row[f.SENTENCE]


@njit(cache=True)
def _is_time(row: Any) -> bool:
    return _is_short(row) and (row[f.TIME] >= 250 or row[f.DIGITS] > 150) and row[f.WORDS] <= 10


@njit(cache=True)
def _is_name(row: Any) -> bool:
    return _is_short(row) and 2 <= row[f.WORDS] <= 4 and row[f.TITLES] >= 900 and row[f.DIGITS] == 0


@njit(cache=True)
def _since(out: Any, own: Any) -> None:
    """Lines and words since the last signpost of each kind."""
    lines, words, n_teasers = np.full(4, _FAR), np.full(2, _MANY_WORDS), 0
    for i in range(len(own)):
        row = own[i]
        for kind in range(4):
            lines[kind] = min(lines[kind] + 1, _FAR)
        for kind in range(2):
            words[kind] = min(words[kind] + row[f.WORDS], _MANY_WORDS)
        out[i, 0], out[i, 1], out[i, 2], out[i, 3] = lines[0], words[0], lines[1], words[1]
        out[i, 4], out[i, 5], out[i, 6] = lines[2], lines[3], n_teasers
        if not _is_short(row):
            continue
        if row[f.TEASER] >= _SAYS:
            lines[0], words[0], n_teasers = 0, 0, min(n_teasers + 1, _MANY)
        if row[f.COMMENT] >= _SAYS:
            lines[1], words[1] = 0, 0
        if row[f.CONSENT] >= _SAYS:
            lines[2] = 0
        if row[f.BIOGRAPHY] >= _SAYS:
            lines[3] = 0


@njit(cache=True)
def _around(out: Any, own: Any) -> None:
    """Times and names around each line."""
    n = len(own)
    times, names, since, until = np.zeros(n + 1, np.int64), np.zeros(n + 1, np.int64), _FAR, _FAR
    for i in range(n):
        is_time = _is_time(own[i])
        times[i + 1], names[i + 1] = times[i] + is_time, names[i] + _is_name(own[i])
        since = 0 if is_time else min(since + 1, _FAR)
        out[i, 7] = since
    for i in range(n - 1, -1, -1):
        out[i, 8] = until
        until = 0 if times[i + 1] > times[i] else min(until + 1, _FAR)
    for i in range(n):
        out[i, 9] = times[min(n, i + _NEAR + 1)] - times[max(0, i - _NEAR)]
        out[i, 10] = times[min(n, i + _WIDE + 1)] - times[max(0, i - _WIDE)]
        out[i, 11] = names[min(n, i + _NAMES_NEAR + 1)] - names[max(0, i - _NAMES_NEAR)]
        out[i, 12] = 1000 * times[n] // n


@njit(cache=True)
def _rank(out: Any, mass: Any) -> None:
    """The place of each line by its mass, which hardly any line has."""
    filled = np.flatnonzero(mass)
    order = np.argsort(-mass[filled], kind="mergesort")
    for place in range(len(order)):
        out[filled[order[place]], 13] = min(place, _LOWEST)
    place = len(order)
    for i in range(len(mass)):
        if mass[i] == 0:
            out[i, 13] = min(place, _LOWEST)
            place += 1


@njit(cache=True)
def _pages(own: Any, mass: Any, blanks: Any, starts: Any) -> Any:
    out = np.zeros((len(own), 15), np.int32)
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        rows, lines, cue = out[start:end], own[start:end], 0
        if start == end:
            continue
        _since(rows, lines)
        _around(rows, lines)
        _rank(rows, mass[start:end])
        for i in range(end - start):
            if i == 0 or blanks[start + i]:
                cue = lines[i, f.FIRST_CUE]
            rows[i, 14] = cue
    return out
