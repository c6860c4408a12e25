"""Where DVC keeps the objects of a project: the only module that knows DVC's cache layout."""

from __future__ import annotations

import configparser
import os
from pathlib import Path

MODE = 0o444  # of cached files; DVC reads none of that mode again


def cache_folder(root: Path) -> Path:
    """The folder of DVC's cached files, named by MD5 as ab/cdef…; it need not exist."""
    config, stated = _stated(root, "dir")
    return (config.parent / stated if stated else root / ".dvc" / "cache") / "files" / "md5"


def is_own_cache(root: Path) -> bool:
    """Whether the project is under DVC and its cache belongs to the user alone: one that is shared has modes that DVC gives."""
    return (root / ".dvc").is_dir() and not _stated(root, "shared")[1]


def _stated(root: Path, name: str) -> tuple[Path, str]:
    """An option of DVC's cache and the file that states it: the project's local configuration, the project's, the user's, the machine's."""
    user = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "dvc" / "config"
    configs = (root / ".dvc" / "config.local", root / ".dvc" / "config", user, Path("/etc/xdg/dvc/config"))
    return next(((config, stated) for config in configs if (stated := _option(config, name))), (user, ""))


def _option(config: Path, name: str) -> str:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(config, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):  # DVC itself will say what is wrong
        return ""
    return parser.get("cache", name, fallback="")


def object_path(folder: str, md5: str) -> str:
    """Where an object lies below a folder of objects."""
    return f"{folder}/{md5[:2]}/{md5[2:]}"
