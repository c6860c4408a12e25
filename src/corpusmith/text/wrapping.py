"""Paragraphs whose lines were broken at a fixed width, as in mail and plain-text archives, told from lists, verse and tables."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

# Lines of a block, and widths of its widest, that may be wrapped prose.
MIN_LINES, MIN_WIDTH, MAX_WIDTH = 3, 30, 100
MAX_WORD = 20
MIN_BLANKS = 5  # of a line of a page that is not wrapped as a whole
MIN_FULL = 6  # full lines of a page that is wrapped though no block of it says so
# What stands in code, tables and lists of links; a block where it stands on every fourth line is none of prose.
_SIGNS = r"[{}=<>|\\;_]|://|\(\)|\($|\S {3}|\s-\w "
# How a line starts that may go on with a small letter.
_SMALL = r"^[a-z\x{80}-\x{10FFFF}]"
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"


def continued(lines: pl.DataFrame) -> pl.Series:
    """What joins each line to the one above it where a paragraph was wrapped between them, else null.

    A line is full if it and the first word of the next, at most 20 characters of it, are wider together than the widest line of its block
    or page. A block of three lines or more, 30 to 100 characters wide, is wrapped prose if two in three of its lines but the last are
    full, half of those go on in the next with a small letter or a character of a script without spaces, and fewer than one line in four
    holds signs of code. A page is wrapped at the width of its widest such block; or, as a whole, if four in five lines of its blocks, six
    at least, are full by the widest of them and three in ten of those go on so. Full lines of its other blocks are joined where they go
    on so, or where all lines of the block but the last are full: on a page wrapped as a whole any, else those of six words. A join is a
    blank, between characters of scripts without spaces nothing.

    Parameters
    ----------
    lines
        page, block (equal for lines that follow one another directly), text; each page's and block's lines in order and in one piece.

    >>> lines = ["The council met on Monday evening", "and spoke for hours about the", "bridge that the town had wanted."]
    >>> continued(pl.DataFrame({"page": [1, 1, 1], "block": [1, 1, 1], "text": lines})).to_list()
    [None, ' ', ' ']
    """
    rows = lines.select(pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"))
    able = _able(lines.with_row_index("row"))
    widths = _page_widths(able)
    if widths.is_empty():
        return pl.Series("join", [None] * len(lines), dtype=pl.String)
    beside = able.join(widths, on="page", how="inner", maintain_order="left")
    is_full = pl.col("needed") > pl.max_horizontal("page_width", "widest")
    is_whole = (is_full.sum().over("block") == pl.col("n") - 1) & ~pl.col("has_signs")
    is_worded = pl.col("is_unspaced") | (pl.col("text").str.count_matches(" ", literal=True) >= MIN_BLANKS)
    of_page = is_full & (pl.col("is_going") | (is_whole & (pl.col("is_wrapped") | is_worded)))
    is_joined = pl.when("is_prose").then("is_full").otherwise(of_page)
    found = beside.filter(is_joined).select(row=pl.col("row") + 1, join=pl.when("is_unspaced").then(pl.lit("")).otherwise(pl.lit(" ")))
    return rows.join(found, on="row", how="left", maintain_order="left")["join"]


def _able(lines: pl.DataFrame) -> pl.DataFrame:
    """Lines of blocks that may be wrapped: `needed`, their width with the first word of the next; whether they are full by their block, and
    go on in the next with a small letter or a character of a script without spaces; whether their block is prose by itself, or code.
    """
    text, width = pl.col("text"), pl.col("text").str.len_chars()
    blocks = lines.group_by("block").agg(widest=width.max(), n=pl.len())
    narrow = blocks.filter((pl.col("n") > 1) & pl.col("widest").is_between(MIN_WIDTH, MAX_WIDTH))
    seen = lines.join(narrow, on="block", how="inner", maintain_order="left")
    starts_unspaced = text.str.contains("^" + _UNSPACED)
    first_word = pl.when(starts_unspaced).then(1).otherwise(text.str.extract(r"^(\S+)").str.len_chars().clip(0, MAX_WORD) + 1)
    is_last = (pl.col("block") != pl.col("block").shift(-1)).fill_null(value=True)
    seen = seen.with_columns(
        needed=pl.when(~is_last).then(width + first_word.shift(-1)).fill_null(0),
        is_unspaced=(text.str.contains(_UNSPACED + "$") & starts_unspaced.shift(-1)).fill_null(value=False),
        is_small=text.shift(-1).str.contains(r"^\p{Ll}").fill_null(value=False),
        has_signs=4 * text.str.contains(_SIGNS).sum().over("block") >= pl.col("n"),
    )
    seen = seen.with_columns(is_full=pl.col("needed") > pl.col("widest"), is_going=pl.col("is_small") | pl.col("is_unspaced"))
    n_full, n_going = pl.col("is_full").sum().over("block"), (pl.col("is_full") & pl.col("is_going")).sum().over("block")
    is_prose = (pl.col("n") >= MIN_LINES) & (3 * n_full >= 2 * (pl.col("n") - 1)) & (2 * n_going >= n_full) & ~pl.col("has_signs")
    return seen.with_columns(is_prose=is_prose)


def _page_widths(able: pl.DataFrame) -> pl.DataFrame:
    """The width at which pages are wrapped, and whether all of a page is: page, page_width, is_wrapped."""
    of_prose = able.filter("is_prose").group_by("page").agg(page_width=pl.col("widest").max(), is_wrapped=pl.lit(value=False))
    some = able.filter(pl.col("needed") > 0).with_columns(page_width=pl.col("widest").max().over("page"))
    is_full = pl.col("needed") > pl.col("page_width")
    counted = some.group_by("page").agg(
        pl.col("page_width").first(), n=pl.len(), n_full=is_full.sum(), n_going=(is_full & pl.col("is_going")).sum()
    )
    n_full, n_going = pl.col("n_full"), pl.col("n_going")
    is_wrapped = (n_full >= MIN_FULL) & (5 * n_full >= 4 * pl.col("n")) & (10 * n_going >= 3 * n_full)
    both = pl.concat([of_prose, counted.filter(is_wrapped).select("page", "page_width", is_wrapped=pl.lit(value=True))])
    return both.group_by("page").agg(pl.col("page_width").max(), pl.col("is_wrapped").any())


def unwrapped(lines: pl.DataFrame) -> tuple[pl.DataFrame, NDArray[np.int64]] | None:
    """Lines with the wrapped paragraphs of plain text as one line each, and for each line which of them it is in; None if none is wrapped.

    Parameters
    ----------
    lines
        doc_id, text, tag (null for plain text), recurrence_log2: a paragraph recurs as its least recurring line does; of other columns
        the first line's stand.
    """
    plain = _of_suspects(lines)
    is_next = (pl.col("line").shift(1) + 1 == pl.col("line")) & (pl.col("page").shift(1) == pl.col("page"))
    joins = continued(plain.select("text", "page", block=(~is_next.fill_null(value=False)).cum_sum()))
    if joins.null_count() == len(joins):
        return None
    is_joined = np.zeros(len(lines), np.bool_)
    is_joined[plain["line"].to_numpy()] = joins.is_not_null().to_numpy()
    numbers = np.cumsum(~is_joined) - 1
    rows = np.flatnonzero(np.isin(numbers, numbers[is_joined]))
    before = pl.Series([""], dtype=pl.String).new_from_index(0, len(lines)).scatter(plain["line"], joins.fill_null(""))
    some = lines[rows].select("recurrence_log2", text=before[rows] + pl.col("text"), paragraph=numbers[rows])
    whole = some.group_by("paragraph", maintain_order=True).agg(pl.col("text").str.join(""), pl.col("recurrence_log2").min())
    found = lines.filter(~is_joined)
    return found.with_columns(found[name].scatter(whole["paragraph"], whole[name]) for name in ("text", "recurrence_log2")), numbers


def _of_suspects(lines: pl.DataFrame) -> pl.DataFrame:
    """Lines of pages of plain text that may be wrapped, without blank ones: line (their row), page, text.

    What `continued` asks is asked of lengths and first characters before: of full lines by no less than their width, and of lines that go
    on by a small letter, or a character that may be one.
    """
    is_plain = lines.select(pl.col("tag").is_null() & (pl.col("text").str.strip_chars() != "")).to_series()
    rows = np.flatnonzero(is_plain.to_numpy())
    page, text = lines["doc_id"].rle_id().to_numpy()[rows].astype(np.int64), lines["text"].filter(is_plain)
    starts = np.flatnonzero((np.diff(rows, prepend=-2) > 1) | (np.diff(page, prepend=-1) != 0))
    is_suspect = _are_suspects(text, page, starts)[page] if len(rows) else np.zeros(0, np.bool_)
    return pl.DataFrame({"line": rows.astype(np.uint32), "page": page, "text": text}).filter(is_suspect)


def _are_suspects(text: pl.Series, page: NDArray[np.int64], starts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """By page, whether it may be wrapped; `starts` are those of blocks."""
    width, n, of = text.str.len_chars().to_numpy().astype(np.int64), np.diff(starts, append=len(text)), page[starts]
    # In bytes, so no less than in characters.
    first_word = text.str.find(" ", literal=True).fill_null(MAX_WORD).clip(0, MAX_WORD).to_numpy().astype(np.int64)
    is_last = np.diff(np.repeat(np.arange(len(n)), n), append=-1) != 0
    needed = np.where(is_last, 0, width + np.append(first_word[1:], 0) + 1)
    may_go_on = np.append(text.str.contains(_SMALL).to_numpy()[1:], False)
    widest = np.maximum.reduceat(width, starts)
    able = (n > 1) & (widest >= MIN_WIDTH) & (widest <= MAX_WIDTH)
    is_full = needed > np.repeat(widest, n)
    n_full, n_going = (np.add.reduceat(some.astype(np.int64), starts) for some in (is_full, is_full & may_go_on))
    may_be_prose = able & (n >= MIN_LINES) & (3 * n_full >= 2 * (n - 1)) & (3 * n_going >= n - 1)
    page_width = np.zeros(page[-1] + 1, np.int64)
    np.maximum.at(page_width, of[able], widest[able])
    is_full = np.repeat(able, n) & (needed > page_width[page])
    n_lines, full_of, going_of = np.bincount(of, able * (n - 1)), np.bincount(page, is_full), np.bincount(page, is_full & may_go_on)
    may_be_whole = (full_of >= MIN_FULL) & (5 * full_of >= 4 * n_lines) & (50 * going_of >= 12 * n_lines)
    found: NDArray[np.bool_] = (np.bincount(of, may_be_prose) > 0) | may_be_whole
    return found
