# `make run` and `make test` do everything on a bare Debian 12 (git, make, python3, python3-venv); see resources/setup.
.DEFAULT_GOAL := help
.PHONY: help setup run test lint bench bench-long drill screenshots texts package clean

PYTHON ?= python3
BIN := .venv/bin
# Least share of branches that tests take, for wallet/ and app/domain/ each.
COVERAGE_MIN ?= 95
# Test processes at once.
WORKERS ?= 2

help:  ## What can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup:  ## Qt's libraries, .venv and the locked packages; instant when nothing changed
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11, 3.12 or 3.13 is needed. On Debian: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -B -m resources.setup

run: setup  ## Play the practice world, print its table, then open the window if there is a display
	@$(BIN)/capillary practice --play

lint: setup  ## Ruff, mypy --strict and the arrows between packages
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: lint  ## Everything that must hold before a change is kept
	$(BIN)/python tests/differential/install.py
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup --cov --cov-report= $(PYTEST_ARGS)
	$(BIN)/python -m tests.branch_coverage $(COVERAGE_MIN)

bench: setup  ## Measure; prints a table and writes bench.jsonl
	@$(BIN)/python tests/bench/run.py

bench-long: setup  ## The same with long series
	@$(BIN)/python tests/bench/run.py --long

drill: setup  ## Kill the program at random moments: nothing lost, nothing paid twice
	@$(BIN)/python tests/drill/run.py

screenshots: setup  ## Draw the windows of the practice world into docs/
	@$(BIN)/python tests/gui/screenshots.py

texts: setup  ## Read every text out of the source into resources/translations, and make what the window reads
	@$(BIN)/python -m tests.texts

package: setup  ## One folder that needs no Python, and the same as an archive, in dist/; offline
	@$(BIN)/python -m resources.package

clean:  ## Remove what was made here
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* bench.jsonl dist build
