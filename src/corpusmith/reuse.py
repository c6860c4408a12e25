"""Rows of unchanged documents, taken from an earlier result: for steps that look at one document at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from corpusmith.contract import Table
from corpusmith.stages.step import Step, Tables

_MANY = 400  # pieces of a frame; rows of more are gathered


@dataclass(frozen=True)
class Past:
    """What a step read and wrote before, by table name, under the same params, code and small inputs; of one shard or of several."""

    read: Tables
    written: Tables


def merged(step: Step, tables: Tables, past: Past, function: Callable[[Mapping[str, pl.DataFrame]], Tables]) -> Tables:
    """What the function returns for all tables, called for the changed documents alone.

    The first table a step reads holds every document, in order.
    """
    same = unchanged(step, tables, past.read)
    left = {table.name: _changed(table, tables[table.name], same) for table in step.reads} if len(same) else tables
    found = function(left) if left[step.reads[0].name].height or not len(same) else {}
    order = tables[step.reads[0].name]["doc_id"].drop_nulls().unique(maintain_order=True)
    return {table.name: _joined(table, past.written[table.name], found.get(table.name), same, order) for table in step.writes}


def unchanged(step: Step, tables: Tables, before: Tables) -> pl.Series:
    """Documents whose rows are the same in all tables as they were before, compared value by value, their places left out."""
    known: pl.DataFrame | None = None
    for table in step.reads:
        sides = [_together(table, side[table.name].drop(step.places, strict=False)) for side in (tables, before)]
        runs = [document_runs(table, side).drop_nulls("document") for side in sides]
        known = runs[0].join(runs[1], on="document", how="semi", maintain_order="left").select("document") if known is None else known
        known = known.filter(_is_same(sides, [known.join(side, on="document", how="left", maintain_order="left") for side in runs]))
    return known["document"] if known is not None else pl.Series("document", [], pl.String)


def document_ids(table: Table, frame: pl.DataFrame) -> pl.Series:
    """The document of each row; of a table of raw records the one it would be."""
    if table.key[0] == "doc_id":
        return frame["doc_id"]
    return frame["raw_sha256"].str.head(32).alias("doc_id")


def document_runs(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Where neighbouring rows of one document stand: document, start, length."""
    runs = document_ids(table, frame).rle().struct.unnest()
    lengths = pl.col("len").cast(pl.Int64)
    return runs.select(document="value", start=lengths.cum_sum() - lengths, length=lengths)


def _together(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows, those of a document next to each other, in order."""
    documents = document_runs(table, frame)["document"].drop_nulls()
    if documents.n_unique() == len(documents):
        return frame
    numbered = document_ids(table, frame).to_frame("document").with_row_index("row")
    return frame[numbered.group_by("document", maintain_order=True).agg("row")["row"].explode()]


def _is_same(frames: Sequence[pl.DataFrame], runs: Sequence[pl.DataFrame]) -> pl.Series:
    """For each document, of which both sides say where its rows stand, whether they are equal."""
    lengths = [side["length"].fill_null(0) for side in runs]
    is_same = (lengths[0] == lengths[1]).to_numpy(writable=True)
    filled = is_same & (lengths[0] > 0).to_numpy()
    if not filled.any():
        return pl.Series(is_same)
    n = lengths[0].to_numpy()[filled]
    sides = [taken(frame, side["start"].fill_null(0).to_numpy()[filled], n) for frame, side in zip(frames, runs, strict=True)]
    is_row = pl.select(pl.all_horizontal(sides[0][name].eq_missing(sides[1][name]) for name in sides[0].columns)).to_series()
    is_same[filled] = np.logical_and.reduceat(is_row.to_numpy(), np.cumsum(n) - n)
    return pl.Series(is_same)


def _changed(table: Table, frame: pl.DataFrame, same: pl.Series) -> pl.DataFrame:
    runs = document_runs(table, frame)
    left = runs.filter(~runs["document"].is_in(same.implode()).fill_null(value=False))
    return taken(frame, left["start"].to_numpy(), left["length"].to_numpy())


def _joined(table: Table, before: pl.DataFrame, found: pl.DataFrame | None, same: pl.Series, order: pl.Series) -> pl.DataFrame:
    """Rows of unchanged documents and of the others, in the order of the documents or, of another table, of its key."""
    kept = document_runs(table, before)
    runs, rows = kept.filter(kept["document"].is_in(same.implode()).fill_null(value=False)), before
    if found is not None:
        runs = pl.concat([runs, document_runs(table, found).with_columns(pl.col("start") + before.height)])
        rows = pl.concat([before, found.select(before.columns)])
    if table.key[0] == "doc_id":
        places = pl.DataFrame({"document": order}).with_row_index("place")
        runs = runs.join(places, on="document", how="left", maintain_order="left").sort("place", maintain_order=True)
    joined = taken(rows, runs["start"].to_numpy(), runs["length"].to_numpy())
    return joined if table.key[0] == "doc_id" else joined.sort(*table.key)


def taken(frame: pl.DataFrame, starts: np.ndarray, lengths: np.ndarray) -> pl.DataFrame:
    """The rows of some runs in that order; runs that stand next to each other are one piece."""
    if not len(starts):
        return frame.clear()
    firsts = np.flatnonzero(np.r_[True, starts[1:] != starts[:-1] + lengths[:-1]])
    if len(firsts) > _MANY:
        return frame[np.repeat(starts - (np.cumsum(lengths) - lengths), lengths) + np.arange(lengths.sum())]
    return pl.concat(
        [frame.slice(start, n) for start, n in zip(starts[firsts].tolist(), np.add.reduceat(lengths, firsts).tolist(), strict=True)]
    )
