"""Days that a page's printed times name, weighed against each other."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import dating
from corpusmith.text.ranking import Ranker, chances, sums

_MOST, _UNSURE = 4, -1000
_OF_TIMES = ("sum", "ordinal", *dating.NAMES)
NAMES = ("rank", "n_days", *_OF_TIMES[:1], *dating.NAMES, *(f"over_{name}" for name in _OF_TIMES))


def weighed(table: pl.DataFrame, found: NDArray[np.int64], model: Ranker) -> pl.Series:
    """Per mille of certainty that a printed time dates the article: of a page's finalists as the model has it, of others little.

    Of the times that name a finalist's day the likeliest has its certainty, each other as much less as the first ranker had it.

    Parameters
    ----------
    table, found
        As for `candidates`.
    """
    best = candidates(table, found)
    own = best.select("doc_id", "day", best="sum", weighed=pl.Series(sums(best, NAMES, model), dtype=pl.Int64))
    times = table.select("doc_id", "day", sum=pl.Series(found, dtype=pl.Int64))
    joined = times.join(own, on=["doc_id", "day"], how="left", maintain_order="left")
    of_day = pl.coalesce(pl.col("weighed") + pl.col("sum") - pl.col("best"), pl.col("sum").clip(upper_bound=_UNSURE))
    return chances(joined.select(sure=of_day)["sure"].to_numpy())


def candidates(table: pl.DataFrame, found: NDArray[np.int64]) -> pl.DataFrame:
    """Finalists: of each page the likeliest time of each of the likeliest days, with the columns of NAMES (whole numbers).

    What is asked of a time is asked again as the difference (`over_`) to the likeliest time of another day; of an only day that is none.

    Parameters
    ----------
    table
        Times as `dating.candidates` gives them.
    found
        Their sums, thousandths of a logit.
    """
    days = table.with_columns(sum=pl.Series(found, dtype=pl.Int64).clip(-20000, 20000))
    best = days.sort("doc_id", "sum", descending=[False, True], maintain_order=True).unique(
        ["doc_id", "day"], keep="first", maintain_order=True
    )
    best = best.with_columns(rank=pl.int_range(pl.len()).over("doc_id"), n_days=pl.len().over("doc_id")).filter(pl.col("rank") < _MOST)
    asked, rank = best.select(pl.col(_OF_TIMES).cast(pl.Int32)).to_numpy(), best["rank"].to_numpy()
    place = np.arange(len(rank))
    has_next = np.append(rank[1:] > 0, False)[: len(rank)]
    other = np.where(rank > 0, place - rank, place + has_next)
    return best.hstack(pl.DataFrame(asked - asked[other], schema=[f"over_{name}" for name in _OF_TIMES]))
