"""Small public tables made by hand: a test names the columns it is about, all others get a plain value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
import pyarrow as pa

from corpusmith import contract, store
from corpusmith.contract import Column, Table
from corpusmith.report.figures import counts

Rows = Sequence[Mapping[str, Any]]
PLAIN = ((pa.types.is_list, []), (pa.types.is_boolean, False), (pa.types.is_integer, 0), (pa.types.is_string, ""))
HOSTILE = "<script>alert(1)</script>\u202e=1+1"


def plain(column: Column) -> Any:
    """A value of the column's type that breaks no rule: null where allowed."""
    if column.is_nullable:
        return None
    if column.closed and not pa.types.is_list(column.type):
        return column.closed[0]
    return next(value for is_type, value in PLAIN if is_type(column.type))


def frame(table: Table, rows: Rows) -> pl.DataFrame:
    """The rows as a frame of that table; the first column of the key is numbered where it is not given."""
    filled = [{table.key[0]: f"{number:032x}"} | dict(row) for number, row in enumerate(rows)]
    complete = [{column.name: row.get(column.name, plain(column)) for column in table.columns} for row in filled]
    return store.checked(table, pl.DataFrame(complete, schema=contract.polars_schema(table)))


def tables(**rows: Rows) -> dict[str, pl.DataFrame]:
    """All public tables by Table.name, with rows for those named."""
    return {table.name: frame(table, rows.get(table.short_name, ())) for table in contract.PUBLIC}


def counted(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """The figures of some tables as one shard's."""
    return counts({name: frame.with_columns(shard=pl.lit(0, pl.UInt32)) for name, frame in tables.items()}).drop("shard")


def corpus() -> dict[str, pl.DataFrame]:
    """A corpus of three documents, one of them a reprint, from a source with a hostile name, and a rejected record."""
    read = {"status": "accepted", "raw_bytes": 1500, "format": "text", "encoding": "utf-8", "encoding_rule": "utf8", "n_replaced": 0}
    article = {"title": "CANARY", "text": "CANARY", "language": "en"}
    original = {"n_chars": 800, "n_words": 130, "is_canonical": True, "n_copies": 1, "family_role": "origin", "mendings": ["mojibake"]}
    reprint = {"n_chars": 700, "n_words": 110, "n_copies": 2, "family_role": "reprint"}
    return tables(
        files=[read, read, read, {"status": "rejected", "reason": "empty"}],
        documents=[
            article | original | {"source_id": "harbour", "published_date": date(2024, 12, 30), "published_precision": "day"},
            article | reprint | {"source_id": HOSTILE, "published_date": date(2025, 2, 1)},
            {"page_type": "error", "is_canonical": True, "n_copies": 1},
        ],
        lines=[
            {"text": "CANARY", "end": 6, "role": "paragraph", "is_kept": True, "rule": "run", "score_permille": 1000, "reuse_log2": 1},
            {"text": "CANARY", "end": 3, "role": "navigation", "rule": "recurs", "score_permille": 12, "recurrence_log2": 3},
        ],
        pairs=[{"doc_a": f"{0:032x}", "doc_b": f"{1:032x}", "jaccard_permille": 910, "relation": "reprint"}],
        families=[{"size": 2, "n_sources": 2, "n_copies": 3}, {"size": 1, "n_sources": 0, "n_copies": 1}],
        evidence=[
            {"field": "title", "value": "CANARY", "origin": "line", "rule": "headline", "confidence_permille": 900, "is_chosen": True},
            {"field": "title", "value": "CANARY", "origin": "head", "rule": "og", "confidence_permille": 400},
        ],
        quality=[{"kept_permille": 1000, "rps_doc_word_count": 130}, {"kept_permille": 250, "rps_doc_word_count": 111}, {}],
        sources=[{"source_id": "harbour", "name": "The Harbour & Sons"}],
    )  # fmt: skip
