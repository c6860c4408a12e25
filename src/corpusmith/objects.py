"""Finished files kept by their MD5 in `.corpusmith/store`, as hard links where the disk allows; DVC's cache is read and given to."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpusmith.revisions import MODE, cache_folder, is_own_cache, object_path


@dataclass(frozen=True)
class Objects:
    """The folders that hold objects.

    Parameters
    ----------
    own, cache
        Our own, and DVC's cache.
    is_given
        Whether DVC's cache is given what a stage has finished.
    earlier, verified
        By MD5 what `_state` said of a file when its content was known to have it: in earlier runs, and in this one.
    lies
        By MD5 where an object was found in this run.
    """

    own: str
    cache: str
    is_given: bool = False
    earlier: Mapping[str, str] = field(default_factory=dict)
    verified: dict[str, str] = field(default_factory=dict)
    lies: dict[str, str] = field(default_factory=dict)


def objects(root: Path) -> Objects:
    """The object folders of a project."""
    return Objects(str(root / ".corpusmith" / "store"), str(cache_folder(root)), is_own_cache(root))


def keep(known: Objects, file: Path, md5: str) -> None:
    """Keep a finished file; it takes the place of one of that name, which may be torn."""
    link(str(file), object_path(known.own, md5))


def give(known: Objects, md5: str) -> None:
    """Give DVC's cache a finished object under a second name, so that DVC makes no copy; on another disk DVC has to."""
    target = object_path(known.cache, md5)
    if not known.is_given or known.lies.get(md5) == target:
        return
    try:
        _linked(object_path(known.own, md5), target)
        os.chmod(target, MODE)
    except OSError:  # it is there already, or DVC will say what is wrong
        return


def put(known: Objects, md5: str, file: Path) -> None:
    """Give an object that was found before a name."""
    link(place(known, md5), str(file))


def place(known: Objects, md5: str) -> str:
    """Where an object lies that was found before."""
    path = known.lies.get(md5) or object_path(known.own, md5)
    return path if md5 in known.lies or os.path.exists(path) else object_path(known.cache, md5)


def found(known: Objects, md5: str) -> Path | None:
    """The object of that MD5, its content verified; a torn one of our own is removed.

    Like DVC, a file is taken for unchanged by its size, time of modification and inode, and read again only if they changed.
    """
    for folder in (known.own, known.cache):
        path = object_path(folder, md5)
        try:
            state = _state(path)
            if state in (known.verified.get(md5), known.earlier.get(md5)) or _digest(path) == md5:
                known.verified[md5], known.lies[md5] = state, path
                return Path(path)
        except OSError:
            continue
        if folder == known.own:
            os.unlink(path)
    return None


def trust(known: Objects, md5: str) -> None:
    """Count an object as verified that was just kept, its MD5 taken from what was written, or found before."""
    if md5 not in known.verified:
        known.verified[md5] = _state(object_path(known.own, md5))


def _state(path: str) -> str:
    stat = os.stat(path)
    return f"{stat.st_ino} {stat.st_size} {stat.st_mtime_ns}"


def _digest(path: str) -> str:
    with open(path, "rb", buffering=0) as stream:
        return hashlib.md5(stream.read(), usedforsecurity=False).hexdigest()


def link(file: str, target: str) -> None:
    """Give a file a second name, or copy it where the disk has no hard links; what stood there is replaced, folders are made."""
    temporary = f"{target}.{os.getpid()}.tmp"
    try:
        _linked(file, target)
    except FileExistsError:
        os.link(file, temporary)
        os.replace(temporary, target)
        if os.path.exists(temporary):  # both were the same file already: POSIX then renames nothing
            os.unlink(temporary)
    except OSError:
        shutil.copyfile(file, temporary)
        os.replace(temporary, target)


def _linked(file: str, target: str) -> None:
    try:
        os.link(file, target)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.link(file, target)


def sweep(known: Objects) -> None:
    """Remove what a killed run left half done, and what DVC's cache holds as well."""
    for shelf in _names(known.own):
        cached = set(_names(f"{known.cache}/{shelf}"))
        for name in _names(f"{known.own}/{shelf}"):
            if name.endswith(".tmp") or name in cached:
                os.unlink(f"{known.own}/{shelf}/{name}")


def evict(known: Objects, max_bytes: int, by_age: Callable[[], Iterable[str]]) -> None:
    """Remove objects until the rest fits: first those that are not named, then those named first.

    Parameters
    ----------
    by_age
        Tells MD5s, the least recently used first; asked only if something has to go.
    """
    sizes = {md5: _size(known, md5) for md5 in (shelf + name for shelf in _names(known.own) for name in _names(f"{known.own}/{shelf}"))}
    total = sum(sizes.values())
    if total <= max_bytes:
        return
    ages = {md5: age for age, md5 in enumerate(by_age())}
    for md5 in sorted(sizes, key=lambda md5: (ages.get(md5, -1), md5)):
        if total <= max_bytes:
            return
        os.unlink(object_path(known.own, md5))
        total -= sizes[md5]


def _size(known: Objects, md5: str) -> int:
    state = known.verified.get(md5) or known.earlier.get(md5) or _state(object_path(known.own, md5))
    return int(state.split()[1])


def _names(folder: str) -> list[str]:
    return os.listdir(folder) if os.path.isdir(folder) else []
