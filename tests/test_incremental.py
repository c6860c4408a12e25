"""New data costs what is new; caches may only save time."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl
import pytest
import yaml

from corpusmith import manifests, store, task
from corpusmith.contract import LINES_READ, PAGES
from corpusmith.run import STAGES, Summary, run
from corpusmith.stages import grouping
from corpusmith.stages.step import Step
from tests.project import ROOT, command, digests, is_alive, with_sample

SMALL = {"shards": {"target_bytes": 20_000, "max_bytes": 80_000}, "run": {"partitions": 3}}
PAGE = "Home / Trade\n\nPort tariffs rise again\n\nThe harbour board published its new tariff on Tuesday, and shippers asked for time.\n"


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(grouping, "RACY_NS", 0)  # what was just written counts as settled
    root = with_sample(tmp_path / "project", changes=SMALL)
    shutil.copy(ROOT / "requirements.lock", root)
    ran(root)
    return root


def ran(root: Path, *, is_memo_read: bool = True) -> dict[str, Summary]:
    return {stage: run(stage, root, workers=1, is_memo_read=is_memo_read) for stage in STAGES}


def counts(summaries: dict[str, Summary]) -> dict[str, int]:
    """Calls computed by stage."""
    return {stage: sum(step.n_computed for step in summary.reused) for stage, summary in summaries.items()}


def anew(root: Path, folder: Path) -> dict[str, str]:
    """The bytes of a clean build of the same project."""
    shutil.copytree(root, folder, ignore=shutil.ignore_patterns(".corpusmith"))
    ran(folder, is_memo_read=False)
    return digests(folder)


def test_nothing_new_costs_nothing(built: Path) -> None:
    before = digests(built)
    again = counts(ran(built))
    assert again == dict.fromkeys(STAGES, 0)
    assert digests(built) == before


def test_law_5_without_any_memo_the_bytes_are_the_same(built: Path, tmp_path: Path) -> None:
    before = digests(built)
    assert anew(built, tmp_path / "anew") == before
    shutil.rmtree(built / ".corpusmith")
    ran(built)
    assert digests(built) == before


def test_a_new_batch_changes_no_line_of_an_old_one_and_its_removal_gives_the_old_bytes(built: Path, tmp_path: Path) -> None:
    before = digests(built)
    shards = manifests.read(built / "data" / "ingested").shards
    batch = built / "data" / "raw" / "2025-03"
    for path in sorted((built / "data" / "raw" / "2025-02" / "harbour-daily").glob("*.txt")):
        (batch / "harbour-daily").mkdir(parents=True, exist_ok=True)
        (batch / "harbour-daily" / path.name).write_text("Seen again\n" + path.read_text())
    (batch / "post").mkdir()
    (batch / "post" / "page.txt").write_text(PAGE)
    computed = counts(ran(built))
    after = digests(built)
    assert after == anew(built, tmp_path / "anew")
    assert 0 < computed["clean"] <= 2
    assert 0 < computed["extract"] <= 2
    lines = [f"data/corpus/lines/{shard}.parquet" for shard in shards[:-1]]
    assert [after[path] for path in lines] == [before[path] for path in lines]
    shutil.rmtree(batch)
    assert counts(ran(built))["clean"] == 0
    assert digests(built) == before


def test_one_edited_page_is_computed_alone(built: Path, tmp_path: Path) -> None:
    page = next((built / "data" / "raw" / "2025-01" / "harbour-daily").glob("*.txt"))
    page.write_text(page.read_text() + "\nOne more sentence stands on this page now, and it tells of the harbour.\n")
    computed = counts(ran(built))
    assert computed["clean"] <= 3
    assert digests(built) == anew(built, tmp_path / "anew")


def test_rows_that_only_moved_in_their_pack_are_not_read_again(built: Path, tmp_path: Path) -> None:
    pack = built / "data" / "raw" / "2025-03" / "pack.jsonl"
    pack.parent.mkdir()
    rows = [json.dumps({"text": f"Report {number}\n\n" + f"Shippers of port {number} asked for more time.\n" * 60}) for number in range(60)]
    pack.write_text("\n".join(rows) + "\n")
    shards = len(run("ingest", built, workers=1).reused[-1].reasons)
    assert shards > 3
    changed = json.dumps({"text": "A longer first report\n\n" + "Shippers asked for more time again.\n" * 90})
    pack.write_text("\n".join([changed, *rows[1:]]) + "\n")
    (read,) = (step for step in run("ingest", built, workers=1).reused if step.step == "read")
    assert 1 <= read.n_computed < shards
    assert counts(ran(built))["ingest"] == 0
    assert anew(built, tmp_path / "anew") == digests(built)


def test_a_parameter_recomputes_its_stage_and_what_follows(built: Path, tmp_path: Path) -> None:
    sections = yaml.safe_load((built / "params.yaml").read_text())
    sections["clean"]["least_permille"] = 500
    (built / "params.yaml").write_text(yaml.safe_dump(sections))
    summaries = ran(built)
    computed = counts(summaries)
    n_shards = len(manifests.read(built / "data" / "ingested").shards)
    assert (computed["ingest"], computed["profile"], computed["clean"]) == (0, 0, n_shards)
    assert set(map(tuple, summaries["clean"].reused[0].reasons.values())) == {("params clean.least_permille: 120 → 500",)}
    assert digests(built) == anew(built, tmp_path / "anew")


def test_a_library_bump_recomputes_all_and_says_so(built: Path) -> None:
    lock = built / "requirements.lock"
    (line,) = [line for line in lock.read_text().splitlines() if line.startswith("polars==")]
    version = line.partition("==")[2].split()[0]
    lock.write_text(lock.read_text().replace(f"polars=={version}", "polars==99.0.0"))
    before = digests(built)
    done = command(built, "run", "clean", "--explain", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "clean judgements: 0 reused," in done.stdout
    assert f"lock polars: {version} → 99.0.0 differs" in done.stdout
    assert digests(built) == before


def test_a_comment_in_the_lock_recomputes_nothing(built: Path) -> None:
    lock = built / "requirements.lock"
    lock.write_text("# renewed\n" + lock.read_text())
    assert counts(ran(built)) == dict.fromkeys(STAGES, 0)


def test_no_memo_computes_all(built: Path) -> None:
    before = digests(built)
    done = command(built, "run", "clean", "--explain", "--no-memo", "--workers", "1")
    assert "clean judgements: 0 reused," in done.stdout
    assert digests(built) == before


def test_corrections_touch_the_shards_they_speak_of(built: Path, tmp_path: Path) -> None:
    shard = manifests.read(built / "data" / "ingested").shards[1]
    lines = store.read(built / "data", LINES_READ, [shard], ["doc_id", "line_no"])
    with (built / "data" / "corrections.csv").open("a") as stream:
        stream.write(f"{lines['doc_id'][0]},{lines['line_no'][0]},is_kept,true,me,it is text\n")
    assert counts(ran(built))["clean"] == 1
    assert digests(built) == anew(built, tmp_path / "anew")


@pytest.mark.parametrize("is_cut", [False, True])
def test_documents_of_shards_joined_or_cut_are_not_computed_again(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_cut: bool
) -> None:
    shards = manifests.read(built / "data" / "ingested").shards
    pages = [store.read(built / "data", PAGES, [shard])["raw_path"] for shard in shards[:-1]]
    place = 1 if is_cut else -1
    path = max((one for one in pages if len(one) > 2 and one[place].endswith(".txt")), key=len)[place]
    file = built / "data" / "raw" / path
    file.write_bytes(next(content for content in edits(file.read_bytes()) if ends_a_shard(content) == is_cut))
    asked = asked_of(monkeypatch)
    ran(built)
    assert len(manifests.read(built / "data" / "ingested").shards) == len(shards) + (1 if is_cut else -1)
    assert asked == [("ingest", 1), ("clean", 1), ("extract", 1)]
    monkeypatch.undo()
    assert digests(built) == anew(built, tmp_path / "anew")


def test_documents_that_several_results_know_are_not_computed_again(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two shards are joined and parted again, and a page of each changes: one has the latest result of both, the other an older one."""
    shards = manifests.read(built / "data" / "ingested").shards
    pages = [store.read(built / "data", PAGES, [shard])["raw_path"] for shard in shards]
    number = max(
        (n for n in range(len(pages) - 1) if pages[n][-1].endswith(".txt") and pages[n + 1][0].endswith(".txt")),
        key=lambda n: len(pages[n + 1]),
    )
    last, first = (built / "data" / "raw" / path for path in (pages[number][-1], pages[number + 1][0]))
    content = last.read_bytes()
    last.write_bytes(next(one for one in edits(content) if not ends_a_shard(one)))
    ran(built)
    assert len(manifests.read(built / "data" / "ingested").shards) == len(shards) - 1
    last.write_bytes(next(one for one in edits(content) if ends_a_shard(one)))
    first.write_bytes(next(one for one in edits(first.read_bytes()) if ends_a_shard(one) == (len(pages[number + 1]) == 1)))
    asked = asked_of(monkeypatch)
    ran(built)
    assert manifests.read(built / "data" / "ingested").shards == shards
    assert asked[1:] == [("clean", 2), ("extract", 2)]
    monkeypatch.undo()
    assert digests(built) == anew(built, tmp_path / "anew")


def test_what_a_result_says_of_a_document_that_left_its_shard_does_not_outlive_a_correction(built: Path, tmp_path: Path) -> None:
    """A shard is cut, and a line behind the cut corrected: the result of the shard before still holds for what stayed in it."""
    shards = manifests.read(built / "data" / "ingested").shards
    pages = [store.read(built / "data", PAGES, [shard]) for shard in shards]
    page = max((one for one in pages if one.height > 3 and one["raw_path"][1].endswith(".txt")), key=lambda one: one.height)
    file = built / "data" / "raw" / page["raw_path"][1]
    file.write_bytes(next(content for content in edits(file.read_bytes()) if ends_a_shard(content)))
    with (built / "data" / "corrections.csv").open("a") as stream:
        stream.write(f"{page['doc_id'][2]},0,is_kept,true,me,it is text\n")
    ran(built)
    assert len(manifests.read(built / "data" / "ingested").shards) == len(shards) + 1
    assert digests(built) == anew(built, tmp_path / "anew")


def test_results_of_code_that_handed_on_other_columns_are_not_read(tmp_path: Path) -> None:
    root, package = with_sample(tmp_path / "project", changes=SMALL), tmp_path / "src"
    shutil.copytree(ROOT / "src", package, ignore=shutil.ignore_patterns("__pycache__"))
    words, env = [sys.executable, "-m", "corpusmith", "run", "ingest", "--workers", "1"], os.environ | {"PYTHONPATH": str(package)}
    subprocess.run(words, cwd=root, env=env, check=True, capture_output=True)
    module = package / "corpusmith" / "stages" / "ingest.py"
    column, value = 'Column("n_copies", contract.COUNT, "Records with these very bytes", "count"),', "n_copies=pl.when("
    code = module.read_text()
    assert code.count(column) == code.count(value) == 1
    code = code.replace(column, column + column.replace("n_copies", "n_more")).replace(value, f"n_more=pl.lit(1, pl.Int32), {value}")
    module.write_text(code)
    for number in range(9):
        page = root / "data" / "raw" / "2025-09" / "post" / f"{number}.txt"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"Report {number}\n\n" + "Shippers asked for more time.\n" * 900)
    done = subprocess.run(words, cwd=root, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def asked_of(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Filled with the stage of each call of a local step, and how many documents or records it is asked for."""
    asked: list[tuple[str, int]] = []
    returned = task._returned

    def counted(one: task.Task, step: Step, tables: Mapping[str, pl.DataFrame]) -> Mapping[str, pl.DataFrame]:
        if step.is_local:
            asked.append((one.place.stage, tables[step.reads[0].name].height))
        return returned(one, step, tables)

    monkeypatch.setattr(task, "_returned", counted)
    return asked


def edits(content: bytes) -> Iterator[bytes]:
    return (content + f"\n\nThe board will meet again on {n} May.\n".encode() for n in range(1, 1000))


def ends_a_shard(content: bytes) -> bool:
    return int.from_bytes(hashlib.sha256(content).digest()[:8], "big") * SMALL["shards"]["target_bytes"] < len(content) << 64


def started(root: Path, stage: str) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "corpusmith", "run", stage, "--workers", "1"]
    return subprocess.Popen(words, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_killed_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    root = with_sample(tmp_path / "project", changes={"shards": {"target_bytes": 3000, "max_bytes": 12_000}, "run": {"partitions": 3}})
    for stage in STAGES[:2]:
        run(stage, root, workers=1)
    kept = root / ".corpusmith" / "store"
    n_before = len(list(kept.glob("*/*")))
    process = started(root, "clean")
    deadline = time.monotonic() + 60
    while len(list(kept.glob("*/*"))) < n_before + 20 and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not (root / "data" / "cleaned").exists()
    (step,) = run("clean", root, workers=1).reused
    assert step.n_reused >= 2
    assert step.n_computed < len(manifests.read(root / "data" / "ingested").shards)


def test_a_run_dies_with_its_parent(tmp_path: Path) -> None:
    """A run that waits for its params, which this test holds back, would never end by itself."""
    root = with_sample(tmp_path / "project")
    params = root / "params.yaml"
    content = params.read_bytes()
    params.unlink()
    os.mkfifo(params)
    script = f"{sys.executable} -m corpusmith run ingest --workers 1 & echo $!; wait"
    with subprocess.Popen(["sh", "-c", script], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as shell:
        assert shell.stdout is not None
        pid = int(shell.stdout.readline())
        held = writer(params)
        assert is_alive(pid)
        shell.kill()
        shell.wait()
        deadline = time.monotonic() + 20
        while is_alive(pid) and time.monotonic() < deadline:
            time.sleep(0.01)
        is_left = is_alive(pid)
        os.close(held)
    assert not is_left
    params.unlink()
    params.write_bytes(content)
    assert run("ingest", root, workers=1).n_accepted > 50


def writer(pipe: Path) -> int:
    """The writing end of a named pipe, as soon as someone reads it."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def test_a_second_run_at_the_same_time_is_told(built: Path) -> None:
    with (built / ".corpusmith" / "lock").open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        done = command(built, "run", "clean")
    assert done.returncode == 2
    assert "another run is at work here" in done.stderr
    assert (built / "data" / "cleaned").exists()
