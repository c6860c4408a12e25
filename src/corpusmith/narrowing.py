"""What a step sees of the small inputs: those it names, and of them what speaks of its own documents."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from corpusmith.inputs import Inputs


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
    return {f"input {name}": hashlib.sha256(_plain(getattr(known, name)).encode()).hexdigest()[:16] for name in uses}


def _plain(value: Any) -> str:
    if isinstance(value, pl.DataFrame):
        return value.write_json()
    return json.dumps(sorted(value) if isinstance(value, frozenset) else value, ensure_ascii=False, default=str, sort_keys=True)
