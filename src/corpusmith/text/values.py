"""Values read from a page, without characters of no width that say nothing of them once they stand alone."""

from __future__ import annotations

import polars as pl

ZERO_WIDTH_BLANK = "\u200b"
_MARKS = r"[\u200e\u200f\u200b\s]+"
_OPENERS, _CLOSER = r"\u202a\u202b", r"\u202c"
_ANY = r"^[\u200e\u200f\u202a-\u202c]|[\u200e\u200f\u202a-\u202c]$|\u200b"
# An embedding that is not closed, one round the whole value, and a close of none: all of them act at a value's ends only.
_UNPAIRED = (
    (rf"^[{_OPENERS}]+([^{_CLOSER}]*)$", "$1"),
    (rf"^[{_OPENERS}]([^\u202a-\u202e]*){_CLOSER}$", "$1"),
    (rf"^([^\u202a-\u202e]*){_CLOSER}+$", "$1"),
)


def trimmed(values: pl.Series) -> pl.Series:
    r"""Values without zero-width blanks, and without directional marks at their ends that pair with none inside; null stays null.

    >>> [ascii(value) for value in trimmed(pl.Series(["\u202babc\u200f", "ap\u200bproves", "a \u202bbc\u202c"]))]
    ["'abc'", "'approves'", "'a \\u202bbc\\u202c'"]
    """
    is_rare = values.str.contains(_ANY).fill_null(False)
    if not is_rare.any():
        return values
    found = values.filter(is_rare).str.replace_all(ZERO_WIDTH_BLANK, "", literal=True)
    found = _without_marks(found)
    for pattern, value in _UNPAIRED:
        found = found.str.replace(pattern, value)
    return values.scatter(is_rare.arg_true(), _without_marks(found))


def _without_marks(values: pl.Series) -> pl.Series:
    return values.str.replace(f"^{_MARKS}", "").str.replace(f"{_MARKS}$", "")
