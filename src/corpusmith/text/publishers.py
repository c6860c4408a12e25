"""Who publishes a page, by what its head and its source say."""

from __future__ import annotations

import polars as pl

from corpusmith.text.titles import site_names

_NAMES = ("publisher.name", "publisher", "og:site_name", "application-name", "article:publisher")
# The last word of a newspaper's name, which else looks like a person's.
PAPER = (
    r"(?i)\s(?:daily|times|news|post|herald|gazette|tribune|journal|chronicle|observer|mirror|express|telegraph|weekly|today|star|sun|mail"
    r"|dispatch|sentinel|examiner|inquirer|bulletin|courier|record|register|reporter|review|report|monitor|standard|globe|advertiser|argus"
    r"|independent|guardian|republic|leader|echo|zeitung|blatt|tageblatt|kurier|anzeiger|rundschau|bote|nachrichten|magazine?|press|media"
    r"|live|online|tv|radio|network|blog)$"
)


def publishers(hints: pl.DataFrame, heads: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Names of who publishes: doc_id, value, each once, and whether the head calls it the publisher (`is_stated`).

    Parameters
    ----------
    hints
        doc_id, name, value.
    heads
        Facts as `heads.head_facts` gives them: what stands behind a head's title is the site's name.
    documents
        doc_id, source_name.
    """
    stated = hints.filter(pl.col("name").str.to_lowercase().is_in(_NAMES)).select("doc_id", "value")
    behind = site_names(heads.filter(pl.col("field") == "title"))
    sources = documents.select("doc_id", value="source_name")
    parts = (stated.with_columns(is_stated=True), pl.concat([behind, sources]).with_columns(is_stated=False))
    found = pl.concat(part.with_columns(pl.col("value").str.strip_chars()) for part in parts)
    return found.drop_nulls("value").unique(["doc_id", "value"], keep="first", maintain_order=True)
