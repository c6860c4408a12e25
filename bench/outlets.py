"""Invented outlets: who they are, how they print dates, and the furniture around their stories."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from bench.draws import Draw, between, is_drawn, picked, stream, zipf
from bench.languages import SHARES_PERMILLE, language
from bench.prose import headline

_SEPARATORS = (" / ", " > ", "  |  ", " › ", " » ")
_EPOCH = 400  # numbers over which an outlet shows the same teasers


@dataclass(frozen=True)
class Outlet:
    """One source: its facts, its habits, and the lines it prints on every page."""

    id: str
    code: str
    name: str
    place: str
    zone: str
    zone_name: str
    offset_min: int
    separator: str
    date_form: str
    byline_form: str
    credit_form: str
    is_spaced: bool
    is_doubled: bool
    is_consenting: bool
    n_top: int
    navigation: tuple[str, ...]
    prompts: tuple[str, ...]
    counted: tuple[str, ...]
    legal: tuple[str, ...]
    copyright: tuple[str, ...]
    licence: str


@cache
def codes(n_sources: int) -> tuple[str, ...]:
    """The language of each of so many outlets; every language is there as soon as there are outlets enough."""
    draw = stream("codes", n_sources)
    one_each = list(SHARES_PERMILLE)[:n_sources]
    return tuple(one_each + [_by_share(draw) for _ in range(n_sources - len(one_each))])


def _by_share(draw: Draw) -> str:
    point = draw() % sum(SHARES_PERMILLE.values())
    for code, share in SHARES_PERMILLE.items():
        point -= share
        if point < 0:
            return code
    raise AssertionError


@cache
def by_language(n_sources: int) -> dict[str, tuple[int, ...]]:
    """Numbers of the outlets of each language, the largest outlet first."""
    known = codes(n_sources)
    return {code: tuple(number for number, of in enumerate(known) if of == code) for code in SHARES_PERMILLE if code in known}


def language_of(draw: Draw, n_sources: int) -> str:
    """A language with outlets, by its share."""
    known = by_language(n_sources)
    return code if (code := _by_share(draw)) in known else next(iter(known))


def outlet_of(draw: Draw, code: str, n_sources: int) -> int:
    """An outlet of a language; a few print most of the pages."""
    numbers = by_language(n_sources)[code]
    return numbers[zipf(draw, len(numbers))]


@lru_cache(maxsize=4096)
def outlet(seed: int, number: int, n_sources: int) -> Outlet:
    """An outlet by its number."""
    draw, code = stream(seed, "outlet", number), codes(n_sources)[number]
    entries, places = language(code).entries, language(code).lists["P"]
    place, latin = picked(draw, places), picked(draw, language("en").lists["P"])
    zone = picked(draw, sorted(entries["zones"]))
    zone_name, offset_min = entries["zones"][zone]
    year = between(draw, 2016, 2024)
    licence = f"{picked(draw, 'ABCDEFGH')}-{draw() % 10**8:08d}"
    name = picked(draw, entries["outlets"]).format(p=place)
    facts = {"outlet": name, "place": place, "licence": licence, "year0": year - between(draw, 1, 9)}
    return Outlet(
        f"{code}-{latin.lower()}-{number:03d}", code, name, place, zone, zone_name, offset_min, picked(draw, _SEPARATORS),
        picked(draw, entries["dates"]), picked(draw, entries["byline"]), picked(draw, entries["credit"]),
        is_drawn(draw, 600), is_drawn(draw, 500), is_drawn(draw, 200), between(draw, 3, 12) * is_drawn(draw, 700),
        _some(draw, entries["navigation"], between(draw, 20, 50)), _some(draw, entries["prompts"], between(draw, 2, 6)),
        _some(draw, entries["counted"], between(draw, 0, 2)), _some(draw, entries["legal"], between(draw, 4, 9)),
        tuple(text.format(**facts, year=year + n) for n, text in enumerate(_some(draw, entries["copyright"], between(draw, 1, 2)))),
        licence if is_drawn(draw, 300) else "",
    )  # fmt: skip


def _some(draw: Draw, items: list[str], n: int) -> tuple[str, ...]:
    """Some of the items, in an order of chance."""
    return tuple(sorted(items, key=lambda item: (draw(), item))[:n])


@lru_cache(maxsize=8192)
def teasers(seed: int, outlet_id: str, code: str, epoch: int) -> tuple[str, ...]:
    """Headlines an outlet shows beside its stories for a while."""
    draw, of = stream(seed, "teasers", outlet_id, epoch), language(code)
    return tuple(headline(draw, of) for _ in range(24))


def shown(seed: int, of: Outlet, number: int) -> tuple[str, ...]:
    """The headlines an outlet shows beside a page."""
    return teasers(seed, of.id, of.code, number // _EPOCH)
