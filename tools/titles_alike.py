"""Titles and names made plain for comparing, as evaluate.py does."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

_SIGNS = ((r"[\u2018\u2019\u201a\u201b`´']", "'"), (r"[\u201c\u201d\u201e«»\"]", '"'), (r"[\u2010-\u2015−-]+", "-"))
_BY = r"^(by|von|par|por|di|da|text|autor|author)[:\s]+"


def plain(text: str | None) -> str:
    """A text without case, kinds of quotes and dashes, and doubled blanks.

    >>> plain("A  ‘new’ – day…")
    "a 'new' - day..."
    """
    found = unicodedata.normalize("NFKC", html.unescape(text or "")).casefold()
    for pattern, to in _SIGNS:
        found = re.sub(pattern, to, found)
    return re.sub(r"\s+", " ", found.replace("…", "...").replace("\u00ad", "").replace("\u200b", "")).strip()


def names(values: Iterable[str] | None) -> set[str]:
    """Names without punctuation and words for "by"."""
    found = (re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", re.sub(_BY, "", plain(value)))).strip() for value in values or ())
    return {name for name in found if name}
