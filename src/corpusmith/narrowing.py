"""What a step sees of the small inputs: those it names, and of them what speaks of its own documents."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from corpusmith.inputs import Inputs

# By which column of an input, and of pages, a unit finds what speaks of its documents.
KEYS, PAGE_KEYS = {"sources": "id", "corrections": "doc_id"}, {"sources": "source_id", "corrections": "doc_id"}


def narrowed(known: Inputs, uses: Sequence[str], pages: pl.DataFrame | None = None) -> Inputs:
    """The inputs of some names, the others empty.

    Parameters
    ----------
    pages
        doc_id and source_id of some documents: of sources and corrections those alone that speak of them.
    """
    own = replace(
        known,
        sources=known.sources if "sources" in uses else known.sources.clear(),
        withheld=known.withheld if "withheld" in uses else frozenset(),
        corrections=known.corrections if "corrections" in uses else known.corrections.clear(),
        card=known.card if "card" in uses else {},
        aliases=known.aliases if "aliases" in uses else (),
    )
    if pages is not None and "sources" in uses:
        own = replace(own, sources=own.sources.filter(pl.col("id").is_in(pages["source_id"].implode())))
    if pages is not None and "corrections" in uses:
        own = replace(own, corrections=own.corrections.filter(pl.col("doc_id").is_in(pages["doc_id"].implode())))
    return own


def digests(known: Inputs, uses: Sequence[str]) -> dict[str, str]:
    """A hash of each of some inputs, by name."""
    return {f"input {name}": _hash(_plain(getattr(known, name))) for name in uses}


def digests_by_unit(known: Inputs, uses: Sequence[str], units: Sequence[str], pages: pl.DataFrame) -> dict[str, dict[str, str]]:
    """For each unit the hashes of the inputs it sees, narrowed to its pages (unit, doc_id, source_id), as `narrowed` does."""
    whole = digests(known, [name for name in uses if name not in KEYS])
    found = {unit: dict(whole) for unit in units}
    for name in (name for name in KEYS if name in uses):
        rows = {one: _plain(part) for one, part in _by_key(getattr(known, name), KEYS[name])}
        spoken = _keys(pages, PAGE_KEYS[name], list(rows))
        for unit, inputs in found.items():
            inputs[f"input {name}"] = _hash("\n".join(rows[key] for key in spoken.get(unit, ())))
    return found


def _keys(pages: pl.DataFrame, key: str, known: list[str]) -> dict[str, list[str]]:
    """For each unit the known keys of its pages, sorted."""
    keys = pages.select("unit", key).filter(pl.col(key).is_in(known)).unique().sort("unit", key)
    return dict(keys.group_by("unit", maintain_order=True).agg(key).iter_rows())


def _by_key(frame: pl.DataFrame, key: str) -> Iterator[tuple[str, pl.DataFrame]]:
    return ((str(name), part) for (name,), part in frame.partition_by(key, as_dict=True, maintain_order=True).items())


def _hash(plain: str) -> str:
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def _plain(value: Any) -> str:
    if isinstance(value, pl.DataFrame):
        return value.write_json()
    return json.dumps(sorted(value) if isinstance(value, frozenset) else value, ensure_ascii=False, default=str, sort_keys=True)
