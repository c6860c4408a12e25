"""Which lines recur over the distinct articles of a source; copies of a page count once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import polars as pl
from numba import njit

from corpusmith.text.articles import articles_of_lines
from corpusmith.text.hashing import buffers, hash_of, hashed, mixed
from corpusmith.text.months import MONTH_NAMES, WEEKDAY_NAMES, by_language

# Languages whose months and weekdays are folded: the automaton that finds them is made for every call.
_DATED = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "tr")
_LOOSE = r"^ | $|  |[\t-\r\u001c-\u001f\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]"
_SPACES = r"[\s\p{Z}\u200b\ufeff]+"


def line_keys(lines: pl.Series, min_long_width: int) -> pl.DataFrame:
    """line_key, a hash of each line with case and spacing folded, in lines below a width numbers and dates too, null where only marks are
    left; and width, its characters without white space.

    Short furniture varies by dates and counts. A long line that differs in figures, as of a weather report, is news. Names of months and
    weekdays, in eleven languages, are folded on lines with a number, as words between blanks.

    >>> keys = line_keys(pl.Series(["Updated  5 May 2024", "UPDATED 17 june 1999 ", "—"]), 60)["line_key"]
    >>> keys[0] == keys[1], keys[2]
    (True, None)
    >>> keys = line_keys(pl.Series(["Rain is put at 20 percent.", "Rain is put at 35 percent."]), 20)["line_key"]
    >>> keys[0] == keys[1]
    False
    """
    keys, widths, fates = _plain_keys(*buffers(lines), min_long_width)
    rest = np.flatnonzero(fates == _OPEN)
    if len(rest):
        folded = _folded_keys(lines.gather(rest), pl.Series(widths[rest] < min_long_width))
        keys[rest] = folded.fill_null(0).to_numpy()
        fates[rest] = np.where(folded.is_null().to_numpy(), _NO_KEY, _KEY)
    known = pl.DataFrame({"line_key": keys, "width": widths})
    return known.with_columns(line_key=pl.when(pl.Series(fates == _KEY)).then("line_key"))


def _folded_keys(lines: pl.Series, is_short: pl.Series) -> pl.Series:
    folded = _changed(lines, is_short & lines.str.contains(r"\p{N}"), lambda some: some.str.replace_all(r"\p{N}+(?:[.,]\p{N}+)*", "0"))
    lower = folded.str.to_lowercase()
    # Most lines are so already, and finding that out is cheaper than writing them anew.
    squeezed = _changed(lower, lower.str.contains(_LOOSE), lambda some: some.str.replace_all(_SPACES, " ").str.strip_chars(" "))
    undated = _changed(squeezed, is_short & squeezed.str.contains("0", literal=True), _undated)
    has_letters = undated.str.contains(r"[\p{L}\p{N}]")
    return hashed(undated.zip_with(has_letters, pl.Series([None], dtype=pl.String)))


def _changed(lines: pl.Series, which: pl.Series, change: Callable[[pl.Series], pl.Series]) -> pl.Series:
    places = which.arg_true()
    return lines.clone().scatter(places, change(lines.gather(places)))


def _undated(lines: pl.Series) -> pl.Series:
    # Blanks are doubled so that each name has its own.
    parted = lines.to_frame("line").select(pl.format(" {} ", pl.col("line").str.replace_all("[.,]? ", "  "))).to_series()
    return parted.str.replace_many(_calendar(), [" 0 "])


@cache
def _calendar() -> list[str]:
    names = {name for table in (MONTH_NAMES, WEEKDAY_NAMES) for language in _DATED for name in by_language(table)[language]}
    return [f" {name}{end}" for name in sorted(names) if len(name) > 2 for end in (" ", ". ")]


# What is known of a line in one look: it is left open, has a key, or has none.
_OPEN, _KEY, _NO_KEY = range(3)
_BLANK = 0x20


@njit(cache=True)
def _plain_keys(offsets: Any, data: Any, min_long_width: int) -> Any:
    """Keys, widths and fates of lines; those with a character beyond ASCII, or short ones with a figure, are left open."""
    n = len(offsets) - 1
    keys, widths, fates = np.zeros(n, np.uint64), np.zeros(n, np.int32), np.zeros(n, np.uint8)
    scratch = np.empty(max(np.max(np.diff(offsets)), 1) if n else 1, np.uint8)
    for row in range(n):
        start, end = offsets[row], offsets[row + 1]
        n_unseen, highest, has_figure, has_letter = 0, 0, False, False
        for i in range(start, end):
            byte = data[i]
            highest |= byte
            n_unseen += _is_white(byte)
            has_figure |= 0x30 <= byte <= 0x39
            has_letter |= 0x61 <= (byte | 0x20) <= 0x7A
        widths[row] = end - start - (n_unseen if highest < 0x80 else _n_unseen(data, start, end))
        if highest >= 0x80 or (has_figure and widths[row] < min_long_width):
            continue
        fates[row] = _KEY if has_letter or has_figure else _NO_KEY
        if fates[row] == _KEY:
            keys[row] = hash_of(scratch, 0, _write_squeezed(scratch, data, start, end))
    return keys, widths, fates


@njit(cache=True)
def _is_white(byte: int) -> bool:
    return byte == _BLANK or 0x09 <= byte <= 0x0D


@njit(cache=True)
def _n_unseen(data: Any, start: int, end: int) -> Any:
    """Bytes of UTF-8 that begin no character, or white space (White_Space of Unicode)."""
    n = 0
    for i in range(start, end):
        byte = data[i]
        n += byte & 0xC0 == 0x80 or _is_white(byte) or (0xC2 <= byte <= 0xE3 and _is_wide_white(data, i))
    return n


@njit(cache=True)
def _is_wide_white(data: Any, at: int) -> Any:
    """Whether the character of UTF-8 that begins there is white space beyond ASCII."""
    lead, second = data[at], data[at + 1]
    if lead == 0xC2:
        return second in (0x85, 0xA0)
    if lead == 0xE1:
        return second == 0x9A and data[at + 2] == 0x80
    if lead == 0xE2 and second == 0x80:
        return data[at + 2] <= 0x8A or data[at + 2] in (0xA8, 0xA9, 0xAF)
    return (lead == 0xE2 and second == 0x81 and data[at + 2] == 0x9F) or (lead == 0xE3 and second == 0x80 and data[at + 2] == 0x80)


@njit(cache=True)
def _write_squeezed(out: Any, data: Any, start: int, end: int) -> int:
    """Write a line of ASCII in lower case, its white space as single blanks, none at its ends; its bytes."""
    n, is_parted = 0, False
    for i in range(start, end):
        byte = data[i]
        if _is_white(byte):
            is_parted = n > 0
            continue
        if is_parted:
            out[n], is_parted = _BLANK, False
            n += 1
        out[n] = byte + 0x20 if 0x41 <= byte <= 0x5A else byte
        n += 1
    return n


def recurring(
    sightings: pl.DataFrame, *, min_articles: int, max_log2: int, min_source_pages: int, min_long_width: int, min_shared_permille: int
) -> pl.Series:
    """floor(log2(articles)), up to a highest, of each line that stands on several distinct articles of its source; null for the others.

    Parameters
    ----------
    sightings
        page (number of the page; its lines in one piece), batch_key, source_key, line_key (unsigned 64-bit), width (letters); whole
        sources, one after the other, each in the order of its batches. A line's value counts the articles of its batch and those before it.
    min_articles
        Fewest articles.
    max_log2
        The highest value.
    min_source_pages
        Distinct pages the first batches of a source show before later ones change nothing.
    min_long_width
        Letters from which a line may identify an article.
    min_shared_permille
        Pages that share so much of each other's identifying lines are one article.
    """
    keys = _joint_keys(sightings["source_key"].to_numpy(), sightings["line_key"].to_numpy())
    groups, n_groups = _groups(keys)
    starts = _starts(sightings["page"].to_numpy())
    batch_keys, source_keys = (sightings[name].to_numpy()[starts[:-1]] for name in ("batch_key", "source_key"))
    n_articles = articles_of_lines(
        keys, groups, n_groups, starts, batch_keys, source_keys, sightings["width"].to_numpy(), min_source_pages=min_source_pages,
        min_long_width=min_long_width, min_shared_permille=min_shared_permille,
    )  # fmt: skip
    return pl.Series("recurrence_log2", _log2(n_articles, min_articles, max_log2), pl.Int8).replace(-1, None)


@njit(cache=True)
def _joint_keys(source_keys: Any, line_keys: Any) -> Any:
    out = np.empty(len(line_keys), np.uint64)
    for row in range(len(out)):
        out[row] = mixed(line_keys[row] ^ mixed(source_keys[row]))
    return out


@njit(cache=True)
def _groups(keys: Any) -> Any:
    """The number of each key, counted from 0 as they come, and how many there are."""
    size = 16
    while size < 2 * len(keys):
        size *= 2
    slots, out, n = np.full(size, -1, np.int32), np.empty(len(keys), np.int32), 0
    known = np.empty(len(keys), np.uint64)
    for row in range(len(keys)):
        slot = np.int64(keys[row] & np.uint64(size - 1))
        while slots[slot] >= 0 and known[slots[slot]] != keys[row]:
            slot = (slot + 1) & (size - 1)
        if slots[slot] < 0:
            slots[slot], known[n] = n, keys[row]
            n += 1
        out[row] = slots[slot]
    return out, n


@njit(cache=True)
def _starts(pages: Any) -> Any:
    """Where the lines of each page start, and where the last page ends."""
    out, n = np.zeros(len(pages) + 1, np.int64), 0
    for row in range(len(pages)):
        if row == 0 or pages[row] != pages[row - 1]:
            out[n] = row
            n += 1
    out[n] = len(pages)
    return out[: n + 1].copy()


@njit(cache=True)
def _log2(n_articles: Any, min_articles: int, max_log2: int) -> Any:
    """floor(log2(n)) up to a highest; -1 below the fewest."""
    out = np.full(len(n_articles), -1, np.int8)
    for row in range(len(out)):
        n = n_articles[row]
        if n >= min_articles:
            out[row] = 0
            while n > 1 and out[row] < max_log2:
                n >>= 1
                out[row] += 1
    return out
