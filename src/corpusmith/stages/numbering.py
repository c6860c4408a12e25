"""Pages by their number in their shard: what a stage hands on names a page by it, since a hash would be five times as wide."""

from __future__ import annotations

import polars as pl


def numbered(pages: pl.DataFrame) -> pl.DataFrame:
    """Rows of some shards, in order and with `shard`, with their number in their shard as `page_no` (u32, from 0).

    >>> numbered(pl.DataFrame({"shard": [0, 0, 2]}))["page_no"].to_list()
    [0, 1, 0]
    """
    return pages.with_columns(page_no=pl.int_range(pl.len(), dtype=pl.UInt32).over("shard"))
