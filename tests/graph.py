"""The import graph of the package, read from its source: what each module imports of ours when it runs."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from corpusmith.task import module as stage_module

SRC = Path(__file__).resolve().parent.parent / "src"
COMMON = ("contract", "params", "store", "task", "run")


@cache
def modules() -> dict[str, Path]:
    """Files by module name below the package, as "text.lines"; packages by their own name."""
    package = SRC / "corpusmith"
    return {".".join(p.relative_to(package).with_suffix("").parts).removesuffix(".__init__"): p for p in sorted(package.rglob("*.py"))}


@cache
def imports(module: str) -> frozenset[str]:
    """Modules of ours that a module imports, type-checking imports left out."""
    tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
    hidden = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and getattr(block.test, "id", "") == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "corpusmith":
            base = (node.module or "").removeprefix("corpusmith").removeprefix(".")
            for alias in node.names:
                full = f"{base}.{alias.name}" if base else alias.name
                found.add(full if full in modules() else base)
        elif isinstance(node, ast.Import):
            found |= {alias.name.removeprefix("corpusmith.") for alias in node.names if alias.name.startswith("corpusmith.")}
    return frozenset(found - {"", "__init__"})


def closure(*start: str) -> frozenset[str]:
    """Modules reached from some modules, these included."""
    seen: set[str] = set()
    left = list(start)
    while left:
        module = left.pop()
        if module not in seen:
            seen.add(module)
            left += imports(module)
    return frozenset(seen)


def stage_code(stage: str) -> list[str]:
    """Files whose change makes a stage run again, relative to the project."""
    reached = closure(f"stages.{stage}", "task") | set(COMMON)
    code = [modules()[module] for module in reached]
    models = [SRC / "corpusmith" / "models" / name for name in getattr(stage_module(stage), "MODELS", ())]
    return sorted(str(path.relative_to(SRC.parent)) for path in [*code, *models])


def main() -> None:
    """`make deps`: write the code deps of each stage into dvc.yaml, all else as it stands."""
    path = SRC.parent / "dvc.yaml"
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 140
    flow = yaml.load(path)
    for stage, entry in flow["stages"].items():
        entry["deps"][:] = [dep for dep in entry["deps"] if not dep.startswith("src/")] + stage_code(stage)
    yaml.dump(flow, path)


if __name__ == "__main__":
    main()
