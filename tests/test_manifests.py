"""Manifests: what is written comes back, in the order of the shards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpusmith import contract, manifests, store
from corpusmith.manifests import Manifest, Part


@pytest.mark.parametrize(
    ("parts", "stated"),
    [
        ({"a": Part(3, "0f")}, [None, [3, "0f"]]),
        ({"b": Part(1, "ab"), "a": Part(3, "0f")}, [[1, "ab"], [3, "0f"]]),
        ({}, [None, None]),
        ({store.WHOLE: Part(7, "cd")}, {store.WHOLE: [7, "cd"]}),
        ({store.EMPTY: Part(0, "ef")}, {store.EMPTY: [0, "ef"]}),
    ],
)
def test_a_manifest_comes_back(tmp_path: Path, parts: dict[str, Part], stated: object) -> None:
    manifest = Manifest(("b", "a"), {"notes": parts}, {"all": 4})
    manifests.write(tmp_path, manifest)
    assert json.loads((tmp_path / manifests.NAME).read_text())["tables"] == {"notes": stated}
    assert manifests.read(tmp_path) == manifest


def test_a_manifest_that_names_the_shards_of_each_table_is_read(tmp_path: Path) -> None:
    said = {"contract": contract.VERSION, "shards": ["b", "a"], "tables": {"notes": {"a": [3, "0f"]}}}
    (tmp_path / manifests.NAME).write_text(json.dumps(said))
    assert manifests.read(tmp_path) == Manifest(("b", "a"), {"notes": {"a": Part(3, "0f")}})


def test_a_manifest_of_another_contract_is_named(tmp_path: Path) -> None:
    (tmp_path / "ingested").mkdir()
    (tmp_path / "ingested" / manifests.NAME).write_text('{"contract": "1", "shards": ["a"], "tables": {"files": {"a": 3}}}')
    with pytest.raises(contract.InputError, match="made under contract 1, this is 2; `make repro`"):
        manifests.read(tmp_path / "ingested")


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"contract": "2"}', b'{"contract": "2", "shards": ["a"], "tables": {"files": [[1], [2]]}}'],
)
def test_a_damaged_manifest_is_named(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / manifests.NAME).write_bytes(text)
    with pytest.raises(contract.InputError, match=r"^data/corpus/manifest\.json: damaged; remove data/corpus, and `dvc checkout`"):
        manifests.read(tmp_path / "corpus")
