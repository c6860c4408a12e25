"""XXH64 of our kernel against the xxhash package."""

from __future__ import annotations

import polars as pl
import xxhash
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.hashing import buffers, hashed


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.text(max_size=120))))
def test_equals_the_reference(strings: list[str | None]) -> None:
    expected = [None if s is None else xxhash.xxh64_intdigest(s.encode()) for s in strings]
    assert hashed(pl.Series("s", strings, dtype=pl.String)).to_list() == expected


def test_every_length_equals_the_reference() -> None:
    strings = ["x" * n + "é" for n in range(200)]
    assert hashed(pl.Series(strings)).to_list() == [xxhash.xxh64_intdigest(s.encode()) for s in strings]


def test_slices_and_chunks_do_not_matter() -> None:
    whole = pl.Series(["alpha", None, "gamma, which is longer than an inlined view", ""])
    parts = whole[:1].append(whole[1:])
    assert hashed(whole[2:]).to_list() == hashed(whole).to_list()[2:] == hashed(parts).to_list()[2:]
    offsets, data = buffers(whole[2:3])
    assert bytes(data[offsets[0] : offsets[1]]).decode() == whole[2]
