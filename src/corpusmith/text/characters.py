"""What kind each character is, as a table over code points; classes come from polars' pinned Unicode tables."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

SIZE = 0x10000
OTHER, SPACE, LOWER, UPPER, DIGIT, UNSPACED, TERMINAL, COMMA, SEPARATOR, CLOSER, MARK, COLON, BULLET = range(13)
_IDEOGRAPHS = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
_CLASSES = (
    (SPACE, r"[\s\p{Z}\u200b\ufeff]"),
    (LOWER, r"\p{L}"),
    (UPPER, r"[\p{Lu}\p{Lt}]"),
    (MARK, r"[\p{M}\p{Cf}]"),
    (DIGIT, r"\p{N}"),
    (UNSPACED, rf"[{_IDEOGRAPHS}\p{{Thai}}\p{{Lao}}\p{{Khmer}}\p{{Myanmar}}]"),
    (TERMINAL, r"[.!?…。！？｡؟।॥။។።‼⁉⁇՞۔]"),
    (COMMA, r"[,;，、；،؛､]"),
    (SEPARATOR, r"[|/\\·•›»>→<«‹~_=＞｜／・]"),
    (CLOSER, r"[\"'’”“‘„)\]}」』》）】〉\(\[「『《（【]"),
    (COLON, r"[:：]"),
    (BULLET, r"[*●▪■◦‣►▶▼▲✓✔×+–—-]"),
)


@cache
def kinds() -> NDArray[np.uint8]:
    """Kind of each code point of the basic plane, one of the constants of this module."""
    points = _points()
    table = np.zeros(SIZE, np.uint8)
    for kind, pattern in _CLASSES:
        table[points.str.contains(f"^{pattern}$").to_numpy()] = kind
    return table


@cache
def folded() -> NDArray[np.uint32]:
    """Lower-case code point of each code point of the basic plane; itself where that is longer than one."""
    lower = _points().str.to_lowercase()
    firsts = np.array(lower.to_list(), "<U1").view(np.uint32)
    return np.where(lower.str.len_chars().to_numpy() == 1, firsts, np.arange(SIZE, dtype=np.uint32))


@cache
def _points() -> pl.Series:
    return pl.Series(["" if 0xD800 <= i < 0xE000 else chr(i) for i in range(SIZE)])
