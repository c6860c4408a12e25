"""Where DVC keeps the objects of a project: the only module that knows DVC's cache layout."""

from __future__ import annotations

import configparser
import os
from pathlib import Path


def cache_folder(root: Path) -> Path:
    """The folder of DVC's cached files, named by MD5 as ab/cdef…; it need not exist.

    The first that states `cache.dir`: the project's local configuration, the project's, the user's, the machine's.
    """
    user = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "dvc" / "config"
    for config in (root / ".dvc" / "config.local", root / ".dvc" / "config", user, Path("/etc/xdg/dvc/config")):
        stated = _cache_dir(config)
        if stated:
            return (config.parent / stated) / "files" / "md5"
    return root / ".dvc" / "cache" / "files" / "md5"


def _cache_dir(config: Path) -> str:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(config, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):  # DVC itself will say what is wrong
        return ""
    return parser.get("cache", "dir", fallback="")


def object_path(folder: str, md5: str) -> str:
    """Where an object lies below a folder of objects."""
    return f"{folder}/{md5[:2]}/{md5[2:]}"
