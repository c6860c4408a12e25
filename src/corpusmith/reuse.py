"""Rows of unchanged documents, taken from an earlier result of the same shard: for steps that look at one document at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from corpusmith.contract import Table
from corpusmith.stages.step import Step, Tables


@dataclass(frozen=True)
class Shard:
    """What a step reads of a shard, by table name, and what it read and wrote before, under the same params, code and small inputs.

    The first table it reads holds every document, in order. A shard without a past has no tables of then.
    """

    tables: Tables
    read: Tables
    written: Tables


def merged(step: Step, shards: Sequence[Shard], function: Callable[[Mapping[str, pl.DataFrame]], Tables]) -> list[Tables]:
    """What the function returns for all tables of each shard, called once, for the changed documents of all of them.

    A document lies in one of the shards only.
    """
    same = [unchanged(step, shard.tables, shard.read) if shard.read else [] for shard in shards]
    left = [_changed(step, shard.tables, known) if known else shard.tables for shard, known in zip(shards, same, strict=True)]
    asked = {table.name: pl.concat([part[table.name] for part in left]) for table in step.reads}
    found = function(asked) if asked[step.reads[0].name].height or not any(same) else {}
    own = _cut(step, found, left) if len(shards) > 1 else [found]
    return [_whole(step, *of_shard) if of_shard[0].read else of_shard[1] for of_shard in zip(shards, own, same, strict=True)]


def _changed(step: Step, tables: Tables, same: list[str]) -> Tables:
    kept = {table.name: document_ids(table, tables[table.name]).is_in(same).fill_null(value=False) for table in step.reads}
    return {name: tables[name].filter(~is_same) for name, is_same in kept.items()}


def _cut(step: Step, found: Tables, parts: Sequence[Tables]) -> list[Tables]:
    """What was found for several shards, cut into the rows of each one's documents."""
    ids = [document_ids(step.reads[0], part[step.reads[0].name]) for part in parts]
    shards = pl.concat([one.to_frame("doc_id").with_columns(_shard=pl.lit(number, pl.UInt32)) for number, one in enumerate(ids)])
    of_tables = {table.name: _by_shard(table, found[table.name], shards) for table in step.writes if found}
    return [{name: of_shards.get((number,), found[name].clear()) for name, of_shards in of_tables.items()} for number in range(len(parts))]


def _by_shard(table: Table, frame: pl.DataFrame, shards: pl.DataFrame) -> dict[tuple[Any, ...], pl.DataFrame]:
    runs = document_ids(table, frame).rle().struct.unnest().rename({"value": "doc_id"})  # rows of a document mostly stand together
    numbers = runs.join(shards, on="doc_id", how="left", maintain_order="left")["_shard"]
    numbers = numbers.gather(np.repeat(np.arange(len(runs)), runs["len"].to_numpy()))
    return frame.with_columns(numbers).partition_by("_shard", maintain_order=True, include_key=False, as_dict=True)


def _whole(step: Step, shard: Shard, found: Tables, same: list[str]) -> Tables:
    order = document_ids(step.reads[0], shard.tables[step.reads[0].name]).unique(maintain_order=True)
    return {table.name: _joined(table, shard.written[table.name], found.get(table.name), same, order) for table in step.writes}


def unchanged(step: Step, tables: Tables, before: Tables) -> list[str]:
    """Documents whose rows are the same in all tables as they were before, compared value by value, their places left out."""
    pairs = [[side[table.name].drop(step.places, strict=False) for side in (tables, before)] for table in step.reads]
    spans = [[_spans(table, frame) for frame in pair] for table, pair in zip(step.reads, pairs, strict=True)]
    known = spans[0][0].join(spans[0][1], on="document", how="semi", maintain_order="left").select("document")
    for pair, (new, old) in zip(pairs, spans, strict=True):
        known = known.filter(_is_same(pair, *(known.join(side, on="document", how="left", maintain_order="left") for side in (new, old))))
    return known["document"].to_list()


def document_ids(table: Table, frame: pl.DataFrame) -> pl.Series:
    """The document of each row; of a table of raw records the one it would be."""
    if table.key[0] == "doc_id":
        return frame["doc_id"]
    return frame["raw_sha256"].str.head(32).alias("doc_id")


def _spans(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Where the rows of each document stand: document, rows (their numbers, in order)."""
    rows = document_ids(table, frame).alias("document").to_frame().with_row_index("rows").drop_nulls("document")
    return rows.group_by("document", maintain_order=True).agg("rows")


def _is_same(frames: Sequence[pl.DataFrame], new: pl.DataFrame, old: pl.DataFrame) -> pl.Series:
    """For each document, of which both sides list the rows, whether they are equal."""
    n = [side["rows"].list.len().fill_null(0) for side in (new, old)]
    is_as_long = n[0] == n[1]
    rows = [side.filter(is_as_long & (n[0] > 0))["rows"].explode() for side in (new, old)]
    if rows[0].is_empty():
        return is_as_long
    sides = [frame[numbers] for frame, numbers in zip(frames, rows, strict=True)]
    is_other = ~pl.select(pl.all_horizontal(sides[0][name].eq_missing(sides[1][name]) for name in sides[0].columns)).to_series()
    places = np.repeat(np.arange(len(new)), np.where(is_as_long, n[0], 0))
    return is_as_long & (pl.Series(np.bincount(places[is_other.to_numpy()], minlength=len(new))) == 0)


def _joined(table: Table, before: pl.DataFrame, found: pl.DataFrame | None, same: list[str], order: pl.Series) -> pl.DataFrame:
    kept = before.filter(document_ids(table, before).is_in(same).fill_null(value=False))
    rows = kept if found is None else pl.concat([kept, found.select(kept.columns)])
    if table.key[0] != "doc_id":
        return rows.sort(*table.key)
    places = pl.DataFrame({"doc_id": order}).with_row_index("_place")
    return rows.join(places, on="doc_id", how="left", maintain_order="left").sort("_place", maintain_order=True).drop("_place")
