"""Hashes of strings that stay the same across releases, machines and runs: XXH64, seed 0."""

from __future__ import annotations

import numpy as np
import polars as pl
import pyarrow as pa
from numba import njit
from numpy.typing import NDArray

_P1, _P2, _P3 = np.uint64(0x9E3779B185EBCA87), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9)
_P4, _P5 = np.uint64(0x85EBCA77C2B2AE63), np.uint64(0x27D4EB2F165667C5)


def buffers(strings: pl.Series) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Offsets (n + 1) and UTF-8 bytes of a string column; a null has no bytes.

    >>> offsets, data = buffers(pl.Series(["ab", None, "c"]))
    >>> offsets.tolist(), bytes(data)
    ([0, 2, 2, 3], b'abc')
    """
    array = strings.fill_null("").rechunk().to_arrow()
    chunk = array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array
    _, offsets, data = chunk.buffers()
    if not len(chunk):
        return np.zeros(1, np.int64), np.zeros(0, np.uint8)
    cuts = np.frombuffer(offsets, np.int64)[chunk.offset : chunk.offset + len(chunk) + 1]
    octets = np.frombuffer(data, np.uint8) if data is not None and data.size else np.zeros(0, np.uint8)
    return cuts - cuts[0], octets[cuts[0] : cuts[-1]]


def hashed(strings: pl.Series) -> pl.Series:
    """XXH64 (seed 0) of each string's UTF-8 bytes as an unsigned 64-bit column; null stays null.

    Method: Y. Collet, XXH64 (github.com/Cyan4973/xxHash, doc/xxhash_spec.md).

    >>> hashed(pl.Series(["", None])).to_list()
    [17241709254077376921, None]
    """
    values = pl.Series(strings.name, _hashes(*buffers(strings)), dtype=pl.UInt64)
    return values if not strings.null_count() else values.zip_with(strings.is_not_null(), pl.Series([None], dtype=pl.UInt64))


@njit(cache=True)
def _rotated(x: np.uint64, bits: int) -> np.uint64:
    return (x << np.uint64(bits)) | (x >> np.uint64(64 - bits))


@njit(cache=True)
def _word(data: NDArray[np.uint8], at: int, width: int) -> np.uint64:
    value = np.uint64(0)
    for i in range(width):
        value |= np.uint64(data[at + i]) << np.uint64(8 * i)
    return value


@njit(cache=True)
def _round(lane: np.uint64, word: np.uint64) -> np.uint64:
    return _rotated(lane + word * _P2, 31) * _P1


@njit(cache=True)
def hash_of(data: NDArray[np.uint8], start: int, stop: int) -> np.uint64:
    """XXH64 (seed 0) of some bytes."""
    at, size = start, stop - start
    if size >= 32:
        a, b, c, d = _P1 + _P2, _P2, np.uint64(0), np.uint64(0) - _P1
        while at + 32 <= stop:
            a, b = _round(a, _word(data, at, 8)), _round(b, _word(data, at + 8, 8))
            c, d = _round(c, _word(data, at + 16, 8)), _round(d, _word(data, at + 24, 8))
            at += 32
        h = _rotated(a, 1) + _rotated(b, 7) + _rotated(c, 12) + _rotated(d, 18)
        for lane in (a, b, c, d):
            h = (h ^ _round(np.uint64(0), lane)) * _P1 + _P4
    else:
        h = _P5
    h += np.uint64(size)
    while at + 8 <= stop:
        h = _rotated(h ^ _round(np.uint64(0), _word(data, at, 8)), 27) * _P1 + _P4
        at += 8
    if at + 4 <= stop:
        h = _rotated(h ^ (_word(data, at, 4) * _P1), 23) * _P2 + _P3
        at += 4
    while at < stop:
        h = _rotated(h ^ (np.uint64(data[at]) * _P5), 11) * _P1
        at += 1
    return mixed(h)


@njit(cache=True)
def mixed(value: np.uint64) -> np.uint64:
    """A hash of a hash: XXH64's avalanche, every bit of the value touches every bit of the result."""
    value = (value ^ (value >> np.uint64(33))) * _P2
    value = (value ^ (value >> np.uint64(29))) * _P3
    return value ^ (value >> np.uint64(32))


@njit(cache=True)
def _hashes(offsets: NDArray[np.int64], data: NDArray[np.uint8]) -> NDArray[np.uint64]:
    out = np.empty(len(offsets) - 1, np.uint64)
    for i in range(len(out)):
        out[i] = hash_of(data, offsets[i], offsets[i + 1])
    return out
