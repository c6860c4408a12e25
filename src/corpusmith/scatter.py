"""Rows found across shards, cut into the shards they belong to; a shard whose rows are known keeps its file."""

from __future__ import annotations

import hashlib

import polars as pl

from corpusmith import handed, memo, objects, store
from corpusmith.contract import Table
from corpusmith.memo import Call
from corpusmith.store import Part
from corpusmith.work import Work


def scattered(doing: Work, table: Table, frame: pl.DataFrame) -> dict[str, Part]:
    """Write a table by shard, each in document order (or whole, if it is not aligned); what was written by unit."""
    frame = store.checked(table, frame)
    if not table.is_aligned:
        frames = {store.WHOLE: frame} if frame.height else {}
    elif "shard" in frame.columns:
        frames = _by(frame, "shard")
    else:
        frames = _by_document(doing, table, frame)
    calls = [Call(f"scatter {table.name}", unit, doing.fingerprint, {"rows": _digest(table, part)}) for unit, part in frames.items()]
    found = memo.found(doing.memo, calls)
    return {call.unit: _placed(doing, table, call, frames[call.unit], found.get(number)) for number, call in enumerate(calls)}


def _placed(doing: Work, table: Table, call: Call, frame: pl.DataFrame, known: memo.Outputs | None) -> Part:
    file = doing.place.file(table, call.unit)
    if known:
        part = known[table.name][call.unit]
        objects.put(doing.memo.objects, part.md5, file)
        return part
    written = store.write(doing.place.out, table, call.unit, frame) if table.folder else handed.write(file, table, frame)
    part = written or Part(0, "")  # frames have rows: they were cut from one
    objects.keep(doing.memo.objects, file, part.md5)
    memo.add(doing.memo, call, {table.name: {call.unit: part}})
    return part


def _digest(table: Table, frame: pl.DataFrame) -> str:
    batch = frame.to_arrow().cast(table.schema).combine_chunks().to_batches()[0]
    return hashlib.md5(batch.serialize(), usedforsecurity=False).hexdigest()


def _by(frame: pl.DataFrame, column: str) -> dict[str, pl.DataFrame]:
    return {str(key[0]): part for key, part in frame.partition_by(column, as_dict=True, maintain_order=True).items()}


def _by_document(doing: Work, table: Table, frame: pl.DataFrame) -> dict[str, pl.DataFrame]:
    order = doing.order
    first, *rest = table.key
    placed = frame.join(order.rename({"doc_id": first}), on=first, how="left", validate="m:1")
    if placed["_shard"].null_count():
        raise store.BrokenTableError(f"{table.name}.{first}: holds ids that are no documents")
    later = [pl.col(name) for name in rest]
    if "doc_b" in rest:
        placed = placed.join(order.select(doc_b="doc_id", _second="_place"), on="doc_b", how="left", validate="m:1")
        later = [pl.col("_second")]
    return {shard: part.select(frame.columns) for shard, part in _by(placed.sort("_place", *later), "_shard").items()}
