# Two commands for a fresh Debian 12 or later with Rust, Node and Python:
#
#   make site     sets up what is missing and builds the sample kit into public/
#   make check    sets up what is missing and runs every test
#
# Everything else is plain cargo; see CONTRIBUTING.md.

CARGO_TARGET_DIR ?= $(CURDIR)/target
export CARGO_TARGET_DIR

FONTS   := themes/default/fonts
BROWSER := tests/browser
VENV    := .venv
TROUSSE := $(CARGO_TARGET_DIR)/release/trousse

.PHONY: site check fonts tools bless clean

site: fonts
	cargo build --release --locked
	$(TROUSSE) build

check: fonts tools
	cargo fmt --check
	cargo clippy --release --locked --all-targets -- -D warnings
	cargo test --release --locked

# Accepts the present output as expected; read the difference before you commit it.
bless: fonts tools
	BLESS=1 cargo test --release --locked

fonts: $(FONTS)/node_modules/.package-lock.json

# What drives the browser, what validates booklets, and the browser.
tools: $(BROWSER)/node_modules/.package-lock.json $(VENV)/.ready
	@command -v $${CHROMIUM:-chromium} > /dev/null || { apt-get update && apt-get install -y chromium; }

%/node_modules/.package-lock.json: %/package.json %/package-lock.json
	@command -v npm > /dev/null || { apt-get update && apt-get install -y npm; }
	npm ci --prefix $* --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/.ready: tests/requirements.txt
	python3 -c 'import ensurepip' 2>/dev/null || apt-get install -y python3-venv
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement tests/requirements.txt
	@touch $@

clean:
	rm -rf public $(VENV) $(FONTS)/node_modules $(BROWSER)/node_modules
