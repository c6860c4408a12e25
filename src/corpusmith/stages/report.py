"""report: figures of the corpus for DVC's metrics and plots, and one page for people. No text of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import polars as pl

from corpusmith.contract import DOCUMENTS, EVIDENCE, FAMILIES, FILES, LINES, PAIRS, QUALITY, SOURCES
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
    max_columns: Annotated[int, 1]


def counted_documents(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> dict[str, pl.DataFrame]:
    """The figures of each shard's documents, which change with their families."""
    return {OF_DOCUMENTS.name: counts(tables)}


def counted_families(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> dict[str, pl.DataFrame]:
    """The figures of each shard's pairs and families, which change with new documents elsewhere."""
    return {OF_FAMILIES.name: counts(tables)}


def counted_rest(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> dict[str, pl.DataFrame]:
    """The figures of each shard's other tables."""
    return {OF_THE_REST.name: counts(tables)}


def drawn(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> dict[str, bytes]:
    """The files of the report by path below the project's folder."""
    found = totals(pl.concat([tables[table.name] for table in (OF_DOCUMENTS, OF_FAMILIES, OF_THE_REST)]))
    names = {source_id: name for source_id, name in tables[SOURCES.name].select("source_id", "name").iter_rows() if name}
    files = {f"reports/plots/{name}": content for name, content in plots(found, params.top_n).items()}
    files["reports/metrics.json"] = metrics_json(found)
    files["reports/index.html"] = html(inputs.card["title"], found, names, params.top_n, params.max_columns).encode()
    return files


OF_DOCUMENTS, OF_FAMILIES, OF_THE_REST = (
    replace(COUNTS, name=f"{COUNTS.name}_of_{what}") for what in ("documents", "families", "the_rest")
)
STEPS = (
    Step("per_shard", counted_documents, (DOCUMENTS.without("text"),), (OF_DOCUMENTS,)),
    Step("per_shard", counted_families, (PAIRS, FAMILIES), (OF_FAMILIES,)),
    Step("per_shard", counted_rest, (FILES, LINES.without("text"), EVIDENCE, QUALITY), (OF_THE_REST,)),
    Step("files", drawn, (OF_DOCUMENTS, OF_FAMILIES, OF_THE_REST, SOURCES), (), uses=("card",)),
)
