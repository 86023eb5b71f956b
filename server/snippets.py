"""Lines that fetch a report with other tools, ready to be copied."""

from __future__ import annotations

import json
import shlex


def snippets(whole: str, csv: str) -> list[tuple[str, str]]:
    """Return a tool's name and what to give it; `whole` is the report's address, `csv` that of its CSV."""
    return [
        ("curl", f"curl -H 'Accept: application/json' {shlex.quote(whole)}"),
        ("Python", f"import pandas\nrows = pandas.read_csv({json.dumps(csv)})"),
        ("R", f'rows <- read.csv({json.dumps(csv)}, fileEncoding = "UTF-8-BOM")'),
    ]
