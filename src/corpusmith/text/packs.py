"""What a pack's row, or metadata.csv, states of its page beside the page itself, as hints (kind, name, value)."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from typing import Any

KIND = "pack"
# Columns by field, in lower case, as news-please, Fundus, trafilatura and schema.org name them. No "date" and "timestamp", which in
# crawls are those of retrieval.
NAMES = {
    "title": "title headline",
    "standfirst": "standfirst subtitle description",
    "section": "section category articlesection",
    "authors": "author authors byline",
    "editors": "editor editors",
    "published_local": "published_at published published_date date_published datepublished publish_date date_publish publishing_date"
    " pubdate",
    "modified_at": "modified_at date_modified datemodified modified_date date_modify updated_at",
    "license": "license licence",
    "rights": "rights copyright",
    "agency": "agency",
    "dateline": "dateline",
}
# How programs spell that there is no value.
_NOTHING = re.compile(r"(?i)none|null|nan|nat|n/?a|undefined|unknown|[\W_]+")
_KNOWN = frozenset(" ".join(NAMES.values()).split())


def hints(extra: str | None, max_hints: int, max_chars: int) -> list[tuple[str, str, str]]:
    """Columns that speak of the page; each element of a list is a hint, of an object its `name`.

    Parameters
    ----------
    extra
        A JSON object of columns; null if there are none.
    max_hints, max_chars
        Most hints, and code points of a value, beyond which it is cut.

    >>> hints('{"Author": ["Ana Sol", {"name": "Bo Lim"}], "price": "3", "title": " A day "}', 400, 2000)
    [('pack', 'Author', 'Ana Sol'), ('pack', 'Author', 'Bo Lim'), ('pack', 'title', 'A day')]
    """
    if extra is None:
        return []
    known = ((name, _listed(value, max_chars)) for name, value in json.loads(extra).items() if name.lower() in _KNOWN)
    rows = ((name, text) for name, value in known for text in _texts(value))
    stated = ((KIND, name, text.strip()[:max_chars].rstrip()) for name, text in rows if _is_encodable(text))
    return list(dict.fromkeys(hint for hint in stated if hint[2] and not _NOTHING.fullmatch(hint[2])))[:max_hints]


def _listed(value: Any, max_chars: int) -> Any:
    """A list that was written as text, as a cell of a table must, read again; anything else as it is."""
    if not (isinstance(value, str) and len(value) <= max_chars and re.fullmatch(r"\s*\[.*\]\s*", value, re.DOTALL)):
        return value
    try:
        return ast.literal_eval(value.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return value


def _texts(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else (value,):
        text = one.get("name") if isinstance(one, dict) else one
        if isinstance(text, str):
            yield text


def _is_encodable(text: str) -> bool:
    """Whether a text holds no lone surrogate, which JSON can spell and UTF-8 cannot."""
    return not any("\ud800" <= sign <= "\udfff" for sign in text)
