"""Lines of a page: its text between line breaks, with offsets, losing nothing."""

from __future__ import annotations

import numpy as np
import polars as pl

_LINE = r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+"


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
    pages = pages.cast(pl.String)
    has_returns = pages.str.contains("\r", literal=True).any()  # most pages have line feeds alone, which are found in no time
    found = pages.str.extract_all(_LINE) if has_returns else pages.str.split("\n", inclusive=True)
    lines = found.alias("line").to_frame().with_row_index("page").explode("line").filter(pl.col("line") != "")
    # The pattern leaves a break at the end only, so that stripping takes the ending and nothing else.
    lines = lines.with_columns(pl.col("page").cast(pl.Int32), text=pl.col("line").str.strip_chars_end("\r\n"))
    firsts = np.flatnonzero(np.diff(lines["page"].to_numpy(), prepend=-1))
    firsts = np.repeat(firsts, np.diff(firsts, append=len(lines)))
    sizes = lines["line"].str.len_chars().to_numpy().astype(np.int64)
    starts = np.cumsum(sizes) - sizes
    start = pl.Series(starts - starts[firsts])
    return lines.select(
        "page",
        pl.Series("line_no", np.arange(len(lines), dtype=np.int32) - firsts.astype(np.int32)),
        "text",
        ending=pl.col("line").str.strip_prefix(pl.col("text")),
        start=start,
        end=start + pl.col("text").str.len_chars().cast(pl.Int64),
    )
