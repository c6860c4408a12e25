"""A corpus in the few words a person checks: a line per record, kept lines by number."""

from __future__ import annotations

import json
from typing import Any

import polars as pl

from corpusmith.corpus import Corpus

FIELDS = (
    "title", "standfirst", "section", "authors", "editors", "agency", "dateline", "published_local", "published_offset_min",
    "published_precision", "modified_at", "language", "rights", "license", "tdm_reservation", "page_type", "mendings", "family_role",
    "is_canonical", "n_words",
)  # fmt: skip


def records(corpus: Corpus) -> list[dict[str, Any]]:
    """One record per raw record in order; fields that are null, empty or false are left out."""
    documents = {row["doc_id"]: row for row in corpus.documents.collect().rows(named=True)}
    kept = corpus.lines.filter("is_kept").group_by("doc_id").agg("line_no").collect()
    lines = {doc_id: sorted(numbers) for doc_id, numbers in kept.rows()}
    return [_record(row, documents, lines) for row in corpus.files.collect().rows(named=True)]


def _record(row: dict[str, Any], documents: dict[str, dict[str, Any]], lines: dict[str, list[int]]) -> dict[str, Any]:
    names = ("raw_path", "record", "status", "reason", "format", "encoding", "encoding_rule", "n_replaced", "source_id", "url", "extra")
    shown = {name: row[name] for name in names}
    document = documents.get(row["doc_id"])
    if document and (document["raw_path"], document["record"]) != (row["raw_path"], row["record"]):
        shown["copy_of"] = document["raw_path"]
    elif document:
        shown |= {name: document[name] for name in FIELDS}
        shown["family"] = documents[document["family_id"]]["raw_path"] if document["family_role"] != "only" else None
        shown["kept"] = spans(lines.get(row["doc_id"], []))
    return {name: str(value) if hasattr(value, "isoformat") else value for name, value in shown.items() if is_telling(name, value)}


def is_telling(name: str, value: object) -> bool:
    """Whether a value says more than its absence would."""
    return value is not None and value is not False and value not in ([], "") and (name, value) != ("n_replaced", 0)


def spans(numbers: list[int]) -> str:
    """Numbers in order as spans.

    >>> spans([3, 4, 5, 9])
    '3-5 9'
    """
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return " ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)


def text(corpus: Corpus) -> str:
    """The view as JSON Lines, records first, then verified pairs by path."""
    paths = dict(corpus.documents.select("doc_id", "raw_path").collect().rows())
    pairs = corpus.pairs.collect().with_columns(pl.col("doc_a", "doc_b").replace_strict(paths)).rows(named=True)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in [*records(corpus), *pairs])
