"""Profile: which lines recur over the distinct articles of their source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from corpusmith.contract import COUNT, DOC_ID, HASH, LINE_NO, LINES_READ, PAGES, RECURRENCES, Column, Table, empty
from corpusmith.stages.step import Step, Tables
from corpusmith.text.hashing import hashed
from corpusmith.text.recurrence import line_keys, line_widths, recurring

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs


@dataclass(frozen=True)
class Params:
    """What counts as recurring.

    Parameters
    ----------
    min_articles
        Distinct articles of a source a line must stand on.
    min_long_width
        Letters from which a line may identify an article.
    min_shared_permille
        Pages that share so much of each other's identifying lines are one article.
    """

    min_articles: int
    min_long_width: int
    min_shared_permille: int


SIGHTINGS = Table(
    "sightings", "One line of a page whose source is known", ("doc_id", "line_no"),
    (
        DOC_ID, LINE_NO,
        Column("source_key", HASH, "XXH64 of the source's id"),
        Column("line_key", HASH, "XXH64 of the line, see text.recurrence"),
        Column("width", COUNT, "Characters of the line without white space", unit="code points"),
    ),
)  # fmt: skip
READS = (PAGES, LINES_READ)
WRITES = (RECURRENCES,)


def sightings(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Every line that can recur, with the keys that bring its like together."""
    pages = tables[PAGES.name].filter(pl.col("source_id").is_not_null())
    sources = pages.select("doc_id", source_key=hashed(pages["source_id"]))
    lines = tables[LINES_READ.name].select("doc_id", "line_no", "text").join(sources, on="doc_id", how="inner", maintain_order="left")
    keyed = lines.with_columns(line_keys(lines["text"], params.min_long_width).alias("line_key"), line_widths(lines["text"]).alias("width"))
    return {SIGHTINGS.name: keyed.filter(pl.col("line_key").is_not_null()).select("doc_id", "line_no", "source_key", "line_key", "width")}


def recurrences(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The lines of whole sources that recur, as decisions and powers of two only."""
    seen = tables[SIGHTINGS.name]
    if seen.is_empty():
        return {RECURRENCES.name: empty(RECURRENCES)}
    found = recurring(
        seen, min_articles=params.min_articles, min_long_width=params.min_long_width, min_shared_permille=params.min_shared_permille
    )
    return {RECURRENCES.name: found}


STEPS = (
    Step("per_shard", sightings, reads=(PAGES, LINES_READ), writes=(SIGHTINGS,)),
    Step("per_partition", recurrences, reads=(SIGHTINGS,), writes=(RECURRENCES,), by="source_key"),
)
