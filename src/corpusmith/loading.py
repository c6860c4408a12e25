"""Tables of several tasks, read together: one query for many small files costs a third of one for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
import polars as pl

from corpusmith import handed, reuse, store
from corpusmith.contract import Table
from corpusmith.stages.step import Step, Tables


@dataclass(frozen=True)
class Reading:
    """What a task reads of one table: units in order, of a handed table a cell of each; None where a unit has no rows."""

    files: tuple[Path | None, ...]
    cells: tuple[int | None, ...] = ()
    is_placed: bool = False


@dataclass(frozen=True)
class Loaded:
    """The rows of a table that some tasks read, one task's after the other's, and how many each one's are."""

    rows: pl.DataFrame
    heights: Sequence[int]

    def tasks(self) -> pl.Series:
        """The number of the task of each row, from 0 (u32)."""
        return pl.Series(np.repeat(np.arange(len(self.heights), dtype=np.uint32), self.heights))


def loaded(readings: Sequence[Reading], table: Table) -> Loaded:
    """What some tasks read of a table."""
    if table.folder:
        rows, of_files = store.read_apart([file for reading in readings for file in reading.files if file], table)
        ends = [0, *accumulate(sum(file is not None for file in reading.files) for reading in readings)]
        return Loaded(rows, [sum(of_files[start:end]) for start, end in pairwise(ends)])
    found = [handed.read(reading.files, table, reading.cells, is_placed=reading.is_placed) for reading in readings]
    return Loaded(pl.concat(found), [frame.height for frame in found])


def of_latest(tables: Sequence[Table], found: Sequence[Loaded]) -> list[pl.DataFrame]:
    """The rows of some results, the latest first, without those of documents that a later one holds too.

    Of a document that moves from shard to shard and back several results know something. Raw records stay as they are: two of them, each
    in a shard of its own, may be of one document.

    Parameters
    ----------
    tables
        The first has a row for each document.
    found
        Of each table the rows of all results.
    """
    known = [
        one.rows.select(document=reuse.document_ids(table, one.rows), task=one.tasks()) for table, one in zip(tables, found, strict=True)
    ]
    if tables[0].key != ("doc_id",) or known[0]["document"].n_unique() == known[0].height:
        return [one.rows for one in found]
    held = known[0].unique("document", keep="first").with_columns(is_held=True)
    marked = [ids.join(held, on=["document", "task"], how="left", maintain_order="left") for ids in known]
    return [one.rows.filter(marks["is_held"].fill_null(value=False)) for one, marks in zip(found, marked, strict=True)]


def placed(read: Sequence[Loaded]) -> list[pl.DataFrame]:
    """The rows of each table with the number of the task that reads them, as `shard`."""
    return [of_table.rows.with_columns(shard=of_table.tasks()) for of_table in read]


def of_each(frame: pl.DataFrame, n_tasks: int) -> Loaded:
    """What a step found for several tasks, told apart by `shard`; ValueError if its rows are in another order."""
    shards = frame["shard"].to_numpy()
    if (shards[1:] < shards[:-1]).any():
        raise ValueError("the rows of a step per shard are not in the order of their shards")
    return Loaded(frame.drop("shard"), np.bincount(shards, minlength=n_tasks).tolist())


def cut(step: Step, found: Tables, documents: Loaded) -> dict[str, Loaded]:
    """By table what a local step found for the documents of several tasks, each one's after the other's.

    Raw records come one to a row that was read; what else is found of a document is of the task that holds its first record: the first
    row with its doc_id, since a skipped record may have its bytes and none.
    """
    n = len(documents.heights)
    if n == 1:
        return {table.name: Loaded(found[table.name], [found[table.name].height]) for table in step.writes}
    of_tasks = documents.rows.select(document="doc_id", task=documents.tasks()).drop_nulls().unique("document", keep="first")
    return {
        table.name: _by_task(table, found[table.name], of_tasks, n)
        if table.key[0] == "doc_id"
        else Loaded(found[table.name], documents.heights)
        for table in step.writes
    }


def _by_task(table: Table, frame: pl.DataFrame, of_tasks: pl.DataFrame, n_tasks: int) -> Loaded:
    runs = reuse.document_runs(table, frame).join(of_tasks, on="document", how="left", maintain_order="left")
    runs = runs.sort("task", maintain_order=True)
    heights = np.bincount(runs["task"].to_numpy(), runs["length"].to_numpy(), n_tasks).astype(np.int64)
    return Loaded(reuse.taken(frame, runs["start"].to_numpy(), runs["length"].to_numpy()), heights.tolist())
