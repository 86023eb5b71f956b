"""Bodies of downloads: JSON, CSV as spreadsheets want it, files."""

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
    return as_file((BYTE_ORDER_MARK + out.getvalue()).encode(), "text/csv; charset=utf-8", f"{name}.csv")


def as_file(body: bytes, media: str, name: str) -> Response:
    """Return a body as a file to be kept under a name."""
    response = Response(body, content_type=media)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def harmless(cell: str) -> str:
    """Return the cell, with an apostrophe before what a spreadsheet would take for a formula; numbers stay numbers."""
    return "'" + cell if _RISKY.match(cell) and not _NUMBER.fullmatch(cell) else cell
