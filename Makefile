# make example    installs what is missing, builds the program and runs it on the example journal
# make test       lints, builds with warnings as errors, runs every test
# make install    PREFIX=/usr/local: the program and the completions of bash, zsh and fish (DESTDIR is honoured)
# make soak       the tests with their full figures, which takes its time
# make coverage   line coverage of the pure targets, at least COVERAGE per cent
# make docs       writes into docs/ what the program and the catalogue say; make check-docs fails where that is old
# make check-binary  the release binary on Linux: one file, no C library of ours to be installed, at most 25 MB
# make bench      speed beside the floor: BENCH_ARGS="--scale --assert", BENCH_ENTRIES=1000 (see bench/run.py)
# make format     formats the sources; make lint only looks at them; make clean removes what was built

PREFIX ?= /usr/local
DESTDIR ?=
COVERAGE ?= 95
BENCH_ARGS ?=

SYSTEM := $(shell uname -s)
SOURCES := Sources Tests Package.swift

# On Linux the Swift library is linked in: one file that starts quicker and needs no Swift where it runs.
RELEASE := swift build -c release --product journal $(if $(filter Linux,$(SYSTEM)),--static-swift-stdlib)
RELEASED = $$($(RELEASE) --show-bin-path)/journal
STRIP := strip $(if $(filter Darwin,$(SYSTEM)),-x)

# The native build system leaves the flag out for dependencies, whose warnings are not ours to mend.
STRICT := --build-system native -Xswiftc -warnings-as-errors

.PHONY: example test install soak coverage docs check-docs check-binary bench format lint clean deps build
.DEFAULT_GOAL := example

example: build
	@"$(RELEASED)" build journal-example
	@echo "Open journal-example/site/index.html"

test: deps lint
	swift build --build-tests $(STRICT)
	swift test --skip-build --parallel $(STRICT)

soak: deps
	JOURNAL_SOAK=1 swift test $(STRICT)

coverage: deps
	swift test --parallel --enable-code-coverage --scratch-path .build-coverage
	@python3 scripts/coverage.py --min $(COVERAGE) \
		"$$(swift test --scratch-path .build-coverage --show-codecov-path)"

docs: build
	@python3 scripts/commands-doc.py "$(RELEASED)" docs/commands.md
	@python3 scripts/catalogue-doc.py templates/data docs
	@python3 scripts/play-docs.py "$(RELEASED)" docs/*.md

check-docs: build
	@python3 scripts/commands-doc.py --check "$(RELEASED)" docs/commands.md
	@python3 scripts/catalogue-doc.py --check templates/data docs
	@python3 scripts/play-docs.py --check "$(RELEASED)" docs/*.md
	@python3 scripts/check-examples.py "$(RELEASED)" README.md docs/*.md

check-binary: build
	@copy="$$(mktemp)"; trap 'rm -f "$$copy"' EXIT; cp "$(RELEASED)" "$$copy"; $(STRIP) "$$copy"; \
	if ldd "$$copy" | grep -E 'cmark|yaml|swift|Foundation'; then echo "these are to be linked in" >&2; exit 1; fi; \
	size=$$(wc -c < "$$copy"); echo "$$size bytes"; test "$$size" -le 25000000

bench: build
	@python3 bench/run.py --binary "$(RELEASED)" $(BENCH_ARGS)

format:
	swift format format --in-place --recursive --parallel $(SOURCES)

lint: deps
	swift format lint --strict --recursive --parallel $(SOURCES)

clean:
	rm -rf .build .build-*

build: deps
	$(RELEASE)

BINARIES = $(DESTDIR)$(PREFIX)/bin
BASH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

install: build
	install -d "$(BINARIES)" "$(BASH_COMPLETIONS)" "$(ZSH_COMPLETIONS)" "$(FISH_COMPLETIONS)"
	install -m 755 "$(RELEASED)" "$(BINARIES)/journal"
	$(STRIP) "$(BINARIES)/journal"
	"$(BINARIES)/journal" --generate-completion-script bash > "$(BASH_COMPLETIONS)/journal"
	"$(BINARIES)/journal" --generate-completion-script zsh > "$(ZSH_COMPLETIONS)/_journal"
	"$(BINARIES)/journal" --generate-completion-script fish > "$(FISH_COMPLETIONS)/journal.fish"

# What the program is built with: says nothing and does nothing where all of it is there.

APT_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev pkg-config tzdata
BREW_PACKAGES := cmark-gfm libyaml pkg-config

deps:
	@have_libraries() { \
		pkg-config --exists libcmark-gfm yaml-0.1 2>/dev/null && \
		test -e "$$(pkg-config --variable=includedir libcmark-gfm)/cmark-gfm-core-extensions.h"; \
	}; \
	install_libraries() { \
		if command -v apt-get >/dev/null; then \
			echo "Installing $(APT_PACKAGES)"; \
			if [ "$$(id -u)" = 0 ]; then as_root=env; else as_root="sudo env"; fi; \
			$$as_root apt-get update -qq; \
			$$as_root DEBIAN_FRONTEND=noninteractive apt-get install -qq -y $(APT_PACKAGES) >/dev/null; \
		elif command -v brew >/dev/null; then \
			echo "Installing $(BREW_PACKAGES)"; \
			brew install --quiet $(BREW_PACKAGES); \
		else \
			echo "Please install the development files of libcmark-gfm with its extensions, libyaml and pkg-config." >&2; \
			false; \
		fi; \
	}; \
	have_libraries || { install_libraries && have_libraries; } || { \
		echo "Could not install what the program is built with; the lines above say why." >&2; \
		exit 1; \
	}
	@version=$$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' | head -n 1); \
	set -- $${version:-0 0}; \
	if [ "$$1" -lt 6 ] || { [ "$$1" -eq 6 ] && [ "$$2" -lt 1 ]; }; then \
		echo "Swift 6.1 or later is needed$${version:+ (this is Swift $$1.$$2)}: https://www.swift.org/install" >&2; \
		exit 1; \
	fi
