"""The steps of stages run by hand, one after the other, as the driver would on one shard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from corpusmith.stages import profile
from corpusmith.stages.step import Tables

PROFILE = profile.Params(min_articles=3, max_log2=5, min_source_pages=40, min_long_width=60, min_shared_permille=500)


def placed(frame: pl.DataFrame, shard: int = 0) -> pl.DataFrame:
    """A handed table as a step per partition sees it."""
    return frame.with_columns(shard=pl.lit(shard, pl.UInt32))


def recurrences(tables: Mapping[str, pl.DataFrame], inputs: Any = None) -> Tables:
    """All of profile on one shard and one partition."""
    seen = profile.sightings(tables, PROFILE, inputs)
    found = profile.recurrences({name: placed(frame) for name, frame in seen.items()}, PROFILE, inputs)
    return profile.placed({**tables, **found}, PROFILE, inputs)
