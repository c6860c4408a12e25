"""The memo: what it finds again, what it explains, what it survives."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpusmith import differing, memo, objects
from corpusmith.manifests import Part
from corpusmith.memo import Bounds, Call
from corpusmith.revisions import MODE, object_path

BOUNDS = Bounds(10**9, 100)
CALL = Call("clean.judgements", "f00d", "fp", {"ingested/lines": "1", "input corrections": "2"})


def kept(root: Path, text: str) -> Part:
    """An object in the store of a project."""
    file = root / "out" / text
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    md5 = hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
    objects.keep(objects.objects(root), file, md5)
    return Part(1, md5)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".corpusmith").mkdir()
    return tmp_path


def remembered(root: Path, call: Call, text: str, bounds: Bounds = BOUNDS) -> Part:
    with memo.opened(root, bounds) as known:
        part = kept(root, text)
        memo.add(known, call, {"cleaned/judgements": {call.unit: part}})
    return part


def test_a_result_is_found_again_for_any_unit_that_reads_the_same(root: Path) -> None:
    part = remembered(root, CALL, "rows")
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL]) == {0: {"cleaned/judgements": {"f00d": part}}}
        assert memo.found(known, [replace(CALL, unit="beef")]) == {0: {"cleaned/judgements": {"beef": part}}}


@pytest.mark.parametrize(
    "other", [{"fingerprint": "other"}, {"step": "clean.other"}, {"inputs": {"ingested/lines": "9", "input corrections": "2"}}]
)
def test_another_key_finds_nothing(root: Path, other: dict[str, str]) -> None:
    remembered(root, CALL, "rows")
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [replace(CALL, **other)]) == {}


def test_no_memo_looks_nothing_up_but_keeps(root: Path) -> None:
    remembered(root, CALL, "rows")
    with memo.opened(root, BOUNDS, is_read=False) as known:
        assert memo.found(known, [CALL]) == {}
        memo.add(known, replace(CALL, fingerprint="anew"), {"cleaned/judgements": {"f00d": kept(root, "more")}})
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [replace(CALL, fingerprint="anew")])


def test_a_torn_or_lost_object_is_no_result(root: Path) -> None:
    part = remembered(root, CALL, "rows")
    path = Path(object_path(f"{root}/.corpusmith/store", part.md5))
    path.write_text("row")
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL]) == {}
        assert not path.exists()


def test_a_torn_object_gives_way_to_a_whole_one(root: Path) -> None:
    part = remembered(root, CALL, "rows")
    path = Path(object_path(f"{root}/.corpusmith/store", part.md5))
    path.unlink()
    path.write_text("row")
    assert kept(root, "rows") == part
    assert path.read_text() == "rows"


def test_dvcs_cache_is_read_and_what_it_holds_is_not_kept_twice(root: Path) -> None:
    part = remembered(root, CALL, "rows")
    own, cached = (Path(object_path(f"{root}/{folder}", part.md5)) for folder in (".corpusmith/store", ".dvc/cache/files/md5"))
    cached.parent.mkdir(parents=True)
    cached.write_bytes(own.read_bytes())
    with memo.opened(root, BOUNDS) as known:
        assert not own.exists()
        assert memo.found(known, [CALL])
        objects.put(known.objects, part.md5, root / "again")
        memo.add(known, replace(CALL, unit="whole"), {"cleaned/judgements": {"f00d": part}})  # a step over all keeps pieces it found
    assert (root / "again").read_text() == "rows"


def test_an_object_is_read_once_and_again_when_its_file_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = remembered(root, CALL, "rows")
    read = []
    monkeypatch.setattr(objects, "_digest", lambda path: read.append(path) or part.md5)
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL])
    assert read == []
    Path(object_path(f"{root}/.corpusmith/store", part.md5)).touch()
    for _ in range(2):
        with memo.opened(root, BOUNDS) as known:
            assert memo.found(known, [CALL])
    assert len(read) == 1


@pytest.mark.parametrize("local", ["[cache]\n    dir = ../elsewhere\n", "[cache]\n    dir = {}/elsewhere\n"])
def test_the_cache_lies_where_dvc_is_told(root: Path, local: str) -> None:
    (root / ".dvc").mkdir()
    (root / ".dvc" / "config").write_text("[core]\n    analytics = false\n")
    (root / ".dvc" / "config.local").write_text(local.format(root))
    assert Path(objects.objects(root).cache).resolve() == root / "elsewhere" / "files" / "md5"


def test_dvc_is_given_what_a_stage_finished(root: Path) -> None:
    (root / ".dvc").mkdir()
    part = kept(root, "rows")
    known = objects.objects(root)
    objects.give(known, part.md5)
    given = Path(object_path(known.cache, part.md5))
    assert given.samefile(object_path(known.own, part.md5))
    assert given.stat().st_mode & 0o777 == MODE
    given.unlink()
    given.write_text("another's")
    objects.give(known, part.md5)
    assert given.read_text() == "another's"


@pytest.mark.parametrize("config", [None, "[core]\n    analytics = false\n[cache]\n    shared = group\n"])
def test_a_project_without_dvc_and_a_shared_cache_are_given_nothing(root: Path, config: str | None) -> None:
    if config:
        (root / ".dvc").mkdir()
        (root / ".dvc" / "config").write_text(config)
    known = objects.objects(root)
    objects.give(known, kept(root, "rows").md5)
    assert not Path(known.cache).exists()


def test_the_difference_from_the_latest_result_is_named(root: Path) -> None:
    with memo.opened(root, BOUNDS) as known:
        old, new = (
            memo.fingerprint(known, {"code text.roles": code, "lock numba": numba, "python": "3.11"})
            for code, numba in (("1", "0.68.0"), ("2", "0.69.0"))
        )
        call = replace(CALL, fingerprint=old)
        assert differing.differences(known, call, memo.earlier(known, call)) == ["new"]
        memo.add(known, call, {"cleaned/judgements": {"f00d": kept(root, "rows")}})
        again = replace(CALL, fingerprint=new, inputs={"ingested/lines": "9", "input corrections": "2"})
        found = differing.differences(known, again, memo.earlier(known, again))
        assert found == ["code text.roles", "lock numba: 0.68.0 → 0.69.0", "ingested/lines"]
        assert differing.differences(known, call, memo.earlier(known, call)) == ["result lost"]


def test_the_latest_result_of_the_same_code_comes_first(root: Path) -> None:
    """So that rows are used again behind a look at another branch."""
    with memo.opened(root, BOUNDS) as known:
        calls = [replace(CALL, fingerprint=name, inputs={"ingested/lines": name}) for name in ("one", "other")]
        for call in calls:
            memo.add(known, call, {})
        assert [memo.earlier(known, replace(call, inputs={})).inputs for call in calls] == [call.inputs for call in calls]  # type: ignore[union-attr]
        assert memo.earlier(known, replace(CALL, fingerprint="third")).inputs == calls[1].inputs  # type: ignore[union-attr]


@pytest.mark.parametrize("damage", [b"", b"no database at all, but long enough to be one" * 99])
def test_a_damaged_memo_starts_anew(root: Path, damage: bytes) -> None:
    remembered(root, CALL, "rows")
    (root / ".corpusmith" / "memo.db").write_bytes(damage)
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL]) == {}
    remembered(root, CALL, "rows")
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL])


def test_a_memo_is_looked_through_where_something_else_wrote_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    connect = sqlite3.connect

    def watched(*args: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*args, **options)
        connection.set_trace_callback(asked.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", watched)
    for is_touched in (False, False, True):
        if is_touched:
            os.utime(root / ".corpusmith" / "memo.db")
        asked.clear()
        with memo.opened(root, BOUNDS):
            assert any("quick_check" in one for one in asked) == is_touched


def test_a_memo_torn_in_the_middle_is_noticed(root: Path) -> None:
    with memo.opened(root, BOUNDS) as known:
        for number in range(300):
            memo.add(known, replace(CALL, unit=str(number), inputs={"ingested/lines": str(number)}), {})
    path = root / ".corpusmith" / "memo.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 3 :: 97] = os.urandom(len(content[len(content) // 3 :: 97]))
    path.write_bytes(content)
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL]) == {}


def test_the_least_recently_used_go_first(root: Path) -> None:
    calls = [replace(CALL, unit=name, inputs={"ingested/lines": name}) for name in "abc"]
    for call in calls:
        remembered(root, call, 10 * call.unit)
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, calls[:1])
    remembered(root, replace(CALL, unit="d", inputs={}), 10 * "d", Bounds(25, 100))
    with memo.opened(root, BOUNDS) as known:
        assert set(memo.found(known, calls)) == {0}


def test_results_long_unused_are_forgotten(root: Path) -> None:
    remembered(root, CALL, "rows", Bounds(10**9, 2))
    for _ in range(3):
        with memo.opened(root, Bounds(10**9, 2)):
            pass
    with memo.opened(root, BOUNDS) as known:
        assert memo.found(known, [CALL]) == {}


def test_halves_of_a_killed_run_are_swept(root: Path) -> None:
    half = root / ".corpusmith" / "store" / "ab" / "cd.77.tmp"
    half.parent.mkdir(parents=True)
    half.write_text("hal")
    with memo.opened(root, BOUNDS):
        assert not half.exists()


def test_the_database_is_sqlite(root: Path) -> None:
    remembered(root, CALL, "rows")
    with sqlite3.connect(root / ".corpusmith" / "memo.db") as database:
        assert database.execute("select step, unit from calls").fetchall() == [("clean.judgements", "f00d")]
