"""Finished files kept by their MD5 in `.corpusmith/store`, as hard links where the disk allows; DVC's cache is read as well."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpusmith.revisions import cache_folder, object_path


@dataclass(frozen=True)
class Objects:
    """The folders that hold objects: our own, and DVC's cache."""

    own: Path
    cache: Path


def objects(root: Path) -> Objects:
    """The object folders of a project."""
    return Objects(root / ".corpusmith" / "store", cache_folder(root))


def keep(known: Objects, file: Path, md5: str) -> None:
    """Keep a finished file; one that is there already stays."""
    path = object_path(known.own, md5)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        link(file, path)


def put(known: Objects, md5: str, file: Path) -> None:
    """Give an object that was found before a name."""
    path = object_path(known.own, md5)
    file.parent.mkdir(parents=True, exist_ok=True)
    link(path if path.exists() else object_path(known.cache, md5), file)


def found(known: Objects, md5: str) -> Path | None:
    """The object of that MD5, its content verified; a torn one of our own is removed."""
    for folder in (known.own, known.cache):
        path = object_path(folder, md5)
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if hashlib.md5(content, usedforsecurity=False).hexdigest() == md5:
            return path
        if folder == known.own:
            path.unlink()
    return None


def link(file: Path, target: Path) -> None:
    """Give a file a second name, or copy it where the disk has no hard links; what stood there is replaced."""
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        os.link(file, temporary)
    except OSError:
        shutil.copyfile(file, temporary)
    temporary.replace(target)


def sweep(known: Objects) -> None:
    """Remove what a killed run left half done, and what DVC's cache holds as well."""
    for path in _files(known.own):
        if path.name.endswith(".tmp") or object_path(known.cache, path.parent.name + path.name).exists():
            path.unlink()


def evict(known: Objects, max_bytes: int, by_age: Iterable[str]) -> None:
    """Remove objects until the rest fits: first those that are not named, then those named first.

    Parameters
    ----------
    by_age
        MD5s, the least recently used first.
    """
    sizes = {path.parent.name + path.name: path.stat().st_size for path in _files(known.own)}
    total = sum(sizes.values())
    if total <= max_bytes:
        return
    ages = {md5: age for age, md5 in enumerate(by_age)}
    for md5 in sorted(sizes, key=lambda md5: (ages.get(md5, -1), md5)):
        if total <= max_bytes:
            return
        object_path(known.own, md5).unlink()
        total -= sizes[md5]


def _files(folder: Path) -> Iterator[Path]:
    for shelf in sorted(folder.glob("??")):
        yield from (shelf / name for name in sorted(os.listdir(shelf)))
