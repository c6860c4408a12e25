"""Which results need no recomputing: what each call of a step read, and what it wrote, in `.corpusmith/memo.db`."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

from corpusmith import closure, database, objects
from corpusmith.manifests import Part

Outputs = Mapping[str, Mapping[str, Part]]
_KNOWN = "select unit, fingerprint, inputs, outputs, used from calls where step = ?"
_FEW = 32  # shards whose rows are looked through for documents that have moved
_AT_ONCE = 500


@dataclass(frozen=True)
class Call:
    """One call of a step: what it reads, by name, and the unit it writes.

    Parameters
    ----------
    step
        Stage and step, as "clean.judgements".
    inputs
        Digests by the name of what was read: tables, small inputs. With the fingerprint they make the key; the unit is no part of it.
    said
        Of tables that also say where their rows lie: digests of the rest, which stand in the key for theirs.
    """

    step: str
    unit: str
    fingerprint: str
    inputs: Mapping[str, str]
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The name under which the result is found again."""
        known = [self.step, self.fingerprint, sorted({**self.inputs, **self.said}.items())]
        return hashlib.sha256(json.dumps(known).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Memo:
    """An opened memo."""

    database: sqlite3.Connection
    objects: objects.Objects
    run: int
    is_read: bool
    used: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Bounds:
    """What the memo may keep.

    Parameters
    ----------
    max_bytes
        Bytes of objects kept beside DVC's cache.
    kept_runs
        Results that so many runs of stages did not use are forgotten.
    """

    max_bytes: int
    kept_runs: Annotated[int, 1]


@contextmanager
def opened(root: Path, bounds: Bounds, *, is_read: bool = True) -> Iterator[Memo]:
    """The memo of a project, swept before the run and cut to its bounds behind it; one that cannot be read starts anew.

    Parameters
    ----------
    is_read
        Whether results are looked up; they are kept in any case.
    """
    path = root / ".corpusmith" / "memo.db"
    connection = database.opened(path)
    run = connection.execute("insert into runs default values").lastrowid or 0
    known = replace(objects.objects(root), earlier=dict(connection.execute("select md5, state from objects")))
    objects.sweep(known)
    memo = Memo(connection, known, run, is_read)
    try:
        yield memo
    finally:
        _mark(memo)
        for table in ("calls", "objects", "notes"):
            connection.execute(f"delete from {table} where used <= ?", (run - bounds.kept_runs,))  # noqa: S608 - our own tables
        objects.evict(known, bounds.max_bytes, lambda: _by_age(connection))
        database.close(connection, path)


def fingerprint(memo: Memo, parts: Mapping[str, str]) -> str:
    """The digest that stands for a stage's fingerprint in keys; its parts are kept for explanations."""
    text = json.dumps(dict(parts))
    name = hashlib.sha256(text.encode()).hexdigest()[:32]
    memo.database.execute("insert or ignore into fingerprints values (?, ?)", (name, text))
    return name


def module(memo: Memo, name: str) -> closure.Module:
    """What a module of the package says; parsed once for each state of its source."""
    source = closure.modules()[name].read_bytes()
    sha256 = hashlib.sha256(source + closure.modules()["closure"].read_bytes()).hexdigest()
    row = memo.database.execute("select said from modules where sha256 = ?", (sha256,)).fetchone()
    if row:
        digest, imports, used = json.loads(row[0])
        return closure.Module(digest, tuple(imports), tuple(used))
    said = closure.parsed(source)
    memo.database.execute("insert or replace into modules values (?, ?)", (sha256, json.dumps([said.digest, said.imports, said.used])))
    return said


def found(memo: Memo, calls: Sequence[Call]) -> dict[int, Outputs]:
    """Results of calls that were made before, by the call's number; each of their objects is there and verified."""
    if not memo.is_read:
        return {}
    keys = [call.key for call in calls]
    known: dict[str, str] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        known.update(memo.database.execute(f"select key, outputs from calls where key in ({marks})", some))  # noqa: S608 - marks only
    results: dict[int, Outputs] = {number: _read(known[key], calls[number].unit) for number, key in enumerate(keys) if key in known}
    whole = {number: outputs for number, outputs in results.items() if _is_whole(memo, outputs)}
    memo.used.extend(keys[number] for number in whole)
    return whole


def add(memo: Memo, call: Call, outputs: Outputs) -> None:
    """Remember the result of a call; its objects were kept before."""
    for part in (part for units in outputs.values() for part in units.values()):
        objects.trust(memo.objects, part.md5)
    row = (call.key, call.step, call.unit, call.fingerprint, json.dumps(dict(call.inputs)), _written(outputs, call.unit), memo.run)
    memo.database.execute("insert or replace into calls values (?, ?, ?, ?, ?, ?, ?)", row)


@dataclass(frozen=True)
class Known:
    """A result of a unit: of the same step, whatever it read. `used`: the run that found it right last."""

    fingerprint: str
    inputs: Mapping[str, str]
    outputs: Outputs
    used: int


def earlier(memo: Memo, call: Call) -> Known | None:
    """The latest result for the call's unit, of the same fingerprint if there is one, None if there is none; its objects may be gone."""
    latest = f"{_KNOWN} and unit = ? order by fingerprint = ? desc, used desc, rowid desc limit 1"
    rows = memo.database.execute(latest, (call.step, call.unit, call.fingerprint)).fetchall()
    return _known(*rows[0]) if rows else None


def vanished(memo: Memo, call: Call, units: Sequence[str]) -> list[Known]:
    """What the latest run of a call's step with its fingerprint found for units that are gone; nothing if they are many."""
    of = (call.step, call.fingerprint)
    latest = "select max(used) from calls where step = ? and fingerprint = ? and used < ?"
    used = memo.database.execute(latest, (*of, memo.run)).fetchone()
    known = memo.database.execute(f"{_KNOWN} and fingerprint = ? and used = ? order by unit", (*of, *used))
    rows = [row for row in known if row[0] not in set(units)]
    return [_known(*row) for row in rows] if len(rows) <= _FEW else []


def _known(unit: str, fingerprint: str, inputs: str, outputs: str, used: int) -> Known:
    return Known(fingerprint, json.loads(inputs), _read(outputs, unit), used)


def note(memo: Memo, said: Mapping[str, str]) -> None:
    """Keep the digests of whole small inputs, of which a call's key holds what speaks of its own documents alone."""
    memo.database.execute("insert into notes values (?, ?)", (memo.run, json.dumps(dict(said))))


def noted(memo: Memo, run: int) -> dict[str, str]:
    """What a run noted; nothing if that is forgotten."""
    row = memo.database.execute("select said from notes where used = ?", (run,)).fetchone()
    return dict(json.loads(row[0])) if row else {}


def _mark(memo: Memo) -> None:
    memo.database.execute("begin")
    memo.database.executemany("update calls set used = ? where key = ?", [(memo.run, key) for key in memo.used])
    rows = [(md5, state, memo.run) for md5, state in memo.objects.verified.items()]
    memo.database.executemany("insert or replace into objects values (?, ?, ?)", rows)
    memo.database.execute("commit")


def _by_age(database: sqlite3.Connection) -> Iterator[str]:
    for (outputs,) in database.execute("select outputs from calls order by used, rowid"):
        yield from (md5 for units in json.loads(outputs).values() for _, md5, *_ in units.values())


def _is_whole(memo: Memo, outputs: Outputs) -> bool:
    return all(objects.found(memo.objects, part.md5) for units in outputs.values() for part in units.values())


def _written(outputs: Outputs, unit: str) -> str:
    """Outputs as JSON; the call's own unit is named '' there, so that other units find the same result."""
    return json.dumps({
        table: {"" if name == unit else name: [part.n_rows, part.md5, *part.cells] for name, part in units.items()}
        for table, units in outputs.items()
    })  # fmt: skip


def _read(text: str, unit: str) -> dict[str, dict[str, Part]]:
    return {
        table: {name or unit: Part(n_rows, md5, tuple(cells)) for name, (n_rows, md5, *cells) in units.items()}
        for table, units in json.loads(text).items()
    }
