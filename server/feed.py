"""A report as an Atom feed (RFC 4287): an entry for each row, the newest article's first; an id never changes."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from queries.report import Report
from server.asking import Row
from server.markup import fit
from server.report_rows import Sheet

MEDIA: Final = "application/atom+xml"
MOST_ENTRIES: Final = 200
NAMESPACE: Final = "http://www.w3.org/2005/Atom"
TITLED: Final = 4
"""Columns whose values make an entry's title."""

_PART = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a feed stands: the server's address, those of the feed and its page, and the time of the edition."""

    root: str
    own: str
    page: str
    edition: str


def feed(sheet: Sheet, place: Place, language: str) -> bytes:
    """Return the newest rows as Atom; a row without a day of publication has the edition's.

    The id of an entry is a hash of the row's terms, so a reader shows a row once, however often the graph is built.
    """
    dated = sorted(((_moment(row, place.edition), index) for index, row in enumerate(sheet.rows)), key=_newest)
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": language})
    _text(root, "id", place.own)
    _text(root, "title", sheet.report.title[language])
    _text(root, "subtitle", sheet.report.answers[language])
    _text(root, "updated", max((moment for moment, _ in dated), default=_time(place.edition)))
    SubElement(root, "link", {"rel": "self", "type": MEDIA, "href": place.own})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": place.page})
    _text(SubElement(root, "author"), "name", "Suanli 算力")
    for moment, index in dated[:MOST_ENTRIES]:
        _entry(root, sheet, sheet.rows[index], moment, place, language)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()


def _newest(dated: tuple[str, int]) -> tuple[float, int]:
    return -datetime.fromisoformat(dated[0]).timestamp(), dated[1]


def _entry(root: Element, sheet: Sheet, row: Row, moment: str, place: Place, language: str) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", f"tag:w3id.org,2026:suanli/{sheet.report.id}/{_hash(sheet.report, row)}")
    _text(entry, "title", _title(sheet, row))
    _text(entry, "updated", moment)
    article = next((row[c.name] for c in sheet.report.columns if c.type == "article" and c.name in row), None)
    href = sheet.reader.cell(article).href if article else None
    where = f"{place.root.rstrip('/')}{href}" if href else place.page
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": where})
    if "publisher" in row:
        _text(SubElement(entry, "author"), "name", sheet.reader.cell(row["publisher"]).text)
    _text(entry, "content", _content(sheet, row, language))


def _title(sheet: Sheet, row: Row) -> str:
    cells = [sheet.reader.shown(row.get(column.name)).text for column in sheet.report.columns[:TITLED]]
    return " · ".join(cell for cell in cells if cell) or sheet.report.id


def _content(sheet: Sheet, row: Row, language: str) -> str:
    columns = [column for column in sheet.report.columns if column.name in row]
    return "\n".join(f"{c.label[language]}: {sheet.reader.shown(row[c.name]).text}" for c in columns)


def _hash(report: Report, row: Row) -> str:
    terms = [[c.name, row[c.name]["type"], row[c.name]["value"]] for c in report.columns if c.name in row]
    return hashlib.sha256(json.dumps([report.id, terms]).encode()).hexdigest()


def _moment(row: Row, edition: str) -> str:
    """Return when the row's article was published, as RFC 3339 has it; a month or year counts from its first day."""
    found = _PART.match(row["published"]["value"]) if "published" in row else None
    if found is None:
        return _time(edition)
    text = row["published"]["value"] if "T" in row["published"]["value"] else found[0] + "-01-01"[: 10 - len(found[0])]
    return _time(text)


def _time(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = datetime.fromtimestamp(0, UTC)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.isoformat(timespec="seconds").replace("+00:00", "Z")


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = fit(text)
