"""The JSON of a script element, written as pages write it."""

from __future__ import annotations

import json
import re
from typing import Any

_BROKEN = re.compile(r"[\x00-\x1f]+")
_OPENING = re.compile(r"\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)?")


def content(source: str) -> Any:
    """The value of a block; None where it is broken beyond the usual (comments around it, bare line breaks).

    >>> content('<!-- {"headline": "Fees rise"} -->'), content('{"headline": ')
    ({'headline': 'Fees rise'}, None)
    """
    source = _unwrapped(source)
    for attempt in (source, _BROKEN.sub(" ", source)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(source: str) -> str:
    """A block without the comment or CDATA section around it, and without a last semicolon."""
    source = _OPENING.sub("", source, count=1).rstrip().removesuffix(";")
    if source.endswith("-->"):
        return source[:-3]
    inner = source.removesuffix("*/").rstrip(" \t")
    return inner[:-3].rstrip(" \t").removesuffix("//").removesuffix("/*") if inner.endswith("]]>") else source
