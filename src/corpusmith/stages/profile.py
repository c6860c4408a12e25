"""Profile: which lines recur over the distinct articles of their source that had arrived with their batch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.contract import COUNT, HASH, LINE_NO, LINES_READ, PAGES, RECURRENCES, UINT, Column, Table, polars_schema
from corpusmith.stages.numbering import numbered
from corpusmith.stages.step import Step, Tables
from corpusmith.text.batches import batches
from corpusmith.text.distinct import distinct
from corpusmith.text.hashing import hashed
from corpusmith.text.recurrence import line_keys, recurring

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs


@dataclass(frozen=True)
class Params:
    """What counts as recurring.

    Parameters
    ----------
    min_articles
        Distinct articles of a source a line must stand on.
    max_log2
        Highest power of two that is told apart.
    min_source_pages
        Distinct pages the first batches of a source show before later ones change nothing in them.
    min_long_width
        Letters from which a line may identify an article.
    min_shared_permille
        Pages that share so much of each other's identifying lines are one article.
    """

    min_articles: int
    max_log2: Annotated[int, 1, 62]
    min_source_pages: int
    min_long_width: int
    min_shared_permille: int


_PAGE_NO = Column("page_no", UINT, "Page of the shard, from 0")
SIGHTINGS = Table(
    "sightings", "One line of a page whose source is known", ("page_no", "line_no"),
    (
        _PAGE_NO, LINE_NO,
        Column("batch_key", HASH, "XXH64 of the batch's name"),
        Column("source_key", HASH, "XXH64 of the source's id"),
        Column("line_key", HASH, "XXH64 of the line, see text.recurrence"),
        Column("width", COUNT, "Characters of the line without white space", unit="code points"),
    ),
)  # fmt: skip
RECURRING = Table(
    "recurring", "One line of a page that recurs, in the cell of its shard", ("shard", "page_no", "line_no"),
    (Column("shard", UINT, "Number of the shard among those of the partition"), _PAGE_NO, LINE_NO, RECURRENCES.column("recurrence_log2")),
)  # fmt: skip
READS = (PAGES, LINES_READ)
WRITES = (RECURRENCES,)


def sightings(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Every line that can recur, with the keys that bring its like together."""
    pages = numbered(tables[PAGES.name]).filter(pl.col("source_id").is_not_null())
    sources = pages.select(
        "shard", "doc_id", "page_no", batch_key=hashed(batches(pages["raw_path"])), source_key=hashed(pages["source_id"])
    )
    runs = tables[LINES_READ.name]["doc_id"].rle().struct.unnest().rename({"value": "doc_id"})  # a page's lines stand together
    known = runs.join(sources, on="doc_id", how="left", maintain_order="left").drop("doc_id", "len")
    of_lines = np.repeat(np.arange(len(runs)), runs["len"].to_numpy())
    lines = tables[LINES_READ.name].select("line_no", "text").hstack(known.select(pl.all().gather(of_lines)))
    lines = lines.filter(pl.col("page_no").is_not_null())
    texts, places = distinct(lines["text"])  # most lines of a source stand again and again
    keys = line_keys(texts, params.min_long_width)
    keyed = lines.hstack(keys.select(pl.all().gather(places))).filter(pl.col("line_key").is_not_null())
    return {SIGHTINGS.name: keyed.select("shard", *polars_schema(SIGHTINGS))}


def recurrences(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The lines of whole sources that recur, as decisions and powers of two only."""
    seen = tables[SIGHTINGS.name]
    page, order = _by_source(seen)
    found = recurring(
        seen.select("batch_key", "source_key", "line_key", "width")[order].with_columns(pl.Series("page", page)),
        min_articles=params.min_articles,
        max_log2=params.max_log2,
        min_source_pages=params.min_source_pages,
        min_long_width=params.min_long_width,
        min_shared_permille=params.min_shared_permille,
    )
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    return {RECURRING.name: seen.select("shard", "page_no", "line_no").with_columns(recurrence_log2=found.gather(places)).drop_nulls()}


def _by_source(seen: pl.DataFrame) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows in the order of their sources, each source's as they stood, and the page of each: pages are sorted, and not their lines."""
    shard, page_no, source = (seen[name].to_numpy() for name in ("shard", "page_no", "source_key"))
    is_first = np.r_[True, (shard[1:] != shard[:-1]) | (page_no[1:] != page_no[:-1])][: len(seen)]
    starts = np.flatnonzero(is_first)
    lengths = np.diff(starts, append=len(seen))
    pages = np.argsort(source[starts], kind="stable")
    starts, lengths = starts[pages], lengths[pages]
    ends = np.cumsum(lengths)
    return np.repeat(np.arange(len(pages)), lengths), np.repeat(starts - (ends - lengths), lengths) + np.arange(len(seen))


def placed(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The recurring lines of some shards."""
    order = ["shard", "page_no"]
    found = tables[RECURRING.name].sort(*order, "line_no").join(numbered(tables[PAGES.name]), on=order, how="left", maintain_order="left")
    return {RECURRENCES.name: found.select("shard", "doc_id", "line_no", "recurrence_log2")}


_PLACES, _TEXTS = PAGES.only("doc_id", "raw_path", "source_id"), LINES_READ.only("doc_id", "line_no", "text")
STEPS = (
    Step("per_shard", sightings, (_PLACES, _TEXTS), (SIGHTINGS,)),
    Step("per_partition", recurrences, (SIGHTINGS,), (RECURRING,), by="source_key"),
    Step("per_shard", placed, (PAGES.only("doc_id"), RECURRING), (RECURRENCES,)),
)
