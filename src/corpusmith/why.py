"""One page explained: each line with its fate, rule and score."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import polars as pl
from rich.text import Text

from corpusmith.contract import EVIDENCED
from corpusmith.corpus import Corpus
from corpusmith.damage import named
from corpusmith.terminal import printable

WIDTH = 100
LEAST_SHOWN = 50
UNKNOWN = "unknown, as a person states"


@dataclass(frozen=True)
class Explanation:
    """What became of a document.

    Parameters
    ----------
    document
        Its row of documents, without text.
    lines
        Its rows of lines, as records in order.
    evidence
        Its rows of evidence, chosen ones and candidates that lost.
    family
        Its row of families.
    pair
        Its row of pairs with the canonical member, else with the member it resembles most; None in a family of one.
    """

    document: dict[str, Any]
    lines: list[dict[str, Any]]
    evidence: list[dict[str, Any]]
    family: dict[str, Any]
    pair: dict[str, Any] | None


def explanation(corpus: Corpus, name: str) -> Explanation:
    """The explanation of the document that a prefix, path or URL names; InputError if it names none, or files are damaged."""
    with named(corpus.root):
        return _explanation(corpus, name)


def _explanation(corpus: Corpus, name: str) -> Explanation:
    doc_id = corpus.document_id(name)
    own = pl.col("doc_id") == doc_id
    document = corpus.documents.filter(own).drop("text").collect().row(0, named=True)
    lines = corpus.verbatim_lines.filter(own).drop("doc_id").collect().rows(named=True)
    evidence = corpus.evidence.filter(own).drop("doc_id").collect().rows(named=True)
    family = corpus.families.filter(pl.col("family_id") == document["family_id"]).collect().row(0, named=True)
    return Explanation(document, lines, evidence, family, _pair(corpus, document, family) if family["size"] > 1 else None)


def _pair(corpus: Corpus, document: dict[str, Any], family: dict[str, Any]) -> dict[str, Any] | None:
    doc_id, canonical = document["doc_id"], family["canonical_doc_id"]
    members = corpus.documents.filter(pl.col("family_id") == family["family_id"]).select("doc_id").collect()["doc_id"]
    other = pl.when(pl.col("doc_a") == doc_id).then("doc_b").otherwise("doc_a")
    own = corpus.pairs.filter((pl.col("doc_a") == doc_id) | (pl.col("doc_b") == doc_id), pl.col("relation") != "template")
    within = own.filter(other.is_in(members.implode())).collect().sort(other == canonical, "jaccard_permille", descending=True)
    return within.row(0, named=True) if within.height else None


def as_json(explained: Explanation) -> str:
    """The explanation as one JSON object; times in ISO 8601."""
    content = {
        "document": explained.document,
        "family": explained.family,
        "pair": explained.pair,
        "evidence": explained.evidence,
        "lines": explained.lines,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=lambda value: value.isoformat())


def as_text(explained: Explanation) -> Text:
    """The explanation for a terminal: what is known, where it was read, then the page line by line."""
    text = Text()
    for part in (_head(explained), _fields(explained), _lines(explained)):
        text.append_text(part).append("\n")
    return text


def _head(explained: Explanation) -> Text:
    document, family = explained.document, explained.family
    text = Text()
    text.append(f"{document['doc_id']}  {printable(document['raw_path'])}", "bold")
    text.append(f"#{document['record']}\n" if document["record"] else "\n")
    copies = f", {document['n_copies']} identical records" if document["n_copies"] > 1 else ""
    text.append(f"{document['page_type']} of {printable(document['source_id'] or 'an unknown source')}{copies}; ")
    text.append(f"{document['n_lines_kept']} of {document['n_lines']} lines kept\n")
    if family["size"] > 1:
        canonical = "the canonical one" if document["is_canonical"] else f"canonical: {family['canonical_doc_id']}"
        text.append(f"{document['family_role']} in a family of {family['size']}, {canonical}\n")
        text.append(_shared(document["doc_id"], explained.pair))
    return text


def _shared(doc_id: str, pair: dict[str, Any] | None) -> str:
    if pair is None:
        return ""
    own, other, other_id = ("a", "b", pair["doc_b"]) if pair["doc_a"] == doc_id else ("b", "a", pair["doc_a"])
    in_other, in_own = pair[f"containment_{own}_permille"], pair[f"containment_{other}_permille"]
    return f"{in_other}‰ of it stands in {other_id[:12]}, {in_own}‰ of that in it: {pair['relation']}\n"


def _fields(explained: Explanation) -> Text:
    """Chosen values, and fields stated to be unknown, in the order of the documents table, then the candidates that lost."""
    order = {name: number for number, name in enumerate(EVIDENCED)}
    text = Text()
    for is_chosen, style in ((True, "bold"), (False, "dim")):
        rows = [row for row in explained.evidence if (row["is_chosen"] or not row["value"]) == is_chosen]
        n_all, rows = len(rows), [row for row in rows if is_chosen or row["confidence_permille"] >= LEAST_SHOWN]
        if rows and not is_chosen:
            text.append("\nCandidates that lost:\n")
        for row in sorted(rows, key=lambda row: (order[row["field"]], row["n"])):
            text.append(f"{row['field']:<20} {_shortened(row['value'])}  ", style).append(f"{_origin(row)}\n", "dim")
        if len(rows) < n_all:
            text.append(f"and {n_all - len(rows)} below {LEAST_SHOWN}‰, which --json shows\n", "dim")
    return text


def _shortened(value: str) -> str:
    shown = printable(value) or UNKNOWN
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1] + "…"


def _origin(row: dict[str, Any]) -> str:
    where = f"line {row['line_no']}" if row["line_no"] is not None else row["origin"]
    return f"{where}, {row['rule']}, {row['confidence_permille']}‰"


def _lines(explained: Explanation) -> Text:
    text = Text()
    for row in explained.lines:
        if row["role"] == "blank":
            continue
        style = "green" if row["is_kept"] else "dim"
        recurs = f" recurs 2^{row['recurrence_log2']}" if row["recurrence_log2"] else ""
        reused = f" reused 2^{row['reuse_log2']}" if row["reuse_log2"] else ""
        fate = f"{row['role']}: {row['rule']} {row['score_permille']}‰{recurs}{reused}"
        text.append(f"{row['line_no']:>5} {'+' if row['is_kept'] else '-'} ", style).append(
            f"{fate:<44} ", "cyan" if row["is_kept"] else "dim"
        )
        text.append(f"{printable(row['text'] or '').strip()}\n", style)
    return text
