"""Why a result had to be computed: which parts of its key differ from its unit's earlier result."""

from __future__ import annotations

import json

from corpusmith.memo import Call, Known, Memo


def differences(memo: Memo, call: Call, before: Known | None) -> list[str]:
    """Which parts of a call's key differ from its unit's earlier result, as sentences of few words."""
    if before is None:
        return ["new"]
    names = sorted(before.inputs.keys() | call.inputs.keys())
    reads = [name for name in names if before.inputs.get(name) != call.inputs.get(name)]
    if before.fingerprint == call.fingerprint:
        return reads or ["result lost"]
    old, new = (_parts(memo, name) for name in (before.fingerprint, call.fingerprint))
    return [_difference(name, old.get(name), new.get(name)) for name in sorted(old.keys() | new) if old.get(name) != new.get(name)] + reads


def _difference(name: str, old: str | None, new: str | None) -> str:
    is_shown = name.startswith(("params ", "lock ", "python"))
    return f"{name}: {old or 'absent'} → {new or 'absent'}" if is_shown else name


def _parts(memo: Memo, name: str) -> dict[str, str]:
    row = memo.database.execute("select parts from fingerprints where fingerprint = ?", (name,)).fetchone()
    return dict(json.loads(row[0])) if row else {}
