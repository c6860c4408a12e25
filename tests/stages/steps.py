"""The steps of stages run by hand, one after the other, as the driver would on one shard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from corpusmith.stages import profile
from corpusmith.stages.step import Tables

PROFILE = profile.Params(min_articles=3, max_log2=5, min_source_pages=40, min_long_width=60, min_shared_permille=500)


def placed(frame: pl.DataFrame, shard: int = 0) -> pl.DataFrame:
    """Rows of one shard as a step sees them that is given several."""
    return frame.with_columns(shard=pl.lit(shard, pl.UInt32))


def recurrences(tables: Mapping[str, pl.DataFrame], inputs: Any = None) -> Tables:
    """All of profile on one shard and one partition."""
    shard = {name: placed(frame) for name, frame in tables.items()}
    found = profile.recurrences(profile.sightings(shard, PROFILE, inputs), PROFILE, inputs)
    return {name: frame.drop("shard") for name, frame in profile.placed({**shard, **found}, PROFILE, inputs).items()}
