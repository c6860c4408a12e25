"""What the judge sees of lines: each by itself, then among those around it, then beside what was said of them at first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import cohesion, features, hindsight, lead, marks, rhythm, signposts, surroundings, vocabulary
from corpusmith.text.features import Spans
from corpusmith.text.vocabulary import Vocabulary
from corpusmith.text.wording import is_blank

FIRST_NAMES = (*surroundings.NAMES, *rhythm.NAMES, *signposts.NAMES, *marks.NAMES, *vocabulary.NAMES)
SECOND_NAMES = (*FIRST_NAMES, *hindsight.NAMES, *cohesion.NAMES, *lead.NAMES)


@dataclass(frozen=True)
class Filled:
    """Lines that are not blank, each by itself, page after page.

    Parameters
    ----------
    own, line_keys, words, tokens
        See `features.line_features`.
    blanks
        Blank lines before each, at most 9 counted.
    starts
        First line of each page, and n at the end.
    keys, stood, is_html
        What lines that stood alike share, where each stood, see `marks`, and whether it stood in HTML.
    """

    own: NDArray[np.int32]
    line_keys: NDArray[np.uint64]
    words: Spans
    tokens: Spans
    blanks: NDArray[np.int32]
    starts: NDArray[np.int64]
    keys: NDArray[np.uint64]
    stood: NDArray[np.int32]
    is_html: NDArray[np.bool_]


def filled_lines(lines: pl.DataFrame) -> tuple[NDArray[np.bool_], Filled]:
    """Which lines are not blank, and what these are.

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
    own = features.line_features(seen["text"])
    return filled, Filled(*own, blanks, starts, *marks.stood(seen), seen["tag"].is_not_null().to_numpy())


def parts(seen: Filled, n_lines: int) -> Iterator[Filled]:
    """The same lines, in parts of whole pages of about so many lines: what is found of a part stays near the processor."""
    pages = np.unique(np.append(np.searchsorted(seen.starts, np.arange(0, seen.starts[-1], n_lines)), len(seen.starts) - 1))
    for first, last in pairwise(pages):
        start, end = seen.starts[first], seen.starts[last]
        keys = np.ascontiguousarray(seen.keys[:, start:end])
        yield Filled(
            seen.own[start:end], seen.line_keys[start:end], _part(seen.words, start, end), _part(seen.tokens, start, end),
            seen.blanks[start:end], seen.starts[first : last + 1] - start, keys, seen.stood[start:end], seen.is_html[start:end],
        )  # fmt: skip


def _part(spans: Spans, start: int, end: int) -> Spans:
    values, ends = spans
    before = ends[start - 1] if start else np.int64(0)
    return values[before : ends[end - 1]], ends[start:end] - before


def first_look(seen: Filled) -> tuple[NDArray[np.int32], ...]:
    """Features of FIRST_NAMES but the vocabulary's (n, some each), side by side in their order."""
    mass = surroundings.masses(seen.own)
    return (
        surroundings.page_features(seen.own, seen.line_keys, seen.blanks, seen.starts),
        rhythm.rhythm_features(seen.own, seen.blanks, seen.starts),
        signposts.signpost_features(seen.own, mass, seen.blanks, seen.starts),
        marks.mark_features(seen.stood, seen.is_html, seen.keys, widths(seen), mass, seen.starts),
    )


def words_said(seen: Filled, known: Vocabulary) -> NDArray[np.int32]:
    """Features of the vocabulary (n, some), which stand beside those of the first look."""
    return vocabulary.vocabulary_features(*seen.tokens, known, seen.blanks, seen.starts)


def second_look(seen: Filled, first: NDArray[np.int16]) -> tuple[NDArray[np.int32], ...]:
    """Features of hindsight, cohesion and lead (n, some each), from the first scores of the lines."""
    behind = hindsight.score_features(first, widths(seen), seen.blanks, seen.keys, seen.starts, seen.is_html)
    shared = cohesion.cohesion_features(*seen.words, first, hindsight.is_in_run(behind), seen.starts)
    return behind, shared, lead.lead_features(*seen.words, first, widths(seen), seen.blanks, seen.starts)


def widths(seen: Filled) -> NDArray[np.int64]:
    """Letters of each line."""
    return seen.own[:, features.WIDTH].astype(np.int64)
