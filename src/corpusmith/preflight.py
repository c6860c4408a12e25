"""What DVC would hang on, crash at, follow out of data/raw, or not see there, named before it starts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from corpusmith.terminal import printable

Entry = os.DirEntry[bytes]
LEFT_OUT = "DVC leaves it out, by a pattern in .dvcignore; move it out of data/raw, or change the pattern"
GLOB = frozenset("*?[\\")
FILES_OF_DVC = (b".dvcignore", b"dvc.yaml", b"dvc.lock")


def refusal(root: Path) -> str:
    """What in data/raw DVC cannot take or does not see, as one message; '' if it can take and sees all."""
    return _refusal(root, [_obstacles, _hidden])


def unseen(root: Path) -> str:
    """What in data/raw DVC does not see, so that a corpus with it would depend on what ran before, as one message; '' if nothing."""
    return _refusal(root, [_hidden])


def _refusal(root: Path, kinds: Sequence[Callable[[Entry, bytes], Iterator[str]]]) -> str:
    raw = os.fsencode(root / "data" / "raw")
    found = [f"{_shown(entry.path)}: {flaw}" for entry in _entries(raw) for kind in kinds for flaw in kind(entry, raw)]
    if any(_reaches(line, part) for folder, part in ((root, "data"), (root / "data", "raw")) for line in _patterns(folder)):
        found.extend(f"{_shown(path)}: {LEFT_OUT}" for path in _left_out(root))
    return "\n".join(["data/raw holds what DVC cannot take, or does not see:", *sorted(found)]) if found else ""


def _obstacles(entry: Entry, raw: bytes) -> Iterator[str]:
    if not _is_utf8(entry.name):
        yield "its name is not UTF-8; rename it"
    if entry.name in FILES_OF_DVC or (entry.name.endswith(b".dvc") and os.path.isfile(entry.path) and os.path.dirname(entry.path) != raw):
        yield "DVC takes what has this name for a file of its own; rename it"
    if entry.is_symlink():
        if not os.path.exists(entry.path):
            yield "a link to nothing; remove it, or put its target back"
        elif not os.path.isdir(entry.path) and not os.path.realpath(entry.path).startswith(os.path.realpath(raw) + b"/"):
            yield "a link that leaves data/raw; put a copy of its target there, or remove the link"
    elif not (entry.is_file() or entry.is_dir()):
        yield "a pipe, socket or device; remove it"
    elif _is_closed(entry):
        yield "a folder that cannot be listed; mend its permissions"


def _hidden(entry: Entry, _: bytes) -> Iterator[str]:
    if entry.name == b".dvc" and _is_hidden(entry):
        yield "DVC takes the folder it lies in for another project, and does not see it; rename or remove it"
    elif _is_hidden(entry):
        yield "DVC does not see what has this name; rename it, or move it out of data/raw"
    elif entry.is_symlink() and os.path.isdir(entry.path):
        yield "a link to a folder, which DVC does not see; put the folder itself there, or remove the link"


def _entries(top: bytes) -> Iterator[Entry]:
    """What lies below a folder; nothing of what lies in folders that DVC does not see, or that cannot be listed."""
    folders = [top] if os.path.isdir(top) else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                yield entry
                if entry.is_dir(follow_symlinks=False) and not _is_hidden(entry) and not _is_closed(entry):
                    folders.append(entry.path)


def _is_hidden(entry: Entry) -> bool:
    """Whether DVC ignores it by name, whatever .dvcignore says."""
    return entry.name == b".git" or (entry.name in (b".hg", b".dvc") and os.path.isdir(entry.path))


def _is_closed(entry: Entry) -> bool:
    return entry.is_dir(follow_symlinks=False) and not os.access(entry.path, os.R_OK | os.X_OK)


def _patterns(folder: Path) -> list[str]:
    path = folder / ".dvcignore"
    return path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []


def _reaches(pattern: str, part: str) -> bool:
    """Whether a pattern may speak of what lies in a folder beside it.

    >>> [_reaches(pattern, "data") for pattern in ("*.bak", "/data/raw/old", "/src/**/__pycache__/", "# a comment", "")]
    [True, True, False, False, False]
    """
    first, slash, rest = pattern.strip().lstrip("!").lstrip("/").partition("/")
    is_anchored = pattern.lstrip("!").startswith("/") or (slash and rest)
    return bool(first) and not pattern.startswith("#") and (not is_anchored or first == part or not GLOB.isdisjoint(first))


def _left_out(root: Path) -> Iterator[bytes]:
    """What DVC leaves out by patterns, asked of DVC."""
    from dvc.fs import localfs  # noqa: PLC0415 - .5 s, and most often there are no such patterns
    from dvc.ignore import DvcIgnoreFilter  # noqa: PLC0415

    top = os.path.realpath(root)
    kept = partial(DvcIgnoreFilter(localfs, top), ignore_subrepos=False)
    if not (kept(top, ["data"], [])[0] and kept(f"{top}/data", ["raw"], [])[0]):
        yield os.fsencode(root / "data" / "raw")
        return
    for folder, folders, files in os.walk(f"{top}/data/raw"):
        seen, read = kept(folder, list(folders), list(files))
        for name in {*folders, *files} - {*seen, *read, ".git", ".hg", ".dvc"}:
            yield os.fsencode(root / os.path.relpath(folder, top) / name)
        folders[:] = seen


def _shown(path: bytes) -> str:
    return printable(path.decode("utf-8", "backslashreplace"))


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
