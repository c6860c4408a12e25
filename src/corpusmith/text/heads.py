"""What a page's head and markup, and its pack's columns, say of its fields: one table of rules over hints."""
# ruff: noqa: E501

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

import polars as pl

from corpusmith.text import packs

# field, rule, kind of hint, lower-case names, confidence per mille. Of several names of one rule the first counts most.
_RULES = (
    ("title", "ld_headline", "json_ld", "headline", 950),
    ("title", "og_title", "meta", "og:title", 800),
    ("title", "meta_title", "meta", "headline citation_title dc.title dcterms.title sailthru.title parsely-title hdl", 780),
    ("title", "item_headline", "microdata", "headline", 800),
    ("title", "twitter_title", "meta", "twitter:title", 760),
    ("title", "head_title", "title", "title", 700),
    ("title", "ld_name", "json_ld", "name", 500),
    ("standfirst", "og_description", "meta", "og:description", 660),
    ("standfirst", "ld_description", "json_ld", "description abstract", 650),
    ("standfirst", "meta_description", "meta", "description dc.description twitter:description", 620),
    ("section", "meta_section", "meta", "article:section section parsely-section sailthru.section", 840),
    ("section", "ld_section", "json_ld", "articlesection", 820),
    ("section", "item_section", "microdata", "articlesection", 780),
    ("section", "ld_breadcrumb", "json_ld", "itemlistelement.name itemlistelement.item.name", 700),
    ("authors", "ld_author", "json_ld", "author.name author creator.name", 900),
    ("authors", "meta_author", "meta", "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl citation_author cxenseparse:author", 800),
    ("authors", "item_author", "microdata", "author.name author", 780),
    ("authors", "rel_author", "link", "author.name", 740),
    ("editors", "ld_editor", "json_ld", "editor.name editor", 850),
    ("published_local", "ld_published", "json_ld", "datepublished", 940),
    ("published_local", "meta_published", "meta",
     ("article:published_time article:published:time og:article:published_time og:published_time datepublished parsely-pub-date pubdate publishdate publish-date publish_date"
     " dc.date.issued dcterms.issued dcterms.created article.published article:published citation_publication_date date dc.date sailthru.date"
     " cxenseparse:recs:publishtime published_at publication_date og:pubdate"), 900),
    ("published_local", "item_published", "microdata", "datepublished", 880),
    ("published_local", "ld_created", "json_ld", "datecreated uploaddate", 700),
    ("modified_at", "ld_modified", "json_ld", "datemodified", 940),
    ("modified_at", "meta_modified", "meta",
     "article:modified_time article:modified:time og:updated_time og:article:modified_time datemodified last-modified lastmod dcterms.modified dc.date.modified", 880),
    ("modified_at", "item_modified", "microdata", "datemodified", 860),
    ("license", "ld_license", "json_ld", "license", 900),
    ("license", "link_license", "link", "license", 900),
    ("license", "item_license", "microdata", "license", 850),
    ("rights", "ld_copyright", "json_ld", "copyrightnotice", 850),
    ("rights", "meta_rights", "meta", "copyright rights dc.rights dcterms.rights", 800),
    ("rights_holder", "ld_holder", "json_ld", "copyrightholder.name copyrightholder", 850),
    ("rights_holder", "item_holder", "microdata", "copyrightholder.name copyrightholder", 800),
    ("rights_year", "ld_year", "json_ld", "copyrightyear", 850),
    ("rights_year", "item_year", "microdata", "copyrightyear", 800),
    ("agency", "ld_source", "json_ld", "sourceorganization.name provider.name credittext", 850),
    ("dateline", "ld_dateline", "json_ld", "dateline", 900),
    ("tdm_reservation", "meta_tdm", "meta", "tdm-reservation", 950),
    ("tdm_reservation", "meta_robots", "meta", "robots googlebot", 800),
)  # fmt: skip
_OF_PACKS = 999  # what whoever collected a page states of it goes before all that the page says of itself, however many places agree
ORIGIN = pl.when(pl.col("kind") == packs.KIND).then(pl.lit("pack")).otherwise(pl.lit("head"))
# With its semicolon: "&copy=2" in an address is none.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_TIME_PUBLISHED = r"publi|pub-?date|posted|created|entry-date|dateline|release"
_TIME_MODIFIED = r"modif|updat"
_OF_PICTURE = r"^\(?(?:(?i:(?:image|photo|picture|foto|bild)\s?)?(?i:credit|crédit)[so]?(?:[\s:.…]|\p{Lu})|(?i:image|photo|foto|bild|illustration)s?\s*(?:[:：]|by\s|courtesy))"


@cache
def _rules() -> pl.DataFrame:
    rows = [
        (kind, name, field, rule, confidence - i)
        for field, rule, kind, names, confidence in (*_RULES, *_of_packs())
        for i, name in enumerate(names.split())
    ]
    return pl.DataFrame(
        rows, schema={"kind": pl.String, "lower": pl.String, "field": pl.String, "rule": pl.String, "confidence": pl.Int32}, orient="row"
    )


def _of_packs() -> Iterator[tuple[str, str, str, str, int]]:
    for field, names in packs.NAMES.items():
        yield field, f"pack_{field.removesuffix('_local').removesuffix('_at')}", packs.KIND, names, _OF_PACKS


def spoken(hints: pl.DataFrame) -> pl.DataFrame:
    """Hints that speak of the page itself, character references in their values resolved once.

    Parameters
    ----------
    hints
        kind, value.
    """
    own = hints.filter(pl.col("kind") != "aside")
    rows = own["value"].str.contains(_REFERENCE.pattern).fill_null(False).arg_true()
    if not len(rows):
        return own
    values = pl.Series([_REFERENCE.sub(_character, value) for value in own["value"].gather(rows)], dtype=pl.String)
    return own.with_columns(own["value"].scatter(rows, values))


def _character(reference: re.Match[str]) -> str:
    # A control character, spelt &#1;, is no text.
    return re.sub(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]", " ", html.unescape(reference[0]))


def head_facts(hints: pl.DataFrame, max_chars: int) -> pl.DataFrame:
    """Hints that speak for a field: doc_id, hint_no, kind, name, value (white space collapsed), field, rule, confidence per mille.

    Parameters
    ----------
    hints
        doc_id, hint_no, kind, name, value.
    max_chars
        Longest value believed, in code points.
    """
    value = pl.col("value").str.replace_all(r"[\s\u00a0\u3000]+", " ").str.strip_chars()
    table = hints.with_columns(value=value, lower=pl.col("name").str.to_lowercase()).filter(
        pl.col("value").str.len_chars().is_between(1, max_chars)
    )
    named = table.join(_rules(), on=["kind", "lower"], how="inner", maintain_order="left")
    return pl.concat([named.filter(~_is_beside()), _times(table)]).drop("lower").sort("doc_id", "hint_no", maintain_order=True)


def _is_beside() -> pl.Expr:
    """Whether a fact speaks of a picture, whose holder is marked up as a page's is, or is a time where a place belongs."""
    field, value = pl.col("field"), pl.col("value")
    return ((pl.col("rule") == "item_holder") & value.str.contains(_OF_PICTURE)) | ((field == "dateline") & value.str.contains(r"\d"))


def _times(table: pl.DataFrame) -> pl.DataFrame:
    """`<time>` elements: of publication by their class, of the last change, or of anything."""
    is_modified, is_published = pl.col("lower").str.contains(_TIME_MODIFIED), pl.col("lower").str.contains(_TIME_PUBLISHED)
    return table.filter(pl.col("kind") == "time").with_columns(
        field=pl.when(is_modified).then(pl.lit("modified_at")).otherwise(pl.lit("published_local")),
        rule=pl.when(is_modified)
        .then(pl.lit("time_modified"))
        .when(is_published)
        .then(pl.lit("time_published"))
        .otherwise(pl.lit("time_element")),
        confidence=pl.when(is_modified | is_published).then(800).otherwise(640).cast(pl.Int32),
    )
