"""data/sources.yaml: who publishes what, in which language, zone and license."""

from __future__ import annotations

import re
from typing import Any

import polars as pl

from corpusmith.contract import InputError
from corpusmith.text.zones import is_zone

WHERE = "data/sources.yaml"
SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "id": pl.String, "name": pl.String, "url": pl.String, "hosts": pl.List(pl.String), "paths": pl.List(pl.String), "country": pl.String,
    "language": pl.String, "default_timezone": pl.String, "agency_aliases": pl.List(pl.String), "license": pl.String, "rights": pl.String,
    "tdm_reservation": pl.Boolean,
}  # fmt: skip
# Fields whose values have one form, with what to write.
_FORMS = {
    "country": (re.compile("[A-Z]{2}"), "two capitals as ISO 3166-1 has them, such as DE (GB for the United Kingdom)"),
    "language": (re.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"), "a code of ISO 639, such as de"),
}
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|[^\s/\\:?#@\[\]*,;]+")
_AROUND = re.compile(r"^(?:[A-Za-z][A-Za-z0-9+.\-]*:)?//|^\*\.|(?::[0-9]*)?(?:[/?#].*)?$", re.DOTALL)
_ABOVE = re.compile(r"\.?/|data/raw/")
_CLASS = re.compile(r"\[(!?[^\[\]]+)\]")
_BRACES = re.compile(r"\{[^{}]*(?:,|\.\.)[^{}]*\}")


def frame(stated: Any) -> pl.DataFrame:
    """One row per source that a parsed sources.yaml states, in order; InputError on a mistake, with the source and the fix."""
    if not isinstance(stated, dict) or set(stated) != {"sources"}:
        raise InputError(f"{WHERE}: must hold one key, `sources:`, with a list of sources ([] for none)")
    rows = stated["sources"] or []
    if not isinstance(rows, list):
        raise InputError(f"{WHERE}: `sources` must be a list; start each source with '- id: …'")
    checked = [source(row, f"{WHERE}: source {number}") for number, row in enumerate(rows, 1)]
    seen: dict[str, int] = {}
    for number, row in enumerate(checked, 1):
        if row["id"] in seen:
            raise InputError(f"{WHERE}: sources {seen[row['id']]} and {number} share the id '{row['id']}'; give one of them another")
        seen[row["id"]] = number
    return pl.DataFrame(checked, schema=SCHEMA, orient="row")


def source(row: Any, where: str) -> dict[str, Any]:
    """A source as a row; InputError on a mistake."""
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not row["id"].strip():
        raise InputError(f"{where}: needs an id, a text; add `id: …` (quote a number)")
    where = f"{where} ({row['id']})"
    unknown = sorted(str(key) for key in row if key not in SCHEMA)
    if unknown:
        raise InputError(f"{where}: key '{unknown[0]}' is unknown; use only {', '.join(SCHEMA)}")
    zone = row.get("default_timezone")
    if zone is not None and not is_zone(str(zone)):
        raise InputError(f"{where}: default_timezone '{zone}' is no IANA time zone; write one such as Europe/Berlin")
    found = {name: _value(row.get(name), dtype, f"{where}: {name}") for name, dtype in SCHEMA.items()}
    for name, (form, fix) in _FORMS.items():
        if found[name] is not None and not form.fullmatch(found[name]):
            raise InputError(f"{where}: {name} '{found[name]}' is no code; write {fix}")
    for host in found["hosts"]:
        _check_host(host, f"{where}: hosts")
    for path in found["paths"]:
        _check_glob(path, f"{where}: paths")
    return found


def _check_host(host: str, where: str) -> None:
    if not _HOST.fullmatch(host.strip()):
        bare = _AROUND.sub("", host.strip())
        fix = f"write {bare}" if _HOST.fullmatch(bare) else "write one such as x.example"
        raise InputError(f"{where}: '{host}' is no bare host; {fix}, which stands for hosts below it too")


def _check_glob(glob: str, where: str) -> None:
    if found := _ABOVE.match(glob):
        raise InputError(f"{where}: '{glob}' matches nothing, since paths begin below data/raw; leave out '{found.group()}'")
    for part in _CLASS.findall(glob):
        if part == "!":
            raise InputError(f"{where}: '{glob}' holds [!], which excludes nothing; name a character after the !")
        if any(first > last for first, last in re.findall(r"(.)-(.)", part)):
            raise InputError(f"{where}: '{glob}' holds a range that runs backwards, [{part}]; turn it round")
    plain = _CLASS.sub("", glob)
    if "[" in plain:
        raise InputError(f"{where}: '{glob}' holds a [ that opens no [characters]; close it, or write ? for the bracket itself")
    if _BRACES.search(plain):
        raise InputError(f"{where}: '{glob}' holds braces, which are no choice; write a path for each, or [{{] for a brace itself")


def _value(value: Any, dtype: Any, where: str) -> Any:
    if dtype == pl.List(pl.String):
        texts = [] if value is None else [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise InputError(f"{where} must be a list of texts; quote what YAML takes for numbers")
        return texts
    kind, article = (bool, "true or false") if dtype == pl.Boolean else (str, "a text; quote it if YAML takes it for something else")
    if value is not None and not isinstance(value, kind):
        raise InputError(f"{where} must be {article}, not {value!r}")
    return value
