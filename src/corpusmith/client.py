"""Asks the process that `corpusmith repro` keeps ready to run a stage. It loads next to nothing: that is its point."""

from __future__ import annotations

import os
import signal
import socket
import sys

SOCKET = "CORPUSMITH_SOCKET"  # names the socket to the commands of stages
END = b"\n\n"
NO = b"no"


def answered(words: list[str]) -> int | None:
    """The exit code of `corpusmith run`, run by the process that waits for it; None: there is none, or it declines.

    It declines when more than a stage is said, or the folder, the interpreter or the code is not its own.
    """
    if SOCKET not in os.environ or len(words) != 1:
        return None
    with socket.socket(socket.AF_UNIX) as link:
        try:
            link.connect("\0" + os.environ[SOCKET])
        except OSError:
            return None
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C stops the run there, and its answer ends this
        link.sendall(request(words[0], os.getcwd()))
        said = link.makefile("rb").read()
    if said == NO:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return None
    return int(said) if said else 1  # it died


def request(stage: str, folder: str) -> bytes:
    """A stage, where it is to run, and what must be the same in both processes: the interpreter and the package."""
    return "\0".join([stage, folder, sys.executable, os.path.dirname(__file__)]).encode(errors="surrogateescape") + END
