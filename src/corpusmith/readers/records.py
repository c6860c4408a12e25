"""What a reader says of one record, and the safe way to its bytes."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

CHUNK = 1 << 20


@dataclass(frozen=True)
class Facts:
    """What is stated beside a record: in metadata.csv, or in its row of a pack."""

    url: str | None = None
    retrieved_at: datetime | None = None
    source: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def over(self, other: Facts) -> Facts:
        """These facts, and the other's where these are silent."""
        extra = {**other.extra, **self.extra}
        return Facts(self.url or other.url, self.retrieved_at or other.retrieved_at, self.source or other.source, extra)


@dataclass(frozen=True)
class Place:
    """Where a record's bytes lie: a file below data/raw (its path on disk), and for a pack the row's bytes and field."""

    raw_path: str
    disk_path: str
    record: int = 0
    offset: int = 0
    length: int = 0
    field: str | None = None


@dataclass(frozen=True)
class Record:
    """One raw record: where it lies, its hash and size, its facts, and why it is no page if it is none."""

    place: Place
    raw_sha256: str | None
    raw_bytes: int
    format: str | None = None
    facts: Facts = field(default_factory=Facts)
    status: str = "accepted"
    reason: str | None = None
    detail: str | None = None


class UnreadableError(OSError):
    """A file that must not or cannot be read; the message says why."""


def opened(raw: Path, disk_path: str) -> BinaryIO:
    """A regular file below data/raw, open for reading; UnreadableError for all else, of which nothing is opened."""
    path = f"{raw}/{disk_path}"
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(raw)):
                raise UnreadableError("a link that leaves data/raw")
            mode = os.stat(path).st_mode
            if stat.S_ISDIR(mode):
                raise UnreadableError("a link to a folder")
        if stat.S_ISDIR(mode):
            raise UnreadableError("a folder that cannot be listed")
        if not stat.S_ISREG(mode):
            raise UnreadableError("a pipe, socket or device")
        return open(path, "rb")
    except UnreadableError:
        raise
    except FileNotFoundError:
        raise UnreadableError("not found: a link to nothing, or a name that is not UTF-8") from None
    except OSError as error:
        raise UnreadableError((error.strerror or "cannot be read").lower()) from None


def digest_of(stream: BinaryIO) -> tuple[str, int]:
    """SHA-256, hex, and size of what is left of a stream, a chunk at a time."""
    digest, size = hashlib.sha256(), 0
    while chunk := stream.read(CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def instant(stated: str) -> datetime | None:
    """An ISO 8601 time with its zone, in UTC; None if it is none, or names no zone.

    >>> instant("2025-01-14T09:06:00+08:00")
    datetime.datetime(2025, 1, 14, 1, 6, tzinfo=datetime.timezone.utc)
    >>> instant("2025-01-14 09:06") is None
    True
    """
    try:
        time = datetime.fromisoformat(stated.strip())
        return time.astimezone(UTC) if time.tzinfo else None
    except (ValueError, OverflowError):
        return None


def as_json(extra: Mapping[str, Any]) -> str | None:
    """Unknown columns as a compact JSON object with sorted keys; None if there are none."""
    if not extra:
        return None
    text = json.dumps(extra, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    # A lone surrogate has no UTF-8; escaped it has.
    return text if is_encodable(text) else json.dumps(extra, sort_keys=True, separators=(",", ":"))


def is_encodable(text: str) -> bool:
    """Whether a text has UTF-8: it holds no lone surrogate."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
