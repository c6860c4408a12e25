"""Tables of measurements: Markdown out of the JSON a run of the suite left, ratios only, each within its own run."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Run = Mapping[str, Any]
Figure = Callable[[float], str]

_CASES = {
    "one_batch": "+1% as one new batch over all sources",
    "removed": "that batch taken away again",
    "dvc_batch": "+1% as one new batch, by plain `dvc repro`",
    "five_batches": "+1% as five batches, a run after each",
    "edits": "1% of the pages edited in place, at random",
    "param": "a threshold of `clean` changed",
    "docstring": "a docstring of `clean` reworded",
}
_CORPORA = {"html": "HTML", "text": "the same pages' rendered text"}
_STAGES = ("ingest", "profile", "clean", "dedup", "extract", "assemble", "report")


def incremental(found: Mapping[str, Any]) -> str:
    """The page on incremental work."""
    runs = _runs(found["samples"])
    rows = [_incremental_row(name, text, runs) for name, text in _CASES.items() if any(name in run for run in runs)]
    head = ("case", "CPU above a no-op, of a full build", "new bytes, of the first build", "stages that ran", "same bytes as a rebuild")
    of = [run for run in runs if "floor" in run]
    dvc, ours = (spread([run[name]["cpu_seconds"] / run["floor"]["cpu_seconds"] for run in of], _times) for name in ("dvc_noop", "noop"))
    cache = spread([run["full"]["new_bytes"] / found["about"]["raw_bytes"] for run in runs], _times)
    return "\n".join(
        [
            *_head("Incremental work", found["about"]),
            "All by `corpusmith repro`, which runs the stages in one process, where nothing else is said.",
            "A rebuild is the same code, params and seeds built where nothing was ever built.",
            "A batch taken away must give the old bytes back, and a docstring must change none.",
            "",
            *_table(head, rows),
            "",
            f"- A no-op `dvc repro`, beside one whose commands do nothing (DVC's floor): {dvc}; a no-op `corpusmith repro`: {ours}.",
            f"- DVC's cache after the first build, beside the raw bytes: {cache}.",
            "",
        ]
    )


def _incremental_row(name: str, text: str, runs: Sequence[Run]) -> tuple[str, ...]:
    of = [run for run in runs if name in run]
    noop = "dvc_noop" if name == "dvc_batch" else "noop"
    above = [(run[name]["cpu_seconds"] - run[name]["n_repros"] * run[noop]["cpu_seconds"]) / run["full"]["cpu_seconds"] for run in of]
    new = [run[name]["new_bytes"] / run["full"]["new_bytes"] for run in of]
    checks = [run[name]["differing"] for run in of if run[name]["differing"] is not None]
    same = ("yes" if not any(checks) else "no: " + ", ".join(sorted({path for check in checks for path in check})[:2])) if checks else ""
    return text, spread(above, _percent), spread(new, _percent), " ".join(of[0][name]["stages"]) or "none", same


def speed(found: Mapping[str, Any]) -> str:
    """The page on speed."""
    runs, about = _runs(found["samples"]), found["about"]
    peers = [row for name in ("trafilatura", "justext") for corpus in _CORPORA for row in _clean_row(name, corpus, runs)]
    peers += [row for corpus in _CORPORA for row in _extract_row(corpus, runs)]
    peers += [row for name in ("rensa", "datasketch") for row in _dedup_row(name, runs)]
    memory = " and ".join(sorted({sample["memory"] for sample in found["samples"]}))
    return "\n".join(
        [
            *_head("Speed", about),
            f"Whole processes, start and reading included. Peers: {', '.join(about['peers']) or 'not installed'}. Generated HTML",
            f"is made as large as the median page in the wild (about 120 kB, 1,000 tags){_pages(runs)}.",
            "",
            *_table(("CPU per page, beside a peer's", "share"), peers),
            "",
            "A stage's floor is the CPU to read its inputs, hash them (SHA-256) and write its outputs (zstd 3) on one thread.",
            "Pages and MB of raw seeds a CPU second are this machine's; only shares compare with other machines'.",
            "",
            *_table(
                ("stage", "CPU, of all stages'", "CPU, of its floor", "pages a CPU second", "MB a CPU second", f"peak memory ({memory})"),
                [_stage_row(name, runs) for name in _STAGES],
            ),
            "",
        ]
    )


def _clean_row(name: str, corpus: str, runs: Sequence[Run]) -> list[tuple[str, ...]]:
    ratios = _ratios(("ingest", "profile", "clean"), corpus, name, runs)
    return [(f"ingest + profile + clean on {_CORPORA[corpus]}, of {name}'s on HTML", spread(ratios, _percent))] if ratios else []


def _extract_row(corpus: str, runs: Sequence[Run]) -> list[tuple[str, ...]]:
    stages = ("ingest", "extract") if corpus == "html" else ("extract",)
    ratios = _ratios(stages, corpus, "trafilatura_metadata", runs)
    title = f"{' + '.join(stages)} on {_CORPORA[corpus]}, of trafilatura's metadata extraction on HTML"
    return [(title, spread(ratios, _percent))] if ratios else []


def _ratios(stages: Sequence[str], corpus: str, peer: str, runs: Sequence[Run]) -> list[float]:
    """CPU a page of the stages on a corpus, of a peer's on the HTML pages, in each run that has both."""
    of = [run for run in runs if f"html/{peer}" in run and f"{corpus}/{stages[-1]}" in run]
    return [sum(_per_page(run[f"{corpus}/{stage}"]) for stage in stages) / _per_page(run[f"html/{peer}"]) for run in of]


def _dedup_row(name: str, runs: Sequence[Run]) -> list[tuple[str, ...]]:
    of = [run for run in runs if f"mixed/{name}" in run]
    ratios = [_per_page(run["mixed/dedup"]) / _per_page(run[f"mixed/{name}"]) for run in of]
    return [(f"dedup, of {name}'s (5-word shingles, 128 permutations, LSH)", spread(ratios, _percent))] if of else []


def _stage_row(name: str, runs: Sequence[Run]) -> tuple[str, ...]:
    of = [run[f"mixed/{name}"] for run in runs]
    totals = [sum(run[f"mixed/{stage}"]["cpu_seconds"] for stage in _STAGES) for run in runs]
    shares = [sample["cpu_seconds"] / total for sample, total in zip(of, totals, strict=True)]
    floors = [sample["cpu_seconds"] / sample["floor_seconds"] for sample in of]
    rates = [[sample[what] / sample["cpu_seconds"] for sample in of] for what in ("n_pages", "raw_bytes")]
    shown = spread(shares, _percent), spread(floors, _times), spread(rates[0], "{:,.0f}".format), spread(rates[1], _megabytes_a_second)
    return f"`{name}`", *shown, spread([sample["peak_bytes"] for sample in of], _megabytes)


def _pages(runs: Sequence[Run]) -> str:
    """How many HTML pages the stages were given, and how many of them the tools that need HTML."""
    of = {name: f"{sample['n_pages']:,}" for run in runs for name, sample in run.items()}
    told = {"html/clean": "{} pages", "html/trafilatura": "{} of them for the peers"}
    return "".join(f", {text.format(of[name])}" for name, text in told.items() if name in of)


def _per_page(sample: Mapping[str, Any]) -> float:
    return float(sample["cpu_seconds"] / sample["n_pages"])


def spread(values: Sequence[float], shown: Figure) -> str:
    """The median, and in brackets the least and the most where they read otherwise.

    >>> spread([0.012, 0.01, 0.031], "{:.1%}".format), spread([2.0], "{:.1f}×".format), spread([], str)
    ('1.2% (1.0%–3.1%)', '2.0×', '–')
    """
    if not values:
        return "–"
    least, most = shown(min(values)), shown(max(values))
    return shown(statistics.median(values)) + (f" ({least}–{most})" if least != most else "")


def _runs(samples: Iterable[Mapping[str, Any]]) -> list[Run]:
    """Samples by name for each run; a sample of speed is named corpus/case."""
    runs: dict[int, dict[str, Any]] = {}
    for sample in samples:
        name = f"{sample['corpus']}/{sample['case']}" if "corpus" in sample else sample["case"]
        runs.setdefault(sample["run"], {})[name] = sample
    return list(runs.values())


def _head(title: str, about: Mapping[str, Any]) -> list[str]:
    corpus = f"{about['documents']:,} generated documents of {about['sources']} sources in {about['batches']} batches, {about['layout']}"
    return [
        f"# {title}",
        "",
        "Made by `make bench`, never edited; the JSON beside it has the CPU seconds.",
        f"{corpus} (seed {about['seed']}, {about['raw_bytes'] / 1e6:,.0f} MB); median of {about['runs']} runs, least and most in brackets.",
    ]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]


def _percent(value: float) -> str:
    return f"{value:.1%}"


def _times(value: float) -> str:
    return f"{value:.2f}×"


def _megabytes_a_second(value: float) -> str:
    return f"{value / 1e6:,.1f}"


def _megabytes(value: float) -> str:
    return f"{value / 1e6:,.0f} MB"
