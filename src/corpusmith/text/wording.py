"""What the words of each line say, found once for each distinct line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import roles
from corpusmith.text.distinct import distinct
from corpusmith.text.traces import Flags, Lines


@dataclass(frozen=True)
class Said:
    """What the words of lines say, found once for each distinct line.

    Parameters
    ----------
    places
        Which distinct line each line is.
    lines, same, chars
        The distinct lines, squeezed; a number that equal ones of these share; their characters.
    kinds
        By kind of line (those of `roles.told`, and blank), whether each distinct line is one.
    """

    places: NDArray[np.uint32]
    lines: pl.Series
    same: NDArray[np.uint32]
    chars: NDArray[np.uint32]
    kinds: Mapping[str, Flags]


def said(texts: pl.Series) -> Said:
    """What the words of each line say: on the pages of one source most lines stand again and again."""
    known, places = distinct(texts)
    read = _read(known)
    kinds = roles.told(read) | {"blank": is_blank(known).to_numpy()}
    return Said(places, read.texts, distinct(read.texts)[1], read.widths, kinds)


def _read(known: pl.Series) -> Lines:
    lines = roles.read(known)
    # Most lines are squeezed already.
    loose = np.flatnonzero(roles.is_loose(lines))
    return lines.replaced(loose, roles.read(squeezed(known.gather(loose)))) if len(loose) else lines


def is_blank(lines: pl.Series) -> pl.Series:
    r"""Whether nothing but white space and invisible marks stands on a line.

    >>> is_blank(pl.Series(["\u00a0", "x", ""])).to_list()
    [True, False, True]
    """
    return ~lines.str.contains(r"[^\s\p{Z}\p{C}]")


def squeezed(lines: pl.Series) -> pl.Series:
    r"""The line with every run of white space and invisible marks as one blank, none at its ends.

    >>> squeezed(pl.Series(["Biz", "\u00a0 Biz\u00a0/ \tEconomy "])).to_list()
    ['Biz', 'Biz / Economy']
    """
    return lines.str.replace_all(r"[\s\p{Z}\u200b-\u200f\ufeff]+", " ").str.strip_chars(" ")
