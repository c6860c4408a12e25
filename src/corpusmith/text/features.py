"""What a line looks like by itself: one pass over the bytes of a column of lines, whole numbers out."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import characters as c
from corpusmith.text.cues import SLOTS, cue_table
from corpusmith.text.hashing import buffers

NAMES = (
    "width", "n_words", "n_terminals", "is_sentence", "last_kind", "first_kind", "digits_permille", "upper_permille", "title_permille",
    "word_length", "n_separators", "n_commas", "function_permille", "navigation_permille", "legal_permille", "time_permille",
    "credit_permille", "comment_permille", "teaser_permille", "n_quotes", "n_addresses", "is_signed",
)  # fmt: skip
(
    WIDTH, WORDS, TERMINALS, SENTENCE, LAST, FIRST, DIGITS, UPPERS, TITLES, WORD_LENGTH, SEPARATORS, COMMAS, FUNCTIONS, NAVIGATION, LEGAL,
    TIME, CREDIT, COMMENT, TEASER, QUOTES, ADDRESSES, SIGNED,
) = range(len(NAMES))  # fmt: skip
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)


def line_features(lines: pl.Series) -> tuple[NDArray[np.int32], NDArray[np.uint64]]:
    """One row of NAMES per line, and a key that lines equal but for case, digits, marks and spacing share.

    `width` counts letters and digits, a character of a script without spaces as two; `n_words` takes two such
    characters for a word. Shares are per mille of words, of letters (upper) or of width (digits). A blank line is all 0.

    >>> rows, keys = line_features(pl.Series(["Read more: 12 stories", "READ MORE 37 stories…"]))
    >>> int(rows[0, WORDS]), bool(keys[0] == keys[1])
    (4, True)
    """
    rows, keys = _features(*buffers(lines), c.kinds(), c.folded(), *cue_table())
    return rows, keys


@njit(cache=True)
def _decoded(data: Any, i: int) -> Any:
    byte = np.int64(data[i])
    if byte < 0x80:
        return byte, i + 1
    if byte < 0xE0:
        return (byte & 0x1F) << 6 | (data[i + 1] & 0x3F), i + 2
    if byte < 0xF0:
        return (byte & 0x0F) << 12 | (data[i + 1] & 0x3F) << 6 | (data[i + 2] & 0x3F), i + 3
    return (byte & 0x07) << 18 | (data[i + 1] & 0x3F) << 12 | (data[i + 2] & 0x3F) << 6 | (data[i + 3] & 0x3F), i + 4


@njit(cache=True)
def _kind(kinds: Any, char: int) -> Any:
    if char < len(kinds):
        return np.int64(kinds[char])
    return c.UNSPACED if 0x20000 <= char < 0x40000 else c.OTHER


@njit(cache=True)
def _count_cue(row: Any, state: np.uint64, keys: Any, meanings: Any, weight: int) -> None:
    slot = np.int64(state % np.uint64(SLOTS))
    while keys[slot] != 0:
        if keys[slot] == state:
            row[FUNCTIONS + meanings[slot] - 1] += weight
            return
        slot = (slot + 1) % SLOTS


@njit(cache=True)
def _count_character(row: Any, kind: int, before: int, after: int, char: int) -> None:
    if kind == c.TERMINAL and not (after == c.LOWER or after == c.DIGIT or after == c.UPPER):
        row[TERMINALS] += before != c.TERMINAL
        row[SENTENCE] = 1
    elif kind == c.SEPARATOR or kind == c.BULLET:
        row[SEPARATORS] += kind == c.SEPARATOR
        row[SENTENCE] = 0
    elif kind == c.COMMA:
        row[COMMAS] += 1
    elif kind == c.CLOSER:
        row[QUOTES] += 1
    elif char == 0x40 or (char == 0x2F and before == c.SEPARATOR):
        row[ADDRESSES] += 1
    elif char == 0xA9 or char == 0xAE or char == 0x2122:
        row[SIGNED] = 1
    if kind == c.LOWER or kind == c.UPPER or kind == c.DIGIT or kind == c.UNSPACED or kind == c.COLON:
        row[SENTENCE] = 0
    if kind != c.SPACE and kind != c.MARK:
        row[LAST] = kind


@njit(cache=True)
def _finish(row: Any, n_unspaced: int, n_letters: int, n_runs: int) -> None:
    row[WIDTH] = n_letters + row[DIGITS] + 2 * n_unspaced
    row[WORDS] = n_runs + (n_unspaced + 1) // 2
    if row[WORDS] == 0:
        return
    # Thai, Lao, Khmer and Burmese have no full stop: a long line is taken for sentences
    if row[LAST] == c.UNSPACED and n_unspaced >= 40:
        row[SENTENCE] = 1
    row[WORD_LENGTH] = 10 * (n_letters + row[DIGITS] + 2 * n_unspaced) // row[WORDS]
    row[DIGITS] = 1000 * row[DIGITS] // row[WIDTH]
    row[UPPERS] = 1000 * row[UPPERS] // max(1, n_letters + 2 * n_unspaced)
    row[TITLES] = 1000 * row[TITLES] // row[WORDS]
    for i in range(FUNCTIONS, TEASER + 1):
        row[i] = 500 * row[i] // row[WORDS]


@njit(cache=True)
def _measure(row: Any, data: Any, start: int, end: int, kinds: Any, folded: Any, keys: Any, meanings: Any) -> np.uint64:
    line, word, pair, is_open = _SEED, _SEED, np.uint64(0), False
    n_unspaced, n_letters, n_runs, before, i = 0, 0, 0, c.SPACE, start
    while i < end:
        char, i = _decoded(data, i)
        kind = _kind(kinds, char)
        after = _kind(kinds, _decoded(data, i)[0]) if i < end else c.SPACE
        low = np.uint64(folded[char] if char < len(folded) else char)
        is_word = kind == c.LOWER or kind == c.UPPER or kind == c.DIGIT
        if is_word and not is_open:
            is_open, word = True, _SEED
            n_runs += 1
            row[TITLES] += kind == c.UPPER
        if is_word or (kind == c.MARK and is_open):
            word = (word ^ low) * _PRIME
        elif is_open:
            is_open = False
            _count_cue(row, word, keys, meanings, 2)
        if is_word:
            row[UPPERS] += kind == c.UPPER
            row[DIGITS] += kind == c.DIGIT
            n_letters += kind != c.DIGIT
            line = (line ^ (np.uint64(48) if kind == c.DIGIT else low)) * _PRIME if not (kind == c.DIGIT and before == c.DIGIT) else line
        elif kind == c.UNSPACED:
            n_unspaced += 1
            single = (_SEED ^ low) * _PRIME
            _count_cue(row, single, keys, meanings, 3)
            if before == c.UNSPACED:
                _count_cue(row, (pair ^ low) * _PRIME, keys, meanings, 2)
            pair, line = single, (line ^ low) * _PRIME
        if row[LAST] == 0 and kind != c.SPACE and kind != c.MARK:
            row[FIRST] = kind
        _count_character(row, kind, before, after, char)
        before = kind if kind != c.MARK else before
    if is_open:
        _count_cue(row, word, keys, meanings, 2)
    _finish(row, n_unspaced, n_letters, n_runs)
    return line


@njit(cache=True)
def _features(offsets: Any, data: Any, kinds: Any, folded: Any, keys: Any, meanings: Any) -> tuple[Any, Any]:
    rows = np.zeros((len(offsets) - 1, len(NAMES)), np.int32)
    lines = np.zeros(len(offsets) - 1, np.uint64)
    for i in range(len(lines)):
        lines[i] = _measure(rows[i], data, offsets[i], offsets[i + 1], kinds, folded, keys, meanings)
    return rows, lines
