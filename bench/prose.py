"""Invented prose: sentences, paragraphs and headlines of a language, out of drawn numbers."""

from __future__ import annotations

from functools import lru_cache

from bench.draws import Draw, between, picked, stream
from bench.languages import Language, language

N_BACKGROUNDS = 300  # paragraphs of background a language has in all


def sentence(draw: Draw, of: Language) -> str:
    """A sentence of one or two clauses, some of them quoted."""
    form = draw() % 8
    text = picked(draw, of.clauses).filled(draw)
    if form > 2:
        connector = picked(draw, of.entries["connectors"])
        glue = of.entries["join"] if connector[0].isalpha() else ""
        text += glue + connector + of.entries["join"] + picked(draw, of.clauses).filled(draw)
    text = picked(draw, of.quotes).filled(draw).replace("{C}", text) if form == 0 else text + of.entries["stop"]
    return text[0].upper() + text[1:] if of.entries["capital"] else text


def paragraph(draw: Draw, of: Language) -> tuple[str, ...]:
    """The sentences of a paragraph."""
    return tuple([sentence(draw, of) for _ in range(between(draw, 1, 3))])


def headline(draw: Draw, of: Language) -> str:
    """A headline, without a full stop."""
    text = picked(draw, of.headlines).filled(draw)
    return text[0].upper() + text[1:] if of.entries["capital"] else text


@lru_cache(maxsize=4096)
def background(seed: int, code: str, number: int) -> tuple[str, ...]:
    """A paragraph that many stories of a language share."""
    draw, of = stream(seed, "background", code, number), language(code)
    return tuple(sentence(draw, of) for _ in range(between(draw, 2, 3)))
