"""Shards of tables: written and read; the only door to Parquet."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from corpusmith.contract import Column, InputError, Table, empty, polars_schema
from corpusmith.manifests import Manifest, Part

EMPTY = "empty"
ENDING = ".parquet"
WHOLE = "all"
COMPRESSION_LEVEL = 3
MISSING = "missing; `dvc checkout` puts it back, or `make repro` makes it anew"
_FILE = "file_of_row"
_FEW = 500  # rows that are looked at in Python sooner than a query is made
_MANY_BYTES = 1 << 30  # of rows that are one piece in Arrow, where offsets of texts have 31 bits


class BrokenTableError(ValueError):
    """A table that breaks its contract: the message names the table, the column and the fault."""


def shard_path(data: Path, table: Table, shard: str) -> Path:
    """Where a shard of a table lies below the data folder."""
    return Path(f"{data}/{table.name}/{shard}{ENDING}")


def checked(table: Table, frame: pl.DataFrame, units: pl.Series | None = None) -> pl.DataFrame:
    """The frame, its columns in the contract's order; BrokenTableError where it breaks the contract.

    Parameters
    ----------
    units
        Of each row the number of its unit, if keys are unique within a unit only.
    """
    schema, found = polars_schema(table), frame.schema
    if set(found) != set(schema):
        missing, unknown = sorted(set(schema) - set(found)), sorted(set(found) - set(schema))
        raise BrokenTableError(f"{table.name}: missing columns {missing}, unknown columns {unknown}")
    frame = frame.select(list(schema)) if list(found) != list(schema) else frame
    for name, dtype in schema.items():
        if found[name] != dtype:
            raise BrokenTableError(f"{table.name}.{name}: is {found[name]}, must be {dtype}")
    for column in table.columns:
        _check_values(table, column, frame[column.name])
    keys = [frame[name] for name in table.key] + ([units.alias("unit")] if units is not None else [])
    if table.has_unique_key and not _is_key(pl.DataFrame(keys)):
        raise BrokenTableError(f"{table.name}: the key {', '.join(table.key)} stands twice")
    return frame


def _is_key(keys: pl.DataFrame) -> bool:
    """Whether no row stands twice; hashes that differ tell so in a tenth of the time."""
    if keys.height <= _FEW:
        return len(set(keys.iter_rows())) == keys.height
    return keys.hash_rows().n_unique() == keys.height or bool(keys.is_unique().all())


def _check_values(table: Table, column: Column, values: pl.Series) -> None:
    if not column.is_nullable and values.null_count():
        raise BrokenTableError(f"{table.name}.{column.name}: {values.null_count()} nulls, none allowed")
    if column.closed:
        values = values.explode(empty_as_null=True) if values.dtype == pl.List else values
        unknown = {*(values if len(values) <= _FEW else values.unique()).to_list()} - {None, *column.closed}
        if unknown:
            raise BrokenTableError(f"{table.name}.{column.name}: {min(unknown)!r} is not in its closed list")


def write(data: Path, table: Table, shard: str, frame: pl.DataFrame) -> Part | None:
    """Write a shard, as `write_each` does."""
    return write_each(data, table, [shard], frame, [frame.height])[0]


def write_each(data: Path, table: Table, shards: Sequence[str], frame: pl.DataFrame, heights: Sequence[int]) -> list[Part | None]:
    """Write some shards and return what was written of each; a shard without rows is not written.

    Parameters
    ----------
    frame
        Their rows, one shard's after the other's.
    heights
        How many are each one's.

    Raises
    ------
    BrokenTableError
        If the frame breaks the table's contract.
    """
    frame = checked(table, frame)
    places = [(end - n, n) for end, n in zip(accumulate(heights), heights, strict=True)]
    if len(shards) > 1 and frame.estimated_size() > _MANY_BYTES:
        return [write_each(data, table, [shard], frame.slice(start, n), [n])[0] for shard, (start, n) in zip(shards, places, strict=True)]
    rows = _arrow(table, frame)
    return [
        Part(n, written(shard_path(data, table, shard), _content(table, rows.slice(start, n)))) if n else None
        for shard, (start, n) in zip(shards, places, strict=True)
    ]


def write_empty(data: Path, table: Table) -> Part:
    """Write the one file of a table without rows, so that a glob finds its schema."""
    return Part(0, written(shard_path(data, table, EMPTY), _content(table, _arrow(table, empty(table)))))


def written(path: Path, content: pa.Buffer | bytes) -> str:
    """Write a file that is whole once it has its name; the MD5 of its content in hex."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with temporary.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.rename(path)
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _arrow(table: Table, frame: pl.DataFrame) -> pa.Table:
    # The bytes depend on the chunk layout unless the chunks are combined first.
    return frame.rechunk().to_arrow().cast(_schema(table)).combine_chunks()  # what polars moves are views, not texts


def _content(table: Table, rows: pa.Table) -> pa.Buffer:
    sink = pa.BufferOutputStream()
    with pq.ParquetWriter(sink, **_layout(table)) as writer:
        writer.write_table(rows, row_group_size=max(rows.num_rows, 1))
        if table.is_described:  # as metadata of the schema it would stand there twice
            writer.add_key_value_metadata({"corpusmith": _description(table)})
    return sink.getvalue()


@cache
def _layout(table: Table) -> dict[str, Any]:
    """How the files of a table are laid out, as ParquetWriter is told."""
    schema = _schema(table)
    # Rows of aligned tables are in document order, by which the column of a doc_id is not sorted.
    sorting = [] if table.is_aligned else pq.SortingColumn.from_ordering(schema, [(key, "ascending") for key in table.key])
    return {
        "schema": schema,
        "compression": "zstd",
        "compression_level": COMPRESSION_LEVEL,
        "use_dictionary": [path for column in table.columns for path in _dictionary_paths(column)],
        "write_statistics": [path for column in table.columns if column.name != "text" for path in _paths(column)],  # whole texts otherwise
        "column_encoding": {column.name: "DELTA_BINARY_PACKED" for column in table.columns if _rises(column)},
        "write_page_index": True,
        "sorting_columns": sorting or None,
    }


def _dictionary_paths(column: Column) -> tuple[str, ...]:
    return () if column.name == "text" or _rises(column) else _paths(column)


def _paths(column: Column) -> tuple[str, ...]:
    return column.name, f"{column.name}.list.element"


def _rises(column: Column) -> bool:
    """Whether the values of neighbouring rows mostly rise by little: numbers of lines, and offsets."""
    return pa.types.is_integer(column.type) and column.name in ("line_no", "start", "end")


@cache
def _schema(table: Table) -> pa.Schema:
    """Arrow schema; fields of public and shared tables carry their descriptions."""
    if not table.is_described:
        return table.schema
    return pa.schema([
        pa.field(
            c.name,
            c.type,
            c.is_nullable,
            {k: v for k, v in (("description", c.description), ("unit", c.unit), ("formula", c.formula)) if v},
        )
        for c in table.columns
    ])  # fmt: skip


@cache
def _description(table: Table) -> str:
    """What a table holds as JSON, for readers that drop the metadata of fields."""
    described = [{"name": c.name, "description": c.description, "unit": c.unit, "formula": c.formula} for c in table.columns]
    about = {"table": table.short_name, "description": table.description, "key": list(table.key), "columns": described}
    return json.dumps(about, ensure_ascii=False, sort_keys=True)


def read(data: Path, table: Table, shards: Iterable[str], columns: Sequence[str] | None = None) -> pl.DataFrame:
    """The rows of some shards in the given order; shards that were not written have none."""
    return read_files([path for shard in shards if (path := shard_path(data, table, shard)).exists()], table, columns)


def read_files(paths: Sequence[Path], table: Table, columns: Sequence[str] | None = None) -> pl.DataFrame:
    """The rows of some files of a table in the given order."""
    names = list(columns) if columns is not None else [c.name for c in table.columns]
    if not paths:
        return empty(table).select(names)
    return pl.scan_parquet(list(paths), glob=False).select(names).collect()  # in a third of pyarrow's CPU


def read_apart(paths: Sequence[Path], table: Table) -> tuple[pl.DataFrame, list[int]]:
    """The rows of some files of a table in the given order, and how many each holds: one query costs a third of one for each."""
    if len(paths) > 1:
        rows = pl.scan_parquet(list(paths), glob=False, include_file_paths=_FILE).select(*polars_schema(table), _FILE).collect()
        heights = rows[_FILE].rle().struct.field("len").to_list()
        if len(heights) == len(paths):
            return rows.drop(_FILE), heights
    found = [read_files([path], table) for path in paths]
    return pl.concat([empty(table), *found]), [frame.height for frame in found]


def scan(data: Path, table: Table, shards: Sequence[str]) -> pl.LazyFrame:
    """A lazy frame over the shards of a table that a manifest names, in the given order; InputError if one is not there."""
    paths = [shard_path(data, table, shard) for shard in shards]
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: {MISSING}")
    return pl.scan_parquet(paths, glob=False) if paths else empty(table).lazy()


def shards_of(table: Table, manifest: Manifest) -> list[str]:
    """The shards of a table that hold rows, in document order; one file for a table that is not aligned."""
    parts = manifest.parts[table.short_name]
    return [shard for shard in (*manifest.shards, WHOLE) if shard in parts]
