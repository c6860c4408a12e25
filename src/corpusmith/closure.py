"""The code a stage runs, as its author wrote it: what its modules import of ours, and digests blind to comments and docstrings."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
DRIVER = ("task", "run")
# Described by what a stage uses of them, not by their code.
DESCRIBED = ("contract", "params")


@dataclass(frozen=True)
class Module:
    """What one module says.

    Parameters
    ----------
    digest
        Of its code without comments, docstrings and layout.
    imports
        Modules of ours it imports when it runs, as "text.lines".
    used
        Names it uses of `contract`.
    """

    digest: str
    imports: tuple[str, ...]
    used: tuple[str, ...]


@cache
def modules() -> dict[str, Path]:
    """Files by module name below the package, as "text.lines"; packages by their own name."""
    return {".".join(p.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): p for p in sorted(PACKAGE.rglob("*.py"))}


def parsed(source: bytes) -> Module:
    """What a module says; SyntaxError if it is no Python."""
    tree = ast.parse(source)
    hidden = {id(node) for block in ast.walk(tree) if _is_for_types(block) for node in ast.walk(block)}
    nodes = [node for node in ast.walk(tree) if id(node) not in hidden]
    imports = {name for node in nodes for name in _imported(node)}
    used = {
        alias.name for node in nodes if isinstance(node, ast.ImportFrom) and node.module == "corpusmith.contract" for alias in node.names
    }
    used |= {node.attr for node in nodes if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "contract"}
    return Module(digest(tree), tuple(sorted(imports - {"", "__init__"})), tuple(sorted(used)))


def digest(tree: ast.AST) -> str:
    r"""Hash of code without comments, docstrings and layout.

    >>> digest(ast.parse("def f():\n    'Says f.'\n    return 1  # one")) == digest(ast.parse("def f(): return 1"))
    True
    """
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) and body and _is_text(body[0]):
            node.body = body[1:] or [ast.Pass()]
    return hashlib.sha256(ast.dump(tree).encode()).hexdigest()[:16]


def closure(start: Iterable[str], read: Callable[[str], Module]) -> dict[str, Module]:
    """The modules reached from some modules, these included, by name."""
    seen: dict[str, Module] = {}
    left = list(start)
    while left:
        name = left.pop()
        if name not in seen:
            seen[name] = read(name)
            left += seen[name].imports
    return seen


def stage_modules(stage: str, read: Callable[[str], Module]) -> dict[str, Module]:
    """The modules whose change makes a stage run again; of `run` itself, not what it imports to save time."""
    return closure((f"stages.{stage}", "task"), read) | {"run": read("run")}


@cache
def module(name: str) -> Module:
    """A module of the package, read from its source."""
    return parsed(modules()[name].read_bytes())


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _imported(node: ast.AST) -> Iterable[str]:
    if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "corpusmith":
        base = (node.module or "").removeprefix("corpusmith").removeprefix(".")
        for alias in node.names:
            full = f"{base}.{alias.name}" if base else alias.name
            yield full if full in modules() else base
    elif isinstance(node, ast.Import):
        yield from (alias.name.removeprefix("corpusmith.") for alias in node.names if alias.name.startswith("corpusmith."))
