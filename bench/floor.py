"""The floor of a stage: CPU to read its input files, hash them, and write its output tables again, on one thread.

A run as `python -m bench.floor PROJECT STAGE` prints the seconds. Outputs are read first, outside the measured time.
"""

from __future__ import annotations

import hashlib
import sys
import time
from pathlib import Path

import click
import pyarrow as pa
import pyarrow.parquet as pq
import yaml

from corpusmith import store


def cpu_seconds(project: Path, stage: str) -> float:
    """CPU seconds of the floor of a stage of a built project."""
    pa.set_cpu_count(1)
    facts = yaml.safe_load((project / "dvc.yaml").read_text(encoding="utf-8"))["stages"][stage]
    start = time.process_time()
    for path in _files(project, [dep for dep in facts["deps"] if dep.startswith("data/")]):
        hashlib.sha256(path.read_bytes()).digest()
    seconds = time.process_time() - start
    outs = [out if isinstance(out, str) else next(iter(out)) for out in facts["outs"]]
    for path in _files(project, outs):
        seconds += _written(path) if path.suffix == ".parquet" else 0
    return seconds


def _written(path: Path) -> float:
    table = pq.read_table(path, use_threads=False).combine_chunks()
    start = time.process_time()
    pq.write_table(
        table,
        pa.BufferOutputStream(),
        row_group_size=max(table.num_rows, 1),
        compression="zstd",
        compression_level=store.COMPRESSION_LEVEL,
        use_dictionary=[name for name in table.column_names if name != "text"],
        write_page_index=True,
    )
    return time.process_time() - start


def _files(project: Path, names: list[str]) -> list[Path]:
    found = [path for name in names for path in ([project / name] if (project / name).is_file() else (project / name).rglob("*"))]
    return sorted(path for path in found if path.is_file())


if __name__ == "__main__":
    click.echo(cpu_seconds(Path(sys.argv[1]), sys.argv[2]))
