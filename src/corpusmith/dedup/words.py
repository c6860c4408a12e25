"""Words of texts as 32-bit numbers, in one pass over the Arrow buffer.

A word is a run of letters, marks and digits, lower-cased; a figure may hold `.`, `,` or `:` between digits, so that
"1,407.11" and "6:32" are one word each. In scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) every
character is a word. Format characters (soft hyphen, zero-width space) are skipped. Unicode classes and case come from
polars' tables, as they stand in `words_runs`, never from the Python at hand.

A word's number: bits 3–31 are a hash of its characters; bit 0 says it holds a digit, bit 1 that it is a character of a
script without spaces, bit 2 that it begins with a capital letter. Positions in kernels are unsigned, so that no index is
checked for being negative.
"""

from __future__ import annotations

import zlib
from base64 import b85decode
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
from numba import njit

from corpusmith.dedup.words_runs import RUNS

Words = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Offsets = npt.NDArray[np.int64]

FIGURE, SINGLE, CAPITAL = 1, 2, 4
MEANING = np.uint32(0xFFFFFFFB)  # a word without its capital
SEPARATOR, LETTER, DIGIT, SINGLE_KIND, SKIPPED, JOINER, SPACE, UPPER = 0, 1, 2, 3, 4, 5, 6, 8
LIMIT = 0x32400  # letters end here: CJK extension H
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # FNV-1a over code points
_ONE, _KIND, _CHAR = np.uint64(1), np.uint32(7), np.uint32(4)


@cache
def characters() -> npt.NDArray[np.uint32]:
    """Of every code point below 0x32400 its class, 8 more for a capital, and from bit 4 on its plain form."""
    lengths, entries = np.frombuffer(zlib.decompress(b85decode(RUNS.replace("\n", ""))), "<i4").reshape(2, -1)
    table: npt.NDArray[np.uint32] = (np.repeat(entries, lengths) + (np.arange(LIMIT, dtype=np.int32) << 4)).astype(np.uint32)
    return table


def words(texts: pl.Series) -> tuple[Words, Offsets]:
    """Words of each text, flat, and where each text's begin; null reads as ''.

    >>> numbers, offsets = words(pl.Series(["The index rose 1,407.11 points", "", "ราคา"]))
    >>> offsets.tolist()
    [0, 5, 5, 9]
    """
    numbers, offsets, _ = _numbered(*buffers(texts), characters())
    return numbers, offsets


def plain_hashes(texts: pl.Series) -> pl.Series:
    r"""Hash of each text's words, and of the punctuation between them; null where there is neither.

    >>> hashes = plain_hashes(pl.Series(["Read  more", "read\nMORE", "read, more", " "]))
    >>> hashes[0] == hashes[1], hashes[0] == hashes[2], hashes[3]
    (True, False, None)
    """
    return nullable(texts.name, _numbered(*buffers(texts), characters())[2])


def nullable(name: str, hashes: Hashes) -> pl.Series:
    """Hashes as a column: 0 becomes null."""
    found = pl.Series(name, hashes)
    return found.set(found == 0, None)


def buffers(texts: pl.Series) -> tuple[npt.NDArray[np.uint8], Offsets]:
    """UTF-8 bytes of a string column and where each text begins in them; null reads as ''."""
    array: Any = texts.fill_null("").to_arrow()
    array = array.cast(pa.large_string())
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    if not len(array):
        return np.empty(0, np.uint8), np.zeros(1, np.int64)
    _, offsets, data = array.buffers()
    starts = np.frombuffer(offsets, dtype=np.int64)[array.offset : array.offset + len(array) + 1]
    return (np.frombuffer(data, dtype=np.uint8) if data is not None else np.empty(0, np.uint8)), starts


@njit(cache=True)
def mixed(value: np.uint64) -> np.uint64:
    """Finaliser of MurmurHash3 (Appleby 2011): every bit of the value touches every bit of the result."""
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xFF51AFD7ED558CCD)
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xC4CEB9FE1A85EC53)
    return value ^ (value >> np.uint64(33))


@njit(cache=True)
def _low(data: Any, i: np.uint64) -> np.uint32:
    return np.uint32(data[i] & 0x3F)


@njit(cache=True)
def _decoded(data: Any, i: np.uint64) -> tuple[Any, Any]:
    byte = np.uint32(data[i])
    two, three = _low(data, i + _ONE), np.uint32(0)
    if byte < 0xE0:
        return (byte & np.uint32(0x1F)) << np.uint32(6) | two, i + np.uint64(2)
    three = _low(data, i + np.uint64(2))
    if byte < 0xF0:
        return (byte & np.uint32(0x0F)) << np.uint32(12) | two << np.uint32(6) | three, i + np.uint64(3)
    four = _low(data, i + np.uint64(3))
    return (byte & np.uint32(7)) << np.uint32(18) | two << np.uint32(12) | three << np.uint32(6) | four, i + np.uint64(4)


@njit(cache=True)
def _next(data: Any, i: np.uint64, table: Any) -> tuple[Any, Any]:
    """The table's entry for the character at i, and where the next one begins; beyond the table all are separators."""
    if data[i] < 0x80:
        return table[data[i]], i + _ONE
    char, i = _decoded(data, i)
    return (table[char] if char < len(table) else char << _CHAR), i


@njit(cache=True)
def _number(state: np.uint64, flags: np.uint32) -> np.uint32:
    return np.uint32(state >> np.uint64(35)) << np.uint32(3) | flags


@njit(cache=True)
def _word(data: Any, i: np.uint64, end: np.uint64, table: Any, entry: np.uint32) -> Any:
    """A word from its first character's entry on: state, flags, the entry behind it and the position behind that."""
    state, flags, kind = _SEED, (entry & np.uint32(8)) >> np.uint32(1), entry & _KIND
    is_digit = kind == DIGIT
    while True:
        if kind != SKIPPED:
            state = (state ^ np.uint64(entry >> _CHAR)) * _PRIME
            is_digit = kind == DIGIT
            flags |= np.uint32(is_digit)
        if i >= end:
            return state, flags, np.uint32(SPACE), i
        entry, i = _next(data, i, table)
        kind = entry & _KIND
        if kind in (LETTER, DIGIT, SKIPPED):
            continue
        if kind == JOINER and is_digit and i < end and data[i] >= 48 and data[i] <= 57:
            continue
        return state, flags, entry, i


@njit(cache=True)
def read(data: Any, start: int, stop: int, table: Any, out: Any, n: int) -> Any:
    """Writes the words of a text to `out` from n on; returns where they end, and the text's hash (0: blank)."""
    i, end, text, flags = np.uint64(start), np.uint64(stop), _SEED, np.uint32(0)
    while i < end:
        entry, i = _next(data, i, table)
        kind = entry & _KIND
        if kind in (LETTER, DIGIT):
            state, flags, entry, i = _word(data, i, end, table, entry)
            kind, state = entry & _KIND, mixed(state)
            out[n] = _number(state, flags)
            text = (text ^ state) * _PRIME
            n += 1
        if kind == SINGLE_KIND:
            state = mixed((_SEED ^ np.uint64(entry >> _CHAR)) * _PRIME)
            out[n] = _number(state, np.uint32(SINGLE))
            text = (text ^ state) * _PRIME
            n += 1
        elif kind not in (SPACE, SKIPPED):
            text = (text ^ np.uint64(entry >> _CHAR)) * _PRIME
            text ^= text >> np.uint64(32)
    return n, (np.uint64(0) if text == _SEED else mixed(text))


@njit(cache=True)
def _numbered(data: Any, starts: Any, table: Any) -> Any:
    out = np.empty(starts[-1] - starts[0], np.uint32)
    offsets, hashes = np.zeros(len(starts), np.int64), np.empty(len(starts) - 1, np.uint64)
    for text in range(len(hashes)):
        offsets[text + 1], hashes[text] = read(data, starts[text], starts[text + 1], table, out, offsets[text])
    return out[: offsets[-1]].copy(), offsets, hashes
