"""Words that take no part in the figures of pairs: those of lines that stand in many documents."""

from __future__ import annotations

import numpy as np
import polars as pl

from corpusmith.dedup.words import Offsets, Words


def line_ends(documents: pl.Series, n_words: Offsets) -> pl.Series:
    """Of each line how many words of its document stand up to its end.

    Parameters
    ----------
    documents
        Of each line, a document's lines in one piece.
    n_words
        Words of each line.

    >>> line_ends(pl.Series(["a", "a", "b"]), np.array([3, 2, 4])).to_list()
    [3, 5, 4]
    """
    lines = pl.DataFrame({"document": documents, "line_end": n_words})
    return lines.select(pl.col("line_end").cum_sum().over("document").cast(pl.Int32)).to_series()


def without(words: Words, offsets: Offsets, spans: pl.DataFrame) -> tuple[Words, Offsets]:
    """The words of documents, those of some spans left out.

    Parameters
    ----------
    words, offsets
        Words of documents, flat, and where each begins (one more offset than documents).
    spans
        document (place among these), start, end (words of that document); they do not overlap.

    >>> spans = pl.DataFrame({"document": [0], "start": [1], "end": [3]})
    >>> words, offsets = without(np.array([7, 8, 9, 7, 5], np.uint32), np.array([0, 4, 5]), spans)
    >>> words.tolist(), offsets.tolist()
    ([7, 7, 5], [0, 2, 3])
    """
    first = offsets[spans["document"].to_numpy()]
    change = np.zeros(len(words) + 1, np.int64)
    np.add.at(change, first + spans["start"].to_numpy(), 1)
    np.add.at(change, first + spans["end"].to_numpy(), -1)
    is_kept = np.cumsum(change[:-1]) == 0
    n_kept = np.concatenate([np.zeros(1, np.int64), np.cumsum(is_kept)])
    return words[is_kept], n_kept[offsets]
