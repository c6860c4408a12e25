"""What the results of a stage depend on besides its inputs, by name: code, params, contract, lock file, Python."""

from __future__ import annotations

import ast
import dataclasses
import hashlib
import json
import re
import sys
import types
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from corpusmith import closure, contract
from corpusmith.contract import Column, Table

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)([^\\]*)")


def parts(root: Path, stage: types.ModuleType, params: Mapping[str, Any], read: Callable[[str], closure.Module]) -> dict[str, str]:
    """Every part of a stage's fingerprint, with its value or a digest of it.

    Parameters
    ----------
    params
        Records of params by the name of their section.
    read
        A module of the package by its name, see `closure.module`.
    """
    name = stage.__name__.rpartition(".")[2]
    code = closure.stage_modules(name, read)
    used = {used for module in code.values() for used in module.used}
    found = {f"code {module}": said.digest for module, said in code.items() if module not in closure.DESCRIBED}
    found |= {f"contract {used_name}": value for used_name in used if (value := described(getattr(contract, used_name, None)))}
    found["contract"] = _functions(closure.modules()["contract"])
    found |= {f"params {key}": value for section, record in params.items() for key, value in _values(section, record)}
    found |= {f"model {model}": _file_digest(closure.PACKAGE / "models" / model) for model in getattr(stage, "MODELS", ())}
    found |= {f"lock {package}": version for package, version in pins(root / "requirements.lock").items()}
    found["python"] = f"{sys.version_info.major}.{sys.version_info.minor}"
    return dict(sorted(found.items()))


def described(value: Any) -> str:
    """A value of the contract as a digest; of a table what readers of its files see, '' for functions and classes.

    Descriptions count where they are written: in public tables.
    """
    plain = _plain(value)
    return "" if plain is None else digest(plain)


def digest(plain: Any) -> str:
    """Hash of a value that JSON can hold."""
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()[:16]


def pins(lock: Path) -> dict[str, str]:
    """Versions by package that a lock file pins, with their conditions; none if there is no lock file."""
    if not lock.exists():
        return {}
    found: dict[str, str] = {}
    for match in filter(None, map(_PIN.match, lock.read_text(encoding="utf-8").splitlines())):
        package, version, condition = match.groups()
        found[package] = " or ".join(filter(None, (found.get(package), (version + condition).strip())))
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Table):
        columns = [_column(column, is_described=value.is_described) for column in value.columns]
        about = [value.description] if value.is_described else []
        return [value.name, value.key, value.is_aligned, value.has_unique_key, columns, about]
    if isinstance(value, Column):
        return _column(value, is_described=False)
    if callable(value) or isinstance(value, types.ModuleType):
        return None
    return [_plain(element) for element in value] if isinstance(value, tuple | list) else str(value)


def _column(column: Column, *, is_described: bool) -> list[Any]:
    seen = [column.name, str(column.type), column.is_nullable, column.closed, column.is_evidenced]
    return [*seen, column.description, column.unit, column.formula] if is_described else seen


def _functions(path: Path) -> str:
    """Digest of the functions and classes of a module, its data left out."""
    tree = ast.parse(path.read_bytes())
    kept: list[ast.stmt] = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return closure.digest(ast.Module(kept, []))


def _values(section: str, record: Any) -> Iterable[tuple[str, str]]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if dataclasses.is_dataclass(value):
            yield from _values(field.name, value)
        else:
            yield f"{section}.{field.name}", json.dumps(value)


def _file_digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
