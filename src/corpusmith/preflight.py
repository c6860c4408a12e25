"""What DVC would hang on or crash at in data/raw, named before it starts."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path


def obstacles(raw: Path) -> Iterator[str]:
    """Each file DVC cannot take, with the fix: pipes, sockets and devices, dangling links, names that are not UTF-8."""
    for folder, folders, files in os.walk(os.fsencode(raw)):
        for name in sorted(folders + files):
            path = os.path.join(folder, name)
            shown = path.decode("utf-8", "backslashreplace")
            mode = os.lstat(path).st_mode
            if not _is_utf8(name):
                yield f"{shown}: its name is not UTF-8; rename it"
            if stat.S_ISLNK(mode) and not os.path.exists(path):
                yield f"{shown}: a link to nothing; remove it, or put its target back"
            elif not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)):
                yield f"{shown}: a pipe, socket or device; remove it"


def refusal(raw: Path) -> str:
    """What DVC cannot take in a folder of raw seeds, as one message; '' if it can take all."""
    found = list(obstacles(raw))
    return "\n".join(["DVC cannot take these:", *found]) if found else ""


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
