# Målestokk. `make` alone makes the briefing; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := briefing
.ONESHELL:

# Whose briefing, and of which year.
M ?= Lillehammer
YEAR ?= 2023
export M YEAR

# SwiftPM keeps its cache below HOME; without a HOME that can be written to, everything stays in .build.
ifneq ($(shell [ -d "$${HOME:-}" ] && [ -w "$${HOME:-}" ] && echo writable),writable)
  PLACES := --cache-path .build/cache --config-path .build/config --security-path .build/security
endif
BUILD := swift build $(PLACES)
TEST := swift test $(PLACES)
FORMATTED := Sources Plugins Tests Fuzz/Sources Benchmarks/Country/Sources/country-bench Package.swift

# What a run needs: not the stand-in publisher, which takes minutes to build.
PRODUCTS := maalestokk maalestokk-worker Neighbours KostraGroup County Similar National

# The briefing keeps a database of its own, so that nothing outside this folder is touched.
DATABASE := .build/briefing.sqlite

.PHONY: briefing demo build dist try-dist test bench bench-program bench-instructions format lint setup clean help

## briefing: print the briefing of M in YEAR, and write it to output/ (HTML, PDF and Markdown in two languages, and JSON)
briefing: setup
	@echo "Building (debug; about two minutes the first time) …" >&2
	for product in $(PRODUCTS); do $(BUILD) --product $$product >&2; done
	mkdir -p output
	program=$$($(BUILD) --show-bin-path)/maalestokk
	brief() { "$$program" brief --municipality "$$M" --year "$$YEAR" --database "$(DATABASE)" "$$@"; }
	name="$${M,,}"
	file="output/$${name//[ \/]/-}-$$YEAR"
	brief
	printf '\nSkrev / wrote:\n' >&2
	keep() { brief --quiet --format "$$1" --language "$$2" --output "$$3" && printf '  %s\n' "$$3" >&2; }
	keep html nb "$$file.html"
	keep html en "$$file.en.html"
	# Without WeasyPrint there is no PDF, which the program says, and the rest goes on.
	keep pdf nb "$$file.pdf" && keep pdf en "$$file.en.pdf" || true
	keep markdown nb "$$file.md"
	keep markdown en "$$file.en.md"
	keep json nb "$$file.json"

## demo: fetch from a stand-in for the publisher, with invented figures; revise them as in June; see what changed
demo: setup
	for product in $(PRODUCTS) publisher-stand-in; do $(BUILD) --product $$product >&2; done
	scripts/demo "$$($(BUILD) --show-bin-path)"

## build: make the release build, .build/release/maalestokk (about five minutes the first time)
build: setup
	for product in $(PRODUCTS); do $(BUILD) $$(scripts/release-flags) --product $$product; done

## dist: make dist/, a tarball and a Debian package that need no Swift where they are installed (about ten minutes)
dist: setup
	scripts/dist $(PLACES)

## try-dist: install what dist has made in a clean root of Debian, and use it there (as root)
try-dist:
	scripts/try-dist

## test: build everything with its tests (debug), and run them
test: setup
	$(BUILD) --build-tests
	$(TEST)

# Which sizes of an invented country are measured: S, M and L.
SIZES ?= S M

# The benchmark's program; as a release of the product is built.
bench-program: setup
	cd Benchmarks/Country && swift build $$(../../scripts/release-flags)

## bench: measure the country's figures beside other programs, and write Documentation/benchmarks.md (SIZES="S M L" takes 2 GB)
bench: bench-program
	Benchmarks/Country/bench $(SIZES)

## bench-instructions: count instructions with Valgrind, and fail where there are more than 3 % above those kept
bench-instructions: bench-program
	Benchmarks/Country/instructions

## format: write the Swift code in the project's format
format:
	swift format --in-place --parallel --recursive $(FORMATTED)

## lint: complain about Swift code that is not in the project's format
lint:
	swift format lint --strict --parallel --recursive $(FORMATTED)

## setup: install the Debian packages that are missing, and check the compiler
setup:
	@scripts/setup

## clean: remove everything built and written
clean:
	rm -rf .build output dist

## help: this list
help:
	@echo "make [target] [M=municipality] [YEAR=year]"
	@sed -n 's/^## \([a-z-]*\): /  \1\t/p' $(MAKEFILE_LIST) | expand -t 12
