"""Pages of spreadsheets: the ontology as a workbook, and an edited one taken into a draft, faults at their cells."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flask import Response, abort, redirect, request
from werkzeug.wrappers import Response as Answer

from graph.editing import drafts
from graph.editing.drafts import OPEN, Draft
from graph.errors import EditError
from server.caching import language
from server.editor import tasks
from server.editor.access import account, data, needs
from server.editor.blueprint import blueprint, page

SECONDS = 300.0
"""How long a workbook may take."""
SHOWN = 500
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@blueprint.get("/ontology.xlsx")
@needs("reader")
def workbook() -> Response:
    """Return the ontology of today as a workbook."""
    with TemporaryDirectory() as place:
        file = Path(place) / "ontology.xlsx"
        _run("sheets", "export", str(file))
        named = {"Content-Disposition": 'attachment; filename="ontology.xlsx"'}
        return Response(file.read_bytes(), mimetype=_TYPE, headers=named)


@blueprint.get("/drafts/<int:number>/sheets")
@needs("editor")
def sheets(number: int) -> str:
    """Return the form by which an edited workbook comes into a draft."""
    return page("sheets.html", draft=_draft(number), faults=[], fault="")


@blueprint.post("/drafts/<int:number>/sheets")
@needs("editor")
def upload(number: int) -> str | Answer | tuple[str, int]:
    """Take an edited workbook into a draft, or show what is wrong with it at its cells.

    What a person names the file counts for nothing: it is read from a place of its own, by a process of its own.
    """
    draft, given = _draft(number), request.files.get("workbook")
    if draft.state != OPEN:
        abort(409)
    with TemporaryDirectory() as place:
        file = Path(place) / "workbook.xlsx"
        if given is not None:
            given.save(file)
        if not file.is_file() or not file.stat().st_size:
            raise EditError("no workbook was sent.", "workbook", "Choose a file that ends in .xlsx.")
        done = _run("sheets", "draft", str(number), str(file), "--json", f"--author={account().name}", fails=True)
    if not done.returncode:
        return redirect(f"/edit/drafts/{number}")
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    faults = [_fault(json.loads(line)) for line in lines[:SHOWN]]
    return page("sheets.html", draft=draft, faults=faults, fault="" if faults else tasks.told(done)), 400


def _run(*words: str, fails: bool = False) -> subprocess.CompletedProcess[str]:
    """Run the command and wait for its end.

    Raises:
        EditError: it takes too long, or fails where it must not.
    """
    try:
        done = tasks.run(data(), SECONDS, *words)
    except subprocess.TimeoutExpired as late:
        raise EditError("it takes too long.", "workbook", "Send a smaller workbook.") from late
    if done.returncode and not fails:
        raise EditError(tasks.told(done), "workbook", "See what is wrong with: suanli check.")
    return done


def _fault(one: dict[str, Any]) -> dict[str, str]:
    cell = f"{one['sheet']} {one['cell']}" if one.get("sheet") else f"{one['file']}:{one['line']}"
    return {"cell": cell, "message": one["message"][language()], "remedy": one["remedy"][language()]}


def _draft(number: int) -> Draft:
    try:
        return drafts.draft(data(), number)
    except EditError:
        abort(404)
