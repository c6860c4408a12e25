"""How the line judge learns: boosted oblivious trees, and weights of words."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
from numba import njit

from corpusmith.text.vocabulary import N_SLOTS, ONE, Vocabulary

N_TREES, DEPTH, RATE, PENALTY = 280, 6, 0.1, 20.0
ROW_SHARE, FEATURE_SHARE, N_BINS, SEED = 0.25, 0.12, 48, 7
# How often the lines are gone through for the vocabulary, the length of a step, and what pulls weights to nothing.
EPOCHS, STEP, PULL = 4, 0.1, 1e-3


def learned_trees(rows: Any, names: tuple[str, ...], labels: Any, weights: Any, taken: Any) -> dict[str, Any]:
    """Trees over features of these names, learned from the rows taken, as `text.trees.trees` reads them."""
    cuts = edges(rows)
    return trees_of(cuts, binned(rows[taken], cuts), names, labels[taken], weights[taken])


def edges(rows: Any) -> list[Any]:
    """Where the values of each feature are cut into bins of like size."""
    return [np.unique(np.quantile(column, np.linspace(0, 1, N_BINS + 1)[1:-1], method="lower")) for column in rows.T]


def binned(rows: Any, cuts: list[Any]) -> Any:
    """The bin of each value, feature by feature."""
    return np.stack([np.searchsorted(own, column).astype(np.uint8) for own, column in zip(cuts, rows.T, strict=True)])


def trees_of(cuts: list[Any], bins: Any, names: tuple[str, ...], labels: Any, weights: Any, n_trees: int = N_TREES) -> dict[str, Any]:
    """Trees over bins of features, as `text.trees.trees` reads them."""
    questions, chosen, leaves = _fitted(bins, labels, weights, n_trees)
    limits = [
        [int(cuts[f][b]) if b < len(cuts[f]) else 1 << 30 for f, b in zip(*tree, strict=True)]
        for tree in zip(questions, chosen, strict=True)
    ]
    return {"features": names, "questions": questions.tolist(), "limits": limits, "leaves": np.rint(1000 * leaves).astype(int).tolist()}


def learned_vocabulary(slots: Any, ends: Any, labels: Any, weights: Any, taken: Any) -> Vocabulary:
    """Weights of words and pairs of words, learned from the lines taken; slots and ends as of `text.vocabulary.slots`."""
    table, bias = _weighed(slots, ends, labels, weights, np.flatnonzero(taken))
    return Vocabulary(np.clip(np.rint(ONE * table), -127, 127).astype(np.int8), round(1000 * bias))


def stated(known: Vocabulary) -> dict[str, Any]:
    """A vocabulary as `text.vocabulary.vocabulary` reads it."""
    return {"bias": known.bias, "weights": base64.b64encode(known.weights.tobytes()).decode()}


@njit(cache=True)
def _weighed(slots: Any, ends: Any, labels: Any, weights: Any, taken: Any) -> tuple[Any, float]:
    """Logistic regression by steps of AdaGrad (Duchi et al. 2011); a line's logit is the sum of its weights by the root of their number."""
    np.random.seed(SEED)
    table, slopes, bias, bias_slope = np.zeros(N_SLOTS), np.ones(N_SLOTS), 0.0, 1.0
    for _ in range(EPOCHS):
        np.random.shuffle(taken)
        for line in taken:
            first, last = ends[line - 1] if line else 0, ends[line]
            if first == last:
                continue
            share, logit = 1 / np.sqrt(last - first), bias
            for k in range(first, last):
                logit += share * table[slots[k]]
            slope = weights[line] * (1 / (1 + np.exp(-logit)) - labels[line])
            bias_slope += slope**2
            bias -= STEP * slope / np.sqrt(bias_slope)
            for k in range(first, last):
                own = share * slope + PULL * weights[line] * table[slots[k]]
                slopes[slots[k]] += own**2
                table[slots[k]] -= STEP * own / np.sqrt(slopes[slots[k]])
    return table, bias


@njit(cache=True)
def _best_question(taken: Any, leaf: Any, slopes: Any, curves: Any, n_leaves: int) -> tuple[int, int]:
    best, best_feature, best_bin = -1.0, 0, 0
    sums, gains = np.zeros((n_leaves, N_BINS + 1, 2)), np.zeros(N_BINS)
    for feature in range(len(taken)):
        sums[:], gains[:] = 0.0, 0.0
        column = taken[feature]
        for r in range(len(leaf)):
            sums[leaf[r], column[r], 0] += slopes[r]
            sums[leaf[r], column[r], 1] += curves[r]
        for one in range(n_leaves):
            slope, curve = sums[one, :, 0].sum(), sums[one, :, 1].sum()
            below, weight = 0.0, 0.0
            for cut in range(N_BINS):
                below += sums[one, cut, 0]
                weight += sums[one, cut, 1]
                gains[cut] += below**2 / (weight + PENALTY) + (slope - below) ** 2 / (curve - weight + PENALTY)
        for cut in range(N_BINS):
            if gains[cut] > best:
                best, best_feature, best_bin = gains[cut], feature, cut
    return best_feature, best_bin


@njit(cache=True)
def _fitted(binned: Any, labels: Any, weights: Any, n_trees: int) -> tuple[Any, Any, Any]:
    n_features, n = binned.shape
    np.random.seed(SEED)
    questions, bins = np.zeros((n_trees, DEPTH), np.int64), np.zeros((n_trees, DEPTH), np.int64)
    leaves, logits = np.zeros((n_trees, 1 << DEPTH)), np.zeros(n)
    for tree in range(n_trees):
        rows = np.nonzero(np.random.random(n) < ROW_SHARE)[0]
        asked = np.random.permutation(n_features)[: int(n_features * FEATURE_SHARE)]
        taken = np.empty((len(asked), len(rows)), np.uint8)
        for place in range(len(asked)):
            taken[place] = binned[asked[place]][rows]
        p = 1 / (1 + np.exp(-logits[rows]))
        slopes, curves = weights[rows] * (labels[rows] - p), weights[rows] * p * (1 - p)
        leaf = np.zeros(len(rows), np.uint8)
        for depth in range(DEPTH):
            feature, cut = _best_question(taken, leaf, slopes, curves, 1 << depth)
            questions[tree, depth], bins[tree, depth] = asked[feature], cut
            for r in range(len(rows)):
                leaf[r] = 2 * leaf[r] + (taken[feature, r] > cut)
        g, h = np.zeros(1 << DEPTH), np.zeros(1 << DEPTH)
        for r in range(len(rows)):
            g[leaf[r]] += slopes[r]
            h[leaf[r]] += curves[r]
        leaves[tree] = RATE * g / (h + PENALTY)
        place_of = np.zeros(n, np.uint8)
        for depth in range(DEPTH):
            column, cut = binned[questions[tree, depth]], bins[tree, depth]
            for r in range(n):
                place_of[r] = 2 * place_of[r] + (column[r] > cut)
        for r in range(n):
            logits[r] += leaves[tree, place_of[r]]
    return questions, bins, leaves
