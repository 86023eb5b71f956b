"""Bodies of downloads: JSON, and CSV as spreadsheets want it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable

from flask import Response

BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes Chinese in UTF-8 for another encoding
_RISKY = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")


def as_json(content: object) -> Response:
    """Return content as JSON in UTF-8."""
    return Response(json.dumps(content, ensure_ascii=False, allow_nan=False), mimetype="application/json")


def as_csv(rows: Iterable[Iterable[str]], name: str) -> Response:
    """Return rows as a CSV file for spreadsheets (RFC 4180, CRLF, byte order mark) that no cell can make calculate."""
    out = io.StringIO()
    csv.writer(out).writerows([harmless(cell) for cell in row] for row in rows)
    response = Response(BYTE_ORDER_MARK + out.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def harmless(cell: str) -> str:
    """Return the cell, with an apostrophe before what a spreadsheet would take for a formula; numbers stay numbers."""
    return "'" + cell if _RISKY.match(cell) and not _NUMBER.fullmatch(cell) else cell
