"""Stages run in the process that `corpusmith repro` keeps for them, if it is the right one, and with no one left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpusmith import client, reproduction, server
from tests.project import command, is_alive, scratch, with_sample

ASK = "import os, sys; from corpusmith.client import answered; {first}; sys.exit(99 if (code := answered({words})) is None else code)"
SERVE = """
import os, sys, time
from corpusmith.server import served

def run(stage):
    try:
        print("runs", stage, flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        return 7

print(served([sys.executable, "-c", {asking!r}], run))
"""
LATEST_S = 30


def asked(words: list[str], first: str = "pass") -> list[str]:
    return [sys.executable, "-c", ASK.format(words=words, first=first)]


@pytest.mark.parametrize("code", [0, 1, 2])
def test_a_stage_runs_here_and_its_exit_code_is_the_answer(code: int) -> None:
    ran: list[str] = []

    def run(stage: str) -> int:
        ran.append(stage)
        return code

    assert server.served(asked(["clean"]), run) == code
    assert ran == ["clean"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["clean", "--no-memo"], "pass"),
        (["clean"], "os.chdir('/')"),
        (["clean"], "sys.prefix = '/usr/another'"),
    ],
)
def test_what_is_not_ours_is_declined(words: list[str], first: str) -> None:
    assert server.served(asked(words, first), never) == 99


def never(stage: str) -> int:
    raise AssertionError(stage)


def test_a_stage_whose_server_is_gone_fails() -> None:
    assert server.served(asked(["clean"], "os.environ['CORPUSMITH_SOCKET'] = 'gone'"), never) == 1


def test_an_error_is_the_stage_s_own(capfd: pytest.CaptureFixture[str]) -> None:
    both = "from corpusmith.client import answered; import sys; sys.exit(answered(['clean']) * 10 + answered(['dedup']))"

    def run(stage: str) -> int:
        if stage == "clean":
            raise OSError("disk full")
        return 2

    assert server.served([sys.executable, "-c", both], run) == 12
    assert "disk full" in capfd.readouterr().err


@pytest.mark.parametrize("name", ["new.py", "requirements.lock"])
def test_changed_code_is_declined(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(server, "PACKAGE", tmp_path)
    changing = f"open({str(tmp_path / name)!r}, 'w').write('x = 1')"
    assert server.served(asked(["clean"], changing), never) == 99


def test_what_python_leaves_behind_is_no_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(server, "PACKAGE", tmp_path)
    (tmp_path / "models").mkdir()
    changing = f"os.mkdir({str(tmp_path / 'models' / '__pycache__')!r})"
    assert server.served(asked(["clean"], changing), lambda stage: 0) == 0


def test_without_a_server_no_one_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(client.SOCKET, raising=False)
    assert client.answered(["clean"]) is None


def test_the_command_hears_ctrl_c() -> None:
    hears = "import signal, sys; sys.exit(7 if signal.getsignal(signal.SIGINT) is signal.default_int_handler else 0)"
    assert server.served([sys.executable, "-c", hears], never) == 7


def test_a_command_killed_by_a_signal_says_so_as_shells_do() -> None:
    assert server.served(["sh", "-c", "kill -9 $$"], never) == 137


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A server whose stage is running, and the id of the process that waits for it."""
    asking = ASK.format(words=["clean"], first=f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))")
    words = [sys.executable, "-c", SERVE.format(asking=asking)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "runs clean\n"
        yield process, int((tmp_path / "pid").read_text())
        process.kill()


def test_a_stage_that_was_declined_ends_with_the_server_too(tmp_path: Path) -> None:
    first = f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))"
    asking = f"import os, time; from corpusmith.client import answered; {first}; print(answered(['two words']), flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", SERVE.format(asking=asking)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "None\n"
        process.kill()
        assert ends(int((tmp_path / "pid").read_text()))


def ends(pid: int) -> bool:
    deadline = time.monotonic() + LATEST_S
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not is_alive(pid)


def test_a_run_that_nobody_waits_for_ends_at_once(serving: tuple[subprocess.Popen[str], int]) -> None:
    process, waiting = serving
    os.kill(waiting, signal.SIGKILL)
    assert process.wait(LATEST_S) == -signal.SIGIO


def test_the_command_dies_with_its_server(serving: tuple[subprocess.Popen[str], int]) -> None:
    process, waiting = serving
    process.kill()
    process.wait()
    assert ends(waiting)


def test_ctrl_c_stops_the_stage_and_leaves_the_rest_to_the_command(serving: tuple[subprocess.Popen[str], int]) -> None:
    process, _ = serving
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(LATEST_S) == 0
    assert process.stdout is not None
    assert process.stdout.read() == "7\n"


def test_repro_is_called_in_the_project_s_folder(tmp_path: Path) -> None:
    done = command(tmp_path, "repro")
    assert done.returncode == 2
    assert done.stderr == "corpusmith: there is no dvc.yaml here; call it in the project's folder\n"


def test_repro_names_what_dvc_cannot_take(tmp_path: Path) -> None:
    root = with_sample(tmp_path / "project")
    (root / "dvc.yaml").write_text("stages: {}\n")
    os.mkfifo(root / "data" / "raw" / "pipe")
    done = command(root, "repro")
    assert done.returncode == 2
    assert "data/raw/pipe: a pipe, socket or device; remove it" in done.stderr


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("params.yaml", None, "params.yaml: not found"),
        ("params.yaml", "run:\n  partitions: 4\n", "params.yaml: memo.max_bytes is missing"),
        ("card.yaml", None, "card.yaml: not found; create it with this line"),
        ("data/sources.yaml", None, "data/sources.yaml: not found; create it with this line"),
        ("data/suppressed.csv", None, "data/suppressed.csv: not found; create it with this line"),
        ("data/corrections.csv", None, "data/corrections.csv: not found; create it with this line"),
        ("data/corrections.csv", "doc_id\n", "data/corrections.csv: line 1: the header must be"),
        ("data/raw", None, "data/raw: not there"),
    ],
)
def test_repro_names_a_mistake_in_params_and_inputs_before_dvc_starts(tmp_path: Path, file: str, text: str | None, message: str) -> None:
    root = scratch(tmp_path, {})
    (root / "dvc.yaml").write_text("stages: {}\n")
    path = root / file
    path.rmdir() if path.is_dir() else path.unlink()
    if text:
        path.write_text(text)
    done = command(root, "repro")
    assert done.returncode == 2
    assert done.stderr.startswith(f"corpusmith: {message}")
    assert len(done.stderr.splitlines()) == 1


def test_repro_checks_what_changed_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, checks = scratch(tmp_path, {}), []
    (root / "dvc.yaml").write_text("stages: {}\n")
    monkeypatch.chdir(root)
    monkeypatch.setattr(reproduction, "served", lambda words, run: 0)
    monkeypatch.setattr(reproduction, "_checked", lambda: checks.append("checked") or int(len(checks) == 2))
    assert [reproduction.reproduced([]) for _ in range(2)] == [0, 0]
    assert len(checks) == 1
    (root / "card.yaml").write_text("title: ''\n")
    assert [reproduction.reproduced([]) for _ in range(3)] == [1, 0, 0]
    assert len(checks) == 3


@pytest.mark.parametrize(("words", "n_checks"), [(["--pull"], 0), (["--allow-missing", "ingest"], 0), (["ingest"], 1)])
def test_repro_leaves_a_folder_that_dvc_tracks_to_dvc(
    words: list[str], n_checks: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, checks = scratch(tmp_path, {}), []
    for name in ("dvc.yaml", "data/raw.dvc"):
        (root / name).touch()
    (root / "data" / "raw").rmdir()
    monkeypatch.chdir(root)
    monkeypatch.setattr(reproduction, "served", lambda words, run: 0)
    monkeypatch.setattr(reproduction, "_checked", lambda: checks.append("checked") or 2)
    assert reproduction.reproduced(words) == 2 * n_checks
    assert len(checks) == n_checks
