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


def usable(tables: Sequence[Table], found: Sequence[Loaded], documents: Loaded, told: Sequence[tuple[int, int]]) -> list[pl.DataFrame]:
    """The rows of earlier results that speak of a document of a task that was told of them; of a document the latest result alone.

    A result may hold for the documents of one task and not for another's, whose small inputs changed; and of a document that moves from
    shard to shard and back several results know something. Of raw records all results count: two records in two shards may be one document.

    Parameters
    ----------
    tables
        The first has a row for each document.
    found
        Of each table the rows of all results, the latest first.
    documents
        Of the first table the rows that the tasks read now.
    told
        Pairs of a task and a result.
    """
    known = [
        pl.DataFrame({"document": reuse.document_ids(t, one.rows), "result": one.tasks()}) for t, one in zip(tables, found, strict=True)
    ]
    now = pl.DataFrame({"document": reuse.document_ids(tables[0], documents.rows), "task": documents.tasks()}).unique()
    allowed = now.join(pl.DataFrame(told, {"task": pl.UInt32, "result": pl.UInt32}, orient="row"), on="task")
    held = known[0].unique().join(now, on="document", how="semi")
    used = held.join(allowed, on=["document", "result"], how="semi").sort("result")
    used = used.unique("document", keep="first") if tables[0].key == ("doc_id",) else used
    if used.height == held.height:  # nearly always
        return [one.rows for one in found]
    marks = (ids.join(used.with_columns(is_used=True), on=["document", "result"], how="left", maintain_order="left") for ids in known)
    return [one.rows.filter(of_rows["is_used"].fill_null(value=False)) for one, of_rows in zip(found, marks, strict=True)]


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
