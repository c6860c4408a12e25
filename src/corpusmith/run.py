"""The one driver of all stages: it loads tables, calls a stage's steps, checks and writes what they return."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from corpusmith import engine, store
from corpusmith.contract import FILES_READ, PAGES, InputError, Table
from corpusmith.stages.step import Step
from corpusmith.task import Place, Task, executed, is_scattered, module, settings

STAGES = ("ingest", "profile", "clean", "dedup", "extract", "assemble", "report")
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Summary:
    """What a run of a stage did: raw records and bytes, rows written by table, seconds."""

    stage: str
    n_records: int
    n_accepted: int
    n_rejected: int
    n_rows: dict[str, int]
    raw_bytes: int
    seconds: float


@dataclass
class _Work:
    """A run under way: rows written so far, by table name and unit."""

    place: Place
    workers: int
    tell: Tell
    shards: list[str]
    written: dict[str, dict[str, int]] = field(default_factory=dict)

    def units(self, table: Table) -> list[str]:
        """The units of a table that hold rows: shards in document order, then the others by name."""
        order = {shard: number for number, shard in enumerate(self.shards)}
        rows = self.written.get(table.name, {})
        return sorted((unit for unit, n in rows.items() if n), key=lambda unit: (order.get(unit, len(order)), unit))


def run(stage: str, root: Path, *, workers: int = 0, tell: Tell = lambda step, done, total: None) -> Summary:
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
    stage_module = module(stage)
    settings.cache_clear()
    settings(place.root, stage)
    _check_reads(place)
    with _locked(place.root):
        shutil.rmtree(place.work, ignore_errors=True)
        place.work.mkdir(parents=True)
        work = _Work(place, workers or engine.available_workers(), tell, _known_shards(place))
        for step_no, step in enumerate(stage_module.STEPS):
            KINDS[step.kind](work, step_no, step)
        _publish(work, stage_module.WRITES)
        shutil.rmtree(place.work)
    return _summary(place, time.monotonic() - start)


def _check_reads(place: Place) -> None:
    for folder in sorted({table.folder for table in module(place.stage).READS}):
        if not (place.data / folder / store.MANIFEST).exists():
            raise InputError(f"data/{folder}: not there yet; `dvc repro` makes it, `dvc pull` fetches it")


def _known_shards(place: Place) -> list[str]:
    return list(store.read_manifest(place.data / PAGES.folder).shards) if module(place.stage).READS else []


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    (root / ".corpusmith").mkdir(exist_ok=True)
    with (root / ".corpusmith" / "lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(".corpusmith/lock: another run is at work here; wait for it, or stop it") from None
        yield


def _map(work: _Work, step: Step, tasks: Sequence[Task]) -> None:
    work.tell(step.function.__name__, 0, len(tasks))
    for done, (number, written) in enumerate(engine.mapped(executed, tasks, work.workers), 1):
        for table, n_rows in written.items():
            work.written.setdefault(table, {})[tasks[number].unit] = n_rows
        work.tell(step.function.__name__, done, len(tasks))


def _per_file(work: _Work, step_no: int, step: Step) -> None:
    groups = module(work.place.stage).groups(settings(work.place.root, work.place.stage).inputs)
    _map(work, step, [Task(work.place, step_no, f"{number:06d}", group=group) for number, group in enumerate(groups)])


def _per_shard(work: _Work, step_no: int, step: Step) -> None:
    _map(work, step, [Task(work.place, step_no, shard) for shard in work.shards])


def _per_partition(work: _Work, step_no: int, step: Step) -> None:
    n_partitions, shards = settings(work.place.root, work.place.stage).run.partitions, tuple(work.shards)
    tasks = [Task(work.place, step_no, f"p{number:05d}", partition=number, shards=shards) for number in range(n_partitions)]
    _map(work, step, tasks)
    for table in filter(is_scattered, step.writes):
        _scatter(work, table, store.read(work.place.base_found(table), table, work.units(table)))


def _whole(work: _Work, step_no: int, step: Step) -> None:
    work.tell(step.function.__name__, 0, 1)
    found = _called(work, step)
    for table in step.writes:
        frame = store.checked(table, found[table.name])
        if is_scattered(table):
            _scatter(work, table, frame)
        else:
            work.written[table.name] = {store.WHOLE: store.write(work.place.base(table), table, store.WHOLE, frame)}
    work.tell(step.function.__name__, 1, 1)


def _files(work: _Work, step_no: int, step: Step) -> None:
    """Call a step whose result is files by path below the project's folder; each folder named is replaced whole."""
    found = _called(work, step)
    for path, content in found.items():
        (work.place.work / path).parent.mkdir(parents=True, exist_ok=True)
        (work.place.work / path).write_bytes(content)
    for folder in sorted({path.partition("/")[0] for path in found}):
        _replace(work.place.work / folder, work.place.root / folder)


def _called(work: _Work, step: Step) -> Any:
    known = settings(work.place.root, work.place.stage)
    tables = {table.name: store.read(work.place.base(table), table, _read_units(work, table)) for table in step.reads}
    return step.function(tables, known.own, known.inputs)


def _read_units(work: _Work, table: Table) -> list[str]:
    if not table.folder or table.name in work.written:
        return work.units(table)
    return store.shards_of(table, store.read_manifest(work.place.data / table.folder))


def _scatter(work: _Work, table: Table, frame: pl.DataFrame) -> None:
    """Cut rows found across shards into the shards they belong to, each in document order."""
    if "shard" in frame.columns:
        work.shards = frame["shard"].unique(maintain_order=True).to_list()
        parts = {str(key[0]): part for key, part in frame.partition_by("shard", as_dict=True, maintain_order=True).items()}
    else:
        parts = _by_document(work, table, frame)
    base = work.place.base(table)
    work.written[table.name] = {shard: store.write(base, table, shard, part) for shard, part in parts.items()}


def _by_document(work: _Work, table: Table, frame: pl.DataFrame) -> dict[str, pl.DataFrame]:
    pages = work.place.data
    keys = [store.read(pages, PAGES, [shard], ["doc_id"]).with_columns(shard=pl.lit(shard)) for shard in work.shards]
    order = (
        pl.concat(keys).with_row_index("position")
        if keys
        else pl.DataFrame(schema={"position": pl.UInt32, "doc_id": pl.String, "shard": pl.String})
    )
    first, *rest = table.key
    placed = frame.join(order.rename({"doc_id": first}), on=first, how="left", validate="m:1")
    if placed["shard"].null_count():
        raise store.BrokenTableError(f"{table.name}.{first}: holds ids that are no documents")
    later = [pl.col(name) for name in rest]
    if "doc_b" in rest:
        placed = placed.join(order.select(doc_b="doc_id", position_b="position"), on="doc_b", how="left", validate="m:1")
        later = [pl.col("position_b")]
    placed = placed.sort("position", *later)
    parts = placed.partition_by("shard", as_dict=True, maintain_order=True)
    return {str(key[0]): part.select(frame.columns) for key, part in parts.items()}


def _publish(work: _Work, tables: Sequence[Table]) -> None:
    """Move a finished stage to its place: its manifest first makes it whole, then one rename."""
    folders = sorted({table.folder for table in tables})
    for folder in folders:
        of_folder = [table for table in tables if table.folder == folder]
        out = work.place.work / "out"
        n_rows = {table.short_name: {unit: work.written[table.name][unit] for unit in work.units(table)} for table in of_folder}
        for table in of_folder:
            if not n_rows[table.short_name]:
                store.write_empty(out, table)
        store.write_manifest(out / folder, store.Manifest(tuple(work.shards), n_rows))
        _replace(out / folder, work.place.data / folder)


def _replace(new: Path, old: Path) -> None:
    shutil.rmtree(old, ignore_errors=True)
    old.parent.mkdir(parents=True, exist_ok=True)
    os.rename(new, old)


def _summary(place: Place, seconds: float) -> Summary:
    shards = store.read_manifest(place.data / FILES_READ.folder).shards
    files = store.read(place.data, FILES_READ, shards, ["status", "raw_bytes"])
    counts = dict(files.group_by("status").len().rows())
    tables = module(place.stage).WRITES
    n_rows = {t.short_name: sum(store.read_manifest(place.data / t.folder).n_rows[t.short_name].values()) for t in tables}
    return Summary(
        place.stage, files.height, counts.get("accepted", 0), counts.get("rejected", 0), n_rows, int(files["raw_bytes"].sum()), seconds
    )


KINDS: dict[str, Callable[[_Work, int, Step], None]] = {
    "per_file": _per_file,
    "per_shard": _per_shard,
    "per_partition": _per_partition,
    "whole": _whole,
    "files": _files,
}
