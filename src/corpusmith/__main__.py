"""The command `corpusmith`, also as `python -m corpusmith`: seven stages start one after the other, so starting must be cheap.

Workers load this module too, before anything else of ours.
"""

import gc
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # never used, and .1 CPU s to start; numpy reads it as it is loaded
if sys.argv[1:2] == ["run"]:  # as in workers: queries are small, and threads that wait for the next one cost a twentieth of the CPU
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
gc.set_threshold(100_000)  # what is loaded stays, and rows become lists: looking for garbage so often finds none


def main() -> None:
    """Call the command."""
    from corpusmith.cli import main as command  # noqa: PLC0415 - after what stands above

    command()


if __name__ == "__main__":
    main()
