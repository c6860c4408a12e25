"""Pages for tests of headlines: short lines above a body of one paragraph."""

from __future__ import annotations

import polars as pl

from corpusmith.text.places import placed

BODY = "The ferry to the islands will sail twice as often from spring on, the service said, because demand from day trippers has doubled."
MARKS = pl.DataFrame({"doc_id": ["a"], "line_no": [2]}, schema={"doc_id": pl.String, "line_no": pl.Int32})


def placed_page(lines: list[str], tag: str | None = None, doc_id: str = "a") -> pl.DataFrame:
    """Lines above the body, as `places.placed` gives them, all with a tag or none."""
    rows = [(doc_id, n, text, tag, text == BODY) for n, text in enumerate([*lines, BODY])]
    frame = pl.DataFrame(
        rows, schema={"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String, "tag": pl.String, "is_kept": pl.Boolean}, orient="row"
    )
    frame = frame.with_columns(
        role=pl.when("is_kept").then(pl.lit("paragraph")).otherwise(pl.lit("other")), score_permille=pl.lit(100, pl.Int16),
        classes=pl.lit(None, pl.String), link_permille=pl.lit(None, pl.Int16),
    )  # fmt: skip
    return placed(frame, 60)
