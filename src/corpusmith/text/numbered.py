"""Lines of pages as numbers, as the judge goes through them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text.wording import Said


@dataclass(frozen=True)
class Seen:
    """Lines of pages as numbers, row by row, and the first row of each page (starts, with the number of rows at the end).

    Parameters
    ----------
    pages, places, same, chars
        The page of each line, which distinct line it is, a number that equal lines share, its characters.
    scores, halves, n_shared
        As scored.
    """

    starts: NDArray[np.int64]
    pages: NDArray[np.int64]
    places: NDArray[np.uint32]
    same: NDArray[np.int64]
    chars: NDArray[np.int64]
    scores: NDArray[np.int32]
    halves: NDArray[np.int32]
    n_shared: NDArray[np.int32]


def numbered(lines: pl.DataFrame, scored: pl.DataFrame, said: Said) -> Seen:
    """Lines of pages in order, with their scores and what was said in them, as numbers."""
    lengths = lines["doc_id"].rle().struct.field("len").to_numpy().astype(np.int64)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    same, chars = said.same[said.places].astype(np.int64), said.chars[said.places].astype(np.int64)
    numbers = (scored[name].to_numpy().astype(np.int32) for name in ("score_permille", "half_f1_permille", "n_shared"))
    return Seen(starts, np.repeat(np.arange(len(lengths)), lengths), said.places, same, chars, *numbers)
