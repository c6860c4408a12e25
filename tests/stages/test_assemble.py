"""The public tables: what stages share with them."""

from __future__ import annotations

from dataclasses import replace

from corpusmith.corpus import Corpus
from corpusmith.stages import assemble


def test_tables_that_stages_share_are_one_file_under_two_names(sample: Corpus) -> None:
    data = sample.root / "data"
    for found, public in assemble.COPIES.items():
        assert replace(found, name=public.name, is_shared=False) == public
        files = {path.name: path for path in (data / found.name).glob("*.parquet")}
        assert files.keys() == {path.name for path in (data / public.name).glob("*.parquet")}
        assert all(path.read_bytes() == (data / public.name / name).read_bytes() for name, path in files.items())
