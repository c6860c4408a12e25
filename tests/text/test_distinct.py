"""Distinct strings, and what is known of them spread over all."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.distinct import distinct, spread

STRINGS = st.lists(st.text("ab é", max_size=3), max_size=30)


@settings(deadline=None)
@given(STRINGS)
def test_each_string_is_found_again_in_the_order_they_come(strings: list[str]) -> None:
    found, places = distinct(pl.Series(strings, dtype=pl.String))
    assert found.to_list() == list(dict.fromkeys(strings))
    assert [found[int(place)] for place in places] == strings


@settings(deadline=None)
@given(STRINGS)
def test_values_are_those_each_string_would_have_alone(strings: list[str]) -> None:
    found, places = distinct(pl.Series(strings, dtype=pl.String))
    values = [[ord(char) for char in string] for string in found]
    ends = np.cumsum([len(own) for own in values], dtype=np.int64)
    of_all, of_all_ends = spread(np.array([value for own in values for value in own], np.uint32), ends, places)
    assert of_all.tolist() == [ord(char) for string in strings for char in string]
    assert of_all_ends.tolist() == np.cumsum([len(string) for string in strings], dtype=np.int64).tolist()
