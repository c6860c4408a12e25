"""Order in time of documents whose times are known to different degrees: an instant, a printed time, or a day."""

from __future__ import annotations

import polars as pl


def time_in_family() -> pl.Expr:
    """When a document appeared, comparable within its family (datetime without zone); null where no day is known.

    The instant where there is one, else the printed time at the offset most members of the family have (the middle one), else
    as printed. A day without a time is its last moment: what is printed with a time of that day may be earlier.

    Reads family_id, published_at, published_local, published_precision.
    """
    instant, local = pl.col("published_at").dt.replace_time_zone(None), pl.col("published_local")
    ahead = (local - instant).dt.total_minutes().quantile(0.5, "lower").over("family_id").fill_null(0).cast(pl.Int64)
    is_day = (pl.col("published_precision") == "day").fill_null(False)
    rest = pl.when(is_day).then(pl.duration(days=1) - pl.duration(microseconds=1)).otherwise(pl.duration())
    return pl.coalesce(instant, local - pl.duration(minutes=ahead) + rest)


def later_of_pair() -> pl.Expr:
    """1 where doc_b is later than doc_a, -1 where it is earlier, 0 at the same time, null where nobody can tell.

    Two instants are compared (of the last change, else of publication), else two printed times; if one of these is a day, two days.

    Reads published_at, published_local, published_precision and modified_at, each with _a and _b.
    """
    instants = [pl.max_horizontal(f"published_at_{side}", f"modified_at_{side}") for side in "ab"]
    local = [pl.col(f"published_local_{side}") for side in "ab"]
    is_day = ((pl.col("published_precision_a") == "day") | (pl.col("published_precision_b") == "day")).fill_null(False)
    by_day = _sign(local[0].dt.date(), local[1].dt.date()).replace(0, None)
    return pl.coalesce(_sign(*instants), pl.when(is_day).then(by_day).otherwise(_sign(*local)))


def _sign(a: pl.Expr, b: pl.Expr) -> pl.Expr:
    return (b > a).cast(pl.Int8) - (b < a).cast(pl.Int8)
