"""The chart of a report: what its header asks for, as marks for a browser to draw.

A number is never drawn beside one of another measure or unit, and a row that says its like twice is one mark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from graph.amounts import unit_word
from queries.report import Chart
from server.asking import Row
from server.facts import Reader
from server.figures import Figure, in_words
from server.links import link
from server.messages import say, status_word
from server.report_rows import NUMERIC, Sheet
from server.spans import span

MOST_PANELS, MOST_BARS, MOST_LANES, MOST_POINTS, MOST_EDGES = 6, 40, 40, 400, 150
Drawing = dict[str, Any]


def drawing(sheet: Sheet) -> Drawing:
    """Return the chart of all rows of a report: its `kind`, `title`, marks by kind, and how many rows it leaves out.

    `kind` is empty where the header asks for no chart, or for one that nobody draws.
    """
    chart = sheet.report.chart
    make = KINDS.get(chart.kind) if chart else None
    title = sheet.report.title[sheet.reader.language]
    if chart is None or make is None:
        return {"kind": "", "title": title}
    return {"kind": chart.kind, "title": title, "rows": len(sheet.rows)} | make(sheet, chart)


def _bars(sheet: Sheet, chart: Chart) -> Drawing:
    """Return bars in panels, one for each measure and unit, the fullest panel first, the longest bar first."""
    panels: dict[tuple[str, str], dict[tuple[str, str, str], Drawing]] = {}
    split = chart.group or ("measure" if any(c.name == "measure" for c in sheet.report.columns) else "")
    prefix = _prefix(sheet, chart, split)
    drawn = 0
    for row in sheet.rows:
        value = _number(row.get(chart.y))
        if value is None:
            continue
        drawn += 1
        reader, unit = sheet.reader, row["unit"]["value"] if "unit" in row else ""
        label = " · ".join(filter(None, [_text(row.get(prefix), reader), _label(row.get(chart.x), reader)]))
        panel = panels.setdefault((_text(row.get(split), reader), unit), {})
        mark = {"label": label, "value": value, "text": _figure(row, chart.y, reader)} | _circumstances(row, reader)
        same = panel.setdefault((label, str(value), _status(row)), mark | {"sources": 0})
        same["sources"] += 1
    fullest = sorted(panels.items(), key=lambda each: -len(each[1]))[:MOST_PANELS]
    shown = [_panel(title, unit, list(found.values()), sheet.reader.language) for (title, unit), found in fullest]
    kept = sum(bar["sources"] for panel in shown for bar in panel["bars"])
    return {"panels": shown, "left": len(sheet.rows) - kept, "drawn": kept}


def _panel(title: str, unit: str, bars: list[Drawing], language: str) -> Drawing:
    word = unit_word(unit, language) if unit else ""
    named = title if word and word in title else " · ".join(filter(None, [title, word]))
    longest = sorted(bars, key=lambda bar: -abs(bar["value"]))[:MOST_BARS]
    return {"title": named, "bars": sorted(longest, key=lambda bar: -bar["value"])}


def _prefix(sheet: Sheet, chart: Chart, split: str) -> str:
    """Return the column of things that bars by date must name too, where rows tell of more than one; else nothing."""
    kinds = {column.name: column.type for column in sheet.report.columns}
    if kinds.get(chart.x) != "date":
        return ""
    things = [name for name, kind in kinds.items() if kind == "entity" and name not in (chart.x, split, "publisher")]
    return things[0] if things and len({_text(row.get(things[0]), sheet.reader) for row in sheet.rows}) > 1 else ""


def _line(sheet: Sheet, chart: Chart) -> Drawing:
    """Return points by series, in the order of their dates."""
    series: dict[str, list[Drawing]] = {}
    for row in sheet.rows:
        value = _number(row.get(chart.y))
        if value is not None and chart.x in row:
            point = {"at": row[chart.x]["value"], "label": _label(row[chart.x], sheet.reader), "value": value}
            series.setdefault(_text(row.get(chart.group or ""), sheet.reader), []).append(point)
    shown = [
        {"title": title, "points": sorted(points, key=lambda point: point["at"])[-MOST_POINTS:]}
        for title, points in series.items()
    ]
    kept = sum(len(each["points"]) for each in shown)
    return {"series": shown, "left": len(sheet.rows) - kept, "drawn": kept}


def _timeline(sheet: Sheet, chart: Chart) -> Drawing:
    """Return marks in lanes; `from` and `to` are the first and last day of what may be less exact than a day."""
    lanes: dict[str, Drawing] = {}
    kept = 0
    dates, things = (chart.x, chart.y) if _is_date(sheet, chart.x) else (chart.y, chart.x)
    for row in sheet.rows:
        days = span(str(row[dates]["value"])) if dates in row else None
        name = _text(row.get(things), sheet.reader) or say("chart_nobody", sheet.reader.language)
        if days is None or (name not in lanes and len(lanes) >= MOST_LANES):
            continue
        kept += 1
        lane = lanes.setdefault(name, {"label": name, "href": _href(row.get(things)), "marks": {}})
        what = _what(row, chart, sheet.reader)
        mark = {"from": days[0], "to": days[1], "text": _label(row[dates], sheet.reader), "label": what}
        same = (days, what, row["status"]["value"] if "status" in row else "")
        lane["marks"].setdefault(same, mark | _circumstances(row, sheet.reader))
    shown = [lane | {"marks": sorted(lane["marks"].values(), key=lambda m: m["from"])} for lane in lanes.values()]
    shown.sort(key=lambda lane: lane["marks"][0]["from"])
    return {"lanes": shown, "left": len(sheet.rows) - kept, "drawn": kept}


def _what(row: Row, chart: Chart, reader: Reader) -> str:
    """Return what is dated: the fact, the role or the market, whichever the report tells first."""
    return next((_text(row[name], reader) for name in ("fact", "role", "market", "measure") if name in row), "")


def _network(sheet: Sheet, chart: Chart) -> Drawing:
    """Return things and the links between them."""
    nodes: dict[str, Drawing] = {}
    edges: dict[tuple[str, str, str], Drawing] = {}
    kept = 0
    for row in sheet.rows:
        ends = [_node(row.get(name), sheet.reader) for name in (chart.x, chart.y)]
        if None in ends or len(edges) >= MOST_EDGES:
            continue
        kept += 1
        source, target = (end for end in ends if end)
        nodes |= {source["id"]: source, target["id"]: target}
        label = _text(row.get("fact"), sheet.reader)
        edge = {"source": source["id"], "target": target["id"], "label": label, "kind": kind_of(_status(row))}
        edges.setdefault((source["id"], target["id"], label), edge | _circumstances(row, sheet.reader))
    shown = {"nodes": list(nodes.values()), "edges": list(edges.values())}
    return shown | {"left": len(sheet.rows) - kept, "drawn": kept}


def kind_of(status: str) -> str:
    """Return how a link of a status is drawn: asserted, planned, or over for what ended or was denied."""
    if status in ("terminated", "denied"):
        return "over"
    return "planned" if status in ("planned", "considered", "expected", "claimed") else "asserted"


def _node(term: Mapping[str, Any] | None, reader: Reader) -> Drawing | None:
    """Return a thing that has a page, by the address of that page; None for anything else."""
    cell = reader.cell(term)
    if not cell.href or not cell.href.startswith("/id/"):
        return None
    return {"id": cell.href, "label": cell.text, "href": cell.href}


def _circumstances(row: Row, reader: Reader) -> Drawing:
    """Return what a mark tells when pointed at: its status, its sentence and who says so, and a link there."""
    status, said = _status(row), [_text(row.get(name), reader) for name in ("publisher", "published")]
    return {
        "status": status,
        "word": status_word(status, reader.language) if status else "",
        "disputed": "disputed" in row,
        "quote": row["quote"]["value"] if "quote" in row else "",
        "by": " · ".join(filter(None, said)),
        "href": _href(row.get("article")) or "",
    }


def _figure(row: Row, name: str, reader: Reader) -> str:
    figure = Figure.of({**row, "object": row[name]})
    return figure.shown(reader.language) if figure else _text(row[name], reader)


def _label(term: Mapping[str, Any] | None, reader: Reader) -> str:
    """Return a term as the name of a bar: dates in words, however exact."""
    text = _text(term, reader)
    return in_words(text, reader.language) if text else say("chart_nobody", reader.language)


def _text(term: Mapping[str, Any] | None, reader: Reader) -> str:
    return reader.shown(term).text


def _href(term: Mapping[str, Any] | None) -> str | None:
    return link(term["value"]) if term and term["type"] == "uri" else None


def _status(row: Row) -> str:
    return str(row["status"]["value"]) if "status" in row else ""


def _is_date(sheet: Sheet, name: str) -> bool:
    return any(column.name == name and column.type == "date" for column in sheet.report.columns)


def _number(term: Mapping[str, Any] | None) -> float | None:
    if not term or term.get("datatype") not in NUMERIC:
        return None
    try:
        value = float(term["value"])
    except ValueError:
        return None
    return value if value - value == 0 else None


KINDS: Final[Mapping[str, Callable[[Sheet, Chart], Drawing]]] = {
    "bar": _bars,
    "line": _line,
    "timeline": _timeline,
    "network": _network,
}
