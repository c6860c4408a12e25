"""Facts an HTML page states in its head and markup, as rows (kind, name, value): title, meta, links, times, JSON-LD, microdata."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpusmith.text import asides, graphs
from corpusmith.text.graphs import PARTIES, Bounds

LINKS = frozenset(("canonical", "amphtml", "author", "license", "copyright", "shortlink"))
PROPERTIES = frozenset((
    "author", "creator", "editor", "publisher", "headline", "alternativeheadline", "description", "datepublished", "datemodified",
    "datecreated", "articlesection", "inlanguage", "license", "copyrightholder", "copyrightyear", "keywords", "mainentityofpage",
    "dateline",
))  # fmt: skip
# Facts about the browser, the shop window or the site's owner, not about the page.
_TECHNICAL = re.compile(
    r"viewport|format-detection|theme-color|color-scheme|referrer|.*verif.*|msapplication.*|msvalidate.*|apple-.*|mobile-web-app.*|x-ua-compatible"
    r"|fb:.*|al:.*|.*:image(?::.*|_?src)?|.*:(?:width|height)|.*csrf.*|.*token.*|next-.*|application-name|handheldfriendly|mobileoptimized|twitter:card|p:domain.*",
    re.IGNORECASE | re.DOTALL,
)
ATTRIBUTES = ("lang", "xml:lang", "dir", "prefix", "itemtype")
_HEAD = "title,meta,link,time,script,a[rel],[itemprop]"

# How far above a name its person or body is looked for.
SCOPE_DEPTH = 32

Hint = tuple[str, str, str]
# What a bound leaves out; the first two are no kinds that `_all` tells of.
_CUT, _MORE, _TOO_LONG = "cut", "more", "too_long"
_LEFT_OUT = {
    _MORE: "hints beyond the first {n_hints} left out",
    _CUT: "names and values of hints cut at {value_chars} characters: {n}",
    _TOO_LONG: "blocks of JSON-LD of more than {json_chars} characters left out: {n}",
    graphs.TOO_DEEP: "parts of JSON-LD nested deeper than {json_depth} left out: {n}",
    graphs.REPEATED: "blocks of JSON-LD whose references repeat more than they hold left off: {n}",
}


@dataclass(frozen=True)
class Head:
    """Facts a page states, and what of them the bounds left out, for a person; None if nothing."""

    hints: tuple[Hint, ...]
    left_out: str | None


def head(tree: LexborHTMLParser, bounds: Bounds) -> Head:
    """Facts of the page as (kind, name, value), in the order of the page; none is blank, none stands twice.

    kind is one of title, meta, link, time, json_ld, microdata, attribute, or aside for what speaks of something else than the page.
    Values are stripped, and cut at `bounds.value_chars`.
    """
    found: dict[Hint, bool] = {}
    left = Counter[str]()
    for kind, name, stated in _all(tree, bounds):
        value = stated.strip()
        if kind in _LEFT_OUT:
            left[kind] += 1
        elif name and value and (hint := (kind, name[: bounds.value_chars], _text_of(value[: bounds.value_chars]))) not in found:
            if len(found) == bounds.n_hints:
                left[_MORE] += 1
                break
            found[hint] = max(len(name), len(value)) > bounds.value_chars
    left[_CUT] = sum(found.values())
    said = [text.format(n=left[kind], **vars(bounds)) for kind, text in _LEFT_OUT.items() if left[kind]]
    return Head(tuple(found), "; ".join(said) or None)


def _text_of(value: str) -> str:
    # A lone surrogate, spelt \\ud800 in JSON, is no text.
    return value.rstrip().encode("utf-8", "replace").decode("utf-8")


def _all(tree: LexborHTMLParser, bounds: Bounds) -> Iterator[Hint]:
    html = tree.css_first("html")
    if html is not None:
        attributes = html.attributes
        for name in ATTRIBUTES:
            yield "attribute", f"html.{name}", attributes.get(name) or ""
    nodes = tree.css(_HEAD)
    blocks = {i: graphs.block(node.text(), bounds) for i, node in enumerate(nodes) if node.tag == "script" and _is_json_ld(node)}
    names = cache(partial(_names, nodes))
    voices = graphs.voices([thing for block in blocks.values() for thing in block.things], names)
    for i, node in enumerate(nodes):
        if node.tag == "script":
            if i in blocks:
                if blocks[i].n_chars > bounds.json_chars:
                    yield _TOO_LONG, "", ""
                yield from graphs.facts(blocks[i], voices, bounds)
        else:
            yield from _stated(node, names)


def _is_json_ld(script: LexborNode) -> bool:
    return "ld+json" in (script.attributes.get("type") or "").lower()


def _names(nodes: list[LexborNode]) -> graphs.Names:
    """Addresses and titles that the page gives itself."""
    addresses, titles = set(), set()
    for node in nodes:
        attributes = node.attributes
        if node.tag == "title":
            titles.add(graphs.wording(_text(node)))
        elif node.tag == "link" and (attributes.get("rel") or "").lower() == "canonical":
            addresses.add(graphs.address(attributes.get("href") or ""))
        elif node.tag == "meta" and attributes.get("property") == "og:url":
            addresses.add(graphs.address(attributes.get("content") or ""))
        elif node.tag == "meta" and attributes.get("property") == "og:title":
            titles.add(graphs.wording(attributes.get("content") or ""))
    return graphs.Names(frozenset(addresses - {""}), frozenset(titles - {""}))


def _stated(node: LexborNode, names: Callable[[], graphs.Names]) -> Iterator[Hint]:
    """Facts of an element that is no script."""
    attributes, tag = node.attributes, node.tag
    is_aside = False
    if tag == "title":
        # A drawing has titles too.
        if node.parent is None or node.parent.tag != "svg":
            yield "title", "title", _text(node)
    elif tag == "meta":
        yield from _meta(attributes)
    elif tag in ("link", "a"):
        yield from _link(node, attributes, tag)
    elif tag == "time":
        is_aside = asides.is_aside(node, names)
        name = attributes.get("itemprop") or attributes.get("class") or "time"
        yield "aside" if is_aside else "time", name, attributes.get("datetime") or _text(node)
    if attributes.get("itemprop"):
        for kind, name, value in _microdata(node, attributes):
            yield "aside" if is_aside else kind, name, value


def _text(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _meta(attributes: dict[str, str | None]) -> Iterator[Hint]:
    content = attributes.get("content") or ""
    for key in ("name", "property", "http-equiv"):
        name = (attributes.get(key) or "").strip()
        if name and not _TECHNICAL.fullmatch(name):
            yield "meta", name, content


def _link(node: LexborNode, attributes: dict[str, str | None], tag: str) -> Iterator[Hint]:
    for rel in (attributes.get("rel") or "").lower().split():
        if rel in LINKS:
            is_of_picture = tag == "a" and rel == "license" and asides.is_of_picture(node)
            yield "aside" if is_of_picture else "link", rel, attributes.get("href") or ""
            if tag == "a" and rel == "author":
                yield "link", "author.name", _text(node)


def _microdata(node: LexborNode, attributes: dict[str, str | None]) -> Iterator[Hint]:
    for name in (attributes.get("itemprop") or "").split():
        party = _party(node) if name in ("name", "url") else ""
        if party or name.lower() in PROPERTIES:
            yield "microdata", f"{party}.{name}" if party else name, _property(node, attributes, name.lower())


def _property(node: LexborNode, attributes: dict[str, str | None], name: str) -> str:
    stated = attributes.get("content") or attributes.get("datetime") or (attributes.get("href") if name == "url" else None)
    if stated:
        return stated
    # A party's name is a property of its own, where it has one.
    is_named = "itemscope" in attributes and name in PARTIES and node.css_first("[itemprop~=name]") is not None
    return "" if is_named else _text(node) or attributes.get("href") or ""


def _party(node: LexborNode) -> str:
    """Property of the person or body that the node, a name or an address, belongs to; "" if of none."""
    above = node.parent
    for _ in range(SCOPE_DEPTH):
        if above is None or not above.is_element_node:
            break
        attributes = above.attributes
        if "itemscope" in attributes:
            name = attributes.get("itemprop") or ""
            return name if name.lower() in PARTIES else ""
        above = above.parent
    return ""
