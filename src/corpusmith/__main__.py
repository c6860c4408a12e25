"""The command `corpusmith`, also as `python -m corpusmith`: seven stages start one after the other, so starting must be cheap.

Workers load this module too, before anything else of ours.
"""

import gc
import os
import sys

COMMAND = sys.argv[1] if len(sys.argv) > 1 else ""

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # never used, and .1 CPU s to start; numpy reads it as it is loaded
if COMMAND in {"run", "repro"}:  # as in workers: queries are small, and threads that wait for the next one cost a twentieth of the CPU
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
gc.set_threshold(100_000)  # what is loaded stays, and rows become lists: looking for garbage so often finds none


def main() -> None:
    """Call the command; a stage in the process that `corpusmith repro` keeps for it, if there is one."""
    if COMMAND == "run":
        _run()
    if COMMAND == "repro" and not {"-h", "--help"} & set(sys.argv):
        from corpusmith.reproduction import reproduced  # noqa: PLC0415 - here and below: after what stands above, and no more than is used

        sys.exit(reproduced(sys.argv[2:]))
    from corpusmith.cli import main as command  # noqa: PLC0415

    command()


def _run() -> None:
    """Have the process of `corpusmith repro` run the stage, if there is one."""
    from corpusmith.client import answered  # noqa: PLC0415
    from corpusmith.engine import die_with_parent  # noqa: PLC0415

    die_with_parent()
    code = answered(sys.argv[2:])
    if code is not None:
        sys.exit(code)


if __name__ == "__main__":
    main()
