"""Rows of unchanged documents, taken from an earlier result of the same shard: for steps that look at one document at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import polars as pl
import pyarrow as pa

from corpusmith.contract import Table
from corpusmith.stages.step import Step, Tables

Spans = dict[str, tuple[int, int]]


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
    numbers = document_ids(table, frame).to_frame("doc_id").join(shards, on="doc_id", how="left", maintain_order="left")["_shard"]
    return frame.with_columns(numbers).partition_by("_shard", maintain_order=True, include_key=False, as_dict=True)


def _whole(step: Step, shard: Shard, found: Tables, same: list[str]) -> Tables:
    order = document_ids(step.reads[0], shard.tables[step.reads[0].name]).unique(maintain_order=True)
    return {table.name: _joined(table, shard.written[table.name], found.get(table.name), same, order) for table in step.writes}


def unchanged(step: Step, tables: Tables, before: Tables) -> list[str]:
    """Documents whose rows are the same in all tables as they were before, compared value by value, their places left out."""
    sides = [[_spans(table, side[table.name].drop(step.places, strict=False)) for table in step.reads] for side in (tables, before)]
    pairs = list(zip(*sides, strict=True))
    (ids, _), (old_ids, _) = pairs[0]
    return [one for one in ids if one in old_ids and all(_is_same(new, old, one) for new, old in pairs)]


def document_ids(table: Table, frame: pl.DataFrame) -> pl.Series:
    """The document of each row; of a table of raw records the one it would be."""
    if table.key[0] == "doc_id":
        return frame["doc_id"]
    return frame["raw_sha256"].str.head(32).alias("doc_id")


def _spans(table: Table, frame: pl.DataFrame) -> tuple[Spans, pa.Table]:
    """Where the rows of each document stand in the frame sorted by document, and that frame."""
    ids = document_ids(table, frame)
    ordered = frame.with_columns(ids.alias("_document")).sort("_document", maintain_order=True)
    runs = ordered["_document"].rle().struct.unnest()
    starts = [0, *runs["len"].cum_sum().to_list()]
    spans = {one: span for one, span in zip(runs["value"], pairwise(starts), strict=True) if one is not None}
    return spans, ordered.drop("_document").to_arrow().combine_chunks()


def _is_same(new: tuple[Spans, pa.Table], old: tuple[Spans, pa.Table], one: str) -> bool:
    (start, end), (old_start, old_end) = (spans.get(one, (0, 0)) for spans, _ in (new, old))
    if end - start != old_end - old_start:
        return False
    return end == start or bool(new[1].slice(start, end - start).equals(old[1].slice(old_start, end - start)))


def _joined(table: Table, before: pl.DataFrame, found: pl.DataFrame | None, same: list[str], order: pl.Series) -> pl.DataFrame:
    kept = before.filter(document_ids(table, before).is_in(same).fill_null(value=False))
    rows = kept if found is None else pl.concat([kept, found.select(kept.columns)])
    if table.key[0] != "doc_id":
        return rows.sort(*table.key)
    places = pl.DataFrame({"doc_id": order}).with_row_index("_place")
    return rows.join(places, on="doc_id", how="left", maintain_order="left").sort("_place", maintain_order=True).drop("_place")
