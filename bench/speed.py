"""Cases of speed: CPU and memory of every stage beside its floor, and of other tools on the same pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow.parquet as pq
import yaml

from bench import project as scratch
from bench.measure import Usage, measured
from bench.pages import page
from bench.peers import CLEANERS, DEDUPLICATORS, EXTRACTORS
from bench.stories import Plan

PEER_PYTHON = scratch.ROOT / ".venv-bench" / "bin" / "python"
CLEAN_STAGES = ("ingest", "profile", "clean")
N_HTML = 12_000  # pages of the corpora in HTML and in its rendered text
N_PEER = 1500  # of these, evenly drawn, for the tools that need HTML: each page costs them the same


@dataclass(frozen=True)
class Bench:
    """Three scratch projects: the corpus, one of HTML pages only, and one of their rendered text."""

    mixed: Path
    html: Path
    text: Path
    plan: Plan
    n_documents: int
    n_html: int


@dataclass(frozen=True)
class Sample:
    """One measurement: of a stage or a peer, on the mixed corpus or on HTML.

    Parameters
    ----------
    case
        A stage's or a peer's name.
    corpus
        mixed, html or text.
    n_pages, raw_bytes
        What was read; raw bytes of the corpus, for every stage.
    cpu_seconds, peak_bytes, memory
        As in `measure.Usage`.
    floor_seconds
        CPU of `bench.floor`; 0 for a peer.
    n_found
        Pages a peer found something for: that it worked.
    """

    case: str
    corpus: str
    n_pages: int
    raw_bytes: int
    cpu_seconds: float
    peak_bytes: int
    memory: str
    floor_seconds: float = 0.0
    n_found: int = 0


def prepared(folder: Path, plan: Plan, n_documents: int, n_batches: int) -> Bench:
    """The projects with compiled kernels and their corpora, and nothing built."""
    n_html = min(N_HTML, n_documents)
    bench = Bench(folder / "mixed", folder / "html", folder / "text", plan, n_documents, n_html)
    for project, of, n in ((bench.mixed, plan, n_documents), (bench.html, _html(plan), n_html), (bench.text, _text(plan), n_html)):
        scratch.laid(project, plan)
        scratch.seeded(project, of, 60, 1)
        for stage in _stages(project):
            _run(project, stage)
        scratch.forgotten(project)
        scratch.seeded(project, of, n, n_batches)
    return bench


def stages(bench: Bench) -> Iterator[Sample]:
    """Every stage on the mixed corpus."""
    for stage in _stages(bench.mixed):
        yield _stage_sample(bench.mixed, "mixed", stage, bench.n_documents)


def html_stages(bench: Bench) -> Iterator[Sample]:
    """The stages up to clean, and extract, on HTML."""
    for stage in (*CLEAN_STAGES, "extract"):
        yield _stage_sample(bench.html, "html", stage, bench.n_html)


def text_stages(bench: Bench) -> Iterator[Sample]:
    """The stages up to clean, and extract, on the rendered text of the same pages."""
    for stage in (*CLEAN_STAGES, "extract"):
        yield _stage_sample(bench.text, "text", stage, bench.n_html)


def cleaners(bench: Bench) -> Iterator[Sample]:
    """Other tools that clean or extract, on some of the HTML pages."""
    pages = (page(_html(bench.plan), number) for number in range(0, bench.n_html, -(-bench.n_html // N_PEER)))
    rows = ({"html": one.content.decode(), "language": one.known.code} for one in pages)
    yield from _peers(bench.html, "html", (*CLEANERS, *EXTRACTORS), rows)


def deduplicators(bench: Bench) -> Iterator[Sample]:
    """Other tools that find near duplicates, on the documents' texts."""
    paths = sorted((bench.mixed / "data" / "corpus" / "documents").glob("*.parquet"))
    texts = (text for path in paths for text in pq.read_table(path, columns=["text"])["text"].to_pylist())
    yield from _peers(bench.mixed, "mixed", DEDUPLICATORS, ({"text": text} for text in texts))


CASES: dict[str, Callable[[Bench], Iterator[Sample]]] = {
    case.__name__: case for case in (stages, html_stages, text_stages, cleaners, deduplicators)
}
NEEDED = ("stages",)


def _html(plan: Plan) -> Plan:
    return replace(plan, html_permille=1000, is_heavy=True)


def _text(plan: Plan) -> Plan:
    return replace(_html(plan), is_rendered=True)


def _stages(project: Path) -> list[str]:
    return list(yaml.safe_load((project / "dvc.yaml").read_text(encoding="utf-8"))["stages"])


def _run(project: Path, stage: str) -> Usage:
    return measured([scratch.program("corpusmith"), "run", stage], project, scratch.environment(project))


def _stage_sample(project: Path, corpus: str, stage: str, n_pages: int) -> Sample:
    outs = yaml.safe_load((project / "dvc.yaml").read_text(encoding="utf-8"))["stages"][stage]["outs"]
    scratch.memory_gone(project)
    for out in outs:
        shutil.rmtree(project / (out if isinstance(out, str) else next(iter(out))), ignore_errors=True)
    usage = _run(project, stage)
    env = scratch.environment(project) | {"PYTHONPATH": f"{project / 'src'}:{scratch.ROOT}"}
    floor = measured([scratch.program("python"), "-m", "bench.floor", project, stage], project, env)
    raw_bytes = scratch.size(project / "data" / "raw")
    return Sample(stage, corpus, n_pages, raw_bytes, usage.cpu_seconds, usage.peak_bytes, usage.memory, float(floor.shown))


def _peers(project: Path, corpus: str, names: tuple[str, ...], rows: Iterator[dict[str, str]]) -> Iterator[Sample]:
    if not PEER_PYTHON.exists():
        return
    path = project.parent / f"{corpus}.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        n_pages = sum(stream.write(json.dumps(row, ensure_ascii=False) + "\n") > 0 for row in rows)
    for name in names:
        usage = measured([PEER_PYTHON, "-m", "bench.peers", name, path], project, {"PYTHONPATH": str(scratch.ROOT)})
        yield Sample(name, corpus, n_pages, path.stat().st_size, usage.cpu_seconds, usage.peak_bytes, usage.memory, 0.0, int(usage.shown))
    path.unlink()
