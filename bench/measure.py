"""What a command costs: CPU seconds and peak memory of its whole process tree.

CPU is the user and system time that the kernel adds up when a process is waited for: the command's own, and that of every
descendant that was waited for in turn. A descendant nobody waits for (a daemon) is not in it. Memory is the sum over the tree,
sampled: proportional set sizes (PSS), so that shared pages count once, or resident set sizes (RSS) where the kernel keeps no PSS.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL_S = 0.05
_PAUSES = 20  # as long as a sample took: sampling takes the kernel's time from what is measured
_PROC = Path("/proc")


@dataclass(frozen=True)
class Usage:
    """What a command cost, and what it printed."""

    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int
    memory: str
    shown: str


class FailedError(RuntimeError):
    """A command that did not end well; the message holds what it printed."""


def measured(words: Sequence[str | Path], folder: Path, env: Mapping[str, str] | None = None) -> Usage:
    """Run a command in a folder and say what it cost.

    Parameters
    ----------
    words
        The command.
    folder
        Where it runs.
    env
        Environment variables set beside this process's own.

    Raises
    ------
    FailedError
        If it ends with another code than 0.
    """
    memory = _kind()
    with (folder / ".bench-output").open("w+b") as output:
        start, peak = time.monotonic(), 0
        process = subprocess.Popen(  # noqa: S603 - the suite's own commands
            [str(word) for word in words], cwd=folder, env=os.environ | dict(env or {}), stdout=output, stderr=subprocess.STDOUT
        )
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            sampled = time.monotonic()
            peak = max(peak, sum(_memory(pid, memory) for pid in _tree(process.pid)))
            time.sleep(max(INTERVAL_S, _PAUSES * (time.monotonic() - sampled)))
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        output.seek(0)
        shown = output.read().decode(errors="replace")
    (folder / ".bench-output").unlink()
    if process.returncode:
        raise FailedError(f"{' '.join(map(str, words))}: exit code {process.returncode}\n{shown}")
    return Usage(ended[2].ru_utime + ended[2].ru_stime, seconds, peak, memory, shown)


def _kind() -> str:
    return "PSS" if os.access(_PROC / "self" / "smaps_rollup", os.R_OK) else "RSS"


def _tree(pid: int) -> Iterator[int]:
    """A process and its living descendants."""
    yield pid
    try:
        threads = list((_PROC / str(pid) / "task").iterdir())
    except OSError:
        return
    for thread in threads:
        try:
            children = (thread / "children").read_text()
        except OSError:
            continue
        for child in children.split():
            yield from _tree(int(child))


def _memory(pid: int, kind: str) -> int:
    name, field = ("smaps_rollup", "Pss:") if kind == "PSS" else ("status", "VmRSS:")
    try:
        lines = (_PROC / str(pid) / name).read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(field)), 0)
