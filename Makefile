# Two ways in: `make demo` and `make test`. Both make .venv ready first, on their own, and start
# at once when it is. Choose another Python with `make test PYTHON=python3.13`.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test test-servers record-servers lint types types-and-compiled contracts spelling tests coverage screenshots badge-pictures translations benchmarks wheel clean ready ready-to-test

BIN := .venv/bin
# Two more than there are processors: many tests wait for another process now and then.
TESTERS := $(shell echo $$(($$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) + 2)))
# Where nothing compiled may be kept, each of some hundred processes compiles the program anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## Say what can be made
	@echo "make WHAT, where WHAT is one of:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 18

demo: ready ## Set up, then run a conference morning with 400 people from end to end
	$(BIN)/checkin demo --no-window
	@echo 'The command is $(BIN)/checkin; to type “checkin”: export PATH="$$PWD/$(BIN):$$PATH"'

test: lint contracts spelling types-and-compiled tests ## Set up, then run every check and every test

lint: ready-to-test ## Only the style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: ready-to-test ## Only the types
	$(BIN)/mypy

# Beside each other, as each takes one processor. Compiled once, the tests need not be compiled by
# all that run them at the same time.
types-and-compiled: ready-to-test
	test -d tests/__pycache__ || $(BIN)/python -m pytest --collect-only -qq --ignore tests/live >/dev/null & \
	$(BIN)/mypy; typed=$$?; wait; exit $$typed

contracts: ready-to-test ## Only the arrows between the rooms of the house
	$(BIN)/lint-imports --no-logo

spelling: ready-to-test ## Only the spelling
	$(BIN)/codespell

tests: ready-to-test ## Only the tests
	$(BIN)/python -m pytest -n $(TESTERS) --ignore tests/live

test-servers: ready-to-test ## Set up, then start a real pretix and Indico, and run the tests against them
	@$(BIN)/python -m tests.servers.live_run

record-servers: ready-to-test ## Have a real pretix say anew what the tests without one repeat
	@$(BIN)/python -m tests.servers.live_run --record

coverage: ready-to-test ## Which lines the tests never reach
	$(BIN)/coverage run -m pytest --quiet
	$(BIN)/coverage report --skip-covered --show-missing

screenshots: ready-to-test ## Render every page of the window, in every theme and language, into docs/screenshots
	$(BIN)/python packaging/screenshots.py docs/screenshots

badge-pictures: ready-to-test ## Draw every built-in badge with every hard name into docs/badges, to be looked at
	$(BIN)/python packaging/badge_pictures.py docs/badges

translations: ready-to-test ## Collect what is to be translated, build it, and list what is unfinished
	$(BIN)/python packaging/translations.py

benchmarks: ready-to-test ## Measure against yardsticks of the same run
	$(BIN)/python -m benchmarks

wheel: ready-to-test ## Build the package that people install, into dist/
	rm -rf dist
	$(BIN)/python -m pip --disable-pip-version-check --quiet wheel --no-deps --wheel-dir dist .

clean: ## Remove .venv and everything else that was made here
	rm -rf .venv .servers build dist demo-out .coverage* .hypothesis *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

ready:
	@packaging/setup.sh

ready-to-test:
	@packaging/setup.sh --dev
