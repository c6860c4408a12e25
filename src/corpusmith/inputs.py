"""The small inputs beside data/raw, stated by people: sources.yaml, suppressed.csv, corrections.csv, card.yaml."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from corpusmith.contract import EVIDENCED, ROLES, InputError
from corpusmith.params import ParamsError, parsed
from corpusmith.text.zones import is_zone

SOURCES_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "id": pl.String, "name": pl.String, "url": pl.String, "hosts": pl.List(pl.String), "paths": pl.List(pl.String), "country": pl.String,
    "language": pl.String, "default_timezone": pl.String, "agency_aliases": pl.List(pl.String), "license": pl.String, "rights": pl.String,
    "tdm_reservation": pl.Boolean,
}  # fmt: skip
CORRECTIONS_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "doc_id": pl.String, "line_no": pl.Int32, "field": pl.String, "value": pl.String, "who": pl.String, "why": pl.String,
}  # fmt: skip
SUPPRESSED_HEADER = ("sha256", "why")
LINE_FIELDS = ("is_kept", "role")
LISTS = ("section", "authors", "editors")
# Fields whose values have one form, with an example of it.
FORMS = {
    "published_local": (r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?", "2025-01-14, 2025-01-14T09:06 or 2025-01-14T09:06:12"),
    "modified_at": (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "2025-01-14T01:06:00Z"),
    "published_offset_min": (r"0|-?(?:[1-9][0-9]?|[1-7][0-9]{2}|8[0-3][0-9]|840)", "480 or -300, at most 840"),
    "tdm_reservation": (r"true|false", "true or false"),
}
# By form only: which zones a machine knows differs from one to the next.


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
        raise InputError("data/raw: not there; create the folder and put your seeds into it as data/raw/BATCH/SOURCE/…")
    sources = _sources(_read(data / "sources.yaml", "data/sources.yaml", "sources: []"))
    return Inputs(
        data / "raw",
        sources,
        _withheld(data / "suppressed.csv"),
        _corrections(data / "corrections.csv"),
        _card(root / "card.yaml"),
        aliases=tuple(sources["agency_aliases"].explode(empty_as_null=True).drop_nulls().unique(maintain_order=True)),
    )


def _yaml(text: str, where: str) -> Any:
    try:
        return parsed(text, where)
    except ParamsError as error:
        raise InputError(str(error)) from None


def _card(path: Path) -> dict[str, Any]:
    stated = _yaml(_read(path, "card.yaml", "title: …"), "card.yaml")
    if not isinstance(stated, dict) or not isinstance(stated.get("title"), str):
        raise InputError("card.yaml: must hold at least a `title:`, a name for the corpus")
    return stated


@lru_cache(maxsize=1)  # read for each stage, and parsing takes longest of all small inputs
def _sources(text: str) -> pl.DataFrame:
    where = "data/sources.yaml"
    stated = _yaml(text, where)
    if not isinstance(stated, dict) or set(stated) != {"sources"}:
        raise InputError(f"{where}: must hold one key, `sources:`, with a list of sources ([] for none)")
    rows = stated["sources"] or []
    if not isinstance(rows, list):
        raise InputError(f"{where}: `sources` must be a list; start each source with '- id: …'")
    checked = [_source(row, f"{where}: source {number}") for number, row in enumerate(rows, 1)]
    seen: dict[str, int] = {}
    for number, row in enumerate(checked, 1):
        if row["id"] in seen:
            raise InputError(f"{where}: sources {seen[row['id']]} and {number} share the id '{row['id']}'; give one of them another")
        seen[row["id"]] = number
    return pl.DataFrame(checked, schema=SOURCES_SCHEMA, orient="row")


def _source(row: Any, where: str) -> dict[str, Any]:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not row["id"].strip():
        raise InputError(f"{where}: needs an id, a text; add `id: …` (quote a number)")
    where = f"{where} ({row['id']})"
    unknown = sorted(str(key) for key in row if key not in SOURCES_SCHEMA)
    if unknown:
        raise InputError(f"{where}: key '{unknown[0]}' is unknown; use only {', '.join(SOURCES_SCHEMA)}")
    zone = row.get("default_timezone")
    if zone is not None and not is_zone(str(zone)):
        raise InputError(f"{where}: default_timezone '{zone}' is no IANA time zone; write one such as Europe/Berlin")
    found = {name: _value(row.get(name), dtype, f"{where}: {name}") for name, dtype in SOURCES_SCHEMA.items()}
    for path in found["paths"]:
        _check_glob(path, f"{where}: paths")
    return found


def _check_glob(glob: str, where: str) -> None:
    for part in re.findall(r"\[!?([^\[\]]+)\]", glob):
        if part == "!":
            raise InputError(f"{where}: '{glob}' holds [!], which excludes nothing; name a character after the !")
        if any(first > last for first, last in re.findall(r"(.)-(.)", part)):
            raise InputError(f"{where}: '{glob}' holds a range that runs backwards, [{part}]; turn it round")


def _value(value: Any, dtype: Any, where: str) -> Any:
    if dtype == pl.List(pl.String):
        texts = [] if value is None else [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise InputError(f"{where} must be a list of texts; quote what YAML takes for numbers")
        return texts
    kind, article = (bool, "true or false") if dtype == pl.Boolean else (str, "a text; quote it if YAML takes it for something else")
    if value is not None and not isinstance(value, kind):
        raise InputError(f"{where} must be {article}, not {value!r}")
    return value


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
