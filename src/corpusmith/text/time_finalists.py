"""Days that a page's printed times name, weighed against each other."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import dating
from corpusmith.text.ranking import Ranker, chances, sums_of

_MOST, _UNSURE, _MOST_SURE = 4, -1000, 20_000
_OF_TIMES = ("sum", "ordinal", *dating.NAMES)
NAMES = ("rank", "n_days", *_OF_TIMES, *(f"over_{name}" for name in _OF_TIMES))


def weighed(table: pl.DataFrame, found: NDArray[np.int64], model: Ranker) -> pl.Series:
    """Per mille of certainty that a printed time dates the article: of a page's finalists as the model has it, of others little.

    Of the times that name a finalist's day the likeliest has its certainty, each other as much less as the first ranker had it.

    Parameters
    ----------
    table, found
        As for `candidates`.
    """
    if table.is_empty():
        return pl.Series([], dtype=pl.Int32)
    best = _finalists(table, found)
    own = best.select("doc_id", "day", best="sum", weighed=pl.Series(sums_of(_asked(table, best), model), dtype=pl.Int64))
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
    best = _finalists(table, found)
    return table[best["row"]].select(pl.exclude(NAMES)).hstack(pl.DataFrame(_asked(table, best), schema=list(NAMES)))


def _finalists(table: pl.DataFrame, found: NDArray[np.int64]) -> pl.DataFrame:
    """Finalists' row in the table, doc_id, day, sum, rank and days of their page."""
    days = table.select("doc_id", "day", sum=pl.Series(found, dtype=pl.Int64).clip(-_MOST_SURE, _MOST_SURE)).with_row_index("row")
    order = days.sort("doc_id", "sum", descending=[False, True], maintain_order=True)
    best = order.unique(["doc_id", "day"], keep="first", maintain_order=True)
    rank, n_days = pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id"), pl.len().cast(pl.Int32).over("doc_id")
    return best.with_columns(rank=rank, n_days=n_days).filter(pl.col("rank") < _MOST)


def _asked(table: pl.DataFrame, best: pl.DataFrame) -> NDArray[np.int32]:
    """The columns of NAMES (n finalists, n features)."""
    known = table[best["row"]].select(pl.col(_OF_TIMES[1:]).cast(pl.Int32)).to_numpy()
    rank, n_days, found = (best[name].cast(pl.Int32).to_numpy() for name in ("rank", "n_days", "sum"))
    of_times = np.column_stack([found, known])
    place = np.arange(len(rank))
    has_next = np.append(rank[1:] > 0, False)[: len(rank)]
    other = np.where(rank > 0, place - rank, place + has_next)
    return np.column_stack([rank, n_days, of_times, of_times - of_times[other]])
