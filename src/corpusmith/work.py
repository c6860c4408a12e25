"""A run of a stage under way: what has been written so far, and the calls each step still has to make."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path

import numpy as np
import polars as pl

from corpusmith import manifests, objects, store
from corpusmith.contract import PAGES, Table
from corpusmith.engine import Map
from corpusmith.loading import Reading
from corpusmith.manifests import Part
from corpusmith.memo import Call, Memo, Outputs
from corpusmith.narrowing import digests, digests_by_unit
from corpusmith.stages.step import Step
from corpusmith.task import Place, Settings, Task, module

Answers = Mapping[str, Sequence[tuple[str, int]]]
Planned = tuple[Callable[[], Task], Call]
Tell = Callable[[str, int, int], None]


@dataclass
class Work:
    """A run of a stage under way.

    Parameters
    ----------
    map
        Runs tasks, see `engine.pool`.
    workers
        How many at once.
    fingerprint
        Of the stage, see `memo.fingerprint`.
    shards
        In document order.
    written
        Parts of the stage's own tables by table name and unit.
    """

    place: Place
    known: Settings
    map: Map
    workers: int
    tell: Tell
    memo: Memo
    fingerprint: str
    shards: list[str]
    written: dict[str, dict[str, Part]] = field(default_factory=dict)

    def parts(self, table: Table) -> Mapping[str, Part]:
        """What there is of a table, by unit."""
        if table.name in self.written or not table.folder:
            return self.written.get(table.name, {})
        return _manifest(f"{self.place.data}/{table.folder}").parts[table.short_name]

    def units(self, table: Table) -> list[str]:
        """The units of a table that hold rows: shards in document order, then the others by name."""
        order = {shard: number for number, shard in enumerate(self.shards)}
        return sorted(self.parts(table), key=lambda unit: (order.get(unit, len(order)), unit))

    @cached_property
    def documents(self) -> pl.DataFrame:
        """Every document in document order: its shard (unit), doc_id, source_id."""
        parts = self.parts(PAGES)
        shards = [shard for shard in self.shards if shard in parts]
        units = np.repeat(shards, [parts[shard].n_rows for shard in shards])
        rows = store.read(self.place.data, PAGES, shards, ["doc_id", "source_id"])
        return rows.insert_column(0, pl.Series("unit", units, pl.String))

    @cached_property
    def order(self) -> pl.DataFrame:
        """Every document (doc_id) with its place in document order (_place) and its shard (_shard)."""
        return self.documents.select("doc_id", _shard="unit").with_row_index("_place")

    def file(self, table: Table, unit: str) -> Path:
        """Where a unit of a table is read: one that is handed on among the objects, where it was kept."""
        if table.folder:
            return self.place.file(table, unit)
        return Path(objects.place(self.memo.objects, self.parts(table)[unit].md5))

    def add(self, outputs: Outputs) -> None:
        """Take over what a call has written."""
        for name, parts in outputs.items():
            self.written.setdefault(name, {}).update(parts)


@cache
def _manifest(folder: str) -> manifests.Manifest:
    return manifests.read(Path(folder))


def forget() -> None:
    """Forget manifests read before; a new run reads them anew."""
    _manifest.cache_clear()


def per_file(work: Work, step_no: int, step: Step) -> Iterator[Planned]:
    """The calls of a step that is called for each group of raw files; a group is named after its first file."""
    for group in module(work.place.stage).GROUPS(work.known.inputs.raw):
        unit = hashlib.sha256(group.paths[0].encode()).hexdigest()[:16]
        call = Call(name(work, step), unit, work.fingerprint, {"data/raw": group.digest})
        yield partial(Task, work.place, step_no, unit, group=group.paths), call


def per_shard(work: Work, step_no: int, step: Step) -> Iterator[Planned]:
    """The calls of a step that is called for each shard."""
    answers = {table.name: _answers(work, table) for table in step.reads if _is_answer(work, table)}
    small = digests_by_unit(work.known.inputs, step.uses, work.shards, _pages(work, step))
    for shard in work.shards:
        inputs = dict(small[shard])
        for table in step.reads:
            inputs[table.name] = (
                _answer_digest(work, table, answers[table.name].get(shard, [])) if table.name in answers else _digest(work, table, shard)
            )
        call = Call(name(work, step), shard, work.fingerprint, inputs, _said(work, step, shard))
        yield partial(_task_of_shard, work, step_no, step, shard, answers), call


def _task_of_shard(work: Work, step_no: int, step: Step, shard: str, answers: Mapping[str, Answers]) -> Task:
    reads = [
        _answer(work, table, answers[table.name].get(shard, [])) if table.name in answers else _unit(work, table, shard)
        for table in step.reads
    ]
    return Task(work.place, step_no, shard, tuple(reads))


def per_partition(work: Work, step_no: int, step: Step) -> Iterator[Planned]:
    """The calls of a step that is called for each partition."""
    for number in range(work.known.run.partitions):
        unit = f"p{number:05d}"
        shards = _shards_of_partition(work, step, number)
        inputs = digests(work.known.inputs, step.uses)
        for table in step.reads:
            inputs[table.name] = _joint(_cell(work.parts(table), shard, number) for shard in shards)
        call = Call(name(work, step), unit, work.fingerprint, inputs)
        yield partial(_task_of_partition, work, step_no, step, number, shards), call


def _task_of_partition(work: Work, step_no: int, step: Step, number: int, shards: Sequence[str]) -> Task:
    reads = []
    for table in step.reads:
        files = tuple(work.file(table, shard) if _cell(work.parts(table), shard, number) else None for shard in shards)
        reads.append(Reading(files, (number,) * len(files), is_placed=True))
    return Task(work.place, step_no, f"p{number:05d}", tuple(reads), n_shards=len(shards))


def _cell(parts: Mapping[str, Part], shard: str, number: int) -> str:
    return parts[shard].cells[number] if shard in parts else ""


def whole(work: Work, step_no: int, step: Step) -> Planned:
    """The one call of a step that sees all rows."""
    inputs = digests(work.known.inputs, step.uses)
    for table in step.reads:
        parts = work.parts(table)
        inputs[table.name] = _joint(f"{unit} {parts[unit].md5}" for unit in work.units(table))
    call = Call(name(work, step), store.WHOLE, work.fingerprint, inputs)
    return partial(_task_of_all, work, step_no, step), call


def _task_of_all(work: Work, step_no: int, step: Step) -> Task:
    reads = (Reading(tuple(work.file(table, unit) for unit in work.units(table))) for table in step.reads)
    return Task(work.place, step_no, store.WHOLE, tuple(reads))


def name(work: Work, step: Step) -> str:
    """The name of a step in the memo."""
    return f"{work.place.stage}.{step.function.__name__}"


def _joint(digests: Iterator[str] | Sequence[str]) -> str:
    return hashlib.md5("\n".join(digests).encode(), usedforsecurity=False).hexdigest()


def _unit(work: Work, table: Table, shard: str) -> Reading:
    unit = shard if table.is_aligned else store.WHOLE
    return Reading((work.file(table, unit),) if unit in work.parts(table) else ())


def _digest(work: Work, table: Table, shard: str) -> str:
    part = work.parts(table).get(shard if table.is_aligned else store.WHOLE)
    return part.md5 if part else ""


def _said(work: Work, step: Step, shard: str) -> dict[str, str]:
    """Of each handed table that also says where its rows lie the digest of what else it says of a shard."""
    parts = {table.name: work.parts(table).get(shard) for table in step.reads if step.places and not table.folder}
    return {name: part.cells[0] for name, part in parts.items() if part}


def _is_answer(work: Work, table: Table) -> bool:
    """Whether a step per partition writes the table for shards to read."""
    steps = module(work.place.stage).STEPS
    return any(step.kind == "per_partition" and table in step.writes and table.is_aligned for step in steps)


def _answers(work: Work, table: Table) -> Answers:
    """For each shard the units of the table, in order, that hold rows of it, and in which cell."""
    found: dict[str, list[tuple[str, int]]] = {}
    (step,) = (step for step in module(work.place.stage).STEPS if table in step.writes)
    for number in range(work.known.run.partitions):
        part = work.parts(table).get(f"p{number:05d}")
        for cell, shard in enumerate(_shards_of_partition(work, step, number) if part else ()):
            if part and part.cells[cell]:
                found.setdefault(shard, []).append((f"p{number:05d}", cell))
    return found


def _answer(work: Work, table: Table, places: Sequence[tuple[str, int]]) -> Reading:
    return Reading(tuple(work.file(table, unit) for unit, _ in places), tuple(cell for _, cell in places))


def _answer_digest(work: Work, table: Table, places: Sequence[tuple[str, int]]) -> str:
    parts = work.parts(table)
    return _joint([parts[unit].cells[cell] for unit, cell in places])


def _shards_of_partition(work: Work, step: Step, number: int) -> list[str]:
    """The shards of which a partition holds rows, in document order."""
    tables = [work.parts(table) for table in step.reads]
    return [shard for shard in work.shards if any(shard in parts and parts[shard].cells[number] for parts in tables)]


def _pages(work: Work, step: Step) -> pl.DataFrame:
    """Each shard's documents (unit, doc_id, source_id), read only where the step's small inputs are narrowed by them."""
    known = work.known.inputs
    is_needed = ("sources" in step.uses and known.sources.height) or ("corrections" in step.uses and known.corrections.height)
    return work.documents if is_needed else pl.DataFrame(schema=dict.fromkeys(("unit", "doc_id", "source_id"), pl.String))
