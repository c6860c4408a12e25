"""report: figures of the corpus for DVC's metrics and plots, and one page for people. No text of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from corpusmith.contract import DOCUMENTS, EVIDENCE, FAMILIES, FILES, LINES, PAIRS, QUALITY, SOURCES, Table
from corpusmith.report.figures import COUNTS, counts, totals
from corpusmith.report.metrics import metrics_json, plots
from corpusmith.report.page import html
from corpusmith.stages.step import Step

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs

READS = (FILES, DOCUMENTS, LINES, PAIRS, FAMILIES, EVIDENCE, QUALITY, SOURCES)
WRITES = ()


@dataclass(frozen=True)
class Params:
    """How much the report shows.

    Parameters
    ----------
    top_n
        Sources, languages, rules and other open lists: how many are named one by one.
    max_columns
        Columns of the chart of publication dates: it counts months if they fit, else years, decades or centuries.
    """

    top_n: int
    max_columns: int


def _counter(table: Table) -> Step:
    """The step that counts the figures of one table, so that a shard is counted again only where that table changed."""
    found = replace(COUNTS, name=f"{COUNTS.name}_{table.short_name}")

    def counted(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> dict[str, pl.DataFrame]:
        return {found.name: counts(tables)}

    counted.__name__ = f"counted_{table.short_name}"
    return Step("per_shard", counted, (table,), (found,))


def drawn(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> dict[str, bytes]:
    """The files of the report by path below the project's folder."""
    found = totals(pl.concat([tables[table.name] for table in COUNTED]))
    names = {source_id: name for source_id, name in tables[SOURCES.name].select("source_id", "name").iter_rows() if name}
    files = {f"reports/plots/{name}": content for name, content in plots(found, params.top_n).items()}
    files["reports/metrics.json"] = metrics_json(found)
    files["reports/index.html"] = html(inputs.card["title"], found, names, params.top_n, params.max_columns).encode()
    return files


COUNTERS = tuple(_counter(table) for table in (FILES, DOCUMENTS.without("text"), LINES.without("text"), PAIRS, FAMILIES, EVIDENCE, QUALITY))
COUNTED = tuple(step.writes[0] for step in COUNTERS)
STEPS = (*COUNTERS, Step("files", drawn, (*COUNTED, SOURCES), (), uses=("card",)))
