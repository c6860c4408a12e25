"""Which shards a call sees changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpusmith import bundling, manifests
from corpusmith.run import run
from corpusmith.stages.step import Step
from corpusmith.task import Earlier, Place, Task
from tests.project import build, digests, scratch, with_sample

SMALL = {"shards": {"target_bytes": 20_000, "max_bytes": 80_000}}
LATER = "2025-04/harbour-daily"


def parted(folder: Path, max_bytes: int, change: Callable[[Path], None]) -> list[dict[str, str]]:
    """What ingest writes of six pages of some 1,400 bytes, and again behind a change."""
    article = "".join(f"This is sentence {n} of a long article about harbours.\n" for n in range(25))
    seeds = {f"2025-01/post/{n}.txt": f"Headline {n}\n\n{article}".encode() for n in range(6)}
    seeds["2025-01/post/.svn/base.txt"] = seeds["2025-01/post/5.txt"]  # skipped, and first in document order
    project = scratch(folder, seeds, changes={"shards": {"target_bytes": max_bytes, "max_bytes": max_bytes}})
    first = digests(build(project, stages=("ingest",)))
    change(project / "data" / "raw" / "2025-01" / "post")
    return [first, digests(build(project, stages=("ingest",)))]


@pytest.mark.parametrize("max_bytes", [1500, 1_000_000], ids=["a page a shard", "one shard"])
@pytest.mark.parametrize(
    "change",
    [
        lambda post: shutil.rmtree(post / ".svn"),
        lambda post: (post / "2.txt").write_text("Headline 2\n\nA page that says something else today.\n"),
        lambda post: (post / "5.txt").unlink(),
    ],
)
def test_a_skipped_copy_of_a_document_takes_none_of_its_rows(
    change: Callable[[Path], None], max_bytes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = parted(tmp_path / "together", max_bytes, change)
    anew = shutil.copytree(tmp_path / "together", tmp_path / "anew", ignore=shutil.ignore_patterns(".corpusmith", "ingested"))
    assert digests(build(anew, stages=("ingest",))) == together[1]
    for name in ("LEAST_ROOM", "ROOM"):
        monkeypatch.setattr(bundling, name, 1)
    assert parted(tmp_path / "apart", max_bytes, change) == together


@pytest.mark.parametrize(
    ("n_new", "n_reused", "workers", "expected"),
    [(40, 0, 1, [16, 16, 8]), (29, 0, 2, [15, 14]), (2, 1, 8, [3]), (0, 130, 1, [64, 64, 2]), (3, 50, 1, [53]), (9, 0, 8, [4, 4, 1])],
)
def test_a_call_has_room_for_some_new_shards_or_for_many_that_changed_little(
    n_new: int, n_reused: int, workers: int, expected: list[int]
) -> None:
    place = Place(Path(), "clean")
    tasks = [Task(place, 0, "new")] * n_new + [Task(place, 0, "known", earlier=(Earlier({}, {}, 1),))] * n_reused
    assert [len(bundle) for bundle in bundling.bundles(Step("per_shard", lambda *_: {}, (), ()), tasks, workers)] == expected
    assert [len(bundle) for bundle in bundling.bundles(Step("whole", lambda *_: {}, (), ()), tasks[:3], workers)] == [1] * min(
        3, len(tasks)
    )


def test_large_records_are_read_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = build(with_sample(tmp_path, changes=SMALL), stages=("ingest",))
    sizes: list[int] = []
    bundled = bundling._bundled

    def counted(*args: Any) -> Iterator[tuple[Task, ...]]:
        for bundle in bundled(*args):
            sizes.append(len(bundle))
            yield bundle

    monkeypatch.setattr(bundling, "_bundled", counted)
    for most, is_single in ((bundling.MOST_BYTES, False), (1, True)):
        sizes.clear()
        monkeypatch.setattr(bundling, "MOST_BYTES", most)
        run("ingest", project, workers=1, is_memo_read=False)
        assert (max(sizes) == 1) == is_single


def grown(folder: Path, pages: dict[str, bytes]) -> dict[str, str]:
    """What is written of the sample, and of the sample and more pages, some of them edited in place."""
    project = build(with_sample(folder, changes=SMALL))
    assert len(manifests.read(project / "data" / "ingested").shards) > 4
    raw = project / "data" / "raw"
    (raw / LATER).mkdir(parents=True)
    for name, content in pages.items():
        (raw / LATER / name).write_bytes(content)
    for path in sorted(raw.glob("*/*/*.txt"))[::3]:
        path.write_bytes(path.read_bytes() + b"\nOne more line that nobody had printed before.\n")
    return digests(build(project))


def test_shards_may_be_computed_apart_or_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [path.read_bytes() for path in sorted((with_sample(tmp_path / "sample") / "data" / "raw").glob("*/*/*.txt"))]
    copies = {f"{number}.txt": content for number, content in enumerate(pages[:12])}
    together = grown(tmp_path / "together", copies)
    for name in ("LEAST_ROOM", "ROOM"):
        monkeypatch.setattr(bundling, name, 1)
    assert grown(tmp_path / "apart", copies) == together
