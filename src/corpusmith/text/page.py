"""One page: the bytes of a record as a decoded page with its facts, or what keeps them from being one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from corpusmith.text import decode, formatting, graphs, hostile, markup

if TYPE_CHECKING:
    from corpusmith.text.render import Rendering

_ABSOLUTE = re.compile(r"https?://[^\s<>\"/]+[^\s<>\"]*", re.IGNORECASE)
URL_CHARS = 2048
MARKS = ("tag", "container", "classes", "link_permille")


@dataclass(frozen=True)
class Bounds:
    """What a page may hold: undecodable sequences and control bytes per mille, nesting, attributes of a tag, rebuilt tags, names, hints."""

    replaced_permille: int
    control_permille: int
    depth: int
    attributes: int
    rebuilt_bytes: int
    names_bytes: int
    hints: graphs.Bounds


@dataclass(frozen=True)
class Page:
    """A decoded page. `rendering`, `hints`, `canonical` (an absolute address) and `detail` (what hints leave out) are those of HTML."""

    text: str
    encoding: str
    rule: str
    n_replaced: int
    rendering: Rendering | None = None
    hints: tuple[markup.Hint, ...] = ()
    canonical: str | None = None
    detail: str | None = None


@dataclass(frozen=True)
class Flaw:
    """What keeps a record's bytes from being a page: a reason of the contract, and its detail for a person."""

    reason: str
    detail: str
    decoded: decode.Decoded | None = None


def read(content: bytes, page_format: str, bounds: Bounds) -> Page | Flaw:
    """The page that the bytes hold; the same bytes in the same format have the same fate wherever they lie.

    Parameters
    ----------
    page_format
        text or html.
    """
    if not content or content.isspace():
        return Flaw("empty", "white space alone" if content else "no bytes")
    why = decode.binary(content, bounds.control_permille)
    if why:
        return Flaw("binary", why)
    found = decode.decoded(content, decode.declared(content) if page_format == "html" else None)
    if found.n_replaced * 1000 > bounds.replaced_permille * len(found.text):
        detail = f"{found.n_replaced} undecodable sequences among {len(found.text)} characters read as {found.encoding}"
        return Flaw("undecodable", detail, found)
    if not found.text or found.text.isspace():
        return Flaw("empty", "white space alone", found)
    if page_format == "text":
        return Page(found.text, found.encoding, found.rule, found.n_replaced)
    return _html(found, content if found.is_utf8 else found.text.encode("utf-8", "ignore"), bounds)


def _html(found: decode.Decoded, content: bytes, bounds: Bounds) -> Page | Flaw:
    """The page of HTML, given as text and in UTF-8."""
    signs = hostile.signs(content)
    why = hostile.reason(found.text, content, signs, bounds.depth, bounds.attributes)
    if not why and formatting.n_rebuilt_bytes(content, signs, bounds.rebuilt_bytes) > bounds.rebuilt_bytes:
        why = f"open formatting elements of more than {bounds.rebuilt_bytes} bytes, if rebuilt at each tag"
    if why:
        return Flaw("too_deep", why, found)
    from corpusmith.text.render import rendered  # noqa: PLC0415 - its kernels take .5 s to load, and most corpora hold no HTML

    tree = LexborHTMLParser(content, scripting=True)
    head = markup.head(tree, bounds.hints)  # first: the rendering takes the tree's scripts away
    rendering = rendered(tree, bounds.depth, bounds.names_bytes)
    if isinstance(rendering, str):
        return Flaw("too_deep", rendering, found)
    address = canonical(head.hints, bounds.hints.value_chars)
    return Page(rendering.text, found.encoding, found.rule, found.n_replaced, rendering, head.hints, address, head.left_out)


def canonical(hints: tuple[markup.Hint, ...], value_chars: int) -> str | None:
    """The first canonical link that is an absolute http(s) address, and shorter than values are cut at.

    >>> canonical((("link", "canonical", "/a"), ("link", "canonical", "https://outlet.example/a")), 100)
    'https://outlet.example/a'
    """
    for kind, name, value in hints:
        if kind == "link" and name == "canonical" and len(value) < min(value_chars, URL_CHARS + 1) and _ABSOLUTE.fullmatch(value):
            return value
    return None


def marks(pages: Sequence[Page], n_lines: Sequence[int]) -> pl.DataFrame:
    """Where the lines of pages, so many each, stood in their HTML, row by row with `lines.cut`; null for plain text."""
    from corpusmith.text.elements import NAMES  # noqa: PLC0415 - as above

    n = sum(n_lines)
    tags, containers, classes, links = (np.full(n, -1, np.int32) for _ in MARKS)
    names: list[str | None] = []
    start = 0
    for page, n_own in zip(pages, n_lines, strict=True):
        shown, own = page.rendering, slice(start, start + n_own)
        if shown:
            # A rendering has line feeds and no other breaks, so that its marks lie row by row with the lines cut.
            tags[own], containers[own], links[own] = shown.tags, shown.containers, shown.link_permille
            classes[own] = np.where(shown.classes < 0, -1, shown.classes + len(names))
            names += shown.names
        start += n_own
    link = pl.Series(links.astype(np.int16))
    columns = _named(NAMES, tags), _named(NAMES, containers), _named([name or None for name in names], classes), link.set(link < 0, None)
    return pl.DataFrame(dict(zip(MARKS, columns, strict=True)))


def _named(names: Sequence[str | None], places: NDArray[np.int32]) -> pl.Series:
    """The names at some places; null for a place of -1."""
    return pl.Series([*names, None], dtype=pl.String).gather(np.where(places < 0, len(names), places))
