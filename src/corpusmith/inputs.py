"""The small inputs beside data/raw, stated by people: sources.yaml, suppressed.csv, corrections.csv, card.yaml."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from corpusmith import sources
from corpusmith.contract import EVIDENCED, FIELDS, ROLES, TEXTS, InputError
from corpusmith.params import ParamsError, parsed

CORRECTIONS_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "doc_id": pl.String, "line_no": pl.Int32, "field": pl.String, "value": pl.String, "who": pl.String, "why": pl.String,
}  # fmt: skip
CARD = (
    "title", "description", "creators", "contact", "license", "languages", "collection", "purpose", "unsuited_for", "limitations",
    "personal_data", "maintenance",
)  # fmt: skip
SUPPRESSED_HEADER = ("sha256", "why")
LINE_FIELDS = ("is_kept", "role")
LISTS = tuple(column.name for column in FIELDS if column.is_evidenced and column.type == TEXTS)
PEOPLE = ("authors", "editors")
# Fields whose values have one form, with an example of it; years are those that printed dates may have.
_YEAR = r"(?:19[0-9]{2}|20[0-9]{2}|2100)"
_YEARS = "years from 1900 to 2100"
FORMS = {
    "published_local": (_YEAR + r"-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?", f"2025-01-14, 2025-01-14T09:06 or 2025-01-14T09:06:12, {_YEARS}"),
    "modified_at": (_YEAR + r"-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"2025-01-14T01:06:00Z, {_YEARS}"),
    "rights_year": (_YEAR, f"2025, {_YEARS}"),
    "published_offset_min": (r"0|-?(?:[1-9][0-9]?|[1-7][0-9]{2}|8[0-3][0-9]|840)", "480 or -300, at most 840"),
    "tdm_reservation": (r"true|false", "true or false"),
}


@dataclass(frozen=True)
class Inputs:
    """Small inputs of a run, the same for every shard.

    Parameters
    ----------
    raw
        The folder data/raw.
    sources
        One row per source of sources.yaml: id, name, url, hosts, paths, country, language, default_timezone,
        agency_aliases, license, rights, tdm_reservation.
    withheld
        Hashes of data/suppressed.csv, lower-case hex: a SHA-256 or a doc_id (its first 32 digits).
    corrections
        Rows of data/corrections.csv: doc_id, line_no (null for a field), field, value, who, why.
    card
        What card.yaml states of the corpus: title, description, …
    models
        Learned weights that the stage names in MODELS, by file name in the package's models folder.
    aliases
        Names under which agencies are credited, of all sources.
    """

    raw: Path
    sources: pl.DataFrame
    withheld: frozenset[str]
    corrections: pl.DataFrame
    card: Mapping[str, Any] = field(default_factory=dict)
    models: Mapping[str, Any] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


def load(root: Path) -> Inputs:
    """The small inputs of the project in a folder.

    Raises
    ------
    InputError
        If a file is missing or holds a mistake; the message names file, line and fix.
    """
    data = root / "data"
    if not (data / "raw").is_dir():
        fix = "create the folder and put your seeds into it as data/raw/BATCH/SOURCE/…"
        raise InputError(f"data/raw: not there; {'get it: dvc pull data/raw' if (data / 'raw.dvc').is_file() else fix}")
    found = _sources(_read(data / "sources.yaml", sources.WHERE, "sources: []"))
    return Inputs(
        data / "raw",
        found,
        _withheld(data / "suppressed.csv"),
        _corrections(data / "corrections.csv"),
        _card(root / "card.yaml"),
        aliases=tuple(found["agency_aliases"].explode(empty_as_null=True).drop_nulls().unique(maintain_order=True)),
    )


def _yaml(text: str, where: str) -> Any:
    try:
        return parsed(text, where)
    except ParamsError as error:
        raise InputError(str(error)) from None


def _card(path: Path) -> dict[str, Any]:
    stated = _yaml(_read(path, "card.yaml", "title: …"), "card.yaml")
    for key in stated if isinstance(stated, dict) else ():
        if key not in CARD:
            close = difflib.get_close_matches(str(key).lower(), CARD, 1)
            fix = f"did you mean {close[0]}?" if close else f"use only {', '.join(CARD)}"
            raise InputError(f"card.yaml: key '{key}' is unknown; {fix}")
    if not isinstance(stated, dict) or not isinstance(stated.get("title"), str):
        raise InputError("card.yaml: must hold at least a `title:`, a name for the corpus; quote a number")
    return stated


@lru_cache(maxsize=1)  # read for each stage, and parsing takes longest of all small inputs
def _sources(text: str) -> pl.DataFrame:
    return sources.frame(_yaml(text, sources.WHERE))


def _withheld(path: Path) -> frozenset[str]:
    where = "data/suppressed.csv"
    hashes = []
    for line_no, row in _rows(path, where, SUPPRESSED_HEADER):
        digest = row["sha256"].strip().lower()
        if not re.fullmatch(r"[0-9a-f]{32}|[0-9a-f]{64}", digest):
            raise InputError(f"{where}: line {line_no}: '{row['sha256']}' is no SHA-256 (64 hex digits) or doc_id (32); correct it")
        hashes.append(digest)
    return frozenset(hashes)


def _corrections(path: Path) -> pl.DataFrame:
    where = "data/corrections.csv"
    found = []
    for line_no, row in _rows(path, where, tuple(CORRECTIONS_SCHEMA)):
        found.append(_correction(row, f"{where}: line {line_no}"))
    frame = pl.DataFrame(found, schema=CORRECTIONS_SCHEMA, orient="row")
    is_single = pl.col("line_no").is_not_null() | ~pl.col("field").is_in(LISTS)
    twice = frame.filter(pl.struct("doc_id", "line_no", "field").is_duplicated() & is_single)
    if twice.height:
        first = twice.row(0, named=True)
        place = "" if first["line_no"] is None else f" of line {first['line_no']}"
        raise InputError(f"{where}: {first['field']}{place} of {first['doc_id']} is corrected twice; keep one row")
    return frame


def _correction(row: dict[str, str], where: str) -> dict[str, Any]:
    doc_id, line, field, value = row["doc_id"].strip().lower(), row["line_no"].strip(), row["field"].strip(), row["value"]
    if not re.fullmatch(r"[0-9a-f]{32}", doc_id):
        raise InputError(f"{where}: '{row['doc_id']}' is no doc_id; copy its 32 hex digits from `corpusmith why`")
    if not line:
        if field not in EVIDENCED:
            raise InputError(f"{where}: field '{field}' cannot be corrected; choose one of {', '.join(EVIDENCED)}, or give a line_no")
        if field in PEOPLE and re.search("[;；]", value):
            raise InputError(f"{where}: '{value}' names more than one of {field}; write one row for each, in their order, with this doc_id")
        form, example = FORMS.get(field, (r"(?s).*", ""))
        if value.strip() and not (re.fullmatch(form, value.strip()) and _is_time(field, value.strip())):
            raise InputError(f"{where}: '{value}' is no value of {field}; write it as {example}, or leave it empty for unknown")
        return {**row, "doc_id": doc_id, "line_no": None, "field": field, "value": value.strip()}
    if not re.fullmatch(r"[0-9]{1,9}", line):
        raise InputError(f"{where}: line_no '{line}' is no line number; count from 0, or leave it empty for a field")
    if field not in LINE_FIELDS:
        raise InputError(f"{where}: field '{field}' is none of a line; use is_kept or role, or leave line_no empty")
    allowed = ("true", "false") if field == "is_kept" else ROLES
    if value.strip() not in allowed:
        raise InputError(f"{where}: '{value}' is no value of {field}; use {', '.join(allowed)}")
    return {**row, "doc_id": doc_id, "line_no": int(line), "field": field, "value": value.strip()}


def _is_time(field: str, value: str) -> bool:
    if field not in ("published_local", "modified_at"):
        return True
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _rows(path: Path, where: str, header: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a CSV file with the numbers of the lines they end on."""
    reader = csv.reader(io.StringIO(_read(path, where, ",".join(header)), newline=""), strict=True)
    try:
        first = next(reader, [])
        if tuple(name.strip() for name in first) != header:
            raise InputError(f"{where}: line 1: the header must be {','.join(header)}")
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                raise InputError(
                    f"{where}: line {reader.line_num}: has {len(cells)} cells, needs {len(header)}; quote cells that hold commas"
                )
            yield reader.line_num, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise InputError(f"{where}: line {reader.line_num}: {error}; mend the quotes") from None


def _read(path: Path, where: str, header: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"{where}: not found; create it with this line: {header}") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"{where}: cannot be read ({error.strerror}); check its permissions") from None
