"""What two documents are to one another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from corpusmith.dedup.relations import related

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC).replace(tzinfo=None)
FACTS = {
    "doc_id": pl.String, "source_id": pl.String, "published_at": pl.Datetime("us", "UTC"), "published_local": pl.Datetime("us"),
    "published_precision": pl.String, "modified_at": pl.Datetime("us", "UTC"), "n_chars": pl.Int64,
}  # fmt: skip


def fact(
    source: str | None = None,
    n_chars: int = 1000,
    at: int | None = None,
    local: int | None = None,
    modified: int | None = None,
    precision: str = "minute",
) -> dict[str, Any]:
    def instant(hours: int | None) -> datetime | None:
        return None if hours is None else (NOON + timedelta(hours=hours)).replace(tzinfo=UTC)

    return {
        "source_id": source, "n_chars": n_chars, "published_at": instant(at), "modified_at": instant(modified),
        "published_local": None if local is None else NOON + timedelta(hours=local), "published_precision": precision,
    }  # fmt: skip


def relation(
    a: dict[str, Any], b: dict[str, Any], *, in_a: int = 800, in_b: int = 800, is_identical: bool = False, is_template: bool = False
) -> str:
    pairs = pl.DataFrame(
        {
            "doc_a": ["a"],
            "doc_b": ["b"],
            "containment_a_permille": [in_a],
            "containment_b_permille": [in_b],
            "is_identical": [is_identical],
            "is_template": [is_template],
        }
    )
    documents = pl.DataFrame([{"doc_id": "b", **b}, {"doc_id": "a", **a}], schema=FACTS)
    found = related(pairs, documents, excerpt_permille=700, excerpt_length_permille=600)
    assert found.columns == [*pairs.columns, "relation"]
    return str(found["relation"].item())


def test_identical_comes_before_all() -> None:
    assert relation(fact("x", at=0), fact("x", at=5), is_identical=True) == "identical"


def test_a_template_is_no_update() -> None:
    assert relation(fact("x", at=0), fact("x", at=5), is_template=True) == "template"


def test_an_excerpt_is_short_and_contained() -> None:
    assert relation(fact(n_chars=500), fact(), in_a=900, in_b=400) == "excerpt"
    assert relation(fact(), fact(n_chars=500), in_a=400, in_b=900) == "excerpt"
    assert relation(fact(n_chars=500), fact(), in_a=600, in_b=300) == "reprint"
    assert relation(fact(n_chars=800), fact(), in_a=900, in_b=700) == "reprint"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (fact("x", at=0), fact("x", at=2), "update"),
        (fact("x", at=0), fact("x", at=0, modified=1), "update"),
        (fact("x", local=3), fact("x", local=0), "update"),
        (fact("x", at=0), fact("y", at=2), "reprint"),
        (fact("x", at=0), fact("x", at=0), "reprint"),
        (fact("x", at=0), fact("x", local=2), "reprint"),
        (fact("x"), fact("x"), "reprint"),
        (fact(at=0), fact(at=1), "reprint"),
    ],
)
def test_an_update_is_later_from_the_same_source(a: dict[str, Any], b: dict[str, Any], expected: str) -> None:
    assert relation(a, b) == relation(b, a) == expected


def test_a_flash_grows_into_its_update_and_a_later_cut_is_an_excerpt() -> None:
    assert relation(fact("x", n_chars=300, at=0), fact("x", at=1), in_a=900, in_b=200) == "update"
    assert relation(fact("x", at=0), fact("x", n_chars=300, at=1), in_a=200, in_b=900) == "excerpt"


def test_a_day_is_neither_before_nor_after_a_time_of_that_day() -> None:
    day = fact("post", local=-12, precision="day")
    assert relation(fact("post", local=1), day) == "reprint"
    assert relation(day, fact("post", local=1)) == "reprint"
    assert relation(day, fact("post", local=13)) == "update"
    assert relation(day, fact("post", local=-12, precision="day")) == "reprint"
