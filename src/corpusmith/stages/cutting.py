"""Where shards end: content-defined, so that a change touches the shards around it only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import numpy as np
import polars as pl
from numpy.typing import NDArray


def ends(hashes: NDArray[np.uint64], sizes: NDArray[np.int64], target_bytes: int, max_bytes: int) -> NDArray[np.bool_]:
    """Which records end a shard.

    A record ends one where hash / 2^64 < size / target; where a shard would grow beyond the maximum, it is cut behind the smallest hash
    among the records that fit. Neither depends on an average or on what lies in other shards.

    Parameters
    ----------
    hashes
        First 64 bits of each record's SHA-256, in document order.
    sizes
        Bytes of each record.

    Examples
    --------
    >>> ends(np.array([9, 1, 5], np.uint64) << 60, np.array([10, 10, 10]), 10**6, 25).tolist()
    [False, True, True]
    """
    step = np.uint64(2**64 // target_bytes)
    is_end = (sizes >= target_bytes) | (hashes < np.minimum(sizes, target_bytes - 1).astype(np.uint64) * step)
    if len(is_end):
        is_end[-1] = True
    starts = np.concatenate(([0], np.flatnonzero(is_end)[:-1] + 1)) if len(is_end) else np.array([], np.int64)
    totals = np.add.reduceat(sizes, starts) if len(starts) else sizes
    for start, end in zip(starts[totals > max_bytes], np.flatnonzero(is_end)[totals > max_bytes], strict=True):
        is_end[list(_forced(hashes[start : end + 1], sizes[start : end + 1], max_bytes, int(start)))] = True
    return is_end


def shard_names(records: pl.DataFrame, sizes: pl.Series, target_bytes: int, max_bytes: int) -> pl.Series:
    """The name of each record's shard: 16 hex digits of the SHA-256 of its first record's path, a NUL, and its number.

    Parameters
    ----------
    records
        Columns raw_path, record, raw_sha256, in document order.
    sizes
        Bytes of each.
    """
    hashes = np.array([int(digest[:16], 16) if digest else 2**64 - 1 for digest in records["raw_sha256"]], np.uint64)
    is_end = ends(hashes, sizes.to_numpy(), target_bytes, max_bytes)
    starts = np.concatenate(([True], is_end[:-1])) if len(is_end) else is_end
    first = records.select("raw_path", "record").filter(pl.Series(starts, dtype=pl.Boolean))
    names = [hashlib.sha256(f"{path}\0{record}".encode()).hexdigest()[:16] for path, record in first.iter_rows()]
    numbers = np.cumsum(starts) - 1
    return pl.Series("shard", names, pl.String).gather(numbers)


def _forced(hashes: NDArray[np.uint64], sizes: NDArray[np.int64], max_bytes: int, offset: int) -> Iterator[int]:
    """Numbers of the records behind which a shard beyond the maximum is cut."""
    reached = np.cumsum(sizes)
    start = before = 0
    while reached[-1] - before > max_bytes and start < len(sizes) - 1:
        n_fit = max(int(np.searchsorted(reached, before + max_bytes, side="right")) - start, 1)
        cut = start + int(np.argmin(hashes[start : start + n_fit]))
        yield offset + cut
        start, before = cut + 1, int(reached[cut])
