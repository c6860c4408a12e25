"""What the words of each line say, found once for each distinct line."""

from __future__ import annotations

import polars as pl

from corpusmith.text import roles
from corpusmith.text.distinct import distinct

_LOOSE = r"^ | $|  |[\t-\r\u001c-\u001f\u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufeff]"


def said(texts: pl.Series) -> pl.DataFrame:
    """What the words of each line say, row by row: `line` (squeezed), `same` (a number that equal ones share), `blank`, `chars`, and for
    each kind of line whether it is one.

    Found once for each distinct line: on the pages of one source most lines stand again and again.
    """
    known, places = distinct(texts)
    lines = squeezed(known)
    told = pl.DataFrame({"line": lines, "same": distinct(lines)[1], "dateline": roles.datelines(lines), "blank": is_blank(known)})
    told = told.with_columns(
        chars=roles.WIDTH.cast(pl.Int32), legal_line=roles.is_legal(), byline=roles.is_byline(), cookie_notice=roles.is_cookie_notice(),
        credit_line=roles.is_credit(), caption=roles.is_caption(), teaser=roles.is_teaser(), breadcrumb=roles.is_breadcrumb(),
        comment_form=roles.is_comment(), comment_sign=roles.is_comment_sign(), short=roles.is_heading(), item=roles.is_list_item(),
    )  # fmt: skip
    return told.select(pl.all().gather(pl.Series(places)))


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
    # Most lines are so already, and finding that out is cheaper than writing them anew.
    loose = lines.str.contains(_LOOSE).arg_true()
    return lines.clone().scatter(loose, lines.gather(loose).str.replace_all(r"[\s\p{Z}\u200b-\u200f\ufeff]+", " ").str.strip_chars(" "))
