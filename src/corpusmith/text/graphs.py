"""JSON-LD of an HTML page: the things its blocks describe, and which of them speak for the page."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from corpusmith.text import blocks

# Articles, one of which speaks for the page; pages; what speaks only as a page's main thing; and the keys worth reading in them.
ARTICLES = frozenset((
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
    "reviewnewsarticle", "asknewsarticle", "advertisercontentarticle", "satiricalarticle", "blogposting", "liveblogposting",
    "socialmediaposting", "discussionforumposting", "techarticle", "scholarlyarticle", "report",
))  # fmt: skip
PAGES = frozenset((
    "webpage", "itempage", "collectionpage", "aboutpage", "faqpage", "qapage", "profilepage", "medicalwebpage", "breadcrumblist",
    "creativework",
))  # fmt: skip
GRAPHS = ARTICLES | PAGES | frozenset(("book", "recipe", "product", "event", "videoobject", "jobposting", "review", "dataset", "howto"))
KEYS = frozenset((
    "@type", "@id", "headline", "name", "alternativeHeadline", "description", "abstract", "datePublished", "dateModified",
    "dateCreated", "uploadDate", "author", "creator", "editor", "contributor", "publisher", "sourceOrganization", "provider",
    "copyrightHolder", "copyrightYear", "copyrightNotice", "license", "creditText", "dateline", "articleSection", "section",
    "keywords", "genre", "inLanguage", "url", "mainEntityOfPage", "isAccessibleForFree", "isBasedOn", "isPartOf", "about",
    "contentLocation", "wordCount", "itemListElement", "item", "translator", "correction", "backstory", "archivedAt",
    "conditionsOfAccess", "usageInfo",
))  # fmt: skip
# A name or address says something inside these only.
PARTIES = frozenset(("author", "creator", "editor", "publisher", "copyrightholder"))
_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?([^?#\s]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# In place of the kind of a fact: that something was left out here, as it is nested too deep, or repeats what was read too often.
TOO_DEEP, REPEATED = "too_deep", "repeated"
_DEEPER = object()


@dataclass(frozen=True)
class Bounds:
    """How much is read: hints of a page, characters of a value, characters of one JSON-LD block, nesting inside it."""

    n_hints: int
    value_chars: int
    json_chars: int
    json_depth: int


@dataclass(frozen=True, eq=False)
class Thing:
    """What one object of a block describes; `is_main` says that a page names it as what it is about."""

    value: Mapping[str, Any]
    kinds: tuple[str, ...]
    is_main: bool

    def is_of(self, kinds: frozenset[str]) -> bool:
        """Whether it is of one of these kinds."""
        return any(kind in kinds for kind in self.kinds)


@dataclass(frozen=True)
class Block:
    """The things of one script element, those with an @id by it, the number of places too deep to look at, the characters of the script."""

    things: tuple[Thing, ...]
    by_id: Mapping[str, Mapping[str, Any]]
    n_too_deep: int
    n_chars: int


@dataclass(frozen=True)
class Names:
    """Addresses and titles that a page gives itself, as `address` and `wording` spell them."""

    addresses: frozenset[str]
    titles: frozenset[str]


@dataclass(frozen=True)
class Voices:
    """Things that speak for a page, those that say what these leave open, and the keys that these state."""

    things: frozenset[Thing]
    twins: frozenset[Thing]
    keys: frozenset[str]

    def is_heard(self, thing: Thing, key: str = "") -> bool:
        """Whether a thing speaks for the page, of this key."""
        return thing in self.things or (thing in self.twins and key not in self.keys)


def block(source: str, bounds: Bounds) -> Block:
    """The things of a JSON-LD block; none where it is too long or broken."""
    by_id: dict[str, Mapping[str, Any]] = {}
    graph = blocks.content(source) if len(source) <= bounds.json_chars else None
    found = list(_things(graph, bounds.json_depth, by_id))
    return Block(tuple(filter(None, found)), by_id, found.count(None), len(source))


def voices(things: Sequence[Thing], names: Callable[[], Names]) -> Voices:
    """What speaks for a page: pages, and the article that fits the page's address and titles best, of several such the first.

    An article of the same headline or address says what that one leaves open. A book, a product or a film speaks only where no article
    does, and a page names it as its main thing or its address is the page's.
    """
    articles = [thing for thing in things if thing.is_of(ARTICLES)]
    first, twins = articles[:1], list[Thing]()
    if len(articles) > 1:
        own = names()
        first = [max(articles, key=lambda thing: _n_fitting(thing, own))]
        headline, addresses = _headline(first[0]), _addresses(first[0])
        twins = [one for one in articles if (headline and _headline(one) == headline) or not addresses.isdisjoint(_addresses(one))]
    elif not articles:
        first = [thing for thing in things if not thing.is_of(PAGES) and (thing.is_main or _fits(_addresses(thing), names().addresses))]
    pages = [thing for thing in things if thing.is_of(PAGES) and not thing.is_of(ARTICLES)]
    return Voices(frozenset(first + pages), frozenset(twins), frozenset(key for thing in first for key in thing.value))


def _headline(thing: Thing) -> str:
    stated = thing.value.get("headline") or thing.value.get("name")
    return wording(stated) if isinstance(stated, str) else ""


def _n_fitting(thing: Thing, own: Names) -> int:
    """How many ways a thing is the page's own: by address, by headline, by name as the main thing."""
    named = _headline(thing)
    is_titled = bool(named) and any(title.startswith(named) or (title and named.startswith(title)) for title in own.titles)
    return _fits(_addresses(thing), own.addresses) + is_titled + thing.is_main


def _fits(addresses: Iterable[str], own: frozenset[str]) -> bool:
    return not own.isdisjoint(addresses)


def _addresses(thing: Thing) -> set[str]:
    page = thing.value.get("mainEntityOfPage")
    stated = (thing.value.get("url"), thing.value.get("@id"), page, *((page.get("@id"), page.get("url")) if isinstance(page, dict) else ()))
    return {address(one) for one in stated if isinstance(one, str)} - {""}


def address(url: str) -> str:
    """An absolute address by which pages are compared: without scheme, www, query, fragment and last slash; "" for another.

    >>> address("https://www.Outlet.example/a/?from=feed#top")
    'outlet.example/a'
    """
    match = _ADDRESS.match(url.strip())
    return match[1].casefold().rstrip("/") if match else ""


def wording(title: str) -> str:
    """A title by which pages are compared: its letters and digits.

    >>> wording("Rates &amp; tariffs: who pays?")
    'rates tariffs who pays'
    """
    return " ".join(_WORD.findall(html.unescape(title).casefold()))


def facts(found: Block, speaking: Voices, bounds: Bounds) -> Iterator[tuple[str, str, str]]:
    """Facts of a block as (kind, path of keys, value): json_ld of what speaks for the page, articles first, then aside of all else.

    The kind is TOO_DEEP or REPEATED where something is left out.
    """
    yield from ((TOO_DEEP, "", ""),) * found.n_too_deep
    # What speaks of the article comes before what speaks of the page around it.
    things = sorted(found.things, key=lambda thing: (not speaking.is_heard(thing), not thing.is_of(ARTICLES)))
    visits = ((thing, *visit) for thing in things for visit in _visits("", thing.value, bounds.json_depth, found.by_id))
    # A block has more characters than values: only one whose references repeat a large thing is cut off.
    for thing, path, value in islice(visits, found.n_chars):
        kind = "json_ld" if speaking.is_heard(thing, path.partition(".")[0]) else "aside"
        yield TOO_DEEP if value is _DEEPER else kind, path, _stated(path, value)
    if next(visits, None):
        yield REPEATED, "", ""


def _kinds(thing: Mapping[str, Any]) -> tuple[str, ...]:
    kinds = thing.get("@type")
    return tuple(kind.rpartition("/")[2].lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str))


def _things(graph: Any, depth: int, by_id: dict[str, Mapping[str, Any]], *, is_main: bool = False) -> Iterator[Thing | None]:
    """Things that may speak for the page, wherever @graph and lists put them; None at what is too deep. `by_id` learns all with an @id."""
    if depth <= 0:
        if graph and isinstance(graph, dict | list):
            yield None
        return
    if isinstance(graph, list):
        for element in graph:
            yield from _things(element, depth - 1, by_id, is_main=is_main)
    elif isinstance(graph, dict):
        if isinstance(graph.get("@id"), str) and len(graph) > 1:
            by_id.setdefault(graph["@id"], graph)
        kinds = _kinds(graph)
        if any(kind in GRAPHS for kind in kinds):
            yield Thing(graph, kinds, is_main or bool(graph.get("mainEntityOfPage")))
        yield from _things(graph.get("@graph"), depth - 1, by_id)
        yield from _things(graph.get("mainEntity"), depth - 1, by_id, is_main=True)


def _visits(path: str, value: Any, depth: int, by_id: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    """A value and all below it, with their paths. A party that is a reference is followed once, without following further."""
    yield path, _DEEPER if depth <= 0 and value and isinstance(value, dict | list) else value
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


def _stated(path: str, value: Any) -> str:
    """A single value as text; "" for all else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) and not path.endswith(".item") else ""
