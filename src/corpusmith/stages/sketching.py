"""What dedup takes from the pages of a shard: each document's words and fingerprints, and its kept lines by hash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
import pyarrow as pa

from corpusmith import contract
from corpusmith.contract import Column, Table
from corpusmith.dedup.background import line_ends
from corpusmith.dedup.fingerprints import Sizes, sketches
from corpusmith.dedup.words import Offsets, Words, nullable, plain_hashes, words
from corpusmith.stages.numbering import numbered
from corpusmith.text.assembly import assembled
from corpusmith.text.batches import batches
from corpusmith.text.hashing import hashed
from corpusmith.text.mending import mended

if TYPE_CHECKING:
    from corpusmith.stages.step import Tables

DOC_KEY = Column("doc_key", contract.HASH, "Document: its first 16 hex digits as a number")
KEY = Column("key", contract.HASH, "Hash of what several documents may hold")
PAGE_NO = Column("page_no", contract.UINT, "Page of the shard, from 0")
SKETCHES = Table(
    "sketches", "One document: its words as numbers", ("doc_id",),
    (
        contract.DOC_ID, DOC_KEY, contract.DOCUMENTS.column("n_chars"),
        Column("text_hash", contract.HASH, "Hash of the text's words and punctuation; null: empty", is_nullable=True),
        Column("n_prints", contract.COUNT, "Fingerprints", unit="shingles"),
        Column("words", pa.list_(pa.uint32()), "Words of the text in order, see dedup.words"),
        Column("line_nos", pa.list_(pa.int32()), "Its kept lines; empty where no line can be discounted"),
        Column("line_ends", pa.list_(pa.int32()), "How many words stand up to the end of each"),
    ),
)  # fmt: skip
SAMPLES = Table(
    "samples", "One fingerprint of a document", ("key", "doc_key"), (KEY, DOC_KEY), has_unique_key=False
)  # fmt: skip
PARAGRAPHS = Table(
    "paragraphs", "One kept line", ("page_no", "line_no"),
    (KEY, Column("batch_key", contract.HASH, "XXH64 of the batch's name"), PAGE_NO, contract.LINE_NO), has_unique_key=False,
)  # fmt: skip


def sketched(tables: Mapping[str, pl.DataFrame], sizes: Sizes, *, has_line_ends: bool) -> Tables:
    """The words of each document, its fingerprints, and its kept lines by hash.

    Parameters
    ----------
    has_line_ends
        Whether the words of each line can be told apart later.
    """
    read, judged = tables[contract.LINES_READ.name], tables[contract.JUDGEMENTS.name]
    lines = read.select("doc_id", "line_no", "text").hstack(judged.drop("shard"))
    texts = _texts(tables[contract.PAGES.name], lines)
    found = sketches(texts["text"], sizes)
    n_prints = np.diff(found.begins)
    documents = texts.select("shard", "doc_id", "doc_key", "n_chars").with_columns(
        nullable("text_hash", found.hashes), pl.Series("n_prints", n_prints, pl.Int32), _listed(found.words, found.offsets)
    )
    samples = documents.select("shard", "doc_key")[np.repeat(np.arange(len(n_prints)), n_prints)]
    return {
        SKETCHES.name: _with_lines(documents, lines.filter(has_line_ends & pl.col("is_kept"))),
        SAMPLES.name: samples.with_columns(pl.Series("key", found.prints)),
        PARAGRAPHS.name: _paragraphs(tables[contract.PAGES.name], lines),
    }


def _texts(pages: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    doc_key = pl.col("doc_id").str.head(16).str.to_integer(base=16, dtype=pl.UInt64)
    texts = assembled(lines).select("doc_id", "text")
    return (
        pages.select("shard", "doc_id", doc_key=doc_key)
        .join(texts, on="doc_id", how="left", maintain_order="left")
        .with_columns(pl.col("text").fill_null(""))
        .with_columns(n_chars=pl.col("text").str.len_chars().cast(pl.Int64))
    )


def _listed(numbers: Words, offsets: Offsets) -> pl.Series:
    return pl.Series("words", pa.LargeListArray.from_arrays(offsets, numbers))


def _with_lines(documents: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    """The documents with their kept lines and where the words of each end, if these are the words of the text."""
    empty = pl.lit([], dtype=pl.List(pl.Int32))
    if kept.is_empty():
        return documents.with_columns(line_nos=empty, line_ends=empty)
    ends = line_ends(kept["doc_id"], np.diff(words(mended(kept["text"]))[1]))
    lines = (
        kept.select("doc_id", "line_no", ends.alias("line_ends")).group_by("doc_id").agg(pl.col("line_no").alias("line_nos"), "line_ends")
    )
    joined = documents.join(lines, on="doc_id", how="left", maintain_order="left")
    is_same = pl.col("line_ends").list.last() == pl.col("words").list.len()
    return joined.with_columns(pl.when(is_same).then(name).otherwise(empty) for name in ("line_nos", "line_ends"))


def _paragraphs(pages: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    placed_pages = numbered(pages.select("shard", "doc_id", batch_key=hashed(batches(pages["raw_path"]))))
    kept = lines.filter(pl.col("is_kept")).join(placed_pages, on="doc_id", how="left", maintain_order="left")
    return kept.select("shard", plain_hashes(kept["text"]).alias("key"), "batch_key", "page_no", "line_no").drop_nulls("key")
