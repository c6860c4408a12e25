"""The line judge: how text-like each line of a page is, by boosted trees over its shape and surroundings."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text.features import line_features
from corpusmith.text.surroundings import NAMES, page_features


@dataclass(frozen=True)
class Trees:
    """Oblivious trees: each asks the same questions of every line, and the answers' bits name the leaf.

    Parameters
    ----------
    questions
        Feature asked about (n trees, depth), as places in `surroundings.NAMES`.
    limits
        The answer's bit is `value > limit` (n trees, depth).
    leaves
        Thousandths of a logit to add (n trees, 2 ** depth).
    """

    questions: NDArray[np.int32]
    limits: NDArray[np.int32]
    leaves: NDArray[np.int32]


def trees(weights: dict[str, Any]) -> Trees:
    """The trees in the weights of models/line_judge.json; ValueError if they were learned over other features."""
    if tuple(weights["features"]) != NAMES:
        raise ValueError("models/line_judge.json was learned over other features: run tools/train_line_judge.py")
    return Trees(*(np.array(weights[name], np.int32) for name in ("questions", "limits", "leaves")))


def is_blank(lines: pl.Series) -> pl.Series:
    r"""Whether nothing but white space and invisible marks stands on a line.

    >>> is_blank(pl.Series(["\u00a0", "x", ""])).to_list()
    [True, False, True]
    """
    return ~lines.str.contains(r"[^\s\p{Z}\p{C}]")


def features(doc_ids: pl.Series, lines: pl.Series) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Feature rows (`surroundings.NAMES`) of the lines that are not blank, and which lines those are; pages in one piece each."""
    filled = ~is_blank(lines).to_numpy()
    rows = np.flatnonzero(filled)
    is_first = (doc_ids != doc_ids.shift(1)).fill_null(True).to_numpy() if len(doc_ids) else np.zeros(0, np.bool_)
    page = np.cumsum(is_first)[rows]
    starts = np.concatenate([np.flatnonzero(np.diff(page, prepend=0)), [len(rows)]]).astype(np.int64)
    blanks = np.minimum(np.diff(rows, prepend=-1) - 1, 9).astype(np.int32)
    firsts = starts[:-1]
    blanks[firsts] = np.minimum(rows[firsts] - np.flatnonzero(is_first)[page[firsts] - 1], 9)
    own, keys = line_features(lines.filter(pl.Series(filled)))
    return page_features(own, keys, blanks, starts), filled


def line_scores(doc_ids: pl.Series, lines: pl.Series, model: Trees) -> pl.Series:
    """How text-like each line is, per mille (Int16); 0 where it is blank.

    Method: gradient-boosted oblivious decision trees (Prokhorenkova et al. 2018, CatBoost), summed in whole numbers.
    """
    found, filled = features(doc_ids, lines)
    scores = np.zeros(len(filled), np.int16)
    sums = _sums(found, model.questions, model.limits, model.leaves)
    scores[filled] = np.searchsorted(_CUTS, sums, side="right")
    return pl.Series("score_permille", scores, dtype=pl.Int16)


# Thousandths of a logit from which a score of 1, 2, … 999 per mille is reached.
_CUTS = np.array([round(1000 * math.log((p - 0.5) / (1000.5 - p))) for p in range(1, 1001)], np.int64)


@njit(cache=True)
def _sums(rows: Any, questions: Any, limits: Any, leaves: Any) -> Any:
    out = np.zeros(len(rows), np.int64)
    for i in range(len(rows)):
        total = 0
        for tree in range(len(questions)):
            leaf = 0
            for depth in range(questions.shape[1]):
                leaf = 2 * leaf + (rows[i, questions[tree, depth]] > limits[tree, depth])
            total += leaves[tree, leaf]
        out[i] = total
    return out
