"""Families bounded by a hub."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.dedup.families import firsts, hubs

Ints = npt.NDArray[np.int64]
N = 12
EDGES = st.lists(
    st.tuples(st.integers(0, N - 1), st.integers(0, N - 1), st.integers(400, 999)), max_size=30, unique_by=lambda e: frozenset(e[:2])
)


def found(edges: list[tuple[int, int, int]], lengths: Ints, keys: Ints | None = None) -> Ints:
    a, b, likeness = np.array([e for e in edges if e[0] != e[1]], np.int64).reshape(-1, 3).T.copy()
    keys = np.arange(len(lengths)) if keys is None else keys
    return hubs(a, b, likeness, lengths, keys.astype(np.uint64))


def parted(family: Ints) -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(family == hub).tolist()) for hub in np.unique(family)}


@settings(deadline=None)
@given(EDGES, st.permutations(range(N)))
def test_members_resemble_their_hub_and_order_does_not_matter(edges: list[tuple[int, int, int]], places: list[int]) -> None:
    lengths = np.arange(N, dtype=np.int64) * 7 % 4
    hub = found(edges, lengths)
    linked = {frozenset(e[:2]) for e in edges}
    assert all(h == doc or frozenset((doc, h)) in linked for doc, h in enumerate(hub.tolist()))
    assert all(hub[h] == h for h in hub)
    moved = found([(places[a], places[b], n) for a, b, n in reversed(edges)], lengths[np.argsort(places)], np.argsort(places))
    assert parted(moved) == {frozenset(places[doc] for doc in family) for family in parted(hub)}


@settings(deadline=None)
@given(EDGES)
def test_a_family_found_again_is_the_same(edges: list[tuple[int, int, int]]) -> None:
    lengths = np.ones(N, np.int64)
    hub = found(edges, lengths)
    again = found([e for e in edges if hub[e[0]] == hub[e[1]]], lengths)
    assert parted(again) == parted(hub)


@settings(deadline=None)
@given(EDGES)
def test_a_stranger_changes_nothing(edges: list[tuple[int, int, int]]) -> None:
    lengths = np.arange(N, dtype=np.int64) % 5
    assert found(edges, np.append(lengths, 99)).tolist() == [*found(edges, lengths).tolist(), N]


def test_likeness_does_not_drift_along_a_chain() -> None:
    chain = [(i, i + 1, 500) for i in range(99)]
    family = found(chain, np.arange(100, dtype=np.int64))
    assert max(len(members) for members in parted(family)) <= 3


def test_a_hub_is_the_longest_of_its_family() -> None:
    assert found([(0, 1, 500), (1, 2, 900)], np.array([9, 6, 8])).tolist() == [0, 2, 2]
    assert found([(0, 1, 500), (1, 2, 900)], np.array([9, 6, 5])).tolist() == [0, 0, 2]


def test_a_member_goes_to_the_hub_it_resembles_most() -> None:
    assert found([(0, 2, 500), (1, 2, 700)], np.array([9, 8, 5])).tolist() == [0, 1, 1]
    assert found([(0, 2, 700), (1, 2, 700)], np.array([8, 9, 5])).tolist() == [0, 1, 1]


def test_a_family_is_named_by_its_first_member() -> None:
    assert firsts(np.array([2, 1, 2, 1, 4])).tolist() == [0, 1, 0, 1, 4]
