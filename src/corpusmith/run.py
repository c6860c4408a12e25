"""The one driver of all stages: it finds what is known already, has the rest computed, and puts a finished stage in its place."""

from __future__ import annotations

import fcntl
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpusmith import differing, engine, fingerprint, manifests, memo, moving, objects, params, publishing, work
from corpusmith.bundling import bundles
from corpusmith.contract import FILES_READ, PAGES, InputError, Table
from corpusmith.narrowing import KEYS, digests
from corpusmith.scatter import scattered
from corpusmith.stages.step import Step
from corpusmith.task import Place, Settings, called, executed, module, settings
from corpusmith.work import Planned, Tell, Work

STAGES = ("ingest", "profile", "clean", "dedup", "extract", "assemble", "report")


@dataclass(frozen=True)
class Reused:
    """What a step found known and what it computed.

    Parameters
    ----------
    step
        Name of its function.
    known
        Units whose results were used again.
    reasons
        For each unit that was computed what differed from its earlier result, see `memo.earlier`.
    """

    step: str
    known: tuple[str, ...]
    reasons: dict[str, list[str]]

    @property
    def n_reused(self) -> int:
        """Results used again."""
        return len(self.known)

    @property
    def n_computed(self) -> int:
        """Results computed."""
        return len(self.reasons)


@dataclass(frozen=True)
class Summary:
    """What a run of a stage did: raw records and bytes, rows written by table, what was reused, seconds."""

    stage: str
    n_records: int
    n_accepted: int
    n_rejected: int
    n_rows: dict[str, int]
    raw_bytes: int
    reused: tuple[Reused, ...]
    seconds: float


def run(stage: str, root: Path, *, workers: int = 0, tell: Tell = lambda step, done, total: None, is_memo_read: bool = True) -> Summary:
    """Run a stage on the project in a folder and return what it did.

    Parameters
    ----------
    stage
        One of STAGES.
    root
        The project's folder, with params.yaml and data/.
    workers
        Local processes; 0: one per processor.
    tell
        Called with a step's name, tasks done and tasks in all.
    is_memo_read
        Whether results of earlier runs are used again.

    Raises
    ------
    ParamsError, InputError
        On a mistake of the user's; nothing is written then.
    BrokenTableError
        If a step breaks the contract of a table it writes.
    """
    start = time.monotonic()
    engine.use_kernel_cache(root.resolve())
    place = Place(root.resolve(), stage)
    settings.cache_clear()
    work.forget()
    known = settings(place.root, stage)
    bounds = params.record(memo.Bounds, params.loaded(root / "params.yaml"), "memo")
    _check_reads(place)
    with _locked(place.root), memo.opened(place.root, bounds, is_read=is_memo_read) as kept:
        reused = _run(place, known, kept, workers or engine.available_workers(), tell)
    return _summary(place, reused, time.monotonic() - start)


def _run(place: Place, known: Settings, kept: memo.Memo, workers: int, tell: Tell) -> tuple[Reused, ...]:
    stage = module(place.stage)
    shutil.rmtree(place.work, ignore_errors=True)
    place.work.mkdir(parents=True)
    name = memo.fingerprint(kept, _parts(place, known, kept))
    memo.note(kept, digests(known.inputs, list(KEYS)))
    with engine.pool(workers) as mapped:
        doing = Work(place, known, mapped, workers, tell, kept, name, _known_shards(place))
        reused = [KINDS[step.kind](doing, number, step) for number, step in enumerate(stage.STEPS)]
    publishing.share(doing, getattr(stage, "COPIES", {}))
    publishing.publish(doing, stage.WRITES)
    shutil.rmtree(place.work)
    return tuple(filter(None, reused))


def _parts(place: Place, known: Settings, kept: memo.Memo) -> dict[str, str]:
    records = {place.stage: known.own, "run": known.run}
    return fingerprint.parts(place.root, module(place.stage), records, lambda name: memo.module(kept, name))


def _check_reads(place: Place) -> None:
    for folder in sorted({table.folder for table in module(place.stage).READS}):
        if not (place.data / folder / manifests.NAME).exists():
            raise InputError(f"data/{folder}: not there yet; `dvc repro` makes it, `dvc pull` fetches it")


def _known_shards(place: Place) -> list[str]:
    return list(manifests.read(place.data / PAGES.folder).shards) if module(place.stage).READS else []


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    (root / ".corpusmith").mkdir(exist_ok=True)
    with (root / ".corpusmith" / "lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(".corpusmith/lock: another run is at work here; wait for it, or stop it") from None
        yield


def _done(doing: Work, step: Step, planned: Sequence[Planned]) -> Reused:
    """Take the results that are known, compute the others, and remember them."""
    calls = [call for _, call in planned]
    found = memo.found(doing.memo, calls)
    for outputs in found.values():
        _put(doing, step.writes, outputs)
        doing.add(outputs)
    missing = [number for number in range(len(calls)) if number not in found]
    before = {number: memo.earlier(doing.memo, calls[number]) for number in missing}
    tasks = moving.tasks(doing, step, [planned[number] for number in missing], list(before.values()))
    reasons = {calls[number].unit: differing.differences(doing.memo, calls[number], before[number]) for number in missing}
    of_unit = {calls[number].unit: calls[number] for number in missing}
    n_done = 0
    doing.tell(step.function.__name__, 0, len(tasks))
    bundled = list(bundles(step, tasks, doing.workers))
    for number, written in doing.map(executed, bundled):
        for task, parts in zip(bundled[number], written, strict=True):
            outputs = {table: {task.unit: part} for table, part in parts.items()}
            memo.add(doing.memo, of_unit[task.unit], outputs)
            doing.add(outputs)
        n_done += len(written)
        doing.tell(step.function.__name__, n_done, len(tasks))
    return Reused(step.function.__name__, tuple(calls[number].unit for number in sorted(found)), reasons)


def _put(doing: Work, tables: Sequence[Table], outputs: memo.Outputs) -> None:
    """Give the objects of a known result their names; what is handed on is read where it lies."""
    for table in (table for table in tables if table.folder):
        for unit, part in outputs.get(table.name, {}).items():
            objects.put(doing.memo.objects, part.md5, doing.place.file(table, unit))


def _per_file(doing: Work, step_no: int, step: Step) -> Reused:
    return _done(doing, step, list(work.per_file(doing, step_no, step)))


def _per_shard(doing: Work, step_no: int, step: Step) -> Reused:
    return _done(doing, step, list(work.per_shard(doing, step_no, step)))


def _per_partition(doing: Work, step_no: int, step: Step) -> Reused:
    return _done(doing, step, list(work.per_partition(doing, step_no, step)))


def _whole(doing: Work, step_no: int, step: Step) -> Reused:
    """Call a step that sees all rows, and cut what it returns into shards, of which those that are known keep their files."""
    doing.tell(step.function.__name__, 0, 1)
    make, call = work.whole(doing, step_no, step)
    outputs = memo.found(doing.memo, [call]).get(0)
    reasons: dict[str, list[str]] = {}
    if outputs is None:
        reasons = {call.unit: differing.differences(doing.memo, call, memo.earlier(doing.memo, call))}
        found = called(make(), step)
        outputs = {table.name: scattered(doing, table, found[table.name]) for table in step.writes}
        memo.add(doing.memo, call, outputs)
    else:
        _put(doing, step.writes, outputs)
    doing.add(outputs)
    for table in (table for table in step.writes if "shard" in table.schema.names):
        doing.shards = list(outputs[table.name])
    doing.tell(step.function.__name__, 1, 1)
    return Reused(step.function.__name__, () if reasons else (call.unit,), reasons)


def _files(doing: Work, step_no: int, step: Step) -> None:
    """Call a step whose result is files by path below the project's folder; each folder named is replaced whole."""
    make, _ = work.whole(doing, step_no, step)
    found: dict[str, Any] = dict(called(make(), step))
    for path, content in found.items():
        (doing.place.work / path).parent.mkdir(parents=True, exist_ok=True)
        (doing.place.work / path).write_bytes(content)
    for folder in sorted({path.partition("/")[0] for path in found}):
        publishing.replace(doing.place.work / folder, doing.place.root / folder)


def _summary(place: Place, reused: tuple[Reused, ...], seconds: float) -> Summary:
    records = manifests.read(place.data / FILES_READ.folder).records
    tables = module(place.stage).WRITES
    written = {table.folder: manifests.read(place.data / table.folder) for table in tables}
    n_rows = {t.short_name: sum(part.n_rows for part in written[t.folder].parts[t.short_name].values()) for t in tables}
    n_records, n_accepted, n_rejected, raw_bytes = (records.get(name, 0) for name in ("all", "accepted", "rejected", "raw_bytes"))
    return Summary(place.stage, n_records, n_accepted, n_rejected, n_rows, raw_bytes, reused, seconds)


KINDS: dict[str, Callable[[Work, int, Step], Reused | None]] = {
    "per_file": _per_file,
    "per_shard": _per_shard,
    "per_partition": _per_partition,
    "whole": _whole,
    "files": _files,
}
