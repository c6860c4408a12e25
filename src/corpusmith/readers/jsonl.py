"""JSON Lines: a pack whose rows hold one record each, in `html` or `text`."""

from __future__ import annotations

import codecs
import dataclasses
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, BinaryIO

from corpusmith.readers.records import Facts, Place, Record, instant, is_encodable

FIELDS = ("html", "text")
# A character of two or three bytes may be escaped with six, and a row has other columns.
SLACK = 4
_KNOWN_TEXTS = ("url", "source")
# Deeper rows would be read or not by how much of the stack is left.
MAX_DEPTH = 200
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')


class _BadJsonError(ValueError):
    """A line that is no JSON object."""


def records(stream: BinaryIO, place: Place, facts: Facts, max_bytes: int) -> Iterator[Record]:
    """One record a row, numbered from 0; blank lines are none.

    Parameters
    ----------
    facts
        What metadata.csv says of the pack; a row's own columns win.
    max_bytes
        Largest record; a line may hold four times as much.
    """
    n_rows = 0
    for offset, length, line, digest in _lines(stream, SLACK * max_bytes):
        at = dataclasses.replace(place, record=n_rows, offset=offset, length=length)
        n_rows += 1
        if line is None:
            yield Record(at, digest(), length, None, facts, "rejected", "too_large", f"a line of {length} bytes")
            continue
        try:
            row = parsed(line)
        except _BadJsonError as error:
            yield Record(at, digest(), length, None, facts, "rejected", "bad_json", str(error))
            continue
        yield _record(at, row, digest, facts, max_bytes)


def content(line: bytes, field: str) -> bytes:
    """Bytes of a record: a field of its row in UTF-8."""
    return str(parsed(line)[field]).encode("utf-8")


def parsed(line: bytes) -> dict[str, Any]:
    """The row of a line; _BadJsonError, a ValueError, says for a person why there is none."""
    if _depth(line) > MAX_DEPTH:
        raise _BadJsonError("nested too deeply")
    try:
        row = json.loads(line.decode("utf-8"), parse_constant=_refused, parse_float=_finite, object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise _BadJsonError(f"not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        raise _BadJsonError(f"{error.msg.removesuffix(' at')} at character {error.pos}") from None
    except _BadJsonError:
        raise
    except RecursionError:
        raise _BadJsonError("nested too deeply") from None
    except ValueError as error:
        raise _BadJsonError(f"no JSON: {error}"[:200]) from None
    if not isinstance(row, dict):
        raise _BadJsonError("a JSON value that is no object")
    return row


def _depth(line: bytes) -> int:
    """How deep objects and lists stand in one another; 0 where there are too few for MAX_DEPTH."""
    if line.count(b"[") + line.count(b"{") <= MAX_DEPTH:
        return 0
    depth = most = 0
    for sign in re.findall(rb"[\[\]{}]", _STRING.sub(b"", line)):
        depth += 1 if sign in b"[{" else -1
        most = max(most, depth)
    return most


def _refused(constant: str) -> None:
    raise _BadJsonError(f"{constant} is no JSON")


def _finite(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        raise _BadJsonError(f"{number[:20]} is too large a number")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        key, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        shown = key[:40].encode("utf-8", "backslashreplace").decode("utf-8")
        raise _BadJsonError(f"'{shown}' stands twice in one object")
    return found


def _lines(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[int, int, bytes | None, Callable[[], str]]]:
    """Offset, length and bytes of each line that is not blank, and what finds its SHA-256, which hardly any line needs.

    Bytes are None where there are more than `max_bytes`.
    """
    offset = 0
    while line := stream.readline(max_bytes):
        start, length = offset, len(line)
        if not start and line.startswith(codecs.BOM_UTF8):
            start, line = len(codecs.BOM_UTF8), line[len(codecs.BOM_UTF8) :]
        is_whole = line.endswith(b"\n") or length < max_bytes
        digest = None if is_whole else hashlib.sha256(line.rstrip(b"\r\n"))
        part = line
        while not is_whole and (part := stream.readline(max_bytes)):
            if digest:
                digest.update(part.rstrip(b"\r\n"))
            length, is_whole = length + len(part), part.endswith(b"\n")
        is_short = length <= max_bytes
        if not is_short or (line and not line.isspace()):
            yield start, length - (start - offset), line if is_short else None, digest.hexdigest if digest else partial(_digest, line)
        offset += length


def _digest(line: bytes) -> str:
    return hashlib.sha256(line.rstrip(b"\r\n")).hexdigest()


def _record(place: Place, row: dict[str, Any], line_digest: Callable[[], str], facts: Facts, max_bytes: int) -> Record:
    held = [name for name in FIELDS if isinstance(row.get(name), str) and row[name]]
    field = next((name for name in held if not row[name].isspace()), held[0] if held else None)
    facts = _facts(row, field).over(facts)
    if field is None:
        return Record(place, line_digest(), place.length, None, facts, "rejected", *_lack(row))
    if not is_encodable(row[field]):
        return Record(place, line_digest(), place.length, None, facts, "rejected", "bad_json", f"a lone surrogate in {field}")
    page = row[field].encode("utf-8")
    place = dataclasses.replace(place, field=field)
    digest = hashlib.sha256(page).hexdigest()
    if len(page) > max_bytes:
        return Record(
            place,
            digest,
            len(page),
            None,
            facts,
            "rejected",
            "too_large",
            f"{len(page)} bytes, more than ingest.max_record_bytes = {max_bytes}",
        )
    return Record(place, digest, len(page), field, facts)


def _lack(row: dict[str, Any]) -> tuple[str, str]:
    """Why a row holds no page: reason and detail."""
    if any(row.get(name) == "" for name in FIELDS):
        return "empty", "the row's text or html is empty"
    if row.keys().isdisjoint(FIELDS):
        return "no_text", "the row has no column text or html; rename the one that holds the page, if one does"
    return "no_text", "the row's text or html is no string"


def _facts(row: dict[str, Any], field: str | None) -> Facts:
    texts: dict[str, str | None] = {name: _text(row.get(name)) for name in _KNOWN_TEXTS}
    stated = _text(row.get("retrieved_at"))
    time = instant(stated) if stated else None
    known = {field, *(name for name in _KNOWN_TEXTS if texts[name] or row.get(name) is None)}
    if time or row.get("retrieved_at") is None:
        known.add("retrieved_at")
    extra = {name: value for name, value in row.items() if name not in known and not (name in FIELDS and not str(value or "").strip())}
    return Facts(texts["url"], time, texts["source"], extra)


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) and is_encodable(value) else None
