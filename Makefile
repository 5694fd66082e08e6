# `make` or `make run`: the dashboard at http://127.0.0.1:8050
# `make test`:          style, types and all tests
# `make help`:          the rest

HOST = 127.0.0.1
PORT = 8050
DATA = data/karabakh-2016.yaml
TEXTS =

.PHONY: run test check format lock pictures golden bench help runtime development FORCE
.NOTPARALLEL:

BIN = .venv/bin
PYTHON_OF_VENV = $(BIN)/python
PIP = $(PYTHON_OF_VENV) -m pip --disable-pip-version-check

run: runtime
	@$(PYTHON_OF_VENV) -m dashboard check "$(DATA)"
	@exec $(PYTHON_OF_VENV) -m dashboard serve --host "$(HOST)" --port "$(PORT)" --data "$(DATA)" \
		$(if $(TEXTS),--texts "$(TEXTS)")

# The browser's path is found before the tests, so that a missing browser is one
# sentence at the start and not an error in each test.
test: development
	$(PYTHON_OF_VENV) -m ruff check
	$(PYTHON_OF_VENV) -m ruff format --check
	$(PYTHON_OF_VENV) -m pyright
	@browser=$$($(PYTHON_OF_VENV) tests/browser/chromium.py) || exit 1; \
	echo "browser: $$browser"; \
	CHROMIUM="$$browser" exec $(PYTHON_OF_VENV) -m pytest

check: runtime
	@$(PYTHON_OF_VENV) -m dashboard check "$(DATA)"

format: development
	$(PYTHON_OF_VENV) -m ruff format
	$(PYTHON_OF_VENV) -m ruff check --fix

golden: development
	$(PYTHON_OF_VENV) -m tests.views.golden --write

pictures: development
	$(PYTHON_OF_VENV) -m tests.browser.pictures

# Not part of the tests: figures depend on the machine. WORKLOADS="S M" for some only.
WORKLOADS =
bench: development
	@$(PYTHON_OF_VENV) -m benchmarks $(WORKLOADS)

help:
	@echo 'make run       check the data, then serve the dashboard (HOST, PORT, DATA, TEXTS)'
	@echo 'make test      style, types, all tests; finds or installs a browser'
	@echo 'make check     check the data only (DATA)'
	@echo 'make format    write the code in the one format'
	@echo 'make lock      compile both lock files anew (UPGRADE=--upgrade for newer versions)'
	@echo 'make golden    write anew what the views are expected to show'
	@echo 'make pictures  take the pictures of the page'
	@echo 'make bench     measure a step of the date beside a callback that does nothing'

# The environment. A lock file is installed when it differs from the copy kept of
# the one installed last. The development lock holds the runtime lock whole, so
# it leaves both copies; the runtime lock alone makes the development copy void.
RUNTIME_COPY = .venv/installed-requirements.txt
DEVELOPMENT_COPY = .venv/installed-requirements-dev.txt

runtime: .venv
	@cmp -s requirements.txt $(RUNTIME_COPY) || { \
	echo 'Installing what requirements.txt lists (about a minute) ...'; \
	rm -f $(RUNTIME_COPY) $(DEVELOPMENT_COPY); \
	$(PIP) install --quiet --require-hashes -r requirements.txt \
	&& cp requirements.txt $(RUNTIME_COPY); }

development: .venv
	@cmp -s requirements-dev.txt $(DEVELOPMENT_COPY) || { \
	echo 'Installing what requirements-dev.txt lists (about a minute) ...'; \
	rm -f $(RUNTIME_COPY) $(DEVELOPMENT_COPY); \
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt \
	&& cp requirements.txt $(RUNTIME_COPY) \
	&& cp requirements-dev.txt $(DEVELOPMENT_COPY); }

# Made anew when it does not work: half made, or its Python is gone. PYTHON names
# another Python than the first new enough one on the PATH.
PYTHON =
PYTHONS = $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11
.venv: FORCE
	@$(PYTHON_OF_VENV) -c 'import pip' 2>/dev/null && exit 0; \
	for python in $(PYTHONS); do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then exec $$python -m venv --clear .venv; fi; done; \
	echo "Python 3.11 or newer is needed, and python3 here is: $$(python3 --version 2>&1 || true)" >&2; \
	exit 1

# One lock after the other: the second takes the versions of the first. Neither
# says where the packages came from.
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(PYTHON_OF_VENV) -m piptools compile \
	--quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links $(UPGRADE)
UPGRADE =
lock: development
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --extra dev --constraint requirements.txt \
		--output-file requirements-dev.txt pyproject.toml
