"""Rows found across shards, cut into the shards they belong to; a shard whose rows are known keeps its file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import accumulate

import polars as pl
import pyarrow as pa

from corpusmith import handed, memo, objects, store
from corpusmith.contract import Table, empty
from corpusmith.manifests import Part
from corpusmith.memo import Call
from corpusmith.task import places
from corpusmith.work import Work


def scattered(doing: Work, table: Table, frame: pl.DataFrame) -> dict[str, Part]:
    """Write a table by shard, each in document order (or whole, if it is not aligned); what was written by unit."""
    frame = store.checked(table, frame)
    if frame.is_empty():
        return {}
    rows, units = _ordered(doing, table, frame)
    runs = units.rle().struct.unnest()
    names, sizes, starts = runs["value"].to_list(), runs["len"].to_list(), [0, *runs["len"].cum_sum().to_list()]
    batch = rows.to_arrow().cast(table.schema).combine_chunks().to_batches()[0]
    digests = [_digest(batch.slice(start, size)) for start, size in zip(starts, sizes, strict=False)]
    calls = [Call(f"scatter {table.name}", name, doing.fingerprint, {"rows": rows}) for name, rows in zip(names, digests, strict=True)]
    found = memo.found(doing.memo, calls)
    missing = [number for number in range(len(calls)) if number not in found]
    pieces = [rows.slice(starts[number], sizes[number]) for number in missing]
    written = iter(_written(doing, table, [names[number] for number in missing], pieces))
    return {
        call.unit: _put(doing, table, call.unit, found[number]) if number in found else _kept(doing, table, call, next(written))
        for number, call in enumerate(calls)
    }


def _written(doing: Work, table: Table, units: Sequence[str], pieces: Sequence[pl.DataFrame]) -> list[Part | None]:
    rows, heights = pl.concat([empty(table), *pieces]), [piece.height for piece in pieces]
    if table.folder:
        return store.write_each(doing.place.out, table, units, rows, heights)
    files = [doing.place.file(table, unit) for unit in units]
    return handed.write(files, table, rows, [[end] for end in accumulate(heights)], places(doing.place.stage, table))


def _put(doing: Work, table: Table, unit: str, known: memo.Outputs) -> Part:
    part = known[table.name][unit]
    if table.folder:
        objects.put(doing.memo.objects, part.md5, doing.place.file(table, unit))
    return part


def _kept(doing: Work, table: Table, call: Call, written: Part | None) -> Part:
    part = written or Part(0, "")  # pieces have rows
    objects.keep(doing.memo.objects, doing.place.file(table, call.unit), part.md5)
    memo.add(doing.memo, call, {table.name: {call.unit: part}})
    return part


def _digest(rows: pa.RecordBatch) -> str:
    return hashlib.md5(handed.message(rows), usedforsecurity=False).hexdigest()


def _ordered(doing: Work, table: Table, frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.Series]:
    """The rows in document order, and the shard of each."""
    if not table.is_aligned:
        return frame, pl.repeat(store.WHOLE, frame.height, dtype=pl.String, eager=True)
    if "shard" in frame.columns:
        return frame, frame["shard"]
    first, *rest = table.key
    placed = frame.join(doing.order.rename({"doc_id": first}), on=first, how="left", validate="m:1")
    if placed["_shard"].null_count():
        raise store.BrokenTableError(f"{table.name}.{first}: holds ids that are no documents")
    later = [pl.col(name) for name in rest]
    if "doc_b" in rest:
        placed = placed.join(doing.order.select(doc_b="doc_id", _second="_place"), on="doc_b", how="left", validate="m:1")
        later = [pl.col("_second")]
    placed = placed.sort("_place", *later)
    return placed.select(frame.columns), placed["_shard"]
