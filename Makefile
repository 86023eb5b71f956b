# make serve   a knowledge graph of the sample documents, at http://127.0.0.1:8000 (PORT=8080, HOST=0.0.0.0, DATA=folder)
# make test    ruff, mypy and all tests
# make help    the other targets

.POSIX:
.SUFFIXES:
.DELETE_ON_ERROR:
.PHONY: help serve graph install frontend develop test lint check docs baseline benchmark clean

HOST ?= 127.0.0.1
PORT ?= 8000
DATA ?= data
PYTHON ?=
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/pip install --quiet --disable-pip-version-check
RUNTIME = $(VENV)/.runtime
DEVELOPER = $(VENV)/.developer
VENDOR = server/static/vendor/manifest.json
GRAPH = $(DATA)/.samples
SOURCES := $(shell find ontology loaders graph queries samples -name '*.py' -o -name '*.ttl' -o -name '*.txt' -o -name '*.md')

help:
	@echo 'make serve      build the graph of the samples and serve it (PORT, HOST, DATA)'
	@echo 'make test       ruff, mypy and all tests'
	@echo 'make check      the ontology, the lexicon and the rules with their examples'
	@echo 'make lint       ruff and mypy alone'
	@echo 'make frontend   fetch what charts, graphs and the workbench need; pages work without it'
	@echo 'make docs       write what the code knows into README.md and docs/'
	@echo 'make baseline   write the scores of this code to tests/baseline.json (rises only)'
	@echo 'make benchmark  measure the closure'
	@echo 'make clean      take away what the others made; your data folder stays'

serve: graph
	@echo 'Suanli: http://$(HOST):$(PORT)/ (stop with Ctrl-C)'
	@exec $(BIN)/suanli --data '$(DATA)' serve --host '$(HOST)' --port '$(PORT)'

graph: $(GRAPH)

# A data folder that holds documents of your own is served as it stands: the samples go into a new folder only.
$(GRAPH): $(RUNTIME) $(SOURCES)
	@if [ -e '$(DATA)/current' ] && [ ! -e '$@' ]; then \
		echo 'Serving $(DATA) as it stands.'; \
	else \
		echo 'Building the graph from samples/ ...' && $(BIN)/suanli --data '$(DATA)' build && touch '$@'; \
	fi

install: $(RUNTIME)

frontend: $(RUNTIME)
	@$(BIN)/python frontend/fetch.py

develop: $(DEVELOPER)

$(BIN)/pip:
	@for python in $(PYTHON) python3.11 python3 python3.12 python3.13 python3.14; do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			"$$python" -m venv $(VENV) && exit 0; \
			rm -rf $(VENV); \
			echo "$$python cannot make a virtual environment. On Debian or Ubuntu: apt install python3-venv" >&2; \
			exit 1; \
		fi; \
	done; \
	echo 'Suanli needs Python 3.11 or newer, and none is on the PATH. Install one, or: make PYTHON=/path/to/python3.11' >&2; \
	exit 1

$(RUNTIME): $(BIN)/pip pyproject.toml frontend/package-lock.json
	@echo 'Installing into $(VENV) ...'
	@$(PIP) --editable .
	@[ -e $(VENDOR) ] || $(BIN)/python frontend/fetch.py || true
	@touch $@

$(DEVELOPER): $(BIN)/pip pyproject.toml frontend/package-lock.json
	@echo 'Installing into $(VENV), with the tools for tests ...'
	@$(PIP) --editable '.[dev]'
	@touch $@ $(RUNTIME)

# Tests start hundreds of processes, which must not compile the code anew each, and wait for them: one worker more than
# there are cores leaves none idle.
test: lint
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest --numprocesses $$(($$(getconf _NPROCESSORS_ONLN) + 1)) --dist loadfile --no-loadscope-reorder

lint: $(DEVELOPER)
	$(BIN)/ruff check
	$(BIN)/mypy

check: $(RUNTIME)
	$(BIN)/suanli check

docs: $(DEVELOPER)
	$(BIN)/python -m tests.docs

baseline: $(DEVELOPER)
	$(BIN)/python -m tests.baseline --write

benchmark: $(DEVELOPER)
	$(BIN)/python benchmarks/closure.py

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
