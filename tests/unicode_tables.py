"""Tables over code points, asked of polars one character at a time; `python -m tests.unicode_tables` writes their runs into src.

A new release of polars may bring a new release of Unicode: tests/test_unicode_tables.py then fails until this is run.
"""

from __future__ import annotations

import zlib
from base64 import b85encode
from pathlib import Path
from textwrap import wrap

import numpy as np
import numpy.typing as npt
import polars as pl

from corpusmith.dedup import reading, words
from corpusmith.text import long_words, scripts

SRC = Path(words.__file__).parents[1]
SINGLES = r"[\p{Han}\p{Hiragana}\p{Katakana}\x{30FC}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}&&[\p{L}\p{M}\p{N}]]"
MODULE = '''"""Runs of the table of `{name}`: written by `python -m tests.unicode_tables` from polars' Unicode tables, see there."""

RUNS = """
{runs}
"""
'''


def characters() -> npt.NDArray[np.uint32]:
    """What dedup.words.characters says it is."""
    points = pl.Series("char", [chr(c) if not 0xD800 <= c < 0xE000 else " " for c in range(reading.LIMIT)])
    char = pl.col("char")
    kind = (
        pl.when(char.str.contains(SINGLES)).then(reading.SINGLE_KIND)
        .when(char.str.contains(r"\p{Nd}")).then(reading.DIGIT)
        .when(char.str.contains(r"[\p{L}\p{M}\p{N}]")).then(reading.LETTER)
        .when(char.str.contains(r"\p{Cf}")).then(reading.SKIPPED)
        .when(char.is_in([".", ",", ":"])).then(reading.JOINER)
        .when(char.str.contains(r"\s")).then(reading.SPACE)
        .otherwise(reading.SEPARATOR)
    )  # fmt: skip
    upper = char.str.contains(r"\p{Lu}").cast(pl.UInt32) * reading.UPPER
    folded = char.str.normalize("NFKC").str.to_lowercase()
    plain = pl.when(folded.str.len_chars() == 1).then(folded).otherwise(char.str.to_lowercase().str.head(1))
    found = points.to_frame().select(kind=kind.cast(pl.UInt32) + upper, plain=plain)
    return np.array([ord(plain) << 4 | kind for kind, plain in found.iter_rows()], np.uint32)


def letters() -> npt.NDArray[np.uint8]:
    """Number in scripts.CODES, from 1, of each letter's script; 0: no letter."""
    points = pl.Series(["" if 0xD800 <= i < 0xE000 else chr(i) for i in range(scripts.SIZE)])
    table = points.str.contains(r"^[\p{L}\p{M}]$").to_numpy().astype(np.uint8)
    for number, (_, name) in enumerate(scripts.SCRIPTS, 2):
        table[points.str.contains(rf"^\p{{{name}}}$").to_numpy() & (table > 0)] = number
    return table


def word_classes() -> npt.NDArray[np.uint8]:
    """Bits of long_words of each code point."""
    points = pl.Series(["" if 0xD800 <= i < 0xE000 else chr(i) for i in range(long_words.SIZE)])
    classes = (
        (long_words.LETTER, r"[\p{L}--[\p{Han}]]"),
        (long_words.IDEOGRAPH, r"\p{Han}"),
        (long_words.KANA, r"[\p{Hiragana}\p{Katakana}]"),
    )
    return sum((points.str.contains(pattern).to_numpy() * np.uint8(bit) for bit, pattern in classes), np.zeros(len(points), np.uint8))


def runs(values: npt.NDArray[np.int64]) -> str:
    """Lengths of the runs of equal values, and those values, as 32-bit integers, deflated, in base 85."""
    begins = np.flatnonzero(np.diff(values, prepend=values[0] - 1))
    packed = np.stack([np.diff(begins, append=len(values)), values[begins]]).astype("<i4").tobytes()
    return b85encode(zlib.compress(packed, 9)).decode()


def main() -> None:
    """Write the tables as modules of the package."""
    points = characters().astype(np.int64)
    moved = (((points >> 4) - np.arange(len(points))) << 4) | (points & 15)
    for name, values in (
        ("dedup.words", moved), ("text.scripts", letters().astype(np.int64)), ("text.long_words", word_classes().astype(np.int64)),
    ):  # fmt: skip
        shown = "\n".join(wrap(runs(values), 136, break_on_hyphens=False))
        path = SRC / f"{name.replace('.', '/')}_runs.py"
        path.write_text(MODULE.format(name=f"corpusmith.{name}", runs=shown), encoding="ascii")


if __name__ == "__main__":
    main()
