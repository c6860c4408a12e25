# Each target's plain command stands in README.md, "Without make".
PYTHON ?= python3
BIN := .venv/bin
CORPUSMITH := PATH="$(CURDIR)/$(BIN):$$PATH"
COMPILE := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

.PHONY: help repro test lint format types approve docs eval bench lock clean
help: ## Show what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

repro: .venv/repro.stamp ## Set up what is needed, then build the corpus from data/raw
	@$(CORPUSMITH) corpusmith repro

test: .venv/test.stamp ## Set up what is needed, then run the tests
	$(BIN)/pytest -n 2 --dist loadgroup

lint: .venv/test.stamp ## Lint and check the format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: .venv/test.stamp ## Format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: .venv/test.stamp ## Check the types of src
	$(BIN)/mypy

approve: .venv/test.stamp ## Take the corpus at hand as the golden run; look at the diff before you commit
	$(BIN)/python -m tests.golden.approve

docs: .venv/test.stamp ## Write docs/tables.md from the contract
	$(BIN)/python -m corpusmith.report.tables docs/tables.md

eval: .venv/test.stamp ## Measure on the evaluation sets; EVAL=folder that holds evaluate.py and its data
	$(BIN)/python -m tests.evaluation $(or $(EVAL),../shared/eval)

bench: .venv/test.stamp .venv-bench/bench.stamp ## Measure speed and incremental work on a generated corpus (hours); ARGS="--documents 1000 --runs 1" for a trial
	$(BIN)/python -m bench $(ARGS)

lock: .venv/bin/uv ## Renew the lock files
	$(BIN)/uv pip compile $(COMPILE) pyproject.toml --group build -o requirements.lock
	$(BIN)/uv pip compile $(COMPILE) pyproject.toml --group dev -o requirements-dev.lock -c requirements.lock
	$(BIN)/uv pip compile $(COMPILE) --group bench -o requirements-bench.lock

clean: ## Remove the environment and everything a run left, but not the corpus
	rm -rf .venv .venv-bench .corpusmith .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		|| { echo "Corpusmith needs Python 3.11, 3.12 or 3.13; $(PYTHON) is $$($(PYTHON) --version). Name another: make PYTHON=python3.12"; exit 1; }
	@if command -v uv >/dev/null; then uv venv --quiet --python "$$(command -v $(PYTHON))" .venv; \
	elif $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv .venv; \
	else echo "Python's venv module is not complete. Install it: sudo apt install python3-venv"; exit 1; fi

.venv/bin/uv: | .venv/bin/python
	@if command -v uv >/dev/null; then ln -sf "$$(command -v uv)" $@; else $(BIN)/python -m pip install --quiet --disable-pip-version-check uv; fi

.venv/repro.stamp: requirements.lock pyproject.toml | .venv/bin/uv
	@echo "Setting up .venv (once, about a minute)"
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/test.stamp: requirements-dev.lock .venv/repro.stamp
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements-dev.lock
	@touch $@

.venv-bench/bench.stamp: requirements-bench.lock | .venv/bin/uv
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-bench
	@VIRTUAL_ENV=.venv-bench $(BIN)/uv pip install --quiet --require-hashes -r requirements-bench.lock
	@touch $@
