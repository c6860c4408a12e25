"""`make approve`: take the sample's corpus as built now for the golden run. Look at the diff before you commit it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from corpusmith.corpus import Corpus
from tests.golden import view
from tests.project import build, with_sample

GOLDEN = Path(__file__).with_name("sample.jsonl")

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.write_text(view.text(Corpus(build(with_sample(Path(folder))))), encoding="utf-8")
    print(f"wrote {GOLDEN.name}; now: git diff {GOLDEN.relative_to(Path.cwd())}")
