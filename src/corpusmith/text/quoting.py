"""Words that a line only quotes: a sentence about a notice is none."""

from __future__ import annotations

import re
from collections.abc import Callable

import polars as pl

_QUOTED = r"\"[^\"]{1,120}\"|“[^“”]{1,120}”|„[^“”„]{1,120}[“”]|«[^«»]{1,120}»|»[^«»]{1,120}«|「[^「」]{1,120}」|‘[^‘’]{1,120}’"
_PYTHON = re.compile(_QUOTED)
# Letters that stand around quotations in a sentence; fewer: the line is a notice in quotation marks.
_AROUND = 20


def unquoted(line: str) -> str:
    """A line without what it quotes; the line itself where hardly more than that stands there.

    >>> unquoted('The judge said the line "All rights reserved" proves little.'), unquoted('"All rights reserved"')
    ('The judge said the line  proves little.', '"All rights reserved"')
    """
    rest = _PYTHON.sub("", line)
    return rest if sum(map(str.isalpha, rest)) > _AROUND else line


def said_outside(ask: Callable[[pl.Expr], pl.Expr]) -> Callable[[pl.Expr], pl.Expr]:
    """Whether the answer is yes for a line as `unquoted` gives it."""

    def _asked(line: pl.Expr) -> pl.Expr:
        rest = line.str.replace_all(_QUOTED, "")
        return ask(pl.when(rest.str.count_matches(r"\p{L}") > _AROUND).then(rest).otherwise(line))

    return _asked
