"""The line judge: how text-like each line of a page is. Trees look twice: at the lines, then at what they said of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import cohesion, features, hindsight, lead, marks, rhythm, signposts, surroundings, vocabulary
from corpusmith.text.features import Spans
from corpusmith.text.trees import Trees, scores, trees
from corpusmith.text.vocabulary import Vocabulary
from corpusmith.text.wording import is_blank

FIRST_NAMES = (*surroundings.NAMES, *rhythm.NAMES, *signposts.NAMES, *marks.NAMES, *vocabulary.NAMES)
SECOND_NAMES = (*FIRST_NAMES, *hindsight.NAMES, *cohesion.NAMES, *lead.NAMES)
_COHESION_AT = len(hindsight.NAMES)


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


@dataclass(frozen=True)
class Look:
    """What is seen of the lines that are not blank, page after page.

    Parameters
    ----------
    rows
        Features of FIRST_NAMES (n, some), those of the vocabulary left out.
    filled
        Which lines these are.
    starts
        First of them of each page, and n at the end.
    keys, is_html
        What lines that stood alike share, and whether a line stood in HTML.
    words, tokens
        Hashes of the content words, and of all words, see `features.line_features`.
    """

    rows: NDArray[np.int32]
    filled: NDArray[np.bool_]
    starts: NDArray[np.int64]
    keys: NDArray[np.uint64]
    is_html: NDArray[np.bool_]
    words: Spans
    tokens: Spans


def looks(weights: dict[str, Any]) -> Looks:
    """One pair of looks; ValueError if it was learned over other features."""
    known = vocabulary.vocabulary(weights["vocabulary"])
    return Looks(known, trees(weights["first"], FIRST_NAMES), trees(weights["second"], SECOND_NAMES))


def judge(weights: dict[str, Any]) -> Judge:
    """The judge in the weights of models/line_judge.json; ValueError if it was learned over other features."""
    return Judge(looks(weights["text"]), looks(weights["html"]))


def first_look(lines: pl.DataFrame) -> Look:
    """What is seen of lines before any is judged.

    Parameters
    ----------
    lines
        doc_id, text, tag, container, classes, link_permille (null for plain text); each page's lines in order and in one piece.
    """
    filled = ~is_blank(lines["text"]).to_numpy()
    places = np.flatnonzero(filled)
    doc_ids = lines["doc_id"]
    is_first = (doc_ids != doc_ids.shift(1)).fill_null(True).to_numpy() if len(doc_ids) else np.zeros(0, np.bool_)
    page = np.cumsum(is_first)[places]
    starts = np.concatenate([np.flatnonzero(np.diff(page, prepend=0)), [len(places)]]).astype(np.int64)
    blanks = np.minimum(np.diff(places, prepend=-1) - 1, 9).astype(np.int32)
    firsts = starts[:-1]
    blanks[firsts] = np.minimum(places[firsts] - np.flatnonzero(is_first)[page[firsts] - 1], 9)
    seen = lines.filter(pl.Series(filled, dtype=pl.Boolean))
    own, line_keys, words, tokens = features.line_features(seen["text"])
    keys = marks.groups(seen)
    widths = own[:, features.WIDTH].astype(np.int64)
    mass = surroundings.masses(own)
    rows = (
        surroundings.page_features(own, line_keys, blanks, starts),
        rhythm.rhythm_features(own, blanks, starts),
        signposts.signpost_features(own, mass, blanks, starts),
        marks.mark_features(seen, keys, widths, mass, starts),
    )
    return Look(np.hstack(rows), filled, starts, keys, seen["tag"].is_not_null().to_numpy(), words, tokens)


def words_said(look: Look, known: Vocabulary) -> NDArray[np.int32]:
    """Features of the vocabulary (n, some), which stand beside those of the first look."""
    return vocabulary.vocabulary_features(*look.tokens, known, _blanks(look), look.starts)


def _blanks(look: Look) -> NDArray[np.int32]:
    return np.ascontiguousarray(look.rows[:, surroundings.BLANKS_BEFORE])


def second_look(look: Look, first: NDArray[np.int16]) -> NDArray[np.int32]:
    """Features of hindsight, cohesion and lead (n, some), from the first scores of the lines."""
    widths = look.rows[:, features.WIDTH].astype(np.int64)
    blanks = _blanks(look)
    behind = hindsight.score_features(first, widths, blanks, look.keys, look.starts, look.is_html)
    shared = cohesion.cohesion_features(*look.words, first, hindsight.is_in_run(behind), look.starts)
    return np.hstack((behind, shared, lead.lead_features(*look.words, first, widths, blanks, look.starts)))


def line_scores(lines: pl.DataFrame, model: Judge) -> pl.DataFrame:
    """How text-like each line is, half the F1 that its page can expect, both per mille, and n_shared, how many of its content words the
    likely text of its page has too (all Int16); 0 where it is blank.

    Parameters
    ----------
    lines
        As of `first_look`.
    """
    is_html = lines.select(pl.col("tag").is_not_null().any().over("doc_id")).to_series().to_numpy()
    found = np.zeros((3, len(lines)), np.int16)
    for kind, taken in ((model.text, ~is_html), (model.html, is_html)):
        if taken.any():
            found[:, taken] = scores_of(lines.filter(pl.Series(taken)), kind)
    return pl.DataFrame({"score_permille": found[0], "half_f1_permille": found[1], "n_shared": found[2]})


def scores_of(lines: pl.DataFrame, model: Looks) -> NDArray[np.int16]:
    """Scores, half F1 and shared words (3, n), as of `line_scores`, by one pair of looks."""
    look = first_look(lines)
    said = words_said(look, model.vocabulary)
    first = scores(model.first, look.rows, said)
    seen = second_look(look, first)
    shared = np.zeros((1, len(lines)), np.int16)
    shared[0, look.filled] = cohesion.n_shared(seen[:, _COHESION_AT : _COHESION_AT + len(cohesion.NAMES)])
    return np.vstack((with_halves(look, scores(model.second, look.rows, said, seen)), shared))


def with_halves(look: Look, second: NDArray[np.int16]) -> NDArray[np.int16]:
    """Scores and half F1 (2, n) of all lines, from the scores of those that are not blank."""
    found = np.zeros((2, len(look.filled)), np.int16)
    found[0, look.filled] = second
    found[1, look.filled] = _halves(second.astype(np.int64), look.rows[:, features.WORDS].astype(np.int64), look.starts)
    return found


@njit(cache=True)
def _halves(scores: Any, n_words: Any, starts: Any) -> Any:
    out = np.zeros(len(scores), np.int16)
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        out[start:end] = hindsight.best_f1(scores[start:end], np.maximum(n_words[start:end], 1)) // 2
    return out
