"""One call of a step's function: load its tables, call it, check and write what it returns. Runs in a worker."""

from __future__ import annotations

import importlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import polars as pl

from corpusmith import inputs, params, store
from corpusmith.contract import Table
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

    partitions: Annotated[int, 1]


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

    @property
    def data(self) -> Path:
        """The project's data folder."""
        return self.root / "data"

    @property
    def work(self) -> Path:
        """Where the run builds until all is done."""
        return self.root / ".corpusmith" / "work" / self.stage

    def base(self, table: Table) -> Path:
        """The folder below which a table lies while the stage runs."""
        if table.name in {written.name for written in module(self.stage).WRITES}:
            return self.work / "out"
        return self.data if table.folder else self.work / "handed"

    def base_found(self, table: Table) -> Path:
        """Where a step that looks across shards leaves a table that has to be cut into shards."""
        return self.work / "found" if is_scattered(table) else self.base(table)


@dataclass(frozen=True)
class Task:
    """One call of a step's function.

    Parameters
    ----------
    unit
        Name of what it writes: a shard, a partition, a group of files.
    group
        per_file: the paths to read.
    partition
        per_partition: its number.
    """

    place: Place
    step_no: int
    unit: str
    group: pl.DataFrame | None = None
    partition: int = 0
    shards: tuple[str, ...] = ()


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


def _model(name: str) -> Any:
    return json.loads(resources.files("corpusmith.models").joinpath(name).read_text(encoding="utf-8"))


def is_scattered(table: Table) -> bool:
    """Whether rows found across shards are cut into the shards they belong to."""
    return table.is_aligned


def executed(task: Task) -> dict[str, int]:
    """Run a task; rows written by table name."""
    step: Step = module(task.place.stage).STEPS[task.step_no]
    known = settings(task.place.root, task.place.stage)
    given = {"paths": task.group} if task.group is not None else _loaded(task, step)
    found = step.function(given, known.own, known.inputs)
    return {table.name: _written(task, step, table, found, known.run.partitions) for table in step.writes}


def _loaded(task: Task, step: Step) -> Tables:
    place = task.place
    if step.kind == "per_partition":
        return {table.name: store.read_group(place.base(table), table, task.shards, task.partition) for table in step.reads}
    return {table.name: store.read(place.base(table), table, [task.unit if table.is_aligned else store.WHOLE]) for table in step.reads}


def _written(task: Task, step: Step, table: Table, found: Tables, partitions: int) -> int:
    frame = found[table.name]
    base = task.place.base_found(table) if step.kind == "per_partition" else task.place.base(table)
    by = partition_column(task.place.stage, table)
    if by is None:
        return store.write(base, table, task.unit, frame)
    sorted_frame, groups = partitioned(frame, by, partitions)
    return store.write(base, table, task.unit, sorted_frame, groups)


def partition_column(stage: str, table: Table) -> str | None:
    """The column that names the partitions of a handed table; None if no step reads it by partition."""
    return next((step.by for step in module(stage).STEPS if step.by and table in step.reads), None)


def partitioned(frame: pl.DataFrame, by: str, partitions: int) -> tuple[pl.DataFrame, Sequence[int]]:
    """The rows sorted by partition, order kept within one, and how many rows each partition has.

    The remainder by a prime comes first: sampled hashes share their low or high bits.
    """
    number = (pl.col(by) % PRIME % partitions).cast(pl.UInt32)
    frame = frame.with_columns(number.alias("_partition")).sort("_partition", maintain_order=True)
    counts = dict(frame.group_by("_partition", maintain_order=True).len().rows())
    return frame.drop("_partition"), [counts.get(n, 0) for n in range(partitions)]
