"""Headlines ranked: how likely each line is the headline, and of a text the likeliest few weighed against each other."""
# ruff: noqa: E501

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import headlines
from corpusmith.text.ranking import Ranker, shares, sums

_MOST = 4
_OF_LINES = ("confidence", *headlines.NAMES)
NAMES = ("rank", *_OF_LINES, *(f"over_{name}" for name in _OF_LINES))


def ranked(placed: pl.DataFrame, marks: pl.DataFrame, of_text: Ranker, of_finalists: Ranker, of_markup: Ranker) -> pl.DataFrame:
    """Lines that may be the headline: doc_id, line_no, start, end, value, field, confidence (per mille of certainty among the page's lines), rule.

    Parameters
    ----------
    placed, marks
        As for `headlines.candidate_lines`.
    of_text, of_finalists, of_markup
        Rankers of pages without tags, of their likeliest lines, and of pages with tags.
    """
    table = headlines.candidate_lines(placed, marks)
    tagged, text = table.filter("is_marked_up"), table.filter(~pl.col("is_marked_up"))
    text, tagged = (
        own.with_columns(confidence=confidences(own, sums(own, headlines.NAMES, model)))
        for own, model in ((text, of_text), (tagged, of_markup))
    )
    found = pl.concat([text.with_columns(confidence=weighed(text, of_finalists)), tagged])
    rule = pl.when(pl.col("role") == "headline").then(pl.lit("headline_line")).otherwise(pl.lit("line_above_body"))
    return found.select("doc_id", "line_no", "start", "end", "confidence", value="plain", field=pl.lit("title"), rule=rule)


def confidences(table: pl.DataFrame, found: NDArray[np.int64]) -> pl.Series:
    """Per mille of certainty of candidates by their sums; the likeliest of a page's lines that say the same has that of all of them."""
    said = table.select("doc_id", key=_key()).with_columns(sure=shares(found, table["doc_id"]))
    own = ["doc_id", "key"]
    is_best = pl.col("sure") == pl.col("sure").max().over(own)
    return said.select(pl.when(is_best).then(pl.col("sure").sum().over(own)).otherwise("sure").alias("confidence")).to_series()


def weighed(table: pl.DataFrame, model: Ranker) -> pl.Series:
    """Per mille of certainty of candidates with confidence: of a page's finalists as the model has it, of others next to nothing."""
    best = candidates(table)
    sure = best.select("row", sure=shares(sums(best, NAMES, model), best["doc_id"]))
    joined = table.select("confidence").with_row_index("row").join(sure, on="row", how="left", maintain_order="left")
    return joined.select(pl.coalesce("sure", pl.col("confidence").clip(0, 1)).alias("confidence")).to_series()


def candidates(table: pl.DataFrame) -> pl.DataFrame:
    """Finalists, the likeliest lines of each page that say different things, with `row`, their place in the table, and the columns of NAMES.

    What is asked of a line is asked again as the difference (`over_`) to the likeliest other finalist of its page; a page's only one is its own other.

    Parameters
    ----------
    table
        Candidates as `headlines.candidate_lines` gives them, and their confidence.
    """
    order = table.with_columns(key=_key()).with_row_index("row").sort("confidence", descending=True, maintain_order=True)
    distinct = order.unique(["doc_id", "key"], keep="first", maintain_order=True)
    best = distinct.with_columns(rank=pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id")).filter(pl.col("rank") < _MOST)
    best = best.sort("doc_id", "rank")
    asked, rank = best.select(pl.col(_OF_LINES).cast(pl.Int32)).to_numpy(), best["rank"].to_numpy()
    place = np.arange(len(rank))
    has_next = np.append(rank[1:] > 0, False)[: len(rank)]
    other = np.where(rank > 0, place - rank, place + has_next)
    return best.drop("key").hstack(pl.DataFrame(asked - asked[other], schema=[f"over_{name}" for name in _OF_LINES]))


def _key() -> pl.Expr:
    return pl.col("plain").str.to_lowercase()
