"""The line judge: how text-like each line of a page is. Trees look twice: at the lines, then at what they said of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import cohesion, features, hindsight, vocabulary
from corpusmith.text.looks import FIRST_NAMES, SECOND_NAMES, Filled, filled_lines, first_look, parts, second_look, words_said
from corpusmith.text.trees import Trees, scores, trees
from corpusmith.text.vocabulary import Vocabulary

# Lines looked at together: fewer cost more calls, more don't fit into a processor's own memory.
TOGETHER = 2048


@dataclass(frozen=True)
class Looks:
    """What words say, trees of the first look at a page, and of the second, which sees the first's scores."""

    vocabulary: Vocabulary
    first: Trees
    second: Trees


@dataclass(frozen=True)
class Judge:
    """The looks at pages of plain text, and at pages whose HTML is known."""

    text: Looks
    html: Looks


# Weights and the judge made of them: a process asks one judge about many shards.
_LATEST: list[tuple[dict[str, Any], Judge]] = []


def looks(weights: dict[str, Any]) -> Looks:
    """One pair of looks; ValueError if it was learned over other features."""
    known = vocabulary.vocabulary(weights["vocabulary"])
    return Looks(known, trees(weights["first"], FIRST_NAMES), trees(weights["second"], SECOND_NAMES))


def judge(weights: dict[str, Any]) -> Judge:
    """The judge in the weights of models/line_judge.json, made once; ValueError if it was learned over other features."""
    if not _LATEST or _LATEST[0][0] is not weights:
        _LATEST[:] = [(weights, Judge(looks(weights["text"]), looks(weights["html"])))]
    return _LATEST[0][1]


def line_scores(lines: pl.DataFrame, model: Judge) -> pl.DataFrame:
    """How text-like each line is, half the F1 that its page can expect, both per mille, and n_shared, how many of its content words the
    likely text of its page has too (all Int16); 0 where it is blank.

    Parameters
    ----------
    lines
        As of `looks.filled_lines`.
    """
    is_html = _is_html(lines)
    found = np.zeros((3, len(lines)), np.int16)
    for kind, taken in ((model.text, ~is_html), (model.html, is_html)):
        if taken.any():
            found[:, taken] = scores_of(lines if taken.all() else lines.filter(pl.Series(taken)), kind)
    return pl.DataFrame({"score_permille": found[0], "half_f1_permille": found[1], "n_shared": found[2]})


def _is_html(lines: pl.DataFrame) -> NDArray[np.bool_]:
    """Whether any line of each line's page stood in HTML."""
    if lines["tag"].null_count() == len(lines):
        return np.zeros(len(lines), np.bool_)
    return lines.select(pl.col("tag").is_not_null().any().over("doc_id")).to_series().to_numpy()


def scores_of(lines: pl.DataFrame, model: Looks) -> NDArray[np.int16]:
    """Scores, half F1 and shared words (3, n), as of `line_scores`, by one pair of looks."""
    filled, seen = filled_lines(lines)
    found = np.zeros((3, len(lines)), np.int16)
    if filled.any():
        found[:, filled] = np.hstack([_scores(part, model) for part in parts(seen, TOGETHER)])
    return found


def _scores(seen: Filled, model: Looks) -> NDArray[np.int16]:
    rows = (*first_look(seen), words_said(seen, model.vocabulary))
    behind = second_look(seen, scores(model.first, *rows))
    second = scores(model.second, *rows, *behind)
    return np.stack((second, halves(seen, second), cohesion.n_shared(behind[1]).astype(np.int16)))


def halves(seen: Filled, second: NDArray[np.int16]) -> NDArray[np.int16]:
    """Half the F1 that the page of each line can expect, per mille."""
    found: NDArray[np.int16] = _halves(second.astype(np.int64), seen.own[:, features.WORDS].astype(np.int64), seen.starts)
    return found


@njit(cache=True)
def _halves(scores: Any, n_words: Any, starts: Any) -> Any:
    out = np.zeros(len(scores), np.int16)
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        out[start:end] = hindsight.best_f1(scores[start:end], np.maximum(n_words[start:end], 1)) // 2
    return out
