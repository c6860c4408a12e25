"""params.yaml as frozen, checked records."""

from __future__ import annotations

import dataclasses
import difflib
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml

Record = TypeVar("Record")
_MOST, _MOST_PERMILLE = 2**31 - 1, 1000


class ParamsError(ValueError):
    """A missing, misspelt or ill-typed parameter: the message names it and the fix."""


class _Loader(yaml.CSafeLoader):
    """YAML that refuses a key given twice."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: list[Any] = []
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise ParamsError(f"line {key_node.start_mark.line + 1}: '{key}' stands twice in one section; keep one of them")
        seen.append(key)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def parsed(text: str, name: str) -> Any:
    """The content of a YAML file; ParamsError, with the file's name, if it is not valid or holds a key twice."""
    try:
        return yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    except ParamsError as error:
        raise ParamsError(f"{name}: {error}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ParamsError(f"{name}: not valid YAML: {error}; mend it there") from None


def loaded(path: Path) -> dict[str, Any]:
    """The sections of a params file; ParamsError if it is missing, no mapping, or holds a key twice."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ParamsError(f"{path.name}: not found; run from the project's folder, or restore it with git checkout {path.name}") from None
    except UnicodeDecodeError as error:
        raise ParamsError(f"{path.name}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise ParamsError(f"{path.name}: cannot be read: {error.strerror}; make it readable") from None
    sections = parsed(text, path.name)
    if not isinstance(sections, dict):
        raise ParamsError(f"{path.name}: must hold one section per stage")
    return sections


def record(kind: type[Record], sections: dict[str, Any], section: str, *, file: str = "params.yaml") -> Record:
    """A section as a frozen record of that kind.

    A field whose type is a record itself is a section of its own, shared by several stages. A number is 0 or more and below 2³¹ unless it
    counts bytes, at most 1,000 where its name ends in _permille; from n, or from n to m, where it is Annotated[int, n] or [int, n, m].

    >>> @dataclasses.dataclass(frozen=True)
    ... class Clean:
    ...     min_score: int
    >>> record(Clean, {"clean": {"min_score": 500}}, "clean").min_score
    500
    >>> record(Clean, {"clean": {"min_scores": 500}}, "clean")
    Traceback (most recent call last):
    ...
    corpusmith.params.ParamsError: params.yaml: clean.min_scores is unknown; did you mean clean.min_score?

    Raises
    ------
    ParamsError
        If a value is missing, unknown or of another type.
    """
    given = sections.get(section, {})
    if not isinstance(given, dict):
        raise ParamsError(f"{file}: {section} must be a section of names and values")
    hints = typing.get_type_hints(kind, include_extras=True)
    own = {name: hint for name, hint in hints.items() if not dataclasses.is_dataclass(hint)}
    for name in given:
        if name not in own:
            close = difflib.get_close_matches(str(name), own, 1)
            fix = f"did you mean {section}.{close[0]}?" if close else "remove it"
            raise ParamsError(f"{file}: {section}.{name} is unknown; {fix}")
    values: dict[str, Any] = {}
    for name, hint in hints.items():
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            values[name] = record(hint, sections, name, file=file)
        elif name not in given:
            raise ParamsError(f"{file}: {section}.{name} is missing; add it (the value in Git: git show HEAD:{file})")
        else:
            values[name] = _value(name, hint, given[name], f"{file}: {section}.{name}")
    return kind(**values)


def check_sections(kinds: Mapping[str, type], sections: dict[str, Any], *, file: str = "params.yaml") -> None:
    """ParamsError if a section is none of these, by the records they are read as, nor shared by some of them."""
    known = set(kinds)
    for kind in kinds.values():
        known.update(name for name, hint in typing.get_type_hints(kind).items() if dataclasses.is_dataclass(hint))
    for section in sections:
        if section not in known:
            close = difflib.get_close_matches(str(section), sorted(known), 1)
            fix = f"did you mean {close[0]}?" if close else "remove it, or keep what is read by others in a file of its own"
            raise ParamsError(f"{file}: section {section} is unknown; {fix}")


def _value(name: str, hint: Any, given: Any, where: str) -> Any:
    """A value, checked; a number that states no most of its own, against what its name allows too."""
    value, has_own = _checked(given, hint, where), typing.get_origin(hint) is typing.Annotated and len(typing.get_args(hint)) > 2
    if type(value) is not int or name.endswith("_bytes") or has_own:
        return value
    return _within(value, 0, _MOST_PERMILLE if name.endswith("_permille") else _MOST, where)


def _checked(value: Any, hint: Any, where: str) -> Any:
    if typing.get_origin(hint) is typing.Annotated:
        kind, least, *most = typing.get_args(hint)
        return _within(_checked(value, kind, where), least, most[0] if most else None, where)
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise ParamsError(f"{where} must be a list, not {value!r}")
        return tuple(_checked(element, typing.get_args(hint)[0], where) for element in value)
    if isinstance(hint, types.UnionType):
        options = typing.get_args(hint)
        return None if value is None and type(None) in options else _checked(value, options[0], where)
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise ParamsError(f"{where} must be of type {hint.__name__}, not {value!r}")
    return _within(value, 0, None, where) if hint in (int, float) else value


def _within(value: Any, least: int, most: int | None, where: str) -> Any:
    if value < least:
        raise ParamsError(f"{where} must be {least} or more, not {value!r}")
    if most is not None and value > most:
        raise ParamsError(f"{where} must be {most} or less, not {value!r}")
    return value
