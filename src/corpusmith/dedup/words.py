"""Words of texts as 32-bit numbers, in one pass over the Arrow buffer.

A word is a run of letters, marks and digits, lower-cased; a figure may hold `.`, `,` or `:` between digits, so that
"1,407.11" and "6:32" are one word each. In scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) every
character is a word. Format characters (soft hyphen, zero-width space) are skipped. Unicode classes and case come from
polars' own tables, pinned by the lock file, never from the Python at hand.

A word's number: bits 3–31 are a hash of its characters; bit 0 says it holds a digit, bit 1 that it is a character of a
script without spaces, bit 2 that it begins with a capital letter.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa
from numba import njit

Words = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Offsets = npt.NDArray[np.int64]

FIGURE, SINGLE, CAPITAL = 1, 2, 4
MEANING = np.uint32(0xFFFFFFFB)  # a word without its capital
_SEPARATOR, _LETTER, _DIGIT, _SINGLE, _SKIPPED, _JOINER, _SPACE, _UPPER = 0, 1, 2, 3, 4, 5, 6, 8
_LIMIT = 0x32400  # letters end here: CJK extension H

_SINGLES = r"[\p{Han}\p{Hiragana}\p{Katakana}\x{30FC}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}&&[\p{L}\p{M}\p{N}]]"


@cache
def classes() -> npt.NDArray[np.uint8]:
    """Class of every code point below 0x32400; 8 is added to capitals."""
    return _characters().select(
        pl.when(pl.col("char").str.contains(_SINGLES)).then(_SINGLE)
        .when(pl.col("char").str.contains(r"\p{Nd}")).then(_DIGIT)
        .when(pl.col("char").str.contains(r"[\p{L}\p{M}\p{N}]")).then(_LETTER)
        .when(pl.col("char").str.contains(r"\p{Cf}")).then(_SKIPPED)
        .when(pl.col("char").is_in([".", ",", ":"])).then(_JOINER)
        .when(pl.col("char").str.contains(r"\s")).then(_SPACE)
        .otherwise(_SEPARATOR).cast(pl.UInt8)
        + pl.col("char").str.contains(r"\p{Lu}").cast(pl.UInt8) * _UPPER
    ).to_series().to_numpy()  # fmt: skip


@cache
def folds() -> npt.NDArray[np.uint32]:
    """Lower-case, compatibility-normalised form of every code point below 0x32400, where that is one character; else itself."""
    folded = pl.col("char").str.normalize("NFKC").str.to_lowercase()
    same = pl.when(folded.str.len_chars() == 1).then(folded).otherwise(pl.col("char").str.to_lowercase().str.head(1))
    chars = _characters().select(same).to_series().to_list()
    return np.array([ord(c) for c in chars], dtype=np.uint32)


def words(texts: pl.Series) -> tuple[Words, Offsets]:
    """Words of each text, flat, and where each text's begin; null reads as ''.

    >>> numbers, offsets = words(pl.Series(["The index rose 1,407.11 points", "", "ราคา"]))
    >>> offsets.tolist()
    [0, 5, 5, 9]
    """
    data, offsets = _buffers(texts)
    return _numbered(data, offsets, classes(), folds())  # type: ignore[no-any-return]


def plain_hashes(texts: pl.Series) -> pl.Series:
    r"""Hash of each text's characters, lower-cased, white space and format characters left out; null where nothing is left.

    >>> hashes = plain_hashes(pl.Series(["Read  more", "read\nMORE", "read, more", " "]))
    >>> hashes[0] == hashes[1], hashes[0] == hashes[2], hashes[3]
    (True, False, None)
    """
    hashes, is_blank = _hashed(*_buffers(texts), classes(), folds())
    return pl.Series(texts.name, hashes).set(pl.Series(is_blank), None)


def _characters() -> pl.DataFrame:
    chars = [chr(c) if not 0xD800 <= c < 0xE000 else " " for c in range(_LIMIT)]
    return pl.DataFrame({"char": chars})


def _buffers(texts: pl.Series) -> tuple[npt.NDArray[np.uint8], Offsets]:
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
def _decoded(data: Any, i: int) -> tuple[Any, Any]:
    byte = np.int64(data[i])
    if byte < 0x80:
        return byte, i + 1
    if byte < 0xE0:
        return (byte & 0x1F) << 6 | (data[i + 1] & 0x3F), i + 2
    if byte < 0xF0:
        return (byte & 0x0F) << 12 | (data[i + 1] & 0x3F) << 6 | (data[i + 2] & 0x3F), i + 3
    return (byte & 0x07) << 18 | (data[i + 1] & 0x3F) << 12 | (data[i + 2] & 0x3F) << 6 | (data[i + 3] & 0x3F), i + 4


@njit(cache=True)
def _number(state: np.uint64, flags: int) -> np.uint32:
    return np.uint32(mixed(state) >> np.uint64(35)) << np.uint32(3) | np.uint32(flags)


@njit(cache=True)
def _read(data: Any, kinds: Any, lower: Any, out: Any) -> Any:
    """Writes the words of a text to the head of `out`; returns how many."""
    i: Any = 0
    n: Any = 0
    flags: Any = 0
    end = len(data)
    seed, prime = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # FNV-1a over code points
    state, was_digit, is_open = seed, False, False
    while i < end:
        char, i = _decoded(data, i)
        kind = np.int64(kinds[char]) if char < len(kinds) else 0
        if kind == 4:
            continue
        is_joined = kind == 5 and was_digit and i < end and 48 <= data[i] <= 57
        if (kind & 7) in (1, 2) or is_joined:
            if not is_open:
                state, flags, is_open = seed, (kind & 8) >> 1, True
            state = (state ^ np.uint64(lower[char])) * prime
            was_digit = kind == 2
            flags |= kind == 2
            continue
        if is_open:
            out[n] = _number(state, flags)
            n, was_digit, is_open = n + 1, False, False
        if kind == 3:
            out[n] = _number((seed ^ np.uint64(lower[char])) * prime, 2)
            n += 1
    if is_open:
        out[n] = _number(state, flags)
        n += 1
    return n


@njit(cache=True)
def _numbered(data: Any, starts: Any, kinds: Any, lower: Any) -> Any:
    out = np.empty(starts[-1] - starts[0], np.uint32)
    offsets = np.zeros(len(starts), np.int64)
    for text in range(len(starts) - 1):
        n = offsets[text]
        offsets[text + 1] = n + _read(data[starts[text] : starts[text + 1]], kinds, lower, out[n:])
    return out[: offsets[-1]].copy(), offsets


@njit(cache=True)
def _hashed(data: Any, starts: Any, kinds: Any, lower: Any) -> Any:
    out, is_blank = np.empty(len(starts) - 1, np.uint64), np.ones(len(starts) - 1, np.bool_)
    for text in range(len(starts) - 1):
        state, i = np.uint64(0xCBF29CE484222325), starts[text]
        while i < starts[text + 1]:
            char, i = _decoded(data, i)
            kind = np.int64(kinds[char]) & 7 if char < len(kinds) else 0
            if kind not in (4, 6):
                state = (state ^ np.uint64(lower[char] if char < len(lower) else char)) * np.uint64(0x100000001B3)
                state ^= state >> np.uint64(32)
                is_blank[text] = False
        out[text] = mixed(state)
    return out, is_blank
