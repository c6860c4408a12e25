"""`make deps`: write the code deps of each stage into dvc.yaml, as its imports have them."""

from __future__ import annotations

from ruamel.yaml import YAML

from corpusmith import closure
from corpusmith.task import module as stage_module

SRC = closure.PACKAGE.parent


def stage_code(stage: str) -> list[str]:
    """Files whose change makes a stage run again, relative to the project."""
    code = [closure.modules()[module] for module in closure.stage_modules(stage, closure.module)]
    models = [closure.PACKAGE / "models" / name for name in getattr(stage_module(stage), "MODELS", ())]
    return sorted(str(path.relative_to(SRC.parent)) for path in [*code, *models])


def main() -> None:
    """Write dvc.yaml with the deps below src as they must be, all else as it stands."""
    path = SRC.parent / "dvc.yaml"
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 140
    flow = yaml.load(path)
    for stage, entry in flow["stages"].items():
        entry["deps"][:] = [dep for dep in entry["deps"] if not dep.startswith("src/")] + stage_code(stage)
    yaml.dump(flow, path)


if __name__ == "__main__":
    main()
