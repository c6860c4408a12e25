"""Learned rankers: boosted trees over whole numbers, and how sure their sums are of a candidate."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

_SCALE, _LEAST = 1_000_000, 16_000
# Millionths of exp(-k / 1000), k thousandths of a logit below the best.
_POWERS = np.array([round(_SCALE * math.exp(-k / 1000)) for k in range(_LEAST + 1)], np.int64)
# Candidates that a tree is asked about together: one question of many takes few instructions, and the answers stay near the processor.
_BLOCK = 512


@dataclass(frozen=True)
class Ranker:
    """Oblivious trees: each asks the same questions of every candidate, and the answers' bits name the leaf.

    Parameters
    ----------
    questions
        Feature asked about (n trees, depth), as places in the list of names it was learned over.
    limits
        The answer's bit is `value > limit` (n trees, depth).
    leaves
        Thousandths of a logit to add (n trees, 2 ** depth).
    """

    questions: NDArray[np.int32]
    limits: NDArray[np.int32]
    leaves: NDArray[np.int32]


def ranker(weights: dict[str, Any], names: tuple[str, ...]) -> Ranker:
    """The ranker in a file of weights; ValueError if it was learned over other features than those named."""
    if tuple(weights["features"]) != names:
        raise ValueError("the weights of a ranker were learned over other features: run tools/train_rankers.py")
    return Ranker(*(np.array(weights[name], np.int32) for name in ("questions", "limits", "leaves")))


def sums(candidates: pl.DataFrame, names: tuple[str, ...], model: Ranker) -> NDArray[np.int64]:
    """Thousandths of a logit of each candidate; the columns named are whole numbers.

    Method: gradient-boosted oblivious decision trees (Prokhorenkova et al. 2018, CatBoost), summed in whole numbers.
    """
    if candidates.is_empty():
        return np.zeros(0, np.int64)
    return sums_of(candidates.select(pl.col(names).cast(pl.Int32)).to_numpy(), model)


def sums_of(asked: NDArray[np.int32], model: Ranker) -> NDArray[np.int64]:
    """The same of whole numbers in rows (n candidates, n features)."""
    found: NDArray[np.int64] = _sums(np.ascontiguousarray(asked.T), model.questions, model.limits, model.leaves)
    return found


def shares(found: NDArray[np.int64], group: pl.Series) -> pl.Series:
    """Per mille of certainty that a candidate is the one of its group (softmax over them and a logit of 0 for "none of these")."""
    table = pl.DataFrame({"sum": found}).with_columns(group.alias("group"))
    table = table.with_columns(top=pl.col("sum").max().over("group").clip(0))
    gap, of_none = (pl.col("top") - pl.col("sum")).clip(0, _LEAST), pl.col("top").clip(0, _LEAST)
    powers = table.with_columns(gap=gap, of_none=of_none).with_columns(
        power=pl.col("gap").map_batches(lambda gaps: pl.Series(_POWERS[gaps.to_numpy()]), return_dtype=pl.Int64),
        none=pl.col("of_none").map_batches(lambda gaps: pl.Series(_POWERS[gaps.to_numpy()]), return_dtype=pl.Int64),
    )
    total = pl.col("power").sum().over("group") + pl.col("none")
    return powers.select(share=(1000 * pl.col("power") // total).cast(pl.Int32)).to_series()


def chances(found: NDArray[np.int64]) -> pl.Series:
    """Per mille of certainty that a candidate is right, whatever the others are (logistic).

    >>> chances(np.array([0, 2197, -2197])).to_list()
    [500, 899, 100]
    """
    power = _POWERS[np.clip(np.abs(found), 0, _LEAST)]
    above = np.where(found >= 0, _SCALE, power)
    return pl.Series("chance", (1000 * above // (_SCALE + power)).astype(np.int32))


@njit(cache=True)
def _sums(columns: Any, questions: Any, limits: Any, leaves: Any) -> Any:
    n = columns.shape[1]
    out, answers = np.zeros(n, np.int64), np.empty(_BLOCK, np.int32)
    for first in range(0, n, _BLOCK):
        size = min(_BLOCK, n - first)
        for tree in range(len(questions)):
            answers[:] = 0
            for depth in range(questions.shape[1]):
                asked, limit = columns[questions[tree, depth], first : first + size], limits[tree, depth]
                for i in range(size):
                    answers[i] = 2 * answers[i] + np.int32(asked[i] > limit)
            for i in range(size):
                out[first + i] += leaves[tree, answers[i]]
    return out
