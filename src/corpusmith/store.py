"""Shards of tables: written, read and listed; the only door to Parquet."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from corpusmith.contract import VERSION, Column, Table, empty, polars_schema

MANIFEST = "manifest.json"
EMPTY = "empty"
WHOLE = "all"
COMPRESSION_LEVEL = 3


class BrokenTableError(ValueError):
    """A table that breaks its contract: the message names the table, the column and the fault."""


@dataclass(frozen=True)
class Manifest:
    """The order of a stage's shards, and the rows of each of its tables.

    Parameters
    ----------
    shards
        Names in document order.
    n_rows
        Per table (short name) and shard the number of rows; shards without rows are left out.
    """

    shards: tuple[str, ...]
    n_rows: Mapping[str, Mapping[str, int]]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a stage's folder; FileNotFoundError if the stage has not run."""
    given = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return Manifest(tuple(given["shards"]), given["tables"])


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a stage's manifest; it comes last, so that a folder with one is whole."""
    tables = {name: {shard: rows[shard] for shard in sorted(rows)} for name, rows in sorted(manifest.n_rows.items())}
    text = json.dumps({"contract": VERSION, "shards": list(manifest.shards), "tables": tables}, indent=1) + "\n"
    temporary = folder / f"{MANIFEST}.tmp"
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.rename(folder / MANIFEST)


def shard_path(data: Path, table: Table, shard: str) -> Path:
    """Where a shard of a table lies below the data folder."""
    return data / table.name / f"{shard}.parquet"


def checked(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame, its columns in the contract's order; BrokenTableError where it breaks the contract."""
    schema = polars_schema(table)
    if set(frame.columns) != set(schema):
        missing, unknown = sorted(set(schema) - set(frame.columns)), sorted(set(frame.columns) - set(schema))
        raise BrokenTableError(f"{table.name}: missing columns {missing}, unknown columns {unknown}")
    frame = frame.select(list(schema))
    for name, dtype in schema.items():
        if frame.schema[name] != dtype:
            raise BrokenTableError(f"{table.name}.{name}: is {frame.schema[name]}, must be {dtype}")
    for column in table.columns:
        _check_values(table, column, frame[column.name])
    if table.has_unique_key and frame.select(pl.struct(table.key).is_duplicated().any()).item():
        raise BrokenTableError(f"{table.name}: the key {', '.join(table.key)} stands twice")
    return frame


def _check_values(table: Table, column: Column, values: pl.Series) -> None:
    if not column.is_nullable and values.null_count():
        raise BrokenTableError(f"{table.name}.{column.name}: {values.null_count()} nulls, none allowed")
    if column.closed:
        unknown = values.drop_nulls().unique().filter(~values.drop_nulls().unique().is_in(column.closed))
        if len(unknown):
            raise BrokenTableError(f"{table.name}.{column.name}: {unknown.sort()[0]!r} is not in its closed list")


def write(data: Path, table: Table, shard: str, frame: pl.DataFrame, groups: Sequence[int] = ()) -> int:
    """Write a shard and return its rows; a shard without rows is not written.

    Parameters
    ----------
    groups
        Rows of each row group, in order; one group if not given.
    """
    frame = checked(table, frame)
    if frame.is_empty():
        return 0
    _write(shard_path(data, table, shard), table, frame, groups)
    return frame.height


def write_empty(data: Path, table: Table) -> None:
    """Write the one file of a table without rows, so that a glob finds its schema."""
    _write(shard_path(data, table, EMPTY), table, empty(table), ())


def _write(path: Path, table: Table, frame: pl.DataFrame, groups: Sequence[int]) -> None:
    # The bytes depend on the chunk layout unless the chunks are combined first.
    content = frame.to_arrow().cast(_schema(table)).combine_chunks()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    sorting = (
        [] if table.is_aligned or groups else pq.SortingColumn.from_ordering(content.schema, [(key, "ascending") for key in table.key])
    )
    with pq.ParquetWriter(
        temporary,
        content.schema,
        compression="zstd",
        compression_level=COMPRESSION_LEVEL,
        use_dictionary=[path for column in table.columns if column.name != "text" for path in (column.name, f"{column.name}.list.element")],
        write_page_index=True,
        sorting_columns=sorting or None,
    ) as writer:
        start = 0
        for n_rows in groups or (content.num_rows,):
            writer.write_table(content.slice(start, n_rows).combine_chunks(), row_group_size=max(n_rows, 1))
            start += n_rows
    with temporary.open("rb") as stream:
        os.fsync(stream.fileno())
    temporary.rename(path)


def _schema(table: Table) -> pa.Schema:
    """Arrow schema; public tables carry their descriptions, and once more as JSON for readers that drop field metadata."""
    if not table.is_public:
        return table.schema
    described = [{"name": c.name, "description": c.description, "unit": c.unit, "formula": c.formula} for c in table.columns]
    fields = [
        pa.field(
            c.name,
            c.type,
            c.is_nullable,
            {k: v for k, v in (("description", c.description), ("unit", c.unit), ("formula", c.formula)) if v},
        )
        for c in table.columns
    ]
    about = {"table": table.short_name, "description": table.description, "key": list(table.key), "columns": described}
    return pa.schema(fields, {"corpusmith": json.dumps(about, ensure_ascii=False, sort_keys=True)})


def read(data: Path, table: Table, shards: Iterable[str], columns: Sequence[str] | None = None) -> pl.DataFrame:
    """The rows of some shards in the given order; shards that were not written have none."""
    paths = [path for shard in shards if (path := shard_path(data, table, shard)).exists()]
    names = list(columns) if columns is not None else [c.name for c in table.columns]
    if not paths:
        return empty(table).select(names)
    return pl.concat([_frame(pq.read_table(path, columns=names, use_threads=False)) for path in paths]).select(names)


def read_group(data: Path, table: Table, shards: Iterable[str], group: int) -> pl.DataFrame:
    """The rows of one row group of every shard, in the given order."""
    files = [pq.ParquetFile(path) for shard in shards if (path := shard_path(data, table, shard)).exists()]
    if not files:
        return empty(table)
    return pl.concat([_frame(file.read_row_group(group, use_threads=False)) for file in files])


def _frame(content: pa.Table) -> pl.DataFrame:
    return pl.DataFrame(content)


def scan(data: Path, table: Table, shards: Sequence[str]) -> pl.LazyFrame:
    """A lazy frame over the shards of a table, in the given order."""
    paths = [path for shard in shards if (path := shard_path(data, table, shard)).exists()]
    return pl.scan_parquet(paths, glob=False) if paths else empty(table).lazy()


def shards_of(table: Table, manifest: Manifest) -> list[str]:
    """The shards of a table that hold rows, in document order; one file for a table that is not aligned."""
    rows = manifest.n_rows[table.short_name]
    return [shard for shard in (*manifest.shards, WHOLE) if shard in rows]
