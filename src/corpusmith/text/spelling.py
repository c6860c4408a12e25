"""Whose English a text is written in, by the words that Britain and America spell apart."""

from __future__ import annotations

import polars as pl

_OF_IZE = "organ|real|recogn|critic|apolog|priorit|util|minim|maxim|special|final|summar|modern|author|categor|custom|emphas|stabil|mobil"
_BRITISH = (
    r"(?i)\b(?:colour|favour|labour|honour|behaviour|neighbour|humour|rumour|harbour|endeavour|centred?\b|theatre|(?:kilo|centi)?metres?\b|litres?\b|fibre|"
    rf"programmes?\b|(?:{_OF_IZE})is(?:e[ds]?|ing|ations?)\b|analys(?:ed|ing)\b|travell|cancell(?:ed|ing)|modell|labell|licences?\b|defence|offence|cheques?\b|"
    r"tyres?\b|grey|jewellery|aluminium|whilst|fulfil\b|enrol\b|sceptic|pyjamas|manoeuv)"
)
_AMERICAN = (
    r"(?i)\b(?:color|favor|labor(?:s|ed|ers?)?\b|honor(?:s|ed|ing|able)?\b|behavior|neighbor|humor\b|rumor|harbor|endeavor|center(?:ed|s)?\b|theaters?\b|"
    rf"(?:kilo|centi)?meters?\b|liters?\b|fiber|(?:{_OF_IZE})iz(?:e[ds]?|ing|ations?)\b|analyz|traveled|traveling|traveler|canceled|canceling|modeled|labeled|"
    r"defense|offense|tires\b|gray\b|jewelry|aluminum|fulfill\b|enroll\b|skeptic|pajamas|maneuver)"
)
_LEAST, _OVER = 2, 3


def is_british(lines: pl.DataFrame) -> pl.DataFrame:
    """Texts that spell as Britain does, two different words at least and three times as many as America's: doc_id, is_british (true).

    Parameters
    ----------
    lines
        doc_id, text.
    """
    if lines.is_empty():
        return pl.DataFrame(schema={"doc_id": pl.String, "is_british": pl.Boolean})
    lower = lines.select("doc_id", text=pl.col("text").str.to_lowercase())
    british, american = (
        lower.select("doc_id", word=pl.col("text").str.extract_all(words))
        .explode("word", empty_as_null=True)
        .group_by("doc_id", maintain_order=True)
        .agg(pl.col("word").drop_nulls().n_unique().cast(pl.Int32).alias(name))
        for name, words in (("british", _BRITISH), ("american", _AMERICAN))
    )
    is_sure = (pl.col("british") >= _LEAST) & (pl.col("british") >= _OVER * pl.col("american"))
    found = british.join(american, on="doc_id", maintain_order="left").filter(is_sure)
    return found.select("doc_id", is_british=pl.lit(True))
