"""Random sequences of what happens to a project, and its build beside a clean one: the bytes must be the same.

A project here has its own copy of the package, so that its code can change too, and its finished stages are handed to a cache laid
out like DVC's. `python -m tests.fuzz FIRST N` runs N sequences.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.project import ROOT, digests, scratch

OUTS = ("ingested", "profiled", "cleaned", "deduplicated", "extracted", "corpus")
BUILD = """
import shutil, sys
from pathlib import Path
from corpusmith.run import STAGES, run
root, is_anew = Path(sys.argv[1]), sys.argv[2] == "anew"
for stage, out in zip(STAGES, [*(f"data/{name}" for name in OUTS), "reports"]):
    shutil.rmtree(root / out, ignore_errors=True)  # as DVC does
    run(stage, root, workers=1, is_memo_read=not is_anew)
    if out != "reports" and not is_anew:
        commit(root / out, root / ".dvc/cache/files/md5")
"""
COMMIT = f"""
import hashlib, os
OUTS = {OUTS!r}
def commit(folder, cache):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            md5 = hashlib.md5(path.read_bytes()).hexdigest()
            held = cache / md5[:2] / md5[2:]
            held.parent.mkdir(parents=True, exist_ok=True)
            if not held.exists():
                held.write_bytes(path.read_bytes())
                held.chmod(0o444)
"""
SENTENCES = (
    "The council of {} put off the vote on the harbour tariff for a week, and nobody in the hall objected to it.",
    "Shippers from {} said on Tuesday that the new forms cost them a day for each container they send abroad.",
    "In {} the price of wheat rose by {n} percent, the ministry said, after the rains came late for a third year.",
    "A spokeswoman for the port of {} would not say how many of its cranes stood idle over the holidays.",
    "Residents of {} have asked since spring for a second bridge, which the budget does not mention.",
)
FURNITURE = (
    "Home / News",
    "Follow us",
    "Subscribe to our newsletter",
    "Terms of use",
    "Copyright 2025 All rights reserved",
    "Advertisement",
)
PLACES = ("Alden", "Brack", "Corrow", "Dunmere", "Eskle", "Farrow", "Garth", "Holm")
PARAMS = {
    "clean": {"half_f1_permille": (1000, 900, 1100)},
    "profile": {"min_articles": (3, 4)},
    "dedup": {"min_words": (20, 25), "max_frequency": (64, 3)},
    "extract": {"agreement_permille": (40, 60)},
    "assemble": {"ledger": ("full", "offsets"), "excerpt_permille": (700, 800)},
    "report": {"top_n": (20, 5)},
    "run": {"partitions": (3, 5)},
}
# Code appended to a module of the package: what it changes, and whether it changes any result.
CODE = {
    "text/mending.py": "\n\n_plain_{n} = mended\n\n\ndef mended(lines):\n    return _plain_{n}(lines).str.replace_all('wheat', 'rye{n}')\n",
    "text/wording.py": "\n\n_old_{n} = squeezed\n\n\ndef squeezed(line):\n    return _old_{n}(line).str.replace_all('Follow', 'f{n}')\n",
    "dedup/relations.py": '\n\ndef _unused_{n}():\n    """Nothing calls it."""\n',
    "why.py": "\n\nUNUSED_{n} = 1\n",
}


@dataclass
class Fuzz:
    """A project under random changes."""

    root: Path
    package: Path
    draw: random.Random
    told: list[str] = field(default_factory=list)

    @property
    def raw(self) -> Path:
        return self.root / "data" / "raw"

    def pages(self) -> list[Path]:
        return sorted(path for path in self.raw.rglob("*.txt"))


def page(draw: random.Random) -> str:
    place = draw.choice(PLACES)
    body = [draw.choice(SENTENCES).format(place, n=draw.randrange(2, 30)) for _ in range(draw.randrange(1, 9))]
    return "\n\n".join(
        [*FURNITURE[:2], f"News from {place} {draw.randrange(99)}", f"Published: {draw.randrange(1, 28)} May 2025", *body, *FURNITURE[2:]]
    )


def add(fuzz: Fuzz) -> None:
    batch = fuzz.raw / f"2025-{fuzz.draw.randrange(1, 7):02d}" / fuzz.draw.choice(("post", "ledger", "courier"))
    batch.mkdir(parents=True, exist_ok=True)
    for _ in range(fuzz.draw.randrange(1, 12)):
        text = page(fuzz.draw)
        (batch / f"{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt").write_text(text)


def remove(fuzz: Fuzz) -> None:
    for path in fuzz.draw.sample(fuzz.pages(), min(len(fuzz.pages()), fuzz.draw.randrange(1, 6))):
        path.unlink()


def rename(fuzz: Fuzz) -> None:
    for path in fuzz.draw.sample(fuzz.pages(), min(len(fuzz.pages()), 3)):
        path.rename(path.with_name(f"{fuzz.draw.randrange(10**6):06d}.txt"))


def edit(fuzz: Fuzz) -> None:
    for path in fuzz.draw.sample(fuzz.pages(), min(len(fuzz.pages()), 3)):
        lines = path.read_text().split("\n\n")
        lines[fuzz.draw.randrange(len(lines))] = fuzz.draw.choice(SENTENCES).format("Yarrow", n=7)
        path.write_text("\n\n".join(lines))


def copy_page(fuzz: Fuzz) -> None:
    if fuzz.pages():
        path = fuzz.draw.choice(fuzz.pages())
        for n in range(10):
            shutil.copy(path, path.with_name(f"copy-{fuzz.draw.randrange(10**6)}-{n}.txt"))


def correct(fuzz: Fuzz) -> None:
    """State what some lines and titles are, in place of what was stated."""
    rows = ["doc_id,line_no,field,value,who,why"]
    for path in fuzz.draw.sample(fuzz.pages(), min(len(fuzz.pages()), 4)):
        doc_id = hashlib.sha256(path.read_bytes()).hexdigest()[:32]
        rows.append(
            f"{doc_id},0,is_kept,{fuzz.draw.choice(('true', 'false'))},me,seen"
            if fuzz.draw.random() < 0.7
            else f"{doc_id},,title,Told,me,seen"
        )
    (fuzz.root / "data" / "corrections.csv").write_text("\n".join([*rows[:1], *sorted(set(rows[1:]))]) + "\n")


def withhold(fuzz: Fuzz) -> None:
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in fuzz.draw.sample(fuzz.pages(), min(len(fuzz.pages()), 2))]
    (fuzz.root / "data" / "suppressed.csv").write_text("".join(["sha256,why\n", *(f"{one},asked\n" for one in sorted(set(hashes)))]))


def restate(fuzz: Fuzz) -> None:
    """State another zone of a source."""
    zone, name = fuzz.draw.choice(("Asia/Dubai", "Europe/Oslo")), fuzz.draw.choice(("post", "ledger"))
    stated = {"sources": [{"id": name, "name": name.title(), "paths": [f"*/{name}/**"], "default_timezone": zone}]}
    (fuzz.root / "data" / "sources.yaml").write_text(yaml.safe_dump(stated))


def state_facts(fuzz: Fuzz) -> None:
    """Write a pack anew, of new pages and of some that stand elsewhere, with titles and days of its own."""
    known = [path.read_text() for path in fuzz.draw.sample(fuzz.pages(), min(len(fuzz.pages()), 3))]
    rows = [
        {"text": text, "title": f"Told {fuzz.draw.randrange(9)}", "published_at": f"2025-05-{fuzz.draw.randrange(10, 28)}"}
        for text in (page(fuzz.draw), page(fuzz.draw), *known)
    ]
    batch = fuzz.raw / f"2025-{fuzz.draw.randrange(1, 7):02d}" / "harvest"
    batch.mkdir(parents=True, exist_ok=True)
    (batch / "pack.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))


def change_param(fuzz: Fuzz) -> None:
    section = fuzz.draw.choice(sorted(PARAMS))
    name = fuzz.draw.choice(sorted(PARAMS[section]))
    sections = yaml.safe_load((fuzz.root / "params.yaml").read_text())
    sections[section][name] = fuzz.draw.choice(PARAMS[section][name])
    (fuzz.root / "params.yaml").write_text(yaml.safe_dump(sections))


def change_code(fuzz: Fuzz) -> None:
    module = fuzz.draw.choice(sorted(CODE))
    path = fuzz.package / "corpusmith" / module
    path.write_text(path.read_text() + CODE[module].replace("{n}", str(fuzz.draw.randrange(10**6))))


def kill(fuzz: Fuzz) -> None:
    """Start a build and kill it at a random moment."""
    process = subprocess.Popen(_command(fuzz.root, "memo"), env=_environment(fuzz), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(fuzz.draw.uniform(0.5, 4))
    process.send_signal(signal.SIGKILL)
    process.wait()


def tear(fuzz: Fuzz) -> None:
    """Damage some kept shards."""
    kept = sorted([*(fuzz.root / ".corpusmith" / "store").rglob("*"), *(fuzz.root / ".dvc").rglob("*")])
    files = [path for path in kept if path.is_file()]
    for path in fuzz.draw.sample(files, min(len(files), 20)):
        content = path.read_bytes()
        path.chmod(0o644)
        path.write_bytes(content[: fuzz.draw.randrange(len(content) + 1)])


def forget(fuzz: Fuzz) -> None:
    """Delete the memo, or a part of it."""
    gone = fuzz.draw.choice((".corpusmith/memo.db", ".corpusmith/store", ".corpusmith/work"))
    path = fuzz.root / gone
    shutil.rmtree(path, ignore_errors=True)
    path.unlink(missing_ok=True)


def lose_cache(fuzz: Fuzz) -> None:
    """Delete objects of DVC's cache."""
    files = sorted(path for path in (fuzz.root / ".dvc").rglob("*") if path.is_file())
    for path in fuzz.draw.sample(files, len(files) // 2):
        path.unlink()


def build(fuzz: Fuzz) -> None:
    """Build, and compare with a clean build."""
    _built(fuzz, fuzz.root, "memo")
    with tempfile.TemporaryDirectory(dir=fuzz.root.parent) as folder:
        clean = Path(folder) / "clean"
        shutil.copytree(fuzz.root, clean, ignore=shutil.ignore_patterns(".corpusmith", ".dvc", *OUTS, "reports"))
        _built(fuzz, clean, "anew")
        ours, theirs = digests(fuzz.root), digests(clean)
    differing = sorted(path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path))
    assert not differing, f"{differing[:5]} differ after {', '.join(fuzz.told)}"


CHANGES: tuple[Callable[[Fuzz], None], ...] = (
    add, add, remove, rename, edit, edit, copy_page, change_param, change_param, change_code, kill, kill, tear, forget, lose_cache,
    correct, correct, withhold, restate, state_facts,
)  # fmt: skip


def sequence(seed: int, root: Path, package: Path) -> None:
    """One random sequence on a new project; AssertionError names the changes made where a build differs from a clean one."""
    draw = random.Random(seed)  # noqa: S311
    shutil.copytree(ROOT / "src", package, dirs_exist_ok=True)
    small = {"shards": {"target_bytes": 4000, "max_bytes": 16_000}, "run": {"partitions": 3}}
    fuzz = Fuzz(scratch(root, {}, changes=small), package, draw)
    shutil.copy(ROOT / "requirements.lock", root)
    for _ in range(3):
        add(fuzz)
    _built(fuzz, fuzz.root, "memo")
    for _ in range(2):
        for change in draw.choices(CHANGES, k=draw.randrange(1, 5)):
            fuzz.told.append(change.__name__)
            change(fuzz)
        fuzz.told.append("build")
        build(fuzz)


def _built(fuzz: Fuzz, root: Path, how: str) -> None:
    done = subprocess.run(_command(root, how), env=_environment(fuzz), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"after {', '.join(fuzz.told)}:\n{done.stderr}"


def _command(root: Path, how: str) -> list[str]:
    return [sys.executable, "-c", COMMIT + BUILD, str(root), how]


def _environment(fuzz: Fuzz) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(fuzz.package), "NUMBA_CACHE_DIR": str(fuzz.package.parent / "numba")}


if __name__ == "__main__":
    first, n = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + n):
            sequence(seed, Path(folder) / f"{seed}", Path(folder) / "package")
            shutil.rmtree(Path(folder) / f"{seed}")
            print(f"{seed}: the bytes of a clean build", flush=True)
