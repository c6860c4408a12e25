"""Other tools on the same pages: `python -m bench.peers NAME FILE`, in the environment of requirements-bench.lock.

FILE is JSON Lines with `html` and `language` for trafilatura and justext, with `text` for rensa and datasketch. Near
duplicates are looked for as their documentation shows it: sets of 5-word shingles (a Han character is a word), MinHash of
128 permutations, LSH for a Jaccard of .7; each document is asked for, then inserted.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

N_PERMUTATIONS = 128
LEAST_JACCARD = 0.7
_WORD = re.compile(r"[\u4e00-\u9fff]|\w+")
_STOPLISTS = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic"}


def shingles(text: str) -> list[str]:
    """The 5-word shingles of a text.

    >>> shingles("A hen, an owl, a newt")
    ['a hen an owl a', 'hen an owl a newt']
    """
    words = _WORD.findall(text.lower())
    return [" ".join(words[start : start + 5]) for start in range(max(1, len(words) - 4))]


def trafilatura(rows: Iterator[dict[str, Any]]) -> int:
    """Pages from which trafilatura extracts text."""
    peer = importlib.import_module("trafilatura")
    return sum(bool(peer.extract(row["html"])) for row in rows)


def trafilatura_metadata(rows: Iterator[dict[str, Any]]) -> int:
    """Pages of which trafilatura finds a title."""
    peer = importlib.import_module("trafilatura")
    found = (peer.extract_metadata(row["html"]) for row in rows)
    return sum(bool(document and document.title) for document in found)


def justext(rows: Iterator[dict[str, Any]]) -> int:
    """Pages in which justext finds a paragraph."""
    peer = importlib.import_module("justext")
    lists = {code: peer.get_stoplist(name) for code, name in _STOPLISTS.items() if name in peer.get_stoplists()}
    found = (peer.justext(row["html"], lists.get(row["language"], frozenset())) for row in rows)
    return sum(any(not paragraph.is_boilerplate for paragraph in paragraphs) for paragraphs in found)


def rensa(rows: Iterator[dict[str, Any]]) -> int:
    """Documents for which rensa finds an earlier candidate."""
    peer = importlib.import_module("rensa")
    index = peer.RMinHashLSH(threshold=LEAST_JACCARD, num_perm=N_PERMUTATIONS, num_bands=16)
    n_found = 0
    for number, row in enumerate(rows):
        sketch = peer.RMinHash(num_perm=N_PERMUTATIONS, seed=1)
        sketch.update(shingles(row["text"]))
        n_found += bool(index.query(sketch))
        index.insert(number, sketch)
    return n_found


def datasketch(rows: Iterator[dict[str, Any]]) -> int:
    """Documents for which datasketch finds an earlier candidate."""
    peer = importlib.import_module("datasketch")
    index = peer.MinHashLSH(threshold=LEAST_JACCARD, num_perm=N_PERMUTATIONS)
    n_found = 0
    for number, row in enumerate(rows):
        sketch = peer.MinHash(num_perm=N_PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in shingles(row["text"])])
        n_found += bool(index.query(sketch))
        index.insert(str(number), sketch)
    return n_found


PEERS: dict[str, Callable[[Iterator[dict[str, Any]]], int]] = {
    peer.__name__: peer for peer in (trafilatura, trafilatura_metadata, justext, rensa, datasketch)
}
CLEANERS, EXTRACTORS, DEDUPLICATORS = ("trafilatura", "justext"), ("trafilatura_metadata",), ("rensa", "datasketch")


def main(name: str, path: Path) -> None:
    """Run a peer on a file and print how many pages it found something for."""
    with path.open(encoding="utf-8") as stream:
        sys.stdout.write(f"{PEERS[name](json.loads(line) for line in stream)}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
