"""metadata.csv: what is known of the files beside it."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path

from corpusmith.contract import InputError
from corpusmith.readers.folder import SIDECAR
from corpusmith.readers.records import Facts, instant

KNOWN = ("file_name", "url", "retrieved_at", "source")


def facts(raw: Path, folder: str) -> dict[str, Facts]:
    """Facts by file name (NFC) from the metadata.csv of a folder below data/raw; none if there is no such file.

    Raises
    ------
    InputError
        If it is no CSV in UTF-8, misspells a column, names a file twice, or a time without a zone.
    """
    path, where = raw / folder / SIDECAR, _where(folder)
    try:
        lines = io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"{where}: cannot be read ({error.strerror}); check its permissions") from None
    reader = csv.reader(lines, strict=True)
    found: dict[str, Facts] = {}
    try:
        header = [name.strip() for name in next(reader, [])]
        if "file_name" not in header or len(set(header)) < len(header):
            raise InputError(
                f"{where}: line 1: needs the columns file_name, url, retrieved_at, source (any but the first may miss), each once"
            )
        _check_columns(header, f"{where}: line 1")
        for cells in filter(None, reader):
            place = f"{where}: line {reader.line_num}"
            if len(cells) != len(header):
                raise InputError(f"{place}: has {len(cells)} cells, the header {len(header)}; quote cells that hold commas")
            _add(found, dict(zip(header, cells, strict=True)), place)
    except csv.Error as error:
        raise InputError(f"{where}: line {reader.line_num}: {error}; mend the quotes") from None
    return found


def check(raw: Path, folder: str, present: Collection[str]) -> str:
    """SHA-256 of a folder's metadata.csv; InputError if it is broken, or names a file that is not among those present (raw paths)."""
    for name in facts(raw, folder):
        raw_path = unicodedata.normalize("NFC", f"{folder}/{name}" if folder else name)
        if raw_path not in present:
            raise InputError(f"{_where(folder)}: names '{name}', which is not in this folder; add the file, or remove the row")
    return hashlib.sha256((raw / folder / SIDECAR).read_bytes()).hexdigest()


def _check_columns(header: list[str], where: str) -> None:
    """InputError if a column has a known name but for capitals, blanks and signs: what it says would go to `extra`, unread."""
    for name in header:
        known = re.sub(r"[\s_\-]+", "_", name.lower())
        if known in KNOWN and name not in KNOWN:
            raise InputError(f"{where}: column '{name}' is unknown; write {known}")


def _where(folder: str) -> str:
    return "/".join(filter(None, ("data/raw", folder, SIDECAR)))


def _add(found: dict[str, Facts], row: dict[str, str], place: str) -> None:
    name = unicodedata.normalize("NFC", row["file_name"].strip())
    if not name:
        raise InputError(f"{place}: file_name is empty; name a file of this folder")
    if "/" in name or "\\" in name:
        raise InputError(f"{place}: '{name}' lies in another folder; describe it in a metadata.csv there")
    if name in found:
        raise InputError(f"{place}: '{name}' stands twice; keep one row")
    stated = row.get("retrieved_at", "").strip()
    time = instant(stated) if stated else None
    if stated and time is None:
        raise InputError(f"{place}: retrieved_at '{stated}' is no ISO 8601 time with a zone; write it as 2025-01-14T09:06:00+08:00")
    extra = {key: value for key, value in row.items() if key not in KNOWN and value}
    found[name] = Facts(row.get("url", "").strip() or None, time, row.get("source", "").strip() or None, extra)
