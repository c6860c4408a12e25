"""SHA-256 of strings; apart from the kernels of `hashing`, which cost a stage half a second to load."""

from __future__ import annotations

import hashlib

import polars as pl


def sha256(strings: pl.Series) -> pl.Series:
    """SHA-256 of each string's UTF-8 bytes as lower-case hex.

    >>> sha256(pl.Series(["corpus"])).to_list()[0][:16]
    '6b17b8fcc411a533'
    """
    digests = [hashlib.sha256(string.encode()).hexdigest() for string in strings.to_list()]
    return pl.Series(strings.name, digests, dtype=pl.String)
