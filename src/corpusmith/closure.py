"""The code a stage runs, as its author wrote it: what its modules import of ours, and digests blind to comments and docstrings."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Iterable, Iterator
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
    statements = list(_statements(tree))
    imports = {name for node in statements for name in _imported(node)}
    used = {
        alias.name
        for node in statements
        if isinstance(node, ast.ImportFrom) and node.module == "corpusmith.contract"
        for alias in node.names
    }
    if "contract" in imports:
        used |= {name for node in statements for name in _attributes(node)}
    return Module(digest(tree), tuple(sorted(imports - {"", "__init__"})), tuple(sorted(used)))


def digest(tree: ast.AST) -> str:
    r"""Hash of code without comments, docstrings and layout.

    >>> digest(ast.parse("def f():\n    'Says f.'\n    return 1  # one")) == digest(ast.parse("def f(): return 1"))
    True
    """
    for node in _statements(tree, is_run=False):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) and node.body and _is_text(node.body[0]):
            node.body = node.body[1:] or [ast.Pass()]
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


def _statements(tree: ast.AST, *, is_run: bool = True) -> Iterator[ast.AST]:
    """A module and its statements, each before those inside it; those for types alone left out where only what runs is asked for."""
    left = [tree]
    while left:
        node = left.pop()
        if not (is_run and _is_for_types(node)):
            yield node
            for name in ("body", "orelse", "handlers", "finalbody", "cases"):
                inside = getattr(node, name, None)
                left += inside if isinstance(inside, list) else ()


def _attributes(statement: ast.AST) -> Iterable[str]:
    """Names taken from `contract` in a statement's own expressions."""
    left = [child for child in ast.iter_child_nodes(statement) if not isinstance(child, ast.stmt)]
    while left:
        node = left.pop()
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "contract":
            yield node.attr
        left += [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt)]


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
