# Two commands do everything on a machine that has Swift and nothing else:
#   make map    the map and the prioritised lists, on screen and in out/
#   make test   the tests
# And one measures them against public tools: make bench (docs/performance.md).

AS_OF ?= 2016-03-15
ASSUME ?= 2016=2016-03-01
# Swift's own library needs C++'s. As a part of the program it need not be loaded, and a start takes an
# eighth less; where there is no such part, the linker takes the one that is loaded.
STATIC = $(CURDIR)/.build/static
BUILD = swift build -c release --static-swift-stdlib -Xlinker -L$(STATIC) \
	-Xswiftc -Xclang-linker -Xswiftc -static-libgcc --product ocmap
OCMAP = .build/release/ocmap
LOOK = --as-of $(AS_OF) --assume-published $(ASSUME)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: map test web build bench dependencies browser lint clean

map: build
	$(OCMAP) init
	mkdir -p out
	for format in csv xlsx md; do \
		$(OCMAP) map $(LOOK) -o out/map.$$format && \
		$(OCMAP) priorities $(LOOK) -o out/priorities.$$format || exit; \
	done
	$(OCMAP) priorities $(LOOK) -o out/priorities.svg
	$(OCMAP) map $(LOOK)
	$(OCMAP) priorities $(LOOK) --top 5

test: dependencies browser
	swift test --disable-xctest
	Tests/Browser/run
	swift build --traits Web --scratch-path .build-web --product ocmap-web
	Tests/Web/serve.py .build/debug .build-web/debug

build: dependencies
	@mkdir -p $(STATIC)
	@cxx=$$("$$(dirname "$$(command -v swift)")/clang" -print-file-name=libstdc++.a); \
		[ ! -f "$$cxx" ] || ln -sf "$$cxx" $(STATIC)/
	$(BUILD)

# The web server of "ocmap serve", beside ocmap. It alone needs other packages than
# ocmap does, so it is built in a folder of its own.
web: build
	$(BUILD)-web --traits Web --scratch-path .build-web
	cp .build-web/release/ocmap-web .build/release/

bench: build
	Benchmarks/run

# Installed only where missing, so that this works without a network later on.
dependencies:
	@pkg-config --exists sqlite3 xlsxwriter libzip expat 2>/dev/null || { \
		$(SUDO) apt-get update && \
		$(SUDO) apt-get install -y pkg-config libsqlite3-dev libxlsxwriter-dev libzip-dev libexpat1-dev; \
	}

# What the tests look at pages with; a folder of its own, so that the system's Python stays as it is.
browser:
	@command -v chromium >/dev/null && command -v unzip >/dev/null && python3 -c 'import venv, ensurepip' 2>/dev/null || { \
		$(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends chromium python3-venv unzip; \
	}
	@[ -x .build/browser/bin/python ] || python3 -m venv .build/browser
	@.build/browser/bin/python -c 'import playwright' 2>/dev/null || \
		.build/browser/bin/pip install --quiet playwright

lint:
	swift format lint --strict -r Sources Tests Fuzz Package.swift

clean:
	rm -rf .build .build-web out
