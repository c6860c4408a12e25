"""The languages of generated pages: word lists multiplied out, and patterns of sentences over them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bench.draws import Draw, picked, stream

SHARES_PERMILLE = {"en": 600, "de": 90, "fr": 80, "es": 80, "ru": 60, "zh": 60, "ar": 30}
_FOLDER = Path(__file__).parent / "vocabularies"
_SLOT = re.compile(r"{([A-Z])}")
_N_NAMES = 8192  # names and figures kept ready for each slot


@dataclass(frozen=True)
class Pattern:
    """A text with gaps, and the list each gap is filled from."""

    text: str
    lists: tuple[list[str], ...]

    def filled(self, draw: Draw) -> str:
        """The text with each gap filled by chance."""
        return self.text % tuple([items[draw() % len(items)] for items in self.lists])


@dataclass(frozen=True)
class Language:
    """One language: patterns ready to fill, word lists by name, and the plain entries of its file."""

    code: str
    clauses: tuple[Pattern, ...]
    quotes: tuple[Pattern, ...]
    headlines: tuple[Pattern, ...]
    reports: tuple[tuple[Pattern, ...], ...]
    lists: Mapping[str, list[str]]
    entries: Mapping[str, Any]


@cache
def language(code: str) -> Language:
    """A language by its code."""
    raw = yaml.safe_load((_FOLDER / f"{code}.yaml").read_text(encoding="utf-8"))
    entries = {name: _listed(value) for name, value in raw.items()}
    slots = _slots(code, entries)
    return Language(
        code,
        tuple(_pattern(text, slots) for text in entries["clauses"]),
        tuple(_pattern(text, slots) for text in entries["quotes"]),
        tuple(_pattern(text, slots) for text in entries["headlines"]),
        tuple(tuple(_pattern(text, slots) for text in report) for report in entries["reports"]),
        slots,
        entries,
    )


def _listed(value: Any) -> Any:
    return [item.strip() for item in value.split(" | ")] if isinstance(value, str) and " | " in value else value


def _pattern(text: str, slots: Mapping[str, list[str]]) -> Pattern:
    names = _SLOT.findall(text)
    return Pattern(_SLOT.sub("%s", text.replace("%", "%%")), tuple(slots[name] for name in names))


def _slots(code: str, entries: Mapping[str, Any]) -> dict[str, list[str]]:
    draw = stream("slots", code)
    pairs = itertools.product(entries["modifiers"], entries["heads"])
    nouns = [entries["noun"].format(m=modifier, h=head) for modifier, head in pairs]
    places = [entries["place"].format(a=a, b=b) for a, b in itertools.product(entries["places_a"], entries["places_b"])]
    return {
        "N": nouns,
        "V": entries["verbs"],
        "T": entries["times"],
        "P": places,
        "H": [_person(draw, entries) for _ in range(_N_NAMES)],
        "O": [entries["office"].format(o=picked(draw, entries["offices"]), p=picked(draw, places)) for _ in range(_N_NAMES)],
        "F": [_figure(draw, picked(draw, entries["figures"])) for _ in range(_N_NAMES)],
        "C": ["{C}"],
    }


def _person(draw: Draw, entries: Mapping[str, Any]) -> str:
    surnames = [value if isinstance(value, list) else [value] for value in (entries["surname_a"], entries["surname_b"])]
    surname = "".join(picked(draw, parts) for parts in surnames)
    return str(entries["person"].format(g=picked(draw, entries["given"]), s=surname))


def _figure(draw: Draw, form: str) -> str:
    return form.format(k=2 + draw() % 97, d=1 + draw() % 9, dd=10 + draw() % 90, ddd=100 + draw() % 900)
