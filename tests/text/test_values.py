"""Values without characters of no width."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.values import trimmed

LETTERS = st.text(alphabet="aב \u200b\u200e\u200f\u202a\u202b\u202c", max_size=12)


@pytest.mark.parametrize(
    ("given_so", "value"),
    [
        ("ap\u200bproves", "approves"),
        ("\u202bהנמל נפתח\u200f", "הנמל נפתח"),
        ("\u202bהנמל נפתח\u202c", "הנמל נפתח"),
        ("\u200f\u202bהנמל נפתח\u202c\u200f", "הנמל נפתח"),
        ("הנמל נפתח\u202c", "הנמל נפתח"),
        ("a \u202bהנמל\u202c", "a \u202bהנמל\u202c"),
        ("\u202bא\u202c ב \u202bג\u202c", "\u202bא\u202c ב \u202bג\u202c"),
        ("(a)\u200e b", "(a)\u200e b"),
        ("می\u200cخواهد", "می\u200cخواهد"),
        ("\u202c", ""),
        (None, None),
    ],
)
def test_trimmed(given_so: str | None, value: str | None) -> None:
    assert trimmed(pl.Series([given_so], dtype=pl.String)).to_list() == [value]


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), LETTERS), max_size=6))
def test_letters_stay_line_by_line(values: list[str | None]) -> None:
    found = trimmed(pl.Series(values, dtype=pl.String)).to_list()
    assert found == [trimmed(pl.Series([value], dtype=pl.String))[0] for value in values]
    for value, kept in zip(values, found, strict=True):
        assert (value is None) == (kept is None)
        if value is not None and kept is not None:
            assert [c for c in kept if c in "aב"] == [c for c in value if c in "aב"]
