# The two commands of the README. Each sets up what it needs, the other need not have run.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test schemas pins

demo: $(READY)  ## The seed article, and its facts.
	$(BIN)/extract --pretty seeds/daejeon-seogu.txt

test: $(READY)  ## Lint, types, the published schema, tests.
	$(BIN)/ruff check extract tests benchmarks
	$(BIN)/python -m mypy
	$(BIN)/python -m extract.schema | diff schemas/article-1.schema.json -
	$(BIN)/python -m pytest

schemas: $(READY)  ## Write the published JSON Schema and its example anew.
	$(BIN)/python -m extract.schema > schemas/article-1.schema.json
	$(BIN)/extract --pretty seeds/daejeon-seogu.txt -o schemas/article-1.example.json

# Pinned by version and hash: golden outputs hold for one Kiwi model, and a build is the same tomorrow.
$(READY): pyproject.toml requirements/dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $(READY)

# Needs pip-tools. No address of an index is written.
pins:
	pip-compile --quiet --all-extras --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --no-header --no-annotate --output-file requirements/dev.txt pyproject.toml requirements/build.in
