"""Longer words of lines, and pairs of ideographs and of kana, as hashes found in one pass; classes as polars' Unicode tables have them."""
# ruff: noqa: E501

from __future__ import annotations

import zlib
from base64 import b85decode
from functools import cache
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.hashing import buffers, hash_of
from corpusmith.text.kernels import uncounted
from corpusmith.text.long_words_runs import RUNS

SIZE = 0x34000
LETTER, IDEOGRAPH, KANA = 1, 2, 4  # a letter is no ideograph; kana are letters mostly
_PAIRED = IDEOGRAPH | KANA
_LEAST = 4


@cache
def table() -> NDArray[np.uint8]:
    """Classes of each code point, a bit each."""
    lengths, classes = np.frombuffer(zlib.decompress(b85decode(RUNS.replace("\n", ""))), "<i4").reshape(2, -1)
    return np.repeat(classes, lengths).astype(np.uint8)


def long_words(lines: pl.Series) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hashes of each line's words of four letters or more, in lower case, and of its pairs; those of line i stand at ends[i - 1] up to ends[i].

    >>> words, ends = long_words(pl.Series(["The harbour, closed", "closed 海湾市"]))
    >>> ends.tolist(), bool(words[1] == words[2])
    ([2, 4], True)
    """
    words, ends = _words(*buffers(lines.str.to_lowercase()), table())
    return words, ends


@uncounted
def _class(data: Any, at: int, classes: Any) -> tuple[int, int]:
    """Classes of the character that begins there, and where the next begins."""
    byte = np.int64(data[at])
    if byte < 0x80:
        return classes[byte], at + 1
    if byte < 0xE0:
        return classes[(byte & 31) << 6 | (data[at + 1] & 63)], at + 2
    if byte < 0xF0:
        return classes[(byte & 15) << 12 | np.int64(data[at + 1] & 63) << 6 | (data[at + 2] & 63)], at + 3
    point = (byte & 7) << 18 | np.int64(data[at + 1] & 63) << 12 | np.int64(data[at + 2] & 63) << 6 | (data[at + 3] & 63)
    return classes[point] if point < SIZE else 0, at + 4


@uncounted
def _word_end(data: Any, at: int, end: int, classes: Any) -> Any:
    """Where the word or pair ends that begins there; 0 if none does."""
    kind, after = _class(data, at, classes)
    if kind & _PAIRED and after < end:
        following, last = _class(data, after, classes)
        if kind & following & _PAIRED:
            return last
    n_letters, last = 0, at
    while kind & LETTER:
        n_letters, last = n_letters + 1, after
        if last == end:
            break
        kind, after = _class(data, last, classes)
    return last if n_letters >= _LEAST else 0


@njit(cache=True)
def _words(offsets: Any, data: Any, classes: Any) -> tuple[Any, Any]:
    words, ends, n = np.empty(len(data) // _LEAST + 1, np.uint64), np.empty(len(offsets) - 1, np.int64), 0
    for line in range(len(ends)):
        at, end = offsets[line], offsets[line + 1]
        while at < end:
            last = _word_end(data, at, end, classes)
            if last:
                words[n] = hash_of(data, at, last)
                n += 1
            at = last if last else _class(data, at, classes)[1]
        ends[line] = n
    return words[:n].copy(), ends
