# Two commands do everything on a machine that has Swift and nothing else:
#   make map    the map and the prioritised lists, on screen and in out/
#   make test   the tests
# And one measures them against public tools: make bench (docs/performance.md).

AS_OF ?= 2016-03-15
ASSUME ?= 2016=2016-03-01
BUILD = swift build -c release --static-swift-stdlib --product ocmap
OCMAP = .build/release/ocmap
LOOK = --as-of $(AS_OF) --assume-published $(ASSUME)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: map test build bench dependencies lint clean

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

test: dependencies
	swift test --disable-xctest

build: dependencies
	$(BUILD)

bench: build
	Benchmarks/run

# Installed only where missing, so that this works without a network later on.
dependencies:
	@pkg-config --exists sqlite3 xlsxwriter libzip expat 2>/dev/null || { \
		$(SUDO) apt-get update && \
		$(SUDO) apt-get install -y pkg-config libsqlite3-dev libxlsxwriter-dev libzip-dev libexpat1-dev; \
	}

lint:
	swift format lint --strict -r Sources Tests Fuzz Package.swift

clean:
	rm -rf .build out
