"""What two documents that share text are to one another: the rules, in one place.

In this order, for a pair of verified overlap:

1. identical: both texts are equal after normalisation.
2. template: they fill one frame with other figures, names or dates.
3. update: the same source published both, at different times, and the later is not a mere part of the earlier.
4. excerpt: one is clearly shorter, and the longer contains it.
5. reprint: all the rest.
"""

from __future__ import annotations

import polars as pl

from corpusmith.dedup.times import later_of_pair

_FACTS = ("source_id", "published_at", "published_local", "published_precision", "modified_at", "n_chars")


def related(pairs: pl.DataFrame, documents: pl.DataFrame, *, excerpt_permille: int, excerpt_length_permille: int) -> pl.DataFrame:
    """The pairs, in their order, with the column `relation`.

    Parameters
    ----------
    pairs
        doc_a, doc_b, containment_a_permille, containment_b_permille, is_identical, is_template.
    documents
        doc_id, source_id, published_at, published_local, published_precision, modified_at (null where unknown), n_chars of the text.
    excerpt_permille, excerpt_length_permille
        An excerpt has at least this share of its shingles in the other, and at most this share of its length.
    """
    facts = documents.select("doc_id", *_FACTS)
    sides = pairs
    for side in ("a", "b"):
        named = facts.rename({name: f"{name}_{side}" for name in _FACTS} | {"doc_id": f"doc_{side}"})
        sides = sides.join(named, on=f"doc_{side}", how="left", maintain_order="left")
    is_a_shorter = pl.col("n_chars_a") < pl.col("n_chars_b")
    is_short = 1000 * pl.min_horizontal("n_chars_a", "n_chars_b") <= excerpt_length_permille * pl.max_horizontal("n_chars_a", "n_chars_b")
    contained = pl.when(is_a_shorter).then("containment_a_permille").otherwise("containment_b_permille")
    is_excerpt = is_short & (contained >= excerpt_permille)
    later = later_of_pair()
    is_later_shorter = pl.when(later > 0).then(~is_a_shorter).otherwise(is_a_shorter)
    is_update = (pl.col("source_id_a") == pl.col("source_id_b")) & (later != 0) & ~(is_excerpt & is_later_shorter)
    relation = (
        pl.when("is_identical").then(pl.lit("identical"))
        .when("is_template").then(pl.lit("template"))
        .when(is_update).then(pl.lit("update"))
        .when(is_excerpt).then(pl.lit("excerpt"))
        .otherwise(pl.lit("reprint"))
    )  # fmt: skip
    return pairs.with_columns(sides.select(relation=relation).to_series())
