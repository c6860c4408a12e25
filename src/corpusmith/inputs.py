"""The small inputs beside data/raw, stated by people: sources.yaml, suppressed.csv, corrections.csv."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl


@dataclass(frozen=True)
class Inputs:
    """Small inputs of a run, the same for every shard.

    Parameters
    ----------
    raw
        The folder data/raw.
    sources
        One row per source of sources.yaml: id, name, url, hosts, paths, country, language, default_timezone,
        agency_aliases, license, rights, tdm_reservation.
    withheld
        Hashes of data/suppressed.csv, lower-case hex: a SHA-256 or a doc_id (its first 32 digits).
    corrections
        Rows of data/corrections.csv: doc_id, line_no (null for a field), field, value, who, why.
    """

    raw: Path
    sources: pl.DataFrame
    withheld: frozenset[str]
    corrections: pl.DataFrame
