"""The files below data/raw, in document order: which are seeds, and which are litter."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpusmith.contract import InputError

SIDECAR = "metadata.csv"
LITTER = frozenset(
    (
        ".ds_store",
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        ".gitignore",
        ".gitkeep",
        ".gitattributes",
        ".keep",
        ".directory",
        ".dvcignore",
    )
)
LITTER_FOLDERS = frozenset(
    ("__macosx", ".git", ".svn", ".ipynb_checkpoints", "__pycache__", ".trashes", ".spotlight-v100", "@eadir", "$recycle.bin")
)
LITTER_ENDINGS = ("~", ".swp", ".crdownload", ".part", ".tmp")


@dataclass(frozen=True)
class Seed:
    """One file below data/raw: its path in NFC, as it is spelt on disk, and its state on disk.

    A file whose size, times of change, and inode are the same was not written meanwhile.
    """

    raw_path: str
    disk_path: str
    n_bytes: int
    modified_ns: int = 0
    changed_ns: int = 0
    inode: int = 0


def seeds(raw: Path) -> list[Seed]:
    """All files below data/raw but sidecars and DVC's own, in the order of their paths.

    Links and special files are listed and not followed; a name that is not UTF-8 is spelt with backslashes.

    Raises
    ------
    InputError
        If two paths are equal in Unicode's NFC.
    """
    found = sorted(_walk(raw), key=lambda seed: (seed.raw_path, seed.disk_path))
    for first, second in pairwise(found):
        if first.raw_path == second.raw_path:
            ours, other = (seed.disk_path.encode("ascii", "backslashreplace").decode() for seed in (first, second))
            raise InputError(f"data/raw: '{ours}' and '{other}' are one path in Unicode's NFC; rename one of them")
    return found


def is_litter(raw_path: str) -> bool:
    """Whether the operating system or a tool left the file behind, by its name.

    >>> is_litter("2025-01/outlet/._000.txt"), is_litter("2025-01/outlet/000.txt")
    (True, False)
    """
    *folders, name = raw_path.lower().split("/")
    return name in LITTER or name.startswith(("._", ".~lock.")) or name.endswith(LITTER_ENDINGS) or not LITTER_FOLDERS.isdisjoint(folders)


def sidecars(raw: Path) -> list[str]:
    """Folders below data/raw, spelt as on disk, that hold a metadata.csv; in order.

    Raises
    ------
    InputError
        If one is written in capitals, and would be a page.
    """
    found = []
    for folder, _, files in _folders(raw):
        for name in files:
            if name.lower() == SIDECAR and name != SIDECAR:
                place = "/".join(filter(None, ("data/raw", folder, name))).encode("utf-8", "backslashreplace").decode()
                raise InputError(f"{place}: would be taken for a page; rename it {SIDECAR}")
        if SIDECAR in files:
            found.append(folder)
    return sorted(found)


def _folders(raw: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    top = len(str(raw)) + 1
    for folder, folders, files in os.walk(raw):
        yield folder[top:], folders, files


def _walk(raw: Path) -> Iterator[Seed]:
    for folder, folders, files in _folders(raw):
        place = f"{raw}/{folder}" if folder else str(raw)
        # What os.walk does not enter is listed like a file, so that it becomes a row.
        closed = [name for name in folders if os.path.islink(f"{place}/{name}") or not os.access(f"{place}/{name}", os.R_OK | os.X_OK)]
        for name in (*files, *closed):
            if name == SIDECAR or (not folder and name.endswith(".dvc")):
                continue
            disk_path = f"{folder}/{name}" if folder else name
            shown = disk_path if disk_path.isascii() else os.fsencode(disk_path).decode("utf-8", "backslashreplace")
            state = os.lstat(f"{place}/{name}")
            yield Seed(_nfc(shown), shown, state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)


def _nfc(path: str) -> str:
    return path if path.isascii() else unicodedata.normalize("NFC", path)
