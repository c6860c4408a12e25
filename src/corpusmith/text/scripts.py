"""Letters of each script in a line, counted in one pass; classes are those of polars' Unicode tables, see `scripts_runs`."""
# ruff: noqa: E501

from __future__ import annotations

import zlib
from base64 import b85decode
from functools import cache

import numpy as np
import polars as pl
import pyarrow as pa
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.scripts_runs import RUNS

SIZE = 0x34000
_SELECTORS = (0xE0100, 0xE01F0)  # the only marks beyond: variation selectors, of no script
# ISO 15924 code and Unicode's name; a letter of none of them counts as Zyyy.
SCRIPTS = (
    ("Latn", "Latin"), ("Hani", "Han"), ("Hira", "Hiragana"), ("Kana", "Katakana"), ("Hang", "Hangul"), ("Cyrl", "Cyrillic"), ("Arab", "Arabic"), ("Grek", "Greek"),
    ("Hebr", "Hebrew"), ("Deva", "Devanagari"), ("Beng", "Bengali"), ("Thai", "Thai"), ("Armn", "Armenian"), ("Geor", "Georgian"), ("Taml", "Tamil"), ("Telu", "Telugu"),
    ("Knda", "Kannada"), ("Mlym", "Malayalam"), ("Gujr", "Gujarati"), ("Guru", "Gurmukhi"), ("Orya", "Oriya"), ("Sinh", "Sinhala"), ("Khmr", "Khmer"), ("Laoo", "Lao"),
    ("Mymr", "Myanmar"), ("Ethi", "Ethiopic"), ("Tibt", "Tibetan"), ("Mong", "Mongolian"), ("Thaa", "Thaana"), ("Syrc", "Syriac"),
)  # fmt: skip
CODES = ("Zyyy", *(code for code, _ in SCRIPTS))


@cache
def table() -> NDArray[np.uint8]:
    """Number in CODES, from 1, of each letter's script; 0: no letter. One added, so that letters of other scripts stand apart."""
    lengths, numbers = np.frombuffer(zlib.decompress(b85decode(RUNS.replace("\n", ""))), "<i4").reshape(2, -1)
    return np.repeat(numbers, lengths).astype(np.uint8)


def letters(texts: pl.Series) -> pl.DataFrame:
    """Letters by script, one row a text, one Int32 column a code of CODES; marks count with their script's letters, null as nothing.

    >>> letters(pl.Series(["Ab, 我"])).select("Latn", "Hani").row(0)
    (2, 1)
    """
    array = texts.fill_null("").to_arrow().cast(pa.large_string())
    offsets = np.frombuffer(array.buffers()[1], np.int64)[array.offset : array.offset + len(array) + 1]
    data = np.frombuffer(array.buffers()[2] or b"", np.uint8)
    counts = _counts(offsets, data, table(), len(CODES))
    return pl.DataFrame({code: counts[i] for i, code in enumerate(CODES)}, schema=dict.fromkeys(CODES, pl.Int32))


@njit(cache=True)  # type: ignore[untyped-decorator, unused-ignore]
def _counts(offsets: NDArray[np.int64], data: NDArray[np.uint8], table: NDArray[np.uint8], n: int) -> NDArray[np.int32]:
    """Letters per script and text over a UTF-8 buffer."""
    counts = np.zeros((n, len(offsets) - 1), np.int32)
    for row in range(len(offsets) - 1):
        at, end = offsets[row], offsets[row + 1]
        while at < end:
            byte = data[at]
            if byte < 0x80:
                point, size = np.int64(byte), 1
            elif byte < 0xE0:
                point, size = (np.int64(byte & 31) << 6) | (data[at + 1] & 63), 2
            elif byte < 0xF0:
                point, size = (np.int64(byte & 15) << 12) | (np.int64(data[at + 1] & 63) << 6) | (data[at + 2] & 63), 3
            else:
                point, size = (
                    (np.int64(byte & 7) << 18)
                    | (np.int64(data[at + 1] & 63) << 12)
                    | (np.int64(data[at + 2] & 63) << 6)
                    | (data[at + 3] & 63),
                    4,
                )
            if point < len(table) and table[point] > 0:
                counts[table[point] - 1, row] += 1
            elif _SELECTORS[0] <= point < _SELECTORS[1]:
                counts[0, row] += 1
            at += size
    return counts
