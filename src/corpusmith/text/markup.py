"""Facts an HTML page states in its head and markup, as rows (kind, name, value): title, meta, links, times, JSON-LD, microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

LINKS = frozenset(("canonical", "amphtml", "author", "license", "copyright", "shortlink"))
# What a graph must be about to speak for the page, and the keys worth reading in it.
ARTICLES = frozenset((
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
    "reviewnewsarticle", "asknewsarticle", "advertisercontentarticle", "satiricalarticle", "blogposting", "liveblogposting",
    "socialmediaposting", "discussionforumposting", "techarticle", "scholarlyarticle", "report",
))  # fmt: skip
GRAPHS = ARTICLES | frozenset((
    "webpage", "itempage", "collectionpage", "aboutpage", "faqpage", "qapage", "profilepage", "creativework", "book", "recipe",
    "product", "event", "videoobject", "jobposting", "review", "dataset", "howto", "medicalwebpage", "breadcrumblist",
))  # fmt: skip
KEYS = frozenset((
    "@type", "@id", "headline", "name", "alternativeHeadline", "description", "abstract", "datePublished", "dateModified",
    "dateCreated", "uploadDate", "author", "creator", "editor", "contributor", "publisher", "sourceOrganization", "provider",
    "copyrightHolder", "copyrightYear", "copyrightNotice", "license", "creditText", "dateline", "articleSection", "section",
    "keywords", "genre", "inLanguage", "url", "mainEntityOfPage", "isAccessibleForFree", "isBasedOn", "isPartOf", "about",
    "contentLocation", "wordCount", "itemListElement", "item", "translator", "correction", "backstory", "archivedAt",
    "conditionsOfAccess", "usageInfo",
))  # fmt: skip
PROPERTIES = frozenset((
    "author", "creator", "editor", "publisher", "headline", "alternativeheadline", "description", "datepublished", "datemodified",
    "datecreated", "articlesection", "inlanguage", "license", "copyrightholder", "copyrightyear", "keywords", "mainentityofpage",
    "dateline",
))  # fmt: skip
# A name or address says something inside these only.
PARTIES = frozenset(("author", "creator", "editor", "publisher", "copyrightholder"))
# Facts about the browser, the shop window or the site's owner, not about the page.
_TECHNICAL = re.compile(
    r"viewport|format-detection|theme-color|color-scheme|referrer|.*verif.*|msapplication.*|msvalidate.*|apple-.*|mobile-web-app.*|x-ua-compatible"
    r"|fb:.*|al:.*|.*:image(?::.*|_?src)?|.*:(?:width|height)|.*csrf.*|.*token.*|next-.*|application-name|handheldfriendly|mobileoptimized|twitter:card|p:domain.*",
    re.IGNORECASE,
)
ATTRIBUTES = ("lang", "xml:lang", "dir", "prefix", "itemtype")
_HEAD = "title,meta,link,time,script,a[rel],[itemprop]"
_BROKEN = re.compile(r"[\x00-\x1f]+")
_OPENING = re.compile(r"\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)?")
_CLOSING = re.compile(r"(?:-->|(?://|/\*)?[ \t]*\]\]>(?:[ \t]*\*/)?)?;?$")

# How far above a name its person or body is looked for.
SCOPE_DEPTH = 32

Hint = tuple[str, str, str]


@dataclass(frozen=True)
class Bounds:
    """How much is read: hints of a page, characters of a value, characters of one JSON-LD block, nesting inside it."""

    n_hints: int
    value_chars: int
    json_chars: int
    json_depth: int


def hints(tree: LexborHTMLParser, bounds: Bounds) -> list[Hint]:
    """Facts of the page as (kind, name, value), in the order of the page; none is blank, none stands twice.

    kind is one of title, meta, link, time, json_ld, microdata, attribute. Values are cut at `bounds.value_chars`.
    """
    found: dict[Hint, None] = {}
    for kind, name, stated in _all(tree, bounds):
        value = stated.strip()[: bounds.value_chars]
        if name and value:
            found[kind, name[: bounds.value_chars], value] = None
            if len(found) == bounds.n_hints:
                break
    return list(found)


def _all(tree: LexborHTMLParser, bounds: Bounds) -> Iterator[Hint]:
    html = tree.css_first("html")
    if html is not None:
        attributes = html.attributes
        for name in ATTRIBUTES:
            yield "attribute", f"html.{name}", attributes.get(name) or ""
    for node in tree.css(_HEAD):
        attributes, tag = node.attributes, node.tag
        if tag == "script":
            yield from _graphs(node, attributes, bounds)
        elif tag == "title":
            # A drawing has titles too.
            if node.parent is None or node.parent.tag != "svg":
                yield "title", "title", _text(node)
        elif tag == "meta":
            yield from _meta(attributes)
        elif tag in ("link", "a"):
            yield from _link(node, attributes, tag)
        elif tag == "time":
            yield "time", attributes.get("itemprop") or attributes.get("class") or "time", attributes.get("datetime") or _text(node)
        if attributes.get("itemprop"):
            yield from _microdata(node, attributes)


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
            yield "link", rel, attributes.get("href") or ""
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


def _graphs(node: LexborNode, attributes: dict[str, str | None], bounds: Bounds) -> Iterator[Hint]:
    source = node.text() if "ld+json" in (attributes.get("type") or "").lower() else ""
    if not source or len(source) > bounds.json_chars:
        return
    graph = _json(source)
    by_id: dict[str, dict[str, Any]] = {}
    things = list(_things(graph, bounds.json_depth, by_id))
    # What speaks of the article comes before what speaks of the page around it.
    things.sort(key=lambda thing: not any(kind in ARTICLES for kind in _kinds(thing)))
    visits = (visit for thing in things for visit in _visits("", thing, bounds.json_depth, by_id))
    # A block has more characters than values: only one whose references repeat a large thing is cut off.
    for path, value in islice(visits, len(source)):
        yield "json_ld", path, _stated(path, value, bounds.value_chars)


def _json(source: str) -> Any:
    """The value of a JSON-LD block; None where it is broken beyond the usual (comments around it, bare line breaks)."""
    source = _CLOSING.sub("", _OPENING.sub("", source, count=1).rstrip())
    for attempt in (source, _BROKEN.sub(" ", source)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _kinds(thing: dict[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return [kind.rpartition("/")[2].lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _things(graph: Any, depth: int, by_id: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Things that speak for the page, wherever @graph and lists put them; `by_id` learns all things that have an @id."""
    if depth <= 0:
        return
    if isinstance(graph, list):
        for element in graph:
            yield from _things(element, depth - 1, by_id)
    elif isinstance(graph, dict):
        if isinstance(graph.get("@id"), str) and len(graph) > 1:
            by_id.setdefault(graph["@id"], graph)
        if any(kind in GRAPHS for kind in _kinds(graph)):
            yield graph
        for key in ("@graph", "mainEntity"):
            yield from _things(graph.get(key), depth - 1, by_id)


def _visits(path: str, value: Any, depth: int, by_id: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """A value and all below it, with their paths. A party that is a reference is followed once, without following further."""
    yield path, value
    if isinstance(value, dict) and depth > 0:
        # A value object, as {"@value": "…", "@language": "en"}.
        if "@value" in value:
            yield from _visits(path, value["@value"], depth - 1, by_id)
            return
        identity = value.get("@id")
        if (
            isinstance(identity, str)
            and len(value) <= 2
            and value.keys() <= {"@id", "@type"}
            and path.rpartition(".")[2].lower() in PARTIES
        ):
            value, by_id = by_id.get(identity, value), {}
        for key, below in value.items():
            if key in KEYS:
                yield from _visits(f"{path}.{key}" if path else key, below, depth - 1, by_id)
            else:
                yield path, None
    elif isinstance(value, list) and depth > 0:
        for element in value:
            yield from _visits(path, element, depth - 1, by_id)


def _stated(path: str, value: Any, n_chars: int) -> str:
    """A single value as text of so many characters at most; "" for all else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str | int | float) or path.endswith(".item"):
        return ""
    # A lone surrogate, spelt \\ud800 in JSON, is no text.
    return str(value).strip()[:n_chars].encode("utf-8", "replace").decode("utf-8")
