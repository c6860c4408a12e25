"""rensa and datasketch from texts to families, in the environment of requirements-bench.lock.

`speed NAME FILE` prints CPU seconds: sets of 5-word shingles, MinHash of 128 permutations, LSH, each document asked for and then
inserted. `rensa-hashed` is given ready-made 64-bit hashes of shingles; making them is not counted. `families NAME FILE` prints, for
several thresholds, families as connected components of the candidates whose estimated Jaccard reaches it.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.peers import LEAST_JACCARD, N_PERMUTATIONS, shingles

THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def sketched(name: str, sets: list[Any]) -> list[Any]:
    """The MinHash of each set."""
    peer = importlib.import_module(name)
    if name == "rensa":
        return [_updated(peer.RMinHash(num_perm=N_PERMUTATIONS, seed=1), some) for some in sets]
    found = []
    for some in sets:
        sketch = peer.MinHash(num_perm=N_PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in some])
        found.append(sketch)
    return found


def _updated(sketch: Any, some: list[str]) -> Any:
    sketch.update(some)
    return sketch


def indexed(name: str, sketches: list[Any], n_bands: int, threshold: float) -> list[list[int]]:
    """Earlier candidates of each sketch."""
    peer = importlib.import_module(name)
    if name == "rensa":
        index = peer.RMinHashLSH(threshold=threshold, num_perm=N_PERMUTATIONS, num_bands=n_bands)
    else:
        params = None if threshold == LEAST_JACCARD else (n_bands, N_PERMUTATIONS // n_bands)
        index = peer.MinHashLSH(threshold=threshold, num_perm=N_PERMUTATIONS, params=params)
    found = []
    for number, sketch in enumerate(sketches):
        found.append(list(index.query(sketch)))
        index.insert(number, sketch)
    return found


def speed(name: str, texts: list[str]) -> str:
    """CPU seconds from texts, or from hashes, to candidates."""
    if name == "rensa-hashed":
        hashed = [[zlib.crc32(one.encode()) * 0x9E3779B97F4A7C15 % 2**64 for one in shingles(text)] for text in texts]
        peer = importlib.import_module("rensa")
        start = time.process_time()
        matrix = peer.RMinHash.digest_matrix_from_token_hash_sets(hashed, num_perm=N_PERMUTATIONS, seed=1)
        made = time.process_time() - start
        index = peer.RMinHashLSH(threshold=LEAST_JACCARD, num_perm=N_PERMUTATIONS, num_bands=16)
        start = time.process_time()
        flags = index.query_duplicate_flags_matrix_one_shot(matrix)
        return f"{made + time.process_time() - start:.3f} CPU s, {sum(map(bool, flags))} with a candidate"
    start = time.process_time()
    found = indexed(name, sketched(name, [shingles(text) for text in texts]), 16, LEAST_JACCARD)
    return f"{time.process_time() - start:.3f} CPU s, {sum(map(bool, found))} with a candidate"


def families(name: str, texts: list[str]) -> str:
    """Families by threshold, as JSON."""
    sketches = sketched(name, [shingles(text) for text in texts])
    candidates = indexed(name, sketches, 64, THRESHOLDS[0])
    likeness = {(other, number): sketches[number].jaccard(sketches[other]) for number, others in enumerate(candidates) for other in others}
    return json.dumps({threshold: _components(len(texts), likeness, threshold) for threshold in THRESHOLDS})


def _components(n: int, likeness: dict[tuple[int, int], float], threshold: float) -> list[int]:
    roots = list(range(n))

    def root(number: int) -> int:
        while roots[number] != number:
            roots[number] = number = roots[roots[number]]
        return number

    for (a, b), value in likeness.items():
        if value >= threshold:
            roots[max(root(a), root(b))] = min(root(a), root(b))
    return [root(number) for number in range(n)]


TASKS: dict[str, Callable[[str, list[str]], str]] = {"speed": speed, "families": families}


if __name__ == "__main__":
    task, peer_name, file = sys.argv[1:]
    rows = Path(file).read_text(encoding="utf-8").splitlines()
    sys.stdout.write(TASKS[task](peer_name, [json.loads(row)["text"] for row in rows]) + "\n")
