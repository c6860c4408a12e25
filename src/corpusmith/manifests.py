"""Manifests: the order of a stage's shards, and what was written of each; the last file of a folder, which makes it whole."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpusmith.contract import VERSION, InputError

NAME = "manifest.json"


@dataclass(frozen=True)
class Part:
    """One unit of a table as it was written: its rows, and the MD5 of its file in hex, which names it in DVC's cache too.

    A handed table has a digest for each of its cells as well, '' for one without rows.
    """

    n_rows: int
    md5: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """The order of a stage's shards, and what was written of each of its tables.

    Parameters
    ----------
    shards
        Names in document order.
    parts
        Per table (short name) and shard what was written; shards without rows are left out.
    records
        Of ingest: raw records in all and by status, and their bytes.
    """

    shards: tuple[str, ...]
    parts: Mapping[str, Mapping[str, Part]]
    records: Mapping[str, int] = field(default_factory=dict)


def read(folder: Path) -> Manifest:
    """The manifest of a stage's folder.

    Raises
    ------
    FileNotFoundError
        If the stage has not run.
    InputError
        If the manifest is damaged, or another version's code made it.
    """
    text = (folder / NAME).read_bytes()
    try:
        given = json.loads(text)
        version = given.get("contract")
        if version == VERSION:
            return _manifest(given)
    except (ValueError, LookupError, TypeError, AttributeError):
        fix = f"remove data/{folder.name}, and `dvc checkout` puts it back or `make repro` makes it anew"
        raise InputError(f"data/{folder.name}/{NAME}: damaged; {fix}") from None
    raise InputError(f"data/{folder.name}: made under contract {version}, this is {VERSION}; `make repro` makes it anew")


def _manifest(given: Mapping[str, Any]) -> Manifest:
    parts = {name: _parts(given["shards"], stated) for name, stated in given["tables"].items()}
    return Manifest(tuple(given["shards"]), parts, given.get("records", {}))


def _parts(shards: Sequence[str], stated: Sequence[Any] | Mapping[str, Any]) -> dict[str, Part]:
    """Parts as a manifest states them: in the order of the shards, null for one without rows, or by name."""
    named = stated.items() if isinstance(stated, Mapping) else zip(shards, stated, strict=True)
    return {name: Part(*part) for name, part in named if part}


def write(folder: Path, manifest: Manifest) -> None:
    """Write a stage's manifest; it comes last, so that a folder with one is whole."""
    tables = {name: _stated(manifest.shards, parts) for name, parts in sorted(manifest.parts.items())}
    counts = {"records": dict(sorted(manifest.records.items()))} if manifest.records else {}
    said = {"contract": VERSION, **counts, "shards": list(manifest.shards), "tables": tables}
    text = json.dumps(said, separators=(",", ":")) + "\n"
    temporary = folder / f"{NAME}.tmp"
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.rename(folder / NAME)


def _stated(shards: Sequence[str], parts: Mapping[str, Part]) -> list[Any] | dict[str, Any]:
    """Parts without the names of shards where those stand above: a new batch writes each manifest anew."""
    stated = {name: (parts[name].n_rows, parts[name].md5) for name in sorted(parts)}
    return [stated.get(name) for name in shards] if set(stated) <= set(shards) else stated
