"""Boosted oblivious trees in whole numbers: values become small bins, and a tree is asked of a block of lines at once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

BLOCK = 512
# Lines whose values become bins together, lines of these turned at once, and edges that are asked at once.
_TILE, _FEW, EDGES = 256, 16, 4


@dataclass(frozen=True)
class Trees:
    """Oblivious trees: each asks the same questions of every line, and the answers' bits name the leaf.

    Parameters
    ----------
    edges, starts
        All limits that the trees ask about, feature after feature, and where those of each feature start (n features + 1); filled up
        with limits that no value exceeds.
    questions, bins
        Feature asked about, and the bin that its value's bin must exceed for the answer's bit to be 1 (n trees, depth).
    leaves
        Thousandths of a logit to add (n trees, 2 ** depth).
    """

    edges: NDArray[np.int32]
    starts: NDArray[np.int64]
    questions: NDArray[np.int64]
    bins: NDArray[np.uint8]
    leaves: NDArray[np.int32]


def trees(weights: dict[str, Any], names: tuple[str, ...]) -> Trees:
    """The trees in weights learned over features of these names; ValueError if they were learned over others."""
    if tuple(weights["features"]) != names:
        raise ValueError("models/line_judge.json was learned over other features: run tools/train_line_judge.py")
    questions, limits = np.array(weights["questions"], np.int64), np.array(weights["limits"], np.int64)
    # Features and limits as one number, so that its order is theirs.
    keys, places = np.unique(questions * (1 << 32) + limits + (1 << 31), return_inverse=True)
    features, edges = keys >> 32, (keys & 0xFFFFFFFF) - (1 << 31)
    starts = np.searchsorted(features, np.arange(len(names) + 1)).astype(np.int64)
    bins = places.reshape(questions.shape) - starts[questions]
    filled = np.concatenate((np.zeros(1, np.int64), np.cumsum(-(-np.diff(starts) // EDGES) * EDGES)))
    padded = np.full(filled[-1], np.iinfo(np.int32).max, np.int32)
    padded[np.arange(len(edges)) + np.repeat(filled[:-1] - starts[:-1], np.diff(starts))] = edges
    return Trees(padded, filled, questions, bins.astype(np.uint8), np.array(weights["leaves"], np.int32))


def scores(model: Trees, *rows: NDArray[np.int32]) -> NDArray[np.int16]:
    """What the trees say of each line, per mille.

    Method: gradient-boosted oblivious decision trees (Prokhorenkova et al. 2018, CatBoost), summed in whole numbers.

    Parameters
    ----------
    rows
        Features of the lines (n, some each), side by side in the order of the names the trees were learned over.
    """
    sums = np.zeros(len(rows[0]), np.int64)
    first = 0
    bins = np.empty((len(model.starts) - 1, len(sums)), np.uint8)
    for part in rows:
        _bin(part, model.edges, model.starts[first : first + part.shape[1] + 1], bins[first : first + part.shape[1]])
        first += part.shape[1]
    _add(bins, model.questions, model.bins, model.leaves, sums)
    found: NDArray[np.int16] = _SCORES.take(np.clip(sums, _CUTS[0] - 1, _CUTS[-1]) - (_CUTS[0] - 1))
    return found


# Thousandths of a logit from which a score of 1, 2, … 999 per mille is reached, and the score of each from just below them all.
_CUTS = np.array([round(1000 * math.log((p - 0.5) / (1000.5 - p))) for p in range(1, 1001)], np.int64)
_SCORES = np.searchsorted(_CUTS, np.arange(_CUTS[0] - 1, _CUTS[-1] + 1), side="right").astype(np.int16)


@njit(cache=True)
def _bin(rows: Any, edges: Any, starts: Any, out: Any) -> None:
    """The number of edges below each value; counted, not searched, so that the processor does many lines at once."""
    tile, counts = np.empty((rows.shape[1], _TILE), np.int32), np.empty(_TILE, np.int32)
    for start in range(0, len(rows), _TILE):
        n = min(_TILE, len(rows) - start)
        _turn(rows[start : start + n], starts, tile)
        count = counts[:n]
        for feature in range(rows.shape[1]):
            if starts[feature] == starts[feature + 1]:
                continue
            value, column = tile[feature, :n], out[feature, start : start + n]
            count[:] = 0
            for k in range(starts[feature], starts[feature + 1], EDGES):
                a, b, c, d = edges[k], edges[k + 1], edges[k + 2], edges[k + 3]
                for i in range(n):
                    count[i] += np.int32(value[i] > a) + np.int32(value[i] > b) + np.int32(value[i] > c) + np.int32(value[i] > d)
            for i in range(n):
                column[i] = count[i]


@njit(cache=True)
def _turn(rows: Any, starts: Any, tile: Any) -> None:
    """Values that are asked about, feature by feature; of few lines at a time, which stay near the processor."""
    n = len(rows) - len(rows) % _FEW
    for start in range(0, n, _FEW):
        for feature in range(rows.shape[1]):
            if starts[feature] < starts[feature + 1]:
                for i in range(_FEW):
                    tile[feature, start + i] = rows[start + i, feature]
    for feature in range(rows.shape[1]):
        for i in range(n, len(rows)):
            tile[feature, i] = rows[i, feature]


@njit(cache=True)
def _add(bins: Any, questions: Any, limits: Any, leaves: Any, sums: Any) -> None:
    depth = questions.shape[1]
    places = np.empty(BLOCK, np.uint8)
    for start in range(0, len(sums), BLOCK):
        n = min(BLOCK, len(sums) - start)
        place, out = places[:n], sums[start : start + n]
        for tree in range(len(questions)):
            place[:] = 0
            for level in range(depth):
                # Slices and bytes throughout: only so does the compiler ask many lines at once.
                column, limit = bins[questions[tree, level], start : start + n], limits[tree, level]
                bit = np.uint8(1 << (depth - 1 - level))
                for i in range(n):
                    place[i] |= bit if column[i] > limit else np.uint8(0)
            leaf = leaves[tree]
            for i in range(n):
                out[i] += leaf[place[i]]
