"""One family explained: its members in time order, each with what changed since the member it comes closest to."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import timedelta, timezone
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

import polars as pl
from rich.text import Text

from corpusmith.contract import InputError
from corpusmith.corpus import Corpus
from corpusmith.damage import named
from corpusmith.dedup.times import time_in_family
from corpusmith.terminal import printable

CONTEXT, LEAST_EQUAL = 4, 3  # words shown around a change; fewer equal words between two changes make them one
_FACTS = (
    "doc_id", "raw_path", "record", "source_id", "title", "published_at", "published_local", "published_offset_min",
    "published_precision", "family_id", "family_role", "is_canonical", "n_words", "text",
)  # fmt: skip
_SCRIPTS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # written without spaces
_WORD = re.compile(rf"[{_SCRIPTS}]|[^\s{_SCRIPTS}]+|\n\n")
_SPACELESS = re.compile(rf"[{_SCRIPTS}]")


@dataclass(frozen=True)
class Change:
    """A place where a member differs from the one it is compared with.

    Parameters
    ----------
    before, removed, added, behind
        Some words in front, the words the other has here, the words the member has here, and some words behind.
    """

    before: str
    removed: str
    added: str
    behind: str


@dataclass(frozen=True)
class Member:
    """A document of the family.

    Parameters
    ----------
    document
        Its row of documents, without the columns that say nothing here.
    compared_with
        The earlier member it comes closest to; None for the first.
    pair
        Their row of pairs, where they were compared.
    changes
        What changed since that member.
    """

    document: dict[str, Any]
    compared_with: str | None
    pair: dict[str, Any] | None
    changes: list[Change]


@dataclass(frozen=True)
class Family:
    """A row of families, and its members in time order."""

    family: dict[str, Any]
    members: list[Member]


def family(corpus: Corpus, name: str) -> Family:
    """The family that a prefix of its id names, or that a document is in, by prefix, path or URL.

    Raises
    ------
    InputError
        If none is meant, or files are damaged.
    """
    with named(corpus.root):
        return _family(corpus, name)


def _family(corpus: Corpus, name: str) -> Family:
    family_id = _family_id(corpus, name)
    row = corpus.families.filter(pl.col("family_id") == family_id).collect().row(0, named=True)
    found = _in_time_order(corpus.documents.filter(pl.col("family_id") == family_id).select(_FACTS).collect())
    ids = [document["doc_id"] for document in found]
    pairs = corpus.pairs.filter(pl.col("doc_a").is_in(ids) & pl.col("doc_b").is_in(ids) & (pl.col("relation") != "template"))
    known = {frozenset((pair["doc_a"], pair["doc_b"])): pair for pair in pairs.collect().iter_rows(named=True)}
    return Family(row, [_member(found, number, known) for number in range(len(found))])


def changes(old: str, new: str) -> list[Change]:
    """What differs between two texts, word by word (Ratcliff and Obershelp, as in difflib); an equal word or two between are chance.

    >>> changes("Two ships left the port at noon.", "Two grey ships left the harbour at noon.")[1]
    Change(before='Two ships left the', removed='port', added='harbour', behind='at noon.')
    """
    a, b = _WORD.findall(old), _WORD.findall(new)
    found = []
    for start, end, to, until in _differences(a, b):
        parts = a[max(0, start - CONTEXT) : start], a[start:end], b[to:until], a[end : end + CONTEXT]
        found.append(Change(*(_joined(part) for part in parts)))
    return found


def _differences(a: list[str], b: list[str]) -> list[tuple[int, int, int, int]]:
    found: list[tuple[int, int, int, int]] = []
    for kind, start, end, to, until in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if found and start - found[-1][1] < LEAST_EQUAL:
            start, to = found[-1][0], found.pop()[2]  # noqa: PLW2901
        found.append((start, end, to, until))
    return found


def as_json(told: Family) -> str:
    """The family as one JSON object; times in ISO 8601."""
    members = [
        {
            "document": {name: value for name, value in member.document.items() if name != "text"},
            "compared_with": member.compared_with,
            "pair": member.pair,
            "changes": [vars(change) for change in member.changes],
        }
        for member in told.members
    ]
    return json.dumps({"family": told.family, "members": members}, ensure_ascii=False, indent=1, default=lambda value: value.isoformat())


def as_text(told: Family) -> Text:
    """The family for a terminal: [-removed-] and {+added+} words, as in git's word diff."""
    row, text = told.family, Text()
    text.append(f"{row['family_id']}\n", "bold")
    origin = f"origin {row['origin_doc_id'][:12]}" if row["origin_doc_id"] else "origin unknown"
    counts = f"documents: {row['size']}, sources: {row['n_sources']}"
    text.append(f"{counts}; canonical {row['canonical_doc_id'][:12]}, {origin}\n")
    for member in told.members:
        text.append("\n").append_text(_headed(member))
        for change in member.changes:
            text.append(f"    {_line(change.before)} ", "dim")
            text.append(f"[-{_line(change.removed)}-]" if change.removed else "", "red")
            text.append(f"{{+{_line(change.added)}+}}" if change.added else "", "green")
            text.append(f" {_line(change.behind)}\n", "dim")
    return text


def _family_id(corpus: Corpus, name: str) -> str:
    if not name.strip():
        raise InputError("no family is named; give a prefix of its id, the path of a member below data/raw, or its URL")
    ids = corpus.families.filter(pl.col("family_id").str.starts_with(name.lower())).select("family_id").head(2).collect()["family_id"]
    if len(ids) == 1:
        return str(ids[0])
    try:
        doc_id = corpus.document_id(name)
    except InputError as error:
        raise InputError(
            str(error).replace("no such document; give a prefix of its doc_id", "no such family; give a prefix of its id")
        ) from None
    return str(corpus.documents.filter(pl.col("doc_id") == doc_id).select("family_id").collect().item())


def _in_time_order(documents: pl.DataFrame) -> list[dict[str, Any]]:
    """As `dedup.times` says; undated ones last, ties in document order."""
    order = documents.with_columns(time=time_in_family()).sort("time", nulls_last=True, maintain_order=True)
    return order.drop("time").rows(named=True)


def _member(found: list[dict[str, Any]], number: int, known: dict[frozenset[str], dict[str, Any]]) -> Member:
    own, earlier = found[number], found[:number]
    if not earlier:
        return Member(own, None, None, [])
    pairs = [known.get(frozenset((own["doc_id"], other["doc_id"]))) for other in earlier]
    best = max(range(number), key=lambda n: ((pairs[n] or {}).get("jaccard_permille", -1), -n))
    return Member(own, earlier[best]["doc_id"], pairs[best], changes(earlier[best]["text"], own["text"]))


def _headed(member: Member) -> Text:
    document = member.document
    name = f"{printable(document['raw_path'])}#{document['record']}" if document["record"] else printable(document["raw_path"])
    text = Text(f"{document['doc_id'][:12]}  ", "bold").append(f"{name}\n", "bold")
    text.append(f"  {_printed_time(document)}  {printable(document['source_id'] or 'unknown source')}, {document['family_role']}")
    text.append(f"{', canonical' if document['is_canonical'] else ''}, {document['n_words']} words\n")
    if document["title"]:
        text.append(f"  {printable(document['title'])}\n")
    if member.compared_with:
        figures = f", {member.pair['jaccard_permille']}‰ in common" if member.pair else ""
        n = len(member.changes)
        found = f"{n} change{'' if n == 1 else 's'}" if n else "the same words"
        text.append(f"  since {member.compared_with[:12]}{figures}: {found}\n", "cyan")
    return text


def _printed_time(document: dict[str, Any]) -> str:
    """As exactly as it is known, with the offset where that is known."""
    local, precision = document["published_local"], document["published_precision"]
    if local is None:
        return "undated"
    if precision == "day":
        return str(local.date())
    zone = None if document["published_offset_min"] is None else timezone(timedelta(minutes=document["published_offset_min"]))
    return str(local.replace(tzinfo=zone).isoformat(" ", "seconds" if precision == "second" else "minutes"))


def _joined(words: list[str]) -> str:
    """Words with spaces between them, but for characters of scripts without spaces."""
    joints = ("" if _SPACELESS.match(a) and _SPACELESS.match(b) else " " for a, b in pairwise(words))
    return "".join([*words[:1], *(joint + word for joint, word in zip(joints, words[1:], strict=True))])


def _line(words: str) -> str:
    return printable(words.replace(" \n\n ", " ¶ ").replace("\n\n", "¶"))
