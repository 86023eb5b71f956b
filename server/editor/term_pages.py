"""Pages of one term in a draft: its form, what others saved meanwhile, comments and history."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from flask import abort, redirect, request
from werkzeug.wrappers import Response

from graph.editing import comments, drafts
from graph.editing.drafts import OPEN, Edit
from graph.editing.merging import Clash, merge
from graph.editing.repository import Repository
from graph.errors import EditError
from ontology.book import Statements
from ontology.grammar import GRAMMAR_NAMESPACE
from ontology.place import folder
from ontology.vocabulary import ENTITY, TERM
from server.caching import language
from server.editor import trials
from server.editor.access import account, data, needs
from server.editor.blueprint import blueprint, page
from server.editor.desk import Desk, desk, short
from server.editor.differences import short_value
from server.editor.fields import GIVEN, KINDS, chosen, filled, kind_of, said

Answered = str | Response | tuple[str, int]
LONGEST_ID = 120
NOTHING: Statements = frozenset()
SPACES = {"entity": ENTITY, "rule": GRAMMAR_NAMESPACE}
_IDS = {
    "entity": re.compile(r"[a-z0-9]+(?:[-/+][a-z0-9]+)*"),
    "rule": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*"),
    "class": re.compile(r"[A-Z][A-Za-z0-9]{1,60}"),
    "property": re.compile(r"[a-z][A-Za-z0-9]{1,60}"),
    "measure": re.compile(r"[a-z][A-Za-z0-9]{1,60}"),
}
_HOMES = {"entity": "lexicon/", "rule": "rules/", "class": "core", "property": "core", "measure": "measures"}


@blueprint.get("/drafts/<int:number>/term")
@needs("reader")
def term(number: int) -> str:
    """Return the form of a term as the draft wants it."""
    found, iri = _desk(number), _term(request.args.get("term", ""))
    statements = found.statements(iri)
    if not statements and iri not in found.edits:
        abort(404)
    kind = kind_of(iri, statements or found.edits[iri].base)
    texts = filled(kind, statements)
    more, key = request.args.get("add", "")[:200], request.args.get("to", "")
    if more and key in texts:
        texts[key] = f"{texts[key]}\n{more}".strip()
    return _form(found, iri, kind, texts, _version(found, iri))


@blueprint.get("/drafts/<int:number>/new/<kind>")
@needs("editor")
def new(number: int, kind: str) -> str:
    """Return an empty form; texts may be given in the address, as `label_en`."""
    if kind not in KINDS:
        abort(404)
    given = {key: request.args.get(key, "")[:2000] for key in ("id", *(field.key for field in KINDS[kind]))}
    return _form(_desk(number), "", kind, given, 0)


@blueprint.post("/drafts/<int:number>/term")
@needs("editor")
def save(number: int) -> Answered:
    """Save what the form says; what another saved meanwhile is merged, or shown where it clashes."""
    found, form = _desk(number), request.form
    kind = form.get("kind", "")
    if kind not in KINDS:
        abort(400)
    texts, seen = form.to_dict(), form.get("version", 0, type=int)
    iri = form.get("term", "")
    try:
        iri = _term(iri) if iri else _new(found, kind, form.get("id", "").strip())
        given = NOTHING if form.get("term") else GIVEN.get(kind, NOTHING)
        wanted = NOTHING if "remove" in form else chosen(said(kind, iri, texts) | given, iri, texts)
        return _save(found, iri, kind, wanted, seen, _file(found, kind, form.get("file", "")))
    except EditError as error:
        return _form(found, form.get("term", ""), kind, texts, seen, fault=error), error.status


@blueprint.post("/drafts/<int:number>/try")
@needs("editor")
def try_(number: int) -> Answered:
    """Return the form of a rule with what it would hit as it is filled in; nothing is saved."""
    found, texts = _desk(number), request.form.to_dict()
    iri, seen = texts.get("term", ""), request.form.get("version", 0, type=int)
    try:
        named = _term(iri) if iri else _new(found, "rule", texts.get("id", "").strip())
        if not named.startswith(GRAMMAR_NAMESPACE):
            abort(400)
        result = trials.of(number, short(named), said("rule", named, texts))
        return _form(found, iri, "rule", texts, seen, trial=result)
    except EditError as error:
        return _form(found, iri, "rule", texts, seen, fault=error), error.status


def _save(found: Desk, iri: str, kind: str, wanted: Statements, seen: int, file: str) -> Answered:
    number, base = found.draft.id, found.book.statements.get(iri, NOTHING)
    home = found.book.home(iri) or file
    if (edit := found.edits.get(iri)) and edit.base != base and seen == edit.version:
        drafts.rebase(data(), number, iri, seen, base, wanted, account().name)
        return redirect(f"/edit/drafts/{number}")
    told = drafts.save(data(), number, iri, seen, home, base, wanted, account().name)
    if told.clashes:
        texts = filled(kind, told.mine)
        return _form(_desk(number), iri, kind, texts, told.now.version, told.clashes, told.now), 409
    return redirect(f"/edit/drafts/{number}{'?merged=1' if told.merged else ''}")


def _form(
    found: Desk,
    iri: str,
    kind: str,
    texts: Mapping[str, str],
    version: int,
    clashes: tuple[Clash, ...] = (),
    theirs: Edit | None = None,
    fault: EditError | None = None,
    trial: dict[str, Any] | None = None,
) -> str:
    """Return the page of a form; what the ontology changed under the draft is shown as a clash too."""
    edit = found.edits.get(iri)
    present = found.book.statements.get(iri, NOTHING)
    moved = merge(edit.base, edit.wanted, present).clashes if edit and not clashes else ()
    repository = Repository(folder())
    return page(
        "term.html",
        desk=found,
        term=iri,
        id=short(iri),
        name=found.label(iri, language()) if iri else "",
        kind=kind,
        fields=KINDS[kind],
        texts=texts,
        version=version,
        clashes=[_clash(one) for one in clashes or moved],
        theirs=theirs,
        fault=fault,
        trial=trial,
        open=found.draft.state == OPEN,
        files=[name for name in found.files if name.startswith(_HOMES[kind])] or found.files,
        comments=comments.comments(data(), iri) if iri else [],
        history=repository.history(10, iri) if iri and repository.is_there() else [],
        versions=drafts.versions(data(), found.draft.id, iri) if iri else [],
        options={field.key: _options(found, field.choices) for field in KINDS[kind]},
    )


def _options(found: Desk, choices: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return what a field may hold, with its name; for classes all of them."""
    if choices == ("Class",):
        return [(short(one), found.label(one, language())) for one in found.classes]
    return [(one, one) for one in choices]


def _clash(one: Clash) -> dict[str, object]:
    sides = {"predicate": one.predicate, "mine": one.mine, "theirs": one.theirs}
    return {
        "choice": json.dumps(sides, ensure_ascii=False) if one.predicate else "",
        "predicate": short_value(f"<{one.predicate}>") if one.predicate else "",
        "base": [short_value(value) for value in one.base],
        "mine": [short_value(value) for value in one.mine],
        "theirs": [short_value(value) for value in one.theirs],
    }


@blueprint.post("/comments")
@needs("editor")
def comment() -> Response:
    """Keep a comment on a term."""
    iri, number = _term(request.form.get("term", "")), request.form.get("draft", 0, type=int)
    comments.comment(data(), iri, account().name, request.form.get("text", ""))
    return redirect(address(number, iri) + "#comments")


def address(number: int, iri: str) -> str:
    """Return the address of a term's form in a draft."""
    return f"/edit/drafts/{number}/term?term={quote(iri, safe='')}"


def _version(found: Desk, iri: str) -> int:
    last = drafts.versions(data(), found.draft.id, iri)
    return last[0].version if last else 0


def _term(iri: str) -> str:
    """Return the IRI of a term of ours; 400 for any other."""
    plain = iri.startswith((ENTITY, TERM, GRAMMAR_NAMESPACE)) and len(iri) < 400
    if not plain or any(sign in iri for sign in ' <>"{}|\\^`\n\r\t') or ".." in iri:
        abort(400)
    return iri


def _new(found: Desk, kind: str, identifier: str) -> str:
    """Return the IRI of a new term.

    Raises:
        EditError: the id does not do, or there is such a term.
    """
    if not _IDS[kind].fullmatch(identifier) or len(identifier) > LONGEST_ID:
        raise EditError(f"{identifier[:80]!r} is no id.", "id", "Write it like those that there are.")
    iri = SPACES.get(kind, TERM) + identifier
    if found.statements(iri):
        raise EditError(f"there is {identifier!r} already.", "id", "Open it instead, or choose another id.")
    return iri


def _file(found: Desk, kind: str, name: str) -> str:
    """Return a file that there is; the first of its kind unless told."""
    fitting = [one for one in found.files if one.startswith(_HOMES[kind])]
    return name if name in found.book.files else fitting[0]


def _desk(number: int) -> Desk:
    try:
        return desk(data(), number)
    except EditError:
        abort(404)
