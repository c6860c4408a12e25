"""Tables handed on between the steps of a stage: files of Arrow IPC messages, one for each cell, that are read alone.

Behind the messages stand their offsets and how many there are (u64, little-endian): of an Arrow IPC file all of the footer had to be
read for each cell. A shuffle is a grid of cells: a step per shard writes one file a shard with a cell for each partition, a step per
partition reads its cell of every file, and answers with one file a partition with a cell for each shard.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
import polars as pl
import pyarrow as pa

from corpusmith import store
from corpusmith.contract import Table, polars_schema
from corpusmith.manifests import Part

ENDING = ".cells"
_NUMBER = 8  # bytes


def write(
    files: Sequence[Path], table: Table, frame: pl.DataFrame, ends: Sequence[Sequence[int]], places: Sequence[str] = ()
) -> list[Part | None]:
    """Write some units and return what was written of each, with the digest of each cell; a unit without rows is not written.

    Parameters
    ----------
    frame
        The rows of all, one unit's after the other's.
    ends
        For each unit and each of its cells the row of the frame behind its last one.
    places
        Columns that say where rows lie, not what they are: no part of the digests.
    """
    if frame.is_empty():  # each unit's ends may then be empty too, where no shard is given
        store.checked(table, frame)
        return [None] * len(files)
    starts = [0, *(of_unit[-1] for of_unit in ends)]
    frame = store.checked(table, frame, pl.Series(np.repeat(np.arange(len(ends)), np.diff(starts))))
    (batch,) = frame.rechunk().to_arrow().cast(table.schema).combine_chunks().to_batches()
    units = [
        [batch.slice(first, end - first) for first, end in pairwise((start, *of_unit))]
        for start, of_unit in zip(starts, ends, strict=False)
    ]
    return [_written(file, cells, places) for file, cells in zip(files, units, strict=True)]


def _written(file: Path, cells: Sequence[pa.RecordBatch], places: Sequence[str]) -> Part | None:
    n_rows = sum(cell.num_rows for cell in cells)
    if not n_rows:
        return None
    messages = [message(cell) if cell.num_rows else b"" for cell in cells]
    offsets = np.array([*accumulate(map(len, messages), initial=0), len(messages)], "<u8")
    told = [message(cell.drop_columns(list(places))) for cell in cells] if places else messages
    digests = tuple(hashlib.md5(said, usedforsecurity=False).hexdigest() if said else "" for said in told)
    return Part(n_rows, store.written(file, b"".join([*messages, offsets.tobytes()])), digests)


def message(rows: pa.RecordBatch) -> pa.Buffer:
    """Rows as an IPC message that depends on nothing else: of a slice the rows behind it would be sent as padding."""
    return pa.concat_batches([rows, rows.slice(0, 0)]).serialize()


def cells(frame: pl.DataFrame, heights: Sequence[int], number: pl.Expr, n: int) -> tuple[pl.DataFrame, list[list[int]]]:
    """The rows of some units, each one's sorted by the number of their cell, order kept within one, and where cells end.

    Parameters
    ----------
    heights
        How many rows are each unit's, one unit's after the other's.
    number
        Of the cell of a row, from 0.
    n
        Cells of a unit.
    """
    placed = np.repeat(np.arange(len(heights)), heights) * n + frame.select(number.cast(pl.Int64)).to_series().to_numpy()
    ends = np.cumsum(np.bincount(placed, minlength=len(heights) * n)).reshape(len(heights), n)
    return frame[np.argsort(placed, kind="stable")], ends.tolist()


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
    found = [list(_batches(file, cell, table)) if file else [] for file, cell in zip(files, cells or [None] * len(files), strict=True)]
    rows = pa.Table.from_batches([batch for of_unit in found for batch in of_unit], table.schema)
    frame = pl.DataFrame(rows, schema=polars_schema(table))
    if not is_placed:
        return frame
    numbers = np.repeat(np.arange(len(found), dtype=np.uint32), [sum(batch.num_rows for batch in of_unit) for of_unit in found])
    return frame.with_columns(pl.Series("shard", numbers))


def _batches(file: Path, cell: int | None, table: Table) -> Iterator[pa.RecordBatch]:
    """The rows of a unit's cell, or of all its cells."""
    with file.open("rb") as stream:
        offsets = _offsets(stream)
        for start, end in pairwise(offsets) if cell is None else [offsets[cell : cell + 2]]:
            if end > start:
                stream.seek(start)
                yield pa.ipc.read_record_batch(pa.py_buffer(stream.read(end - start)), table.schema)


def _offsets(stream: BinaryIO) -> list[int]:
    """Where each cell begins, and the end of the last."""
    stream.seek(-_NUMBER, os.SEEK_END)
    (n,) = np.frombuffer(stream.read(_NUMBER), "<u8").tolist()
    stream.seek(-(n + 2) * _NUMBER, os.SEEK_END)
    return np.frombuffer(stream.read((n + 1) * _NUMBER), "<u8").tolist()  # type: ignore[no-any-return]
