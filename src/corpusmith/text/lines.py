"""Lines of a page: its text between line breaks, with offsets, losing nothing."""

from __future__ import annotations

import re

import polars as pl

_LINE = r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+"


_BREAK = re.compile(r"\r\n|\n|\r")


def count(page: str) -> int:
    r"""How many lines `cut` finds in a page.

    >>> count(""), count("a"), count("a\n"), count("a\r\nb")
    (0, 1, 1, 2)
    """
    n_breaks = sum(1 for _ in _BREAK.finditer(page))
    return n_breaks + bool(page and page[-1] not in "\r\n")


def cut(pages: pl.Series) -> pl.DataFrame:
    r"""Lines of decoded pages, one row a line, in order.

    A line ends at \r\n, \n or \r only. A break at the very end of a page ends its last line and starts no new one; an empty page has
    no line. `text` + `ending` of its lines, in order, give the page.

    Parameters
    ----------
    pages
        Decoded pages, without nulls.

    Returns
    -------
    DataFrame
        page (row of `pages`, from 0), line_no (from 0), text, ending, start, end (code points of the page).

    Examples
    --------
    >>> cut(pl.Series(["a\r\nb"])).rows()
    [(0, 0, 'a', '\r\n', 0, 1), (0, 1, 'b', '', 3, 4)]
    """
    found = pages.rename("line").cast(pl.String).str.extract_all(_LINE).to_frame().with_row_index("page")
    lines = found.explode("line").filter(pl.col("line").is_not_null())
    # The pattern leaves a break at the end only, so stripping takes the ending and nothing else.
    text = pl.col("line").str.strip_chars_end("\r\n")
    lines = lines.with_columns(text=text, n_chars=pl.col("line").str.len_chars().cast(pl.Int64))
    start = (pl.col("n_chars").cum_sum() - pl.col("n_chars")).over("page")
    lines = lines.with_columns(start=start, line_no=pl.int_range(pl.len(), dtype=pl.Int32).over("page"))
    return lines.select(
        pl.col("page").cast(pl.Int32),
        "line_no",
        "text",
        ending=pl.col("line").str.strip_prefix(pl.col("text")),
        start="start",
        end=pl.col("start") + pl.col("text").str.len_chars().cast(pl.Int64),
    )
