"""Which shards a call sees changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpusmith import bundling, manifests
from tests.project import build, digests, with_sample

SMALL = {"shards": {"target_bytes": 20_000, "max_bytes": 80_000}}
LATER = "2025-04/harbour-daily"


def grown(folder: Path, pages: dict[str, bytes]) -> dict[str, str]:
    """What is written of the sample, and of the sample and more pages, some of them edited in place."""
    project = build(with_sample(folder, changes=SMALL))
    assert len(manifests.read(project / "data" / "ingested").shards) > 4
    raw = project / "data" / "raw"
    (raw / LATER).mkdir(parents=True)
    for name, content in pages.items():
        (raw / LATER / name).write_bytes(content)
    for path in sorted(raw.glob("*/*/*.txt"))[::3]:
        path.write_bytes(path.read_bytes() + b"\nOne more line that nobody had printed before.\n")
    return digests(build(project))


def test_shards_may_be_computed_apart_or_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [path.read_bytes() for path in sorted((with_sample(tmp_path / "sample") / "data" / "raw").glob("*/*/*.txt"))]
    copies = {f"{number}.txt": content for number, content in enumerate(pages[:12])}
    together = grown(tmp_path / "together", copies)
    for name in ("FEW", "NEW", "REUSED"):
        monkeypatch.setattr(bundling, name, 1)
    assert grown(tmp_path / "apart", copies) == together
