# Two commands do everything: `make demo` and `make test`. `make help` lists the rest.
.PHONY: help demo test check lock wheel clean
.DEFAULT_GOAL := help

SERVE ?= 1
VENV := .venv/bin
DEMO := build/demo

help: ## Say what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: ## Set up, read the demo collection, print its inventory, serve the reading room (SERVE=0: without serving)
	@scripts/setup.sh run
	@$(VENV)/readout demo --collection $(DEMO) $(if $(filter 0,$(SERVE)),--no-serve)

test: ## Set up and run every check and test, a real browser included
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory check
	@$(VENV)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: ## The checks that run no code: format, lint, types, imports
	@$(VENV)/ruff format --check .
	@$(VENV)/ruff check .
	@$(VENV)/mypy
	@$(VENV)/lint-imports

lock: ## Choose the versions of all packages anew (needs uv)
	@scripts/lock.sh

wheel: ## Build the wheel into dist/
	@scripts/setup.sh test
	@$(VENV)/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .

clean: ## Remove what was built (not the environment)
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
