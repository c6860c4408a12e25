"""Imports point one way, and dvc.yaml names what each stage reads."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib

import pytest
import yaml

from corpusmith.closure import PACKAGE, modules
from corpusmith.closure import module as parsed
from corpusmith.manifests import NAME
from corpusmith.run import STAGES
from corpusmith.task import module as stage_module

PROJECT = PACKAGE.parent.parent

MAY_IMPORT = {
    "contract": set(),
    "params": set(),
    "text": set(),
    "dedup": set(),
    "engine": {"store"},
    "compiling": set(),
    "preflight": {"terminal"},
    "readers": {"contract"},
    "sources": {"contract", "text"},
    "inputs": {"contract", "params", "sources", "text"},
    "manifests": {"contract"},
    "store": {"contract", "manifests"},
    "handed": {"contract", "manifests", "store"},
    "narrowing": {"inputs"},
    "revisions": set(),
    "objects": {"revisions"},
    "closure": set(),
    "fingerprint": {"closure", "contract"},
    "database": set(),
    "memo": {"closure", "database", "manifests", "objects"},
    "reuse": {"contract", "stages"},
    "loading": {"contract", "store", "handed", "reuse", "stages"},
    "report": {"contract", "store"},
    "stages": {"text", "dedup", "contract"},
    "task": {"contract", "params", "inputs", "narrowing", "manifests", "store", "handed", "objects", "reuse", "loading", "stages"},
    "work": {"contract", "narrowing", "manifests", "store", "engine", "objects", "memo", "loading", "task", "stages"},
    "bundling": {"loading", "task", "stages"},
    "differing": {"memo"},
    "moving": {"loading", "memo", "objects", "task", "work", "stages"},
    "scatter": {"contract", "manifests", "store", "task", "handed", "objects", "memo", "work"},
    "publishing": {"contract", "manifests", "store", "objects", "work"},
    "run": {
        "contract",
        "params",
        "manifests",
        "store",
        "differing",
        "engine",
        "objects",
        "memo",
        "moving",
        "narrowing",
        "fingerprint",
        "task",
        "work",
        "bundling",
        "scatter",
        "publishing",
        "stages",
    },
    "corpus": {"contract", "manifests", "store"},
    "damage": {"contract", "manifests", "store", "revisions"},
    "laws": {"contract", "store", "corpus", "damage", "text"},
    "idle": {"corpus", "inputs"},
    "terminal": set(),
    "why": {"corpus", "contract", "damage", "terminal"},
    "family": {"corpus", "contract", "damage", "dedup", "terminal"},
    "progress": {"run"},
    "client": set(),
    "server": {"client"},
    "reproduction": {"contract", "params", "engine", "preflight", "server", "terminal", "cli"},
}
ALSO = {"stages.ingest": {"readers"}, "stages.grouping": {"readers"}, "stages.report": {"report"}}
READS_PARQUET = {"store", "corpus"}


def room(module: str) -> str:
    return module.split(".", maxsplit=1)[0]


@pytest.mark.parametrize("module", [name for name in modules() if room(name) in MAY_IMPORT])
def test_a_module_imports_only_the_rooms_below_it(module: str) -> None:
    allowed = MAY_IMPORT[room(module)] | ALSO.get(module, set()) | {room(module)}
    assert {room(name) for name in parsed(module).imports} <= allowed


def test_every_room_has_its_rule() -> None:
    assert {room(name) for name in modules()} - {"cli", "", "__init__", "__main__", "models"} == set(MAY_IMPORT)


@pytest.mark.parametrize("module", [name for name in modules() if room(name) not in READS_PARQUET])
def test_only_the_store_opens_parquet(module: str) -> None:
    tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"read_parquet", "scan_parquet", "write_parquet", "ParquetWriter", "ParquetFile", "sink_parquet"}


def test_every_stage_runs_again_if_the_package_or_the_lock_changed() -> None:
    flow = yaml.safe_load((PROJECT / "dvc.yaml").read_text(encoding="utf-8"))["stages"]
    assert list(flow) == list(STAGES)
    package = str(PACKAGE.relative_to(PROJECT))
    assert [stage for stage in STAGES if not {package, "requirements.lock"} <= set(flow[stage]["deps"])] == []


@pytest.mark.parametrize("stage", STAGES)
def test_dvc_yaml_names_the_tables_of_each_stage(stage: str) -> None:
    flow = yaml.safe_load((PROJECT / "dvc.yaml").read_text(encoding="utf-8"))["stages"][stage]
    read = {f"data/{table.folder}/{NAME}" for table in stage_module(stage).READS}
    outs = {out if isinstance(out, str) else next(iter(out)) for out in flow["outs"]}
    assert read == {dep for dep in flow["deps"] if dep.endswith(NAME)}
    assert outs == ({f"data/{table.folder}" for table in stage_module(stage).WRITES} or {"reports"})


def test_pyproject_names_the_files_of_the_package_that_are_no_modules() -> None:
    stated = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]["corpusmith"]
    found = {pattern: set(PACKAGE.glob(pattern)) for pattern in stated}
    assert [pattern for pattern, paths in found.items() if not paths] == []
    files = {path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts}
    assert files <= set().union(*found.values())


def test_importing_the_package_loads_no_stage() -> None:
    code = "import sys, corpusmith; print(sorted(m for m in sys.modules if m.startswith(('corpusmith.', 'polars', 'numba'))))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"


@pytest.mark.parametrize("module", list(modules()))
def test_functions_and_modules_stay_short(module: str) -> None:
    text = modules()[module].read_text(encoding="utf-8")
    if module != "contract":
        assert text.count("\n") <= 250
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > 40] == []
    assert [node.name for node in functions if not node.name.startswith("_") and not ast.get_docstring(node)] == []
