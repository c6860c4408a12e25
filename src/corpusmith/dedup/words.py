"""Words of texts as 32-bit numbers, in one pass over the Arrow buffers.

A word is a run of letters, marks and digits, lower-cased; a figure may hold `.`, `,` or `:` between digits, so that
"1,407.11" and "6:32" are one word each. In scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) every
character is a word. Format characters (soft hyphen, zero-width space) are skipped. Unicode classes and case come from
polars' tables, as they stand in `words_runs`, never from the Python at hand.

A word's number: bits 3–31 are a hash of its characters; bit 0 says it holds a digit, bit 1 that it is a character of a
script without spaces, bit 2 that it begins with a capital letter.
"""

from __future__ import annotations

import zlib
from base64 import b85decode
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl
from numba import njit

from corpusmith.dedup.reading import LIMIT, address, read
from corpusmith.dedup.words_runs import RUNS

Words = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.uint64]
Offsets = npt.NDArray[np.int64]


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
    numbers, offsets, _ = _read(texts)
    return numbers, offsets


def _read(texts: pl.Series) -> tuple[Words, Offsets, Hashes]:
    found = located(texts)
    out = np.empty(int(found.size.sum()), np.uint32)
    offsets, hashes = _numbered(*found[:4], characters(), out)
    return out[: offsets[-1]], offsets, hashes


def plain_hashes(texts: pl.Series) -> pl.Series:
    r"""Hash of each text's words, and of the punctuation between them; null where there is neither.

    >>> hashes = plain_hashes(pl.Series(["Read  more", "read\nMORE", "read, more", " "]))
    >>> hashes[0] == hashes[1], hashes[0] == hashes[2], hashes[3]
    (True, False, None)
    """
    return nullable(texts.name, _read(texts)[2])


def nullable(name: str, hashes: Hashes) -> pl.Series:
    """Hashes as a column: 0 becomes null."""
    found = pl.Series(name, hashes)
    return found.set(found == 0, None)


class Texts(NamedTuple):
    """Where the UTF-8 bytes of texts lie, one entry a text, and what holds them."""

    address: Hashes
    """Of the buffer a text lies in."""
    length: Offsets
    """Of that buffer."""
    start: Offsets
    """Of the text in it."""
    size: Offsets
    """Of the text."""
    holder: Any
    """The Arrow array; the rest is good as long as it lives."""


def located(texts: pl.Series) -> Texts:
    """Where the texts of a string column lie in its own buffers: nothing is copied; null reads as ''.

    A text of up to 12 bytes lies in its view, a longer one in a buffer that the view names (Arrow columnar format 1.4).
    """
    array: Any = texts.fill_null("").rechunk().to_arrow(compat_level=pl.CompatLevel.newest())
    _, inlined, *others = array.buffers()
    views = np.frombuffer(inlined, np.uint32).reshape(-1, 4)[array.offset : array.offset + len(array)]
    is_long = views[:, 0] > 12
    number = np.where(is_long, views[:, 2] + 1, 0)
    begins = np.where(is_long, views[:, 3], 16 * np.arange(array.offset, array.offset + len(array)) + 4)
    addresses = np.array([buffer.address for buffer in (inlined, *others)], np.uint64)
    lengths = np.array([buffer.size for buffer in (inlined, *others)], np.int64)
    return Texts(addresses[number], lengths[number], begins.astype(np.int64), views[:, 0].astype(np.int64), array)


@njit(cache=True)
def _numbered(addresses: Any, lengths: Any, starts: Any, sizes: Any, table: Any, out: Any) -> Any:
    offsets, hashes, spare = np.zeros(len(starts) + 1, np.int64), np.empty(len(starts), np.uint64), np.empty(64, np.uint8)
    for text in range(len(starts)):
        whole = addresses[text], starts[text], starts[text] + sizes[text], lengths[text]
        offsets[text + 1], hashes[text] = read(whole, address(table), spare, out, offsets[text])
    return offsets, hashes
