"""The batch of a document: the seeds it arrived with."""

from __future__ import annotations

import polars as pl


def batches(raw_paths: pl.Series) -> pl.Series:
    """The first folder of each path; a file without a folder is a batch of its own. In the order of paths a batch is in one piece.

    >>> batches(pl.Series(["2025-01/post/a.txt", "b.txt"])).to_list()
    ['2025-01', 'b.txt']
    """
    return raw_paths.str.split_exact("/", 1).struct.field("field_0").alias("batch")
