"""One call of a step's function: load its tables, call it, check and write what it returns. Runs in a worker."""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from importlib import resources
from itertools import accumulate
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import polars as pl

from corpusmith import handed, inputs, objects, params, reuse, store
from corpusmith.contract import PAGES, Table
from corpusmith.loading import Loaded, Reading, cut, loaded, of_each, placed, usable
from corpusmith.manifests import Part
from corpusmith.narrowing import narrowed
from corpusmith.stages.step import Step, Tables

PRIME = 1_000_003


@dataclass(frozen=True)
class Run:
    """How the driver cuts its work, whatever the stage.

    Parameters
    ----------
    partitions
        Hash partitions of a shuffle; more need less memory each.
    """

    partitions: Annotated[int, 1, 1024]


@dataclass(frozen=True)
class Settings:
    """What a stage is told: its params, the driver's, and the small inputs."""

    own: Any
    run: Run
    inputs: inputs.Inputs


@dataclass(frozen=True)
class Place:
    """The folders of one run of a stage."""

    root: Path
    stage: str

    @cached_property
    def data(self) -> Path:
        """The project's data folder."""
        return self.root / "data"

    @cached_property
    def work(self) -> Path:
        """Where the run builds until all is done."""
        return self.root / ".corpusmith" / "work" / self.stage

    @cached_property
    def out(self) -> Path:
        """Where the tables it writes are built."""
        return self.work / "out"

    def file(self, table: Table, unit: str) -> Path:
        """Where a unit of a table lies while the stage runs."""
        return Path(f"{_folder(self, table.name)}/{unit}{store.ENDING if table.folder else handed.ENDING}")


@cache
def _folder(place: Place, table_name: str) -> str:
    if "/" not in table_name:
        return str(place.work / "handed" / table_name)
    is_own = table_name in {written.name for written in module(place.stage).WRITES}
    return str((place.out if is_own else place.data) / table_name)


@dataclass(frozen=True)
class Earlier:
    """What an earlier call read and wrote, files by table name; and the run that used it last."""

    read: Mapping[str, Path]
    written: Mapping[str, Path]
    used: int


@dataclass(frozen=True)
class Task:
    """One call of a step's function.

    Parameters
    ----------
    unit
        Name of what it writes: a shard, a partition, a group of files.
    reads
        One for each table the step reads.
    group
        per_file: the paths to read.
    n_shards
        per_partition: how many shards are given.
    earlier
        Of its unit, of units that are gone, or of that before a new one, for its own documents; of a local step only.
    """

    place: Place
    step_no: int
    unit: str
    reads: tuple[Reading, ...] = ()
    group: tuple[str, ...] = ()
    n_shards: int = 0
    earlier: tuple[Earlier, ...] = ()


def module(stage: str) -> ModuleType:
    """The module of a stage."""
    return importlib.import_module(f"corpusmith.stages.{stage}")


@cache
def settings(root: Path, stage: str) -> Settings:
    """Params and small inputs of a stage, read once by a process; ParamsError or InputError on a mistake in them."""
    sections = params.loaded(root / "params.yaml")
    stage_module = module(stage)
    models = {name: _model(name) for name in getattr(stage_module, "MODELS", ())}
    small = replace(inputs.load(root), models=models)
    return Settings(params.record(stage_module.Params, sections, stage), params.record(Run, sections, "run"), small)


@cache
def _model(name: str) -> Any:
    return json.loads(resources.files("corpusmith.models").joinpath(name).read_text(encoding="utf-8"))


def executed(tasks: tuple[Task, ...]) -> list[dict[str, Part]]:
    """Run tasks of one step; what each wrote by table name, kept in the object store at once. A table without rows is left out.

    Their tables are read together, what they need is computed in one call, and what that returns is written shard by shard.
    """
    step: Step = module(tasks[0].place.stage).STEPS[tasks[0].step_no]
    call = _together if step.is_local else _side_by_side if step.kind == "per_shard" else _alone
    found = call(tasks, step)
    parts = [_written(tasks, table, found[table.name], step) for table in step.writes]
    return [_kept(task, step, written) for task, *written in zip(tasks, *parts, strict=True)]


def called(task: Task, step: Step) -> Tables:
    """What a step's function returns for a task."""
    return _returned(task, step, {table.name: loaded([reading], table).rows for reading, table in zip(task.reads, step.reads, strict=True)})


def _named(tables: Sequence[Table], frames: Sequence[pl.DataFrame]) -> Tables:
    return {table.name: frame for table, frame in zip(tables, frames, strict=True)}


def _returned(task: Task, step: Step, tables: Mapping[str, pl.DataFrame]) -> Tables:
    known = settings(task.place.root, task.place.stage)
    if step.kind == "per_file":
        tables = {**tables, "paths": pl.DataFrame({"raw_path": task.group}, schema={"raw_path": pl.String})}
    pages = tables.get(PAGES.name) if step.kind == "per_shard" else None
    return step.function(tables, known.own, narrowed(known.inputs, step.uses, pages))  # type: ignore[no-any-return]


def _alone(tasks: tuple[Task, ...], step: Step) -> dict[str, Loaded]:
    """What a step returns for its only task."""
    return {name: Loaded(frame, [frame.height]) for name, frame in called(tasks[0], step).items()}


def _side_by_side(tasks: tuple[Task, ...], step: Step) -> dict[str, Loaded]:
    """What a step returns for each task, its function called once, told which rows are whose."""
    read = placed([loaded([task.reads[number] for task in tasks], table) for number, table in enumerate(step.reads)])
    return {name: of_each(frame, len(tasks)) for name, frame in _returned(tasks[0], step, _named(step.reads, read)).items()}


def _together(tasks: tuple[Task, ...], step: Step) -> dict[str, Loaded]:
    """What a local step returns for each task, its function called once, for the changed documents of all of them."""
    read = [loaded([task.reads[number] for task in tasks], table) for number, table in enumerate(step.reads)]
    tables = _named(step.reads, [of_table.rows for of_table in read])
    past = _past(tasks, step, read[0])
    function = partial(_returned, tasks[0], step)
    return cut(step, reuse.merged(step, tables, past, function) if past else function(tables), read[0])


def _past(tasks: Sequence[Task], step: Step, documents: Loaded) -> reuse.Past | None:
    """What earlier calls read and wrote, the latest first, each counted once, of the documents of tasks that were told of them."""
    earlier = [one for task in tasks for one in task.earlier]
    calls = sorted((one for number, one in enumerate(earlier) if one not in earlier[:number]), key=lambda one: -one.used)
    if not calls:
        return None
    told = [(number, calls.index(one)) for number, task in enumerate(tasks) for one in task.earlier]
    sides = ((step.reads, [one.read for one in calls]), (step.writes, [one.written for one in calls]))
    found = [loaded([Reading((files.get(table.name),)) for files in of_calls], table) for tables, of_calls in sides for table in tables]
    frames = usable((*step.reads, *step.writes), found, documents, told)
    n = len(step.reads)
    return reuse.Past(_named(step.reads, frames[:n]), _named(step.writes, frames[n:]))


def _kept(task: Task, step: Step, written: Sequence[Part | None]) -> dict[str, Part]:
    kept = {table: part for table, part in zip(step.writes, written, strict=True) if part}
    for table, part in kept.items():
        objects.keep(_objects(task.place.root), task.place.file(table, task.unit), part.md5)
    return {table.name: part for table, part in kept.items()}


@cache
def _objects(root: Path) -> objects.Objects:
    return objects.objects(root)


def _written(tasks: Sequence[Task], table: Table, found: Loaded, step: Step) -> list[Part | None]:
    if table.folder:
        return store.write_each(tasks[0].place.out, table, [task.unit for task in tasks], found.rows, found.heights)
    return handed.write([task.place.file(table, task.unit) for task in tasks], table, *_cut(tasks[0], step, table, found))


def _cut(task: Task, step: Step, table: Table, found: Loaded) -> tuple[pl.DataFrame, list[list[int]]]:
    """Each unit's rows in the order of their cells, and where each cell ends: by partition on the way there, by shard on the way back."""
    by = partition_column(task.place.stage, table)
    if by:
        partitions = settings(task.place.root, task.place.stage).run.partitions
        return handed.cells(found.rows, found.heights, pl.col(by) % PRIME % partitions, partitions)
    if step.kind == "per_partition" and table.is_aligned:
        return handed.cells(found.rows, found.heights, pl.col("shard"), task.n_shards)
    return found.rows, [[end] for end in accumulate(found.heights)]


def places(stage: str, table: Table) -> tuple[str, ...]:
    """Columns of a table handed on in a stage that say where rows lie, not what they are."""
    return next((step.places for step in module(stage).STEPS if step.places and table in step.reads), ())


def partition_column(stage: str, table: Table) -> str | None:
    """The column that names the partitions of a handed table; None if no step reads it by partition.

    The remainder by a prime comes first: sampled hashes share their low or high bits.
    """
    return next((step.by for step in module(stage).STEPS if step.by and table in step.reads), None)
