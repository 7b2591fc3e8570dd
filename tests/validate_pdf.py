"""Validates PDF files against PDF/UA-1 and PDF/A-2a, and tells every rule that is broken."""

import sys

import page

broken = 0
for path in sys.argv[1:]:
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        if report.rules.total == 0:
            print(f"{path}: {profile}: nothing was checked")
            broken += 1
        for failure in report.failures:
            print(f"{path}: {failure.rule_id}: {failure.message}")
            broken += 1
sys.exit(1 if broken else 0)
