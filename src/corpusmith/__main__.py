"""The command `corpusmith`, also as `python -m corpusmith`: a process that starts in little time."""

import gc
import os


def main() -> None:
    """Call the command; stages are short, and seven start one after the other."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # never used, and .1 CPU s to start
    gc.set_threshold(100_000)  # the libraries' objects stay: looking through them as they are loaded finds nothing
    from corpusmith.cli import main as command  # noqa: PLC0415 - numpy reads the variable as it is loaded

    command()


if __name__ == "__main__":
    main()
