"""What a stage module says of its steps, so that one driver runs them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import polars as pl

from corpusmith.contract import Table

Tables = dict[str, pl.DataFrame]


@dataclass(frozen=True)
class Step:
    """One pure function of tables, and how the driver feeds it.

    A step per shard is given several at once, since a call costs some hundred small queries however many rows they see; what it
    finds in one must not depend on the others. Rows of a step that is not local come with `shard`, the number (u32) of their shard
    among those given, and are returned with it, in ascending order. So do those of a step per partition, which returns it with the rows
    of an aligned table.

    Parameters
    ----------
    kind
        per_file: a group of raw files; per_shard: aligned shards of its inputs; per_partition: the rows of one hash
        partition of a handed table; whole: all rows (small facts only); files: all rows, in return for files.
    function
        `(tables by name, the stage's Params, the small inputs) -> tables by name`; of a files step: bytes by path.
    reads, writes
        Tables by the names the function sees; one without a folder is handed on between the steps of the stage.
    by
        per_partition: the unsigned 64-bit column whose value names the partition.
    uses
        Small inputs the function sees, by their names in Inputs; of sources and corrections a step per shard sees those of
        its own documents.
    is_local
        per_shard: the rows of a document depend on its own rows alone, so that those of unchanged documents are used again.
    places
        Columns of its reads that say where a row lies, not what it is: a document whose other columns are the same is unchanged.
    """

    kind: Literal["per_file", "per_shard", "per_partition", "whole", "files"]
    function: Callable[[Mapping[str, pl.DataFrame], Any, Any], Any]
    reads: tuple[Table, ...]
    writes: tuple[Table, ...]
    by: str = ""
    uses: tuple[str, ...] = ()
    is_local: bool = False
    places: tuple[str, ...] = ()
