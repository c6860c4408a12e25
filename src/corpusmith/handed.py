"""Tables handed on between the steps of a stage: Arrow IPC files, cut into cells that are read alone.

A shuffle is a grid of cells: a step per shard writes one file a shard with a cell for each partition, a step per
partition reads its cell of every file, and answers with one file a partition with a cell for each shard.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa

from corpusmith import store
from corpusmith.contract import Table, polars_schema

ENDING = ".arrow"


def write(file: Path, table: Table, frame: pl.DataFrame, ends: Sequence[int] = ()) -> store.Part | None:
    """Write a unit and return what was written, with the digest of each cell; a unit without rows is not written.

    Parameters
    ----------
    ends
        For each cell the row behind its last one; one cell of all rows if not given.
    """
    frame = store.checked(table, frame)
    if frame.is_empty():
        return None
    content = frame.to_arrow().cast(table.schema).combine_chunks()
    batch = content.to_batches()[0]
    cells = [batch.slice(start, end - start) for start, end in pairwise((0, *(ends or (frame.height,))))]
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, content.schema) as writer:
        for cell in cells:
            writer.write_batch(cell)
    digests = tuple(hashlib.md5(cell.serialize(), usedforsecurity=False).hexdigest() if cell.num_rows else "" for cell in cells)
    return store.Part(frame.height, store.written(file, sink.getvalue()), digests)


def read(files: Sequence[Path | None], table: Table, cells: Sequence[int | None] = (), *, is_placed: bool = False) -> pl.DataFrame:
    """The rows of some units in the given order.

    Parameters
    ----------
    files
        None where a unit has no rows.
    cells
        The cell of each that is read, None for all; all of every unit if not given.
    is_placed
        Whether each row comes with the number of its unit among these, as `shard`.
    """
    found = [_rows(file, cell) if file else None for file, cell in zip(files, cells or [None] * len(files), strict=True)]
    rows = pa.concat_tables([table.schema.empty_table(), *(part for part in found if part is not None)])
    frame = pl.DataFrame(rows, schema=polars_schema(table))
    if not is_placed:
        return frame
    numbers = np.repeat(np.arange(len(found), dtype=np.uint32), [part.num_rows if part is not None else 0 for part in found])
    return frame.with_columns(pl.Series("shard", numbers))


def _rows(file: Path, cell: int | None) -> pa.Table:
    with pa.memory_map(str(file)) as stream:
        reader = pa.ipc.open_file(stream)
        return reader.read_all() if cell is None else pa.Table.from_batches([reader.get_batch(cell)])
