"""The laws, checked on the tables at hand: `corpusmith check` and the tests call the same functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import polars as pl

from corpusmith import contract, store
from corpusmith.contract import Table
from corpusmith.corpus import OLDER, Corpus
from corpusmith.damage import damages
from corpusmith.text.assembly import assembled
from corpusmith.text.digests import sha256
from corpusmith.text.mending import mended

Breaches = Iterator[str]
_BLANKS = r"[\s\x1c-\x1f]+"  # joined before some texts are mended, which tells other mojibake
# Fields that a line prints word by word; a licence has a name of its own.
_VERBATIM = tuple(c.name for c in contract.FIELDS if c.is_evidenced and c.type in (contract.TEXT, contract.TEXTS) and c.name != "license")


def breaches(corpus: Corpus) -> list[str]:
    """Every breach of the contract or a law in a corpus, as sentences; empty if there is none.

    Of damaged files, or tables that do not belong together, nothing else is said.
    """
    found = damages(corpus.root) or ([OLDER] if corpus.is_older else [])
    found = found or [breach for table in contract.PUBLIC for breach in contract_breaches(corpus, table)]
    return found or [breach for law in LAWS for breach in law(corpus)]


def contract_breaches(corpus: Corpus, table: Table) -> Breaches:
    """Columns, types, nulls, closed lists and the key of one table."""
    try:
        frame = store.checked(table, corpus.table(table).collect())
    except store.BrokenTableError as error:
        yield str(error)
        return
    if table.key[0] in ("doc_id", "doc_a", "family_id"):
        yield from _order_breaches(corpus, table, frame)
    elif not frame.select(pl.struct(table.key)).to_series().is_sorted():
        yield f"{table.name}: rows are not in the order of their key"


def _order_breaches(corpus: Corpus, table: Table, frame: pl.DataFrame) -> Breaches:
    order = corpus.documents.select("doc_id").collect().with_row_index("position").rename({"doc_id": table.key[0]})
    placed = frame.select(table.key[0]).join(order, on=table.key[0], how="left", maintain_order="left")
    if placed["position"].null_count():
        yield f"{table.name}: {placed['position'].null_count()} rows belong to no document"
    elif not placed["position"].is_sorted():
        yield f"{table.name}: rows are not in document order"
    elif table.key[1:] == ("line_no",) and frame.filter(pl.col("line_no") != pl.int_range(pl.len()).over("doc_id")).height:
        yield f"{table.name}: line numbers do not count from 0"


def every_record_once(corpus: Corpus) -> Breaches:
    """Law 1, records: accepted ones have a document, all others a reason; documents are the distinct accepted bytes."""
    files = corpus.files.select("status", "reason", "doc_id", "raw_sha256").collect()
    is_accepted = pl.col("status") == "accepted"
    odd = files.filter(is_accepted != pl.col("doc_id").is_not_null()).height
    if odd:
        yield f"files: {odd} rows are accepted without a doc_id, or have one without being accepted"
    unexplained = files.filter(~is_accepted & pl.col("reason").is_null()).height
    if unexplained:
        yield f"files: {unexplained} rows are not accepted, and no reason is given"
    misnamed = files.filter(is_accepted & (pl.col("doc_id") != pl.col("raw_sha256").str.slice(0, 32))).height
    if misnamed:
        yield f"files: {misnamed} rows whose doc_id is not the head of their raw_sha256"
    copies = files.filter(is_accepted).group_by("doc_id").len("n_files")
    documents = corpus.documents.select("doc_id", "n_copies").collect()
    both = copies.join(documents, on="doc_id", how="full", coalesce=True)
    wrong = both.filter(pl.col("n_files").ne_missing(pl.col("n_copies").cast(pl.UInt32))).height
    if wrong:
        yield f"documents: {wrong} whose n_copies is not the number of their files"


def every_line_once(corpus: Corpus) -> Breaches:
    """Law 1, lines: spans run on without a gap, and text + ending of a document's lines, in order, are its decoded page."""
    pages = corpus.table(contract.PAGES).select("doc_id", "page_sha256", page_chars="n_chars", page_lines="n_lines").collect()
    lines = corpus.verbatim_lines.select("doc_id", "line_no", "text", "ending", "start", "end").collect()
    behind = pl.col("end") + pl.col("ending").str.len_chars()
    is_first = pl.col("line_no") == 0
    is_on = pl.when(is_first).then(pl.col("start") == 0).otherwise(pl.col("start") == behind.shift(1, fill_value=0))
    gaps = lines.filter(~is_on | (pl.col("text").str.len_chars() != pl.col("end") - pl.col("start"))).height
    if gaps:
        yield f"lines: {gaps} lines do not start where the line before them ends, or are not as long as their span"
    whole = lines.group_by("doc_id", maintain_order=True).agg(
        page=(pl.col("text") + pl.col("ending")).str.join(""), n=pl.len().cast(pl.Int32)
    )
    both = pages.join(whole, on="doc_id", how="full", coalesce=True).with_columns(pl.col("page").fill_null(""), pl.col("n").fill_null(0))
    is_whole = (sha256(both["page"]) == both["page_sha256"]) & (both["n"] == both["page_lines"])
    wrong = (~is_whole.fill_null(False)).sum()
    if wrong:
        yield f"lines: {wrong} documents whose lines are not their page"


def every_span_in_its_line(corpus: Corpus) -> Breaches:
    """Law 2, places: evidence from a line names a span inside that line; other evidence names none."""
    read = corpus.evidence.select("doc_id", "origin", "line_no", "start", "end", "hint_no").collect()
    widths = corpus.lines.select("doc_id", "line_no", width=pl.col("end") - pl.col("start")).collect()
    placed = read.join(widths, on=["doc_id", "line_no"], how="left", maintain_order="left")
    is_line = pl.col("origin") == "line"
    is_inside = (pl.col("start") >= 0) & (pl.col("start") <= pl.col("end")) & (pl.col("end") <= pl.col("width"))
    wrong = placed.filter(pl.when(is_line).then(~is_inside.fill_null(False)).otherwise(pl.col("start").is_not_null())).height
    if wrong:
        yield f"evidence: {wrong} rows whose span is not in their line"
    hints = corpus.hints.select("doc_id", "hint_no").collect()
    lost = read.filter(pl.col("hint_no").is_not_null()).join(hints, on=["doc_id", "hint_no"], how="anti").height
    if lost:
        yield f"evidence: {lost} rows whose hint is none of their page's"


def every_text_in_its_span(corpus: Corpus) -> Breaches:
    """Law 2, values: a text read from a line is what its span says, mended; white space and characters without a sign aside."""
    is_text = (pl.col("origin") == "line") & pl.col("field").is_in(_VERBATIM)
    read = corpus.evidence.filter(is_text).select("doc_id", "line_no", "start", "end", "value").collect()
    lines = corpus.verbatim_lines.select("doc_id", "line_no", "text").collect()
    placed = read.join(lines, on=["doc_id", "line_no"], how="left", maintain_order="left")
    spans = placed.select(span=pl.col("text").str.slice("start", pl.col("end") - pl.col("start")))["span"]
    said, joined, value = (_bare(texts) for texts in (mended(spans), mended(spans.str.replace_all(_BLANKS, " ")), read["value"]))
    wrong = (~((said == value) | (joined == value)).fill_null(False)).sum()
    if wrong:
        yield f"evidence: {wrong} texts are not what their span says"


def _bare(texts: pl.Series) -> pl.Series:
    return texts.str.replace_all(r"[\s\p{C}]+", "")


def every_value_evidenced(corpus: Corpus) -> Breaches:
    """Law 2: each element of an evidenced field has exactly one chosen row in evidence, and no other row is chosen.

    An empty value is a person's statement that the field is unknown, beside which nothing is chosen.
    """
    chosen = corpus.evidence.filter("is_chosen").select("doc_id", "field", "n", "value").collect().sort("doc_id", "field", "n")
    documents = corpus.documents.select("doc_id", "published_precision", *contract.EVIDENCED).collect()
    for name in contract.EVIDENCED:
        stated = documents.select("doc_id", elements=_elements(name)).explode("elements", empty_as_null=True).drop_nulls()
        read = chosen.filter(pl.col("field") == name).select("doc_id", elements="value")
        if not stated.sort("doc_id", maintain_order=True).equals(read):
            yield f"documents.{name}: values and chosen evidence differ"
    empty = corpus.evidence.filter(pl.col("value") == "").select("doc_id", "field", "origin").collect()
    wrong = empty.filter(pl.col("origin") != "stated").height + empty.join(chosen, on=["doc_id", "field"], how="semi").height
    if wrong:
        yield f"evidence: {wrong} empty values that are no person's statement, or have a chosen one beside them"


def _elements(name: str) -> pl.Expr:
    """A field's values as lists of text, as they stand in evidence."""
    column = contract.DOCUMENTS.column(name)
    value = pl.col(name)
    if column.type == contract.TEXTS:
        return value
    if name == "published_local":
        length = pl.col("published_precision").replace_strict({"day": 10, "minute": 16, "second": 19}, default=None, return_dtype=pl.UInt32)
        value = value.dt.strftime("%Y-%m-%dT%H:%M:%S").str.slice(0, length)
    elif column.type == contract.TIME:
        value = value.dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    else:
        value = value.cast(pl.String)
    return pl.concat_list(value)


def every_document_in_one_family(corpus: Corpus) -> Breaches:
    """Law 3: families partition the documents, and each has exactly one canonical member."""
    members = corpus.documents.select("doc_id", "family_id", "is_canonical", "n_copies").collect()
    found = members.group_by("family_id").agg(
        size=pl.len().cast(pl.Int32),
        n_canonical=pl.col("is_canonical").sum(),
        canonical_doc_id=pl.col("doc_id").filter("is_canonical").first(),
        first=pl.col("doc_id").first(),
        n_copies=pl.col("n_copies").sum(),
    )
    if found.filter((pl.col("n_canonical") != 1) | (pl.col("first") != pl.col("family_id"))).height:
        yield "documents: a family without exactly one canonical member, or not named after its first one"
    families = corpus.families.select("family_id", "size", "canonical_doc_id", "n_copies").collect()
    if not families.sort("family_id").equals(
        found.select(families.columns).with_columns(pl.col("n_copies").cast(pl.Int32)).sort("family_id")
    ):
        yield "families: they differ from what documents say of them"


def text_is_its_kept_lines(corpus: Corpus) -> Breaches:
    """documents.text is the assembly of its kept lines, and counts agree."""
    lines = corpus.verbatim_lines.select("doc_id", "line_no", "text", "is_kept", "role").collect()
    texts = assembled(lines).select("doc_id", expected="text")
    both = corpus.documents.select("doc_id", "text", "n_lines_kept").collect().join(texts, on="doc_id", how="left")
    wrong = both.filter(pl.col("text") != pl.col("expected").fill_null("")).height
    if wrong:
        yield f"documents: {wrong} texts are not their kept lines"
    kept = lines.filter("is_kept").group_by("doc_id").len("n")
    counted = both.join(kept, on="doc_id", how="left").filter(pl.col("n_lines_kept") != pl.col("n").fill_null(0).cast(pl.Int32)).height
    if counted:
        yield f"documents: {counted} whose n_lines_kept is wrong"


LAWS: tuple[Callable[[Corpus], Breaches], ...] = (
    every_record_once,
    every_line_once,
    every_span_in_its_line,
    every_text_in_its_span,
    every_value_evidenced,
    every_document_in_one_family,
    text_is_its_kept_lines,
)
