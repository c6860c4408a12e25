"""Asks the process that `corpusmith repro` keeps ready to run a stage. It loads next to nothing: that is its point."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import sys

SOCKET = "CORPUSMITH_SOCKET"  # names the socket to the commands of stages
END = b"\n\n"
NO = b"no"
_held: list[socket.socket] = []


def answered(words: list[str]) -> int | None:
    """The exit code of `corpusmith run`, run by the process that waits for it; None: there is none, or it declines.

    It declines where more than a stage is said, and where folder, environment or code are not its own; the run then goes on
    here, and ends as well when that process does.
    """
    if SOCKET not in os.environ:
        return None
    link = socket.socket(socket.AF_UNIX)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C stops the run there, and its answer ends this
    try:
        link.connect("\0" + os.environ[SOCKET])
        link.sendall(request(" ".join(words), os.getcwd()))
        said = link.recv(16)
    except OSError:
        return 1
    if said != NO:
        return int(said) if said else 1  # it died
    signal.signal(signal.SIGINT, before)
    _held.append(link)
    if not watch(link):
        return 1
    sys.stderr.write("corpusmith: in a process of its own; options, folder, environment or code are not those of `corpusmith repro`\n")
    return None


def request(stage: str, folder: str) -> bytes:
    """A stage, where it is to run, and what must be the same in both processes: the environment and the package."""
    return "\0".join([stage, folder, sys.prefix, os.path.dirname(__file__)]).encode(errors="surrogateescape") + END


def watch(link: socket.socket) -> bool:
    """End this process (SIGIO) as soon as the other end of a link is closed; whether it is open still."""
    fcntl.fcntl(link, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(link, fcntl.F_SETFL, fcntl.fcntl(link, fcntl.F_GETFL) | os.O_ASYNC)
    try:
        return link.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) != b""
    except BlockingIOError:
        return True
