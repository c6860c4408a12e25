"""Families, their canonical and origin, and the roles of their members."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.dedup.roles import families

MEMBER = {
    "doc_id": pl.String, "family_id": pl.String, "hub_doc_id": pl.String, "source_id": pl.String, "agency": pl.String,
    "published_at": pl.Datetime("us", "UTC"), "published_local": pl.Datetime("us"), "published_date": pl.Date,
    "published_precision": pl.String,
    "modified_at": pl.Datetime("us", "UTC"), "n_chars": pl.Int64, "n_copies": pl.Int32,
}  # fmt: skip
PAIR = {"doc_a": pl.String, "doc_b": pl.String, "relation": pl.String}
SOURCE = {"id": pl.String, "name": pl.String, "agency_aliases": pl.List(pl.String)}
SOURCES = pl.DataFrame([{"id": "velonia-wire", "name": "Velonia Wire Service", "agency_aliases": ["VWS", "Velonia Wire"]}], schema=SOURCE)


def member(doc_id: str, hour: int | None = None, *, is_local: bool = False, **facts: Any) -> dict[str, Any]:
    time = None if hour is None else datetime(2025, 5, 4, hour, tzinfo=UTC).replace(tzinfo=None)
    at = None if time is None or is_local else time.replace(tzinfo=UTC)
    given = {"family_id": "a", "hub_doc_id": "a", "n_chars": 1000, "n_copies": 1, "published_at": at, "published_local": time}
    given |= {"published_precision": None if time is None else "minute"}
    return given | {"doc_id": doc_id, "published_date": time.date() if time else None} | facts


def judged(*members: dict[str, Any], pairs: tuple[tuple[str, str, str], ...] = ()) -> tuple[dict[str, Any], dict[str, str], str]:
    """The one family, the roles by document, and the canonical."""
    found, places = families(pl.DataFrame(list(members), schema=MEMBER), pl.DataFrame(list(pairs), schema=PAIR, orient="row"), SOURCES)
    canonical = places.filter("is_canonical")["doc_id"].to_list()
    assert len(canonical) == len(found) == 1
    assert found["canonical_doc_id"].to_list() == canonical
    return found.row(0, named=True), dict(places.select("doc_id", "family_role").iter_rows()), canonical[0]


def test_a_family_of_one() -> None:
    found, roles, canonical = judged(member("a", 9, source_id="x", n_copies=3))
    assert (roles, canonical, found["origin_doc_id"]) == ({"a": "only"}, "a", "a")
    assert (found["size"], found["n_sources"], found["n_copies"], found["first_published_date"]) == (1, 1, 3, date(2025, 5, 4))


def test_the_credited_source_is_the_origin_though_it_is_late_and_short() -> None:
    found, roles, canonical = judged(
        member("a", 9, source_id="x", agency="velonia wire"),
        member("b", 11, source_id="velonia-wire", agency="VWS", n_chars=600),
        member("c", 10, source_id="y", agency="V.W.S.", n_chars=1200),
        pairs=(("a", "b", "excerpt"), ("a", "c", "reprint"), ("b", "c", "excerpt")),
    )
    assert (found["origin_doc_id"], canonical) == ("b", "c")
    assert roles == {"a": "reprint", "b": "origin", "c": "reprint"}


def test_else_the_earliest_is_the_origin() -> None:
    found, roles, _ = judged(
        member("a", 12, source_id="x"), member("b", 8, source_id="y"), member("c", source_id="z", n_chars=400),
        pairs=(("a", "b", "identical"), ("b", "c", "excerpt")),
    )  # fmt: skip
    assert found["origin_doc_id"] == "b"
    assert roles == {"a": "identical", "b": "origin", "c": "excerpt"}


def test_an_origin_outside_the_corpus_is_unknown() -> None:
    found, roles, canonical = judged(
        member("a", 8, source_id="x", agency="Farpost"), member("b", 9, source_id="y"), pairs=(("a", "b", "identical"),)
    )
    assert (found["origin_doc_id"], canonical) == (None, "a")
    assert roles == {"a": "reprint", "b": "identical"}


def test_without_dates_the_longest_is_the_origin() -> None:
    found, _, _ = judged(member("a"), member("b", n_chars=1500), member("c", n_chars=2000, agency="Farpost"))
    assert found["origin_doc_id"] == "b"
    assert judged(member("a", agency="Farpost"), member("b", agency="Farpost"))[0]["origin_doc_id"] is None


def test_printed_times_are_compared_where_an_instant_is_missing() -> None:
    assert judged(member("a", 9), member("b", 8, is_local=True))[0]["origin_doc_id"] == "b"


def test_an_update_follows_and_an_excerpt_is_shorter() -> None:
    members = (member("a", 8, source_id="x", n_chars=300), member("b", 9, source_id="x"), member("c", 10, source_id="y"))
    _, roles, _ = judged(*members, pairs=(("a", "b", "update"), ("a", "c", "excerpt"), ("b", "c", "identical")))
    assert roles == {"a": "origin", "b": "update", "c": "reprint"}


def test_a_member_that_does_not_meet_the_origin_is_judged_by_the_hub() -> None:
    members = [member(i, hour, hub_doc_id="c", n_chars=n) for i, hour, n in (("a", 8, 500), ("b", 9, 500), ("c", 10, 2000))]
    _, roles, _ = judged(*members, pairs=(("a", "c", "excerpt"), ("b", "c", "excerpt")))
    assert roles == {"a": "origin", "b": "excerpt", "c": "reprint"}


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from([None, 8, 9]), st.integers(1, 3), st.sampled_from([None, "VWS", "Farpost"])),
        max_size=8,
    )
)
def test_every_document_has_a_place_and_every_family_one_canonical(rows: list[tuple[int, int | None, int, str | None]]) -> None:
    first: dict[int, str] = {}
    members = []
    for n, (family, hour, n_chars, agency) in enumerate(rows):
        hub = first.setdefault(family, f"d{n}")
        members.append(member(f"d{n}", hour, family_id=hub, hub_doc_id=hub, n_chars=n_chars, agency=agency))
    found, places = families(pl.DataFrame(members, schema=MEMBER), pl.DataFrame(schema=PAIR), SOURCES)
    assert places["doc_id"].to_list() == [m["doc_id"] for m in members]
    assert found["family_id"].to_list() == list(first.values())
    assert places.group_by("family_id").agg(pl.col("is_canonical").sum())["is_canonical"].to_list() == [1] * len(first)
    assert int(found["size"].sum()) == len(members)
    origins = places.filter(pl.col("family_role") == "origin").join(found, left_on="doc_id", right_on="origin_doc_id", how="semi")
    assert len(origins) == places.select((pl.col("family_role") == "origin").sum()).item()


def test_a_day_stands_behind_the_times_of_that_day() -> None:
    family, roles, _ = judged(member("a", 0, is_local=True, published_precision="day"), member("b", 9), pairs=(("a", "b", "reprint"),))
    assert family["origin_doc_id"] == "b"
    assert roles == {"a": "reprint", "b": "origin"}


def test_a_time_without_zone_leaves_the_order_of_instants() -> None:
    local = {"published_local": datetime(2025, 5, 4, 16, 15, tzinfo=UTC).replace(tzinfo=None)}  # 08:15 UTC at +08:00
    earlier, later = member("a", 8, **local), member("b", 10)
    family, _, _ = judged(later, earlier, member("c", 17, is_local=True), pairs=(("a", "b", "reprint"),))
    assert family["origin_doc_id"] == "a"
