"""How a page's text opens: the headline shortly above it, and the standfirst between them."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text.numbered import Seen
from corpusmith.text.threads import Facts, Flags, holds_any

_LONGEST_HEADLINE, _SHORTEST_STANDFIRST = 220, 20
_FAR_BELOW = 5  # filled lines from a headline to a standfirst, and from one that is text to the byline


def openings(seen: Seen, facts: Facts, known: pl.Series, taken: Flags, max_distance: int) -> tuple[Flags, Flags]:
    """Which lines are headlines, at most one a page, and which stand between one and the text, or who wrote it, as sentences, or as long.

    Parameters
    ----------
    seen, facts
        Lines, and what each is.
    known
        The distinct lines.
    taken
        Lines that are something else.
    max_distance
        Filled lines between headline and text.
    """
    filled = np.flatnonzero(~facts["blank"])
    first = _first_texts(seen, facts, known, filled)[seen.pages[filled]]
    ahead = first - np.arange(len(filled))
    able = (ahead > 0) & (ahead <= max_distance) & ~taken[filled] & (seen.chars[filled] <= _LONGEST_HEADLINE)
    headlines = _headlines(seen, facts, known, filled[able])
    return headlines, _standfirsts(seen, facts, headlines, filled, ahead)


def _headlines(seen: Seen, facts: Facts, known: pl.Series, rows: NDArray[np.int64]) -> Flags:
    """The first heading in HTML, else the line that shares most words with the text it stands shortly above."""
    out = np.zeros(len(seen.pages), np.bool_)
    if not len(rows):
        return out
    of_rows = known.gather(seen.places[rows]).to_frame("line").select(is_none=pl.col("line").str.contains(r"^@|[.。,;、]$"), n=_n_words())
    is_top, n_words = facts["is_top"][rows], of_rows["n"].to_numpy()
    rank = 1000 * is_top + 5 * np.minimum(seen.n_shared[rows], 4) + np.minimum(n_words, 7) + 6 * (seen.chars[rows] <= 120)
    able = np.flatnonzero((is_top | ~of_rows["is_none"].to_numpy()) & (n_words >= 2))
    best = able[np.lexsort((rows[able], -rank[able], seen.pages[rows[able]]))]
    out[rows[best[np.diff(seen.pages[rows[best]], prepend=-1) > 0]]] = True
    return out


def _standfirsts(seen: Seen, facts: Facts, headlines: Flags, filled: NDArray[np.int64], ahead: NDArray[np.int64]) -> Flags:
    """Sentences, or what is as long, below the headline: above the first long text, `ahead` filled lines away, or themselves text, with a
    byline or dateline between them and the next.
    """
    pages, out, places = seen.pages[filled], np.zeros(len(seen.pages), np.bool_), np.arange(len(filled))
    heads, found = np.full(len(seen.starts) - 1, len(filled)), np.flatnonzero(headlines[filled])
    heads[pages[found]] = found
    below = places - heads[pages]
    is_long = ~facts["short"][filled] & (seen.chars[filled] >= _SHORTEST_STANDFIRST)
    is_text = facts["reads_as_text"][filled]
    signs, texts = (_next(of, pages) for of in ((facts["byline"] | facts["dateline"])[filled] & ~is_text, is_text & is_long))
    is_above_sign = is_text & (below <= _FAR_BELOW) & (signs - places <= _FAR_BELOW) & (signs < texts) & (texts < len(filled))
    out[filled] = is_long & (below > 0) & ((ahead > 0) | is_above_sign)
    return out


def _next(flags: Flags, pages: NDArray[np.int64]) -> NDArray[np.int64]:
    """The next place behind each at which a flag is set on the same page; the number of places where there is none."""
    n, marked = len(flags), np.flatnonzero(flags)
    following = np.append(marked, n)[np.searchsorted(marked, np.arange(n), side="right")]
    found: NDArray[np.int64] = np.where((following < n) & (pages[np.minimum(following, n - 1)] == pages), following, n)
    return found


def _first_texts(seen: Seen, facts: Facts, known: pl.Series, filled: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first long text of each page, as a place among the lines that are not blank; -1 where there is none."""
    is_other = holds_any(facts, ("repeat_of_line", "legal_line", "cookie_notice", "recurs_in_source", "short"))
    places = np.flatnonzero((facts["reads_as_text"] & ~is_other)[filled])
    out, n = np.full(len(seen.starts) - 1, -1, np.int64), 1
    while len(places):
        # Hardly ever is it not the very first; then twice as many are looked at.
        pages = seen.pages[filled[places]]
        nth = np.arange(len(places)) - np.searchsorted(pages, pages)
        asked = places[nth < n]
        is_long = known.gather(seen.places[filled[asked]]).to_frame("line").select(_TEN_WORDS).to_series().to_numpy()
        found = asked[is_long][::-1]
        out[seen.pages[filled[found]]] = found
        places, n = places[(nth >= n) & (out[pages] < 0)], 2 * n
    return out


_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}"
# `_n_words` of ten and more, told without counting on.
_TEN_WORDS = pl.col("line").str.contains(r"^\P{L}*(?:\p{L}+\P{L}+){9}\p{L}") | pl.col("line").str.contains(
    rf"(?s)^(?:[^{_UNSPACED}]*[{_UNSPACED}]){{20}}"
)


def _n_words() -> pl.Expr:
    spaced = pl.col("line").str.count_matches(r"\p{L}+")
    return pl.max_horizontal(spaced, pl.col("line").str.count_matches(f"[{_UNSPACED}]") // 2).cast(pl.Int32)
