"""Threads of comments on a page: which of its lines stand in one."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Facts = Mapping[str, Flags]
# Filled lines between two signs of a thread of comments, and below the last of them.
_BETWEEN_SIGNS, _BELOW_SIGN = 20, 3


def among_comments(pages: NDArray[np.int64], facts: Facts) -> Flags:
    """Which lines below a page's first text are signs of a thread of comments, stand between two of them, or as prose close below one.

    Text that stays, legal lines and leads to other stories end a thread.

    Parameters
    ----------
    pages
        The page of each line; each page's lines in one piece.
    facts
        blank, comment_sign, reads_as_text, legal_line, cookie_notice, teaser, headline, short.
    """
    out = np.zeros(len(pages), np.bool_)
    if not facts["comment_sign"].any():
        return out
    filled = np.flatnonzero(~facts["blank"])
    is_end = holds_any(facts, ("reads_as_text", "legal_line", "cookie_notice", "teaser", "headline"))[filled]
    pages, places, n = pages[filled], np.arange(len(filled)), len(filled)
    firsts = np.searchsorted(pages, pages)
    is_sign = facts["comment_sign"][filled] & ~is_end & (_latest(facts["reads_as_text"][filled]) >= firsts)
    is_stop = is_end | is_sign
    before, after = _latest(is_stop), n - 1 - _latest(is_stop[::-1])[::-1]
    is_below = (before >= firsts) & is_sign[before]
    is_above = (after < n) & (pages[np.minimum(after, n - 1)] == pages) & is_sign[np.minimum(after, n - 1)]
    is_between = is_above & (after - before <= _BETWEEN_SIGNS)
    out[filled[is_below & (is_between | (~facts["short"][filled] & (places - before <= _BELOW_SIGN)))]] = True
    return out


def _latest(flags: Flags) -> NDArray[np.int64]:
    """The place of the last flag up to each place; -1 where there is none."""
    found: NDArray[np.int64] = np.maximum.accumulate(np.where(flags, np.arange(len(flags)), -1))
    return found


def holds_any(facts: Facts, names: tuple[str, ...]) -> Flags:
    """Whether one of some facts holds of each line."""
    found: Flags = np.logical_or.reduce([facts[name] for name in names])
    return found
