"""The header of a report: `#+` comments that obey `header.schema.json`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from ontology.header import HeaderFault, line_of
from ontology.header import read_header as read

__all__ = ["HeaderFault", "line_of", "read_header", "schema"]


def read_header(text: str) -> dict[str, Any]:
    """Return the header of a report file as plain data that obeys the schema.

    Raises:
        HeaderFault: no header, no YAML, or a header that the schema refuses; the line is the file's.
    """
    return read(text, schema())


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a header."""
    loaded: dict[str, Any] = json.loads(files(__package__).joinpath("header.schema.json").read_text("utf-8"))
    return loaded
