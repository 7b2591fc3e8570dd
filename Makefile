# For a fresh Debian 12 or later with Rust, Node and Python:
#
#   make site     sets up what is missing and builds the sample kit into public/
#   make press    sets up what is missing and makes its booklets ready for a print shop, in press/
#   make check    sets up what is missing and runs every test
#
# Everything else is plain cargo; see CONTRIBUTING.md.

CARGO_TARGET_DIR ?= $(CURDIR)/target
export CARGO_TARGET_DIR

FONTS   := themes/default/fonts
BROWSER := tests/browser
TERMS   := tests/vocabulary
VENV    := .venv
TROUSSE := $(CARGO_TARGET_DIR)/release/trousse

PROFILE := /usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc

.PHONY: site press check fonts profile tools bless clean

site: fonts
	cargo build --release --locked
	$(TROUSSE) build

press: fonts profile
	cargo build --release --locked
	$(TROUSSE) press

check: fonts profile tools
	cargo fmt --check
	cargo clippy --release --locked --all-targets -- -D warnings
	cargo test --release --locked

# Accepts the present output as expected; read the difference before you commit it.
bless: fonts profile tools
	BLESS=1 cargo test --release --locked

fonts: $(FONTS)/node_modules/.package-lock.json

# The profile of the printing condition that kits without one of their own are printed for.
profile:
	@test -e $(PROFILE) || { apt-get update && apt-get install -y --no-install-recommends scribus-data; }

# What drives the browser, what knows the terms of schema.org, what validates booklets and reads
# calendars and translations, the browser, what looks at plates, and gettext's own tools.
tools: $(BROWSER)/node_modules/.package-lock.json $(TERMS)/node_modules/.package-lock.json $(VENV)/.ready
	@command -v $${CHROMIUM:-chromium} > /dev/null || { apt-get update && apt-get install -y chromium; }
	@( for tool in gs qpdf pdffonts msgfmt; do command -v $$tool > /dev/null || exit 1; done ) \
		|| { apt-get update && apt-get install -y --no-install-recommends ghostscript qpdf poppler-utils gettext; }

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
	rm -rf public press $(VENV) $(FONTS)/node_modules $(BROWSER)/node_modules $(TERMS)/node_modules
