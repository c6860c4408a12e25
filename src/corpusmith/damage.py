"""Files that are missing or hold other bytes than their manifest says, each with what mends it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from polars.exceptions import PanicException, PolarsError

from corpusmith import manifests, store
from corpusmith.contract import PAGES, PUBLIC, InputError
from corpusmith.revisions import cache_folder, object_path

FOLDERS: Sequence[str] = sorted({PAGES.folder, *(table.folder for table in PUBLIC)})


def damages(root: Path) -> list[str]:
    """A sentence for each file of the public tables and of ingest's that is missing or damaged; none where a folder is not there.

    Raises
    ------
    InputError
        If a manifest cannot be read.
    """
    return [damage for folder in FOLDERS for damage in _of_folder(root, folder)]


@contextmanager
def named(root: Path) -> Iterator[None]:
    """Where reading fails in here and files are damaged, an InputError names them; other errors stay as they are."""
    try:
        yield
    except (PolarsError, PanicException, OSError):
        found = damages(root)
        if not found:
            raise
        raise InputError("\n".join(found)) from None


def _of_folder(root: Path, folder: str) -> Iterator[str]:
    try:
        parts = manifests.read(root / "data" / folder).parts
    except FileNotFoundError:
        return
    cache = str(cache_folder(root))
    stated = {f"data/{folder}/{table}/{unit}{store.ENDING}": part.md5 for table, units in parts.items() for unit, part in units.items()}
    for path, md5 in sorted(stated.items()):
        found = _md5(root / path)
        if found is None:
            yield f"{path}: {store.MISSING}"
        elif found != md5:
            yield f"{path}: its bytes are not those of its manifest; {_fix(Path(object_path(cache, md5)), md5)}"


def _fix(cached: Path, md5: str) -> str:
    """What mends a damaged file; where it is one file with its object in DVC's cache, that one is damaged as well."""
    if _md5(cached) in (md5, None):
        return "remove it, and `dvc checkout` puts it back, or `make repro` makes it anew"
    return f"remove it and {cached}, which is damaged too, and `make repro` makes it anew"


def _md5(path: Path) -> str | None:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest() if path.exists() else None
