"""The memo's file, a SQLite database: opened, looked through where something else may have written, begun anew where it is damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_SCHEMA = """
create table if not exists runs (run integer primary key autoincrement);
create table if not exists modules (sha256 text primary key, said text not null);
create table if not exists fingerprints (fingerprint text primary key, parts text not null);
create table if not exists calls (
    key text primary key, step text not null, unit text not null, fingerprint text not null, inputs text not null, outputs text not null,
    used integer not null);
create table if not exists objects (md5 text primary key, state text not null, used integer not null);
create table if not exists notes (used integer primary key, said text not null);
create index if not exists calls_of_unit on calls (step, unit, used);
"""


def opened(path: Path) -> sqlite3.Connection:
    """The database of that path; one that cannot be read starts anew."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError:
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
        return _connected(path)


def close(database: sqlite3.Connection, path: Path) -> None:
    """Close a database, and note what it looks like: to look through all of it costs more than all else that a run asks of it."""
    database.close()
    _seal(path).write_text(_looks(path), encoding="ascii")


def _connected(path: Path) -> sqlite3.Connection:
    is_sealed = _looks(path) == (_seal(path).read_text(encoding="ascii", errors="replace") if _seal(path).exists() else "")
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = normal")
    database.executescript(_SCHEMA)
    if not is_sealed and database.execute("pragma quick_check").fetchone() != ("ok",):
        raise sqlite3.DatabaseError(f"{path.name} is damaged")
    return database


def _seal(path: Path) -> Path:
    return path.with_name(f"{path.name}.seal")


def _looks(path: Path) -> str:
    """What changes whenever someone writes to the database; what a killed run left in its journal counts."""
    files = [file for file in (path, path.with_name(f"{path.name}-wal")) if file.exists()]
    return " ".join(f"{status.st_ino} {status.st_size} {status.st_mtime_ns}" for status in (file.stat() for file in files))
