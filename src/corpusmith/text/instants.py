"""Instants: printed times with the offset that belongs to them, printed or stated for the source."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl


def instants(readings: pl.DataFrame, zones: pl.DataFrame) -> pl.DataFrame:
    """Readings of modified_at with their instant in UTC as value; those whose zone nobody knows are left out.

    Parameters
    ----------
    readings
        Readings of lines and heads with doc_id, field, value, offset_min.
    zones
        doc_id, zone: IANA zone stated for the document's source.
    """
    some = readings.filter((pl.col("field") == "modified_at") & (pl.col("value").str.len_chars() > 10)).join(
        zones, on="doc_id", how="left", maintain_order="left"
    )
    of_zone = zone_offsets(some.filter(pl.col("offset_min").is_null() & pl.col("zone").is_not_null()).drop("offset_min")).select(
        some.columns
    )
    known = pl.concat([some.filter(pl.col("offset_min").is_not_null()), of_zone]).drop("zone")
    return known.with_columns(value=utc(pl.col("value"), pl.col("offset_min"))).filter(pl.col("value").is_not_null())


def offsets(chosen: pl.DataFrame, readings: pl.DataFrame, zones: pl.DataFrame) -> pl.DataFrame:
    """Offsets that belong to the chosen published_local: the columns of readings, origin line, head or source, value in minutes.

    In order: printed with the chosen time; printed elsewhere with the same time; the zone stated for the source.

    Parameters
    ----------
    chosen
        Chosen rows of evidence of published_local.
    readings
        All readings of published_local: doc_id, value, origin, line_no, start, zone_start, zone_end, hint_no, offset_min, confidence.
    zones
        doc_id, zone.
    """
    own = {"own_line": "line_no", "own_start": "start", "own_hint": "hint_no", "sure": "confidence_permille"}
    local = chosen.filter(pl.col("value").str.len_chars() > 10).select("doc_id", minute=pl.col("value").str.slice(0, 16), **own)
    same = (
        readings.filter(pl.col("offset_min").is_not_null())
        .join(local, on="doc_id", how="inner", maintain_order="left")
        .filter(pl.col("value").str.slice(0, 16) == pl.col("minute"))
    )
    is_own = (
        pl.col("line_no").eq_missing(pl.col("own_line"))
        & pl.col("start").eq_missing(pl.col("own_start"))
        & pl.col("hint_no").eq_missing(pl.col("own_hint"))
    )
    # Between the time's own offset and the source's zone, the surer the reading of the other place.
    elsewhere = pl.col("sure").cast(pl.Int32) - 50 - (1000 - pl.col("confidence").cast(pl.Int32)) // 20
    printed_ones = same.select(
        "doc_id", "origin", "line_no", "hint_no", start="zone_start", end="zone_end", value=pl.col("offset_min").cast(pl.String), rule=pl.lit("zone_printed"),
        confidence=pl.when(is_own).then(pl.col("sure").cast(pl.Int32)).otherwise(elsewhere.clip(1)),
    )  # fmt: skip
    bare = local.join(zones.drop_nulls("zone"), on="doc_id", how="inner", maintain_order="left").select(
        "doc_id", "zone", "sure", value="minute"
    )
    of_source = zone_offsets(bare).filter(pl.col("offset_min").is_not_null()).select(
        "doc_id", origin=pl.lit("source"), value=pl.col("offset_min").cast(pl.String), rule=pl.lit("zone_of_source"), confidence=(pl.col("sure").cast(pl.Int32) - 150).clip(1)
    )  # fmt: skip
    return pl.concat([printed_ones, of_source], how="diagonal")


def utc(local: pl.Expr, offset_min: pl.Expr) -> pl.Expr:
    """ISO text of the instant in UTC, with Z, of a local ISO text (16 or 19 characters) and an offset."""
    full = pl.when(local.str.len_chars() == 16).then(local + ":00").otherwise(local)
    instant = full.str.to_datetime("%Y-%m-%dT%H:%M:%S", strict=False) - pl.duration(minutes=offset_min)
    return instant.dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def zone_offsets(times: pl.DataFrame) -> pl.DataFrame:
    """Offsets that IANA zones have at local times: adds offset_min to a frame of value (local ISO text of a minute at least) and zone.

    Zones are polars' own, pinned with it. Null where the clock jumps over the time or strikes it twice.
    """
    full = pl.when(pl.col("value").str.len_chars() == 16).then(pl.col("value") + ":00").otherwise("value")
    table = times.with_columns(local=full.str.to_datetime("%Y-%m-%dT%H:%M:%S", strict=False))
    parts = []
    for zone in table["zone"].unique(maintain_order=True):
        there = pl.col("local").dt.replace_time_zone(zone, ambiguous="null", non_existent="null")
        ahead = (pl.col("local") - there.dt.convert_time_zone("UTC").dt.replace_time_zone(None)).dt.total_minutes()
        parts.append(table.filter(pl.col("zone") == zone).with_columns(offset_min=ahead.cast(pl.Int16)))
    return pl.concat(parts).drop("local") if parts else table.with_columns(offset_min=pl.lit(None, pl.Int16)).drop("local")
