"""The report's page: the figures of a corpus for a person, one file without scripts, links to the network or text of a document."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from corpusmith.contract import (
    ENCODING_RULES,
    FAMILY_ROLES,
    FIELDS,
    ORIGINS,
    PAGE_TYPES,
    PRECISIONS,
    QUALITY,
    REASONS,
    RELATIONS,
    ROLES,
    STATUSES,
)
from corpusmith.report.figures import UNKNOWN, Totals
from corpusmith.report.markup import Bar, bars, chart, flow, number, section, share, size, tiles
from corpusmith.report.rows import closed, dates, of, powers, present, ranked, ranked_by_first, tenths, total
from corpusmith.report.style import STYLE

PARTS = (
    ("records", "Records"), ("sources", "Sources"), ("cleaning", "Cleaning"), ("languages", "Languages"),
    ("families", "Duplicates"), ("metadata", "Metadata"), ("quality", "Quality"),
)  # fmt: skip
FATES, DRAWN_FATES = ("Kept", "Removed"), ("kept", "removed")
CHOICES, DRAWN_CHOICES = ("Chosen", "Lost"), ("chosen", "lost")
HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
"""
FOOT = """<footer><p>Made by <code>corpusmith run report</code> from the tables in data/corpus, and never edited. Every figure is a sum of
integers; shares are rounded down. docs/tables.md says what each table and column means.</p></footer>
</body>
</html>
"""


def html(title: str, totals: Totals, source_names: Mapping[str, str], top_n: int, max_columns: int) -> str:
    """The page as HTML.

    Parameters
    ----------
    title
        Name of the corpus.
    totals
        Sums by figure and label.
    source_names
        Names by source_id, where sources.yaml states one.
    top_n
        How many sources, languages and rules are named; the others are summed.
    max_columns
        Columns of the chart of publication dates at most.
    """
    parts = (
        _overview(totals),
        _records(totals, top_n),
        _sources(totals, source_names, top_n),
        _cleaning(totals, top_n),
        _languages(totals, top_n),
        _families(totals),
        _metadata(totals, top_n, max_columns),
        _quality(totals),
    )
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, title in PARTS)
    return (
        f"{HEAD}<title>{escape(title)}, in figures</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<header>\n<h1>{escape(title)}, in figures</h1>\n<p class="lead">{_summary(totals)}</p>\n'
        f'<nav aria-label="Parts of this page"><ul>{links}</ul></nav>\n</header>\n<main>\n{"".join(parts)}</main>\n{FOOT}'
    )


def _summary(totals: Totals) -> str:
    if not total(totals, "records"):
        return "There is nothing in data/raw yet: no record has been read."
    n_records, n_documents, n_families = (number(total(totals, name)) for name in ("records", "documents", "families"))
    return (
        f"Records read: {n_records} ({size(total(totals, 'raw_bytes'))}). Distinct documents among them: {n_documents}. "
        f"Different stories: {n_families}. Nothing is lost on the way: every record, line and duplicate counted here is a row of a table."
    )


def _overview(totals: Totals) -> str:
    n_documents, n_canonical, n_lines = (total(totals, name) for name in ("documents", "canonical", "lines"))
    n_sources, n_languages = (len(of(totals, figure).keys() - {UNKNOWN}) for figure in ("documents_by_source", "documents_by_language"))
    return tiles((
        (number(total(totals, "records")), "records", f"{number(of(totals, 'records_by_status').get('accepted', 0))} accepted"),
        (number(n_documents), "documents", f"{number(total(totals, 'articles'))} articles"),
        (number(n_canonical), "canonical", f"{share(n_canonical, n_documents)} of documents"),
        (number(total(totals, "words")), "words of text", f"{number(total(totals, 'words_canonical'))} canonical"),
        (number(n_lines), "lines", f"{share(total(totals, 'lines_kept'), n_lines)} kept"),
        (number(n_sources), "sources", f"{number(n_languages)} languages"),
    ))  # fmt: skip


def _records(totals: Totals, top_n: int) -> str:
    n_records = total(totals, "records")
    lead = f"What became of each raw page. Undecodable sequences replaced: {number(total(totals, 'sequences_replaced'))}."
    parts = (
        bars("Records by status", ("Status", "Records"), closed(totals, STATUSES, "records_by_status"), n_records),
        bars("Records by encoding", ("Encoding", "Records"), ranked(totals, top_n, "records_by_encoding"), n_records),
        bars("Records by format", ("Format", "Records"), ranked(totals, top_n, "records_by_format"), n_records),
        bars("Why records were not accepted", ("Reason", "Records"), present(closed(totals, REASONS, "records_by_reason"))),
        bars("How the encoding was found", ("Rule", "Records"), present(closed(totals, ENCODING_RULES, "records_by_encoding_rule"))),
    )
    return section("records", "Records", lead, flow(*parts))


def _sources(totals: Totals, source_names: Mapping[str, str], top_n: int) -> str:
    figures = ("documents_by_source", "articles_by_source", "canonical_by_source", "words_by_source")
    rows = ranked_by_first(totals, top_n, *figures)
    named = [Bar(source_names.get(row.label, row.label), row.parts, row.label if row.label in source_names else "") for row in rows]
    lead = "Who published the documents, as stated beside them or in data/sources.yaml, else the host or folder they came from."
    headers = ("Source", "Documents", "Articles", "Canonical", "Words")
    return section("sources", "Sources", lead, bars("Documents by source", headers, named, n_drawn=1))


def _cleaning(totals: Totals, top_n: int) -> str:
    kept, removed = (sum(of(totals, f"characters_{fate}_by_role").values()) for fate in DRAWN_FATES)
    lead = f"A rule keeps or removes each line of a page. Of all characters of the pages, {share(kept, kept + removed)} are kept."
    roles = present(closed(totals, ROLES, "lines_kept_by_role", "lines_removed_by_role"))
    rules = ranked(totals, top_n, "lines_kept_by_rule", "lines_removed_by_rule")
    scores = tenths(totals, "lines_kept_by_score", "lines_removed_by_score")
    parts = (
        bars("Lines by role", ("Role", *FATES), roles, legend=DRAWN_FATES),
        bars("Lines by rule", ("Rule", *FATES), rules, legend=DRAWN_FATES),
        chart("Lines by score, per mille", "From", scores, FATES, DRAWN_FATES),
        chart("Documents by share of characters kept, per mille", "From", tenths(totals, "documents_by_kept_share"), ("Documents",)),
        chart("Recurring lines, by articles of their source", "At least", powers(totals, "lines_by_recurrence"), ("Lines",)),
        bars("What was mended in the text", ("Mending", "Documents"), ranked(totals, top_n, "documents_by_mending")),
    )
    return section("cleaning", "Cleaning", lead, flow(*parts))


def _languages(totals: Totals, top_n: int) -> str:
    n_documents = total(totals, "documents")
    lead = f"Documents with an empty text, where no line was kept: {number(total(totals, 'without_text'))}."
    parts = (
        bars("Documents by language", ("Language", "Documents"), ranked(totals, top_n, "documents_by_language"), n_documents),
        bars("Documents by script", ("Script", "Documents"), ranked(totals, top_n, "documents_by_script"), n_documents),
        bars("Documents by kind of page", ("Kind", "Documents"), closed(totals, PAGE_TYPES, "documents_by_page_type"), n_documents),
        chart("Documents by length of their text, characters", "At least", powers(totals, "documents_by_length"), ("Documents",)),
    )
    return section("languages", "Languages, kinds and lengths", lead, flow(*parts))


def _families(totals: Totals) -> str:
    n_documents, n_pairs, n_families = (total(totals, name) for name in ("documents", "pairs", "families"))
    n_shared, n_across = (number(total(totals, name)) for name in ("families_shared", "families_across_sources"))
    lead = (
        f"Documents that carry the same story are a family; one of them is canonical. Of {number(n_families)} families, "
        f"{n_shared} have several members; those of {n_across} come from several sources. "
        f"Byte-identical copies, counted before families: {number(total(totals, 'records_of_documents') - n_documents)}."
    )
    parts = (
        bars(
            "Documents by role in their family",
            ("Role", "Documents"),
            closed(totals, FAMILY_ROLES, "documents_by_family_role"),
            n_documents,
        ),
        bars("Verified pairs by relation", ("Relation", "Pairs"), closed(totals, RELATIONS, "pairs_by_relation"), n_pairs),
        chart("Families by size", "At least", powers(totals, "families_by_size"), ("Families",)),
        chart("Pairs by shared shingles, per mille", "From", tenths(totals, "pairs_by_jaccard"), ("Pairs",)),
        chart("Reused paragraphs, by documents that hold them", "At least", powers(totals, "lines_by_reuse"), ("Paragraphs",)),
    )
    return section("families", "Duplicates", lead, flow(*parts))


def _metadata(totals: Totals, top_n: int, max_columns: int) -> str:
    known, unknown_days = of(totals, "articles_by_known_field"), of(totals, "documents_by_month").get(UNKNOWN, 0)
    lead = (
        "Every value says where it was read and by which rule; what is unknown stays empty. "
        f"Documents without a day of publication: {number(unknown_days)}."
    )
    fields = [Bar(column.name, (known.get(column.name, 0),), column.description) for column in FIELDS]
    origins = present(closed(totals, ORIGINS, *_choices("origin")))
    rows, unit = dates(totals, max_columns)
    parts = (
        bars("Articles whose field is known", ("Field", "Articles"), fields, total(totals, "articles")),
        chart(f"Documents by {unit} of publication", unit.capitalize(), rows, ("Documents",)),
        bars("How exactly the time is known", ("To the", "Documents"), closed(totals, PRECISIONS, "documents_by_precision")),
        bars("Where values were read", ("Origin", *CHOICES), origins, legend=DRAWN_CHOICES),
        chart("Values by confidence, per mille", "From", tenths(totals, *_choices("confidence")), CHOICES, DRAWN_CHOICES),
    )
    rules = bars("Values by field and rule", ("Field: rule", *CHOICES), ranked(totals, top_n, *_choices("rule")), legend=DRAWN_CHOICES)
    return section("metadata", "Metadata", lead, flow(*parts), rules)


def _quality(totals: Totals) -> str:
    summed, known = of(totals, "signals_summed"), of(totals, "signals_known")
    rows = [
        Bar(column.name, (summed.get(column.name, 0) // known[column.name], known[column.name]), f"{column.description}; {column.unit}")
        for column in QUALITY.columns[1:]
        if known.get(column.name)
    ]
    lead = "Signals other corpora filter by: means over the documents that have them, rounded down. No document is dropped for them."
    return section("quality", "Quality", lead, bars("Quality signals", ("Signal", "Mean", "Documents"), rows, n_drawn=0))


def _choices(by: str) -> tuple[str, str]:
    return f"evidence_chosen_by_{by}", f"evidence_lost_by_{by}"
