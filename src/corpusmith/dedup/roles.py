"""Families, and what each member is to its family: the rules, in one place.

Canonical, the member that stands for the family: the longest text, then the earliest, then document order.

Origin, the member the others come from:

1. the earliest member of the source that others credit as their agency (by its id, its name or its agency aliases);
2. else the earliest member; ties go to the one not changed since, then to the longer text, then document order. If the
   earliest credits an agency itself, the origin lies outside the corpus: null;
3. else, no member being dated, the longest that credits no agency; null if all do.

Times are compared as `times` says: instants, printed times at the family's usual offset, and days behind the times of their day.

Role of a member: `only` in a family of one; `origin`; else its relation to the reference, which is the origin or, where
that is null, the canonical: by their pair, else by its pair with the hub. It is an excerpt only of something longer, and
an update only of something earlier; seen from the other end such a pair makes it a reprint. The canonical of a family
without an origin is a reprint too.
"""

from __future__ import annotations

import polars as pl

from corpusmith.dedup.times import later_of_pair, time_in_family


def families(members: pl.DataFrame, pairs: pl.DataFrame, sources: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Families, and the place of each document in its own.

    Parameters
    ----------
    members
        Every document once, in document order: doc_id, family_id, hub_doc_id, source_id, agency, published_at,
        published_local, published_precision, published_date, modified_at (null where unknown), n_chars, n_copies.
    pairs
        doc_a, doc_b, relation.
    sources
        id, name, agency_aliases, as stated by people.

    Returns
    -------
    families
        family_id, size, canonical_doc_id, origin_doc_id, first_published_date, n_sources, n_copies; in document order.
    places
        doc_id, family_id, family_role, is_canonical; in document order.
    """
    dated = _timed(_credited(members.with_row_index("position"), sources))
    canonical = _first(dated, "canonical_doc_id", -pl.col("n_chars"), pl.col("time"), pl.col("position"))
    chosen = _joined(_joined(dated, canonical, ["family_id"]), _origins(dated), ["family_id"])
    grouped = chosen.group_by("family_id", maintain_order=True).agg(
        size=pl.len().cast(pl.Int32),
        canonical_doc_id=pl.col("canonical_doc_id").first(),
        origin_doc_id=pl.col("origin_doc_id").first(),
        first_published_date=pl.col("published_date").min(),
        n_sources=pl.col("source_id").drop_nulls().n_unique().cast(pl.Int32),
        n_copies=pl.col("n_copies").sum().cast(pl.Int32),
    )
    is_canonical = pl.col("doc_id") == pl.col("canonical_doc_id")
    return grouped, _with_roles(chosen, pairs).select("doc_id", "family_id", "family_role", is_canonical=is_canonical)


def _joined(left: pl.DataFrame, right: pl.DataFrame, on: list[str]) -> pl.DataFrame:
    return left.join(right, on=on, how="left", maintain_order="left")


def _plain(name: pl.Expr) -> pl.Expr:
    return name.str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars()


def _credited(members: pl.DataFrame, sources: pl.DataFrame) -> pl.DataFrame:
    """Adds `credited`, the source of the corpus that the agency names, and `is_foreign`: it credits another than itself."""
    spellings = pl.concat([
        sources.select(spelling=_plain(pl.col("id").cast(pl.String)), credited=pl.col("id").cast(pl.String)),
        sources.select(spelling=_plain(pl.col("name").cast(pl.String)), credited=pl.col("id").cast(pl.String)),
        sources.select(spelling=pl.col("agency_aliases").cast(pl.List(pl.String)), credited=pl.col("id").cast(pl.String))
        .explode("spelling").with_columns(_plain(pl.col("spelling"))),
        members.select(spelling=_plain(pl.col("source_id")), credited="source_id"),
    ]).drop_nulls().filter(pl.col("spelling") != "").unique("spelling", keep="first", maintain_order=True)  # fmt: skip
    named = _joined(members.with_columns(spelling=_plain(pl.col("agency"))), spellings, ["spelling"])
    is_own = (pl.col("credited") == pl.col("source_id")).fill_null(False)
    return named.with_columns(is_foreign=pl.col("agency").is_not_null() & ~is_own)


def _timed(members: pl.DataFrame) -> pl.DataFrame:
    has_instants = pl.col("published_at").is_not_null().any().over("family_id")
    changed = pl.max_horizontal("time", pl.col("modified_at").dt.replace_time_zone(None))
    timed = members.with_columns(time=time_in_family())
    return timed.with_columns(changed=pl.when(has_instants & pl.col("time").is_not_null()).then(changed).otherwise("time"))


def _first(members: pl.DataFrame, name: str, *order: pl.Expr) -> pl.DataFrame:
    return members.sort(*order, nulls_last=True).group_by("family_id", maintain_order=True).agg(pl.col("doc_id").first().alias(name))


def _origins(members: pl.DataFrame) -> pl.DataFrame:
    """family_id, origin_doc_id of families of two or more, and of one that credits nobody else."""
    ranks = (pl.col("time"), pl.col("changed"), -pl.col("n_chars"), pl.col("position"))
    credits = members.filter("is_foreign").select("family_id", source_id="credited").drop_nulls().unique()
    by_credit = _first(members.join(credits, on=["family_id", "source_id"], how="semi"), "by_credit", *ranks)
    earliest = members.sort(*ranks, nulls_last=True).unique("family_id", keep="first", maintain_order=True)
    by_time = _first(earliest.filter(~pl.col("is_foreign") & pl.col("time").is_not_null()), "by_time", *ranks)
    undated = members.filter(pl.col("time").is_null().all().over("family_id"), ~pl.col("is_foreign"))
    by_length = _first(undated, "by_length", -pl.col("n_chars"), pl.col("position"))
    joined = members.select("family_id").unique(maintain_order=True)
    for found in (by_credit, by_time, by_length):
        joined = _joined(joined, found, ["family_id"])
    return joined.select("family_id", origin_doc_id=pl.coalesce("by_credit", "by_time", "by_length"))


def _with_roles(members: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    reference = pl.coalesce("origin_doc_id", "canonical_doc_id")
    members = members.with_columns(reference=reference, is_only=pl.len().over("family_id") == 1)
    relations = _directed(members, pairs)
    for other, name in (("reference", "to_reference"), ("hub_doc_id", "to_hub")):
        found = relations.rename({"other": other, "role": name})
        members = _joined(members, found, ["doc_id", other])
    return members.with_columns(
        family_role=pl.when("is_only").then(pl.lit("only"))
        .when(pl.col("doc_id") == pl.col("origin_doc_id")).then(pl.lit("origin"))
        .when(pl.col("doc_id") == pl.col("reference")).then(pl.lit("reprint"))
        .otherwise(pl.coalesce("to_reference", "to_hub", pl.lit("reprint")))
    )  # fmt: skip


def _directed(members: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """doc_id, other, role: what the document is to the other, both ways; templates left out."""
    facts = members.select("doc_id", "published_at", "published_local", "published_precision", "modified_at", "n_chars")
    within = pairs.filter(pl.col("relation") != "template").select("doc_a", "doc_b", "relation")
    both = pl.concat([within.rename({"doc_a": "a", "doc_b": "b"}), within.select(a="doc_b", b="doc_a", relation="relation")])
    for side in ("a", "b"):
        named = facts.rename({name: f"{name}_{side}" for name in facts.columns[1:]} | {"doc_id": side})
        both = _joined(both, named, [side])
    is_wrong_way = ((pl.col("relation") == "excerpt") & (pl.col("n_chars_a") >= pl.col("n_chars_b"))) | (
        (pl.col("relation") == "update") & (later_of_pair() >= 0).fill_null(True)
    )
    return both.select(doc_id="a", other="b", role=pl.when(is_wrong_way).then(pl.lit("reprint")).otherwise("relation"))
