# The ordinary commands. Each installs what it needs and is missing.

PREFIX ?= /usr/local
SWIFT ?= swift
PRECEPT := .build/release/precept
# The Swift runtime is linked in, so that the program runs where Swift is not.
BUILD = $(SWIFT) build --quiet --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld
NEEDS := libxml2-dev zlib1g-dev libsqlite3-dev pkg-config

.DEFAULT_GOAL := help

.PHONY: run test bench bench-peers lint build install help

help:
	@echo "make run              builds Precept, and shows what it finds in the reports of corpus/"
	@echo "make test             runs all tests"
	@echo "make bench            measures speed and memory against wc and xmllint"
	@echo "make bench-peers      measures whole extraction of pages beside trafilatura and resiliparse, and diff beside jsondiff"
	@echo "make lint             checks the format of the sources"
	@echo "make install          installs the program under PREFIX ($(PREFIX))"

# Shows the reports of corpus/ as a table, or as you ask: make run REPORTS=my/folder
run: REPORTS ?= corpus
run: build
	@$(PRECEPT) extract --format table $(REPORTS)

test:
	@.ci/need $(NEEDS)
	@echo "Building and running the tests; the first time takes some minutes." >&2
	@$(SWIFT) test --quiet $(TESTFLAGS)

bench: build
	@.ci/need libxml2-utils python3
	@PRECEPT_BENCH=1 $(BUILD) --product EmissionBench
	@python3 .ci/bench $(PRECEPT) corpus .build/release/EmissionBench
	@python3 .ci/bench-batch $(PRECEPT) corpus
	@python3 .ci/bench-diff $(PRECEPT) corpus
	@python3 .ci/bench-archive $(PRECEPT) corpus

# The peers come from PyPI into a virtual environment of their own, at the versions that their figures are quoted for.
PEERS := .build/peers
bench-peers: PAGES ?= corpus
bench-peers: build
	@.ci/need libxml2-utils python3 python3-venv
	@[ -x $(PEERS)/bin/python ] || python3 -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip --quiet --disable-pip-version-check install 'trafilatura==2.3.1' 'lxml-html-clean' 'resiliparse==2.0.0' 'jsondiff==2.2.1'
	@$(PEERS)/bin/python .ci/bench-peers $(PRECEPT) $(PAGES)
	@$(PEERS)/bin/python .ci/bench-diff $(PRECEPT) corpus

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

build:
	@.ci/need $(NEEDS)
	@[ -x $(PRECEPT) ] || echo "Building Precept; the first time takes some minutes." >&2
	@$(BUILD) --product precept

install: build
	@install -D -s -m 755 $(PRECEPT) $(DESTDIR)$(PREFIX)/bin/precept
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/precept"
