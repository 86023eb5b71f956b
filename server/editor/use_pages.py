"""From use to ontology: facts of an article judged, and the rule or name that would mend them; new names."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from flask import abort, redirect, request
from pyoxigraph import Literal
from werkzeug.wrappers import Response

from graph import iris
from graph.editing import drafts, refusals, verdicts
from graph.editing.verdicts import Place
from graph.errors import EditError
from ontology.vocabulary import SKOS
from server import questions, terms
from server.asking import Row, ask, names, plain
from server.caching import language
from server.editor.access import account, data, needs
from server.editor.blueprint import blueprint, page
from server.editor.candidates import candidates
from server.editor.desk import book
from server.facts import Reader
from server.links import link
from server.reports import catalogue

SHOWN = 200
LONGEST = 2000
EXPECTED = ("subject", "predicate", "object", "value", "unit", "date", "status")


@blueprint.get("/judge/<path:document>/<article>")
@needs("reader")
def judge_page(document: str, article: str) -> str:
    """Return an article's facts with what was said of them, and forms to say more."""
    found, rows = _article(document, article)
    said = verdicts.verdicts(data(), document, article)
    reader = Reader(names(), language())
    facts = [(reader.fact(row), _record(row), _links(row)) for row in rows]
    chosen = request.args.get("fact", "")
    return page(
        "judge.html",
        document=document,
        article=article,
        title=found.get("title", ""),
        facts=[each for each in facts if not chosen or each[0].anchor == chosen],
        verdicts=said,
        chosen=chosen,
        quote=request.args.get("quote", "")[:LONGEST],
        drafts=drafts.drafts(data()),
        back=link(iris.article(document, article).value),
    )


@blueprint.post("/judge/<path:document>/<article>")
@needs("editor")
def judge(document: str, article: str) -> Response:
    """Keep a verdict on a fact of an article, or on one that it lacks."""
    found, rows = _article(document, article)
    form, here = request.form, f"/edit/judge/{quote(document)}/{quote(article)}"
    verdict, why = form.get("verdict", ""), form.get("why", "")
    if verdict == "missing":
        place, fact = _missing(document, article, found)
    else:
        row = next((one for one in rows if _anchor(one) == form.get("fact")), None)
        if row is None:
            raise EditError("there is no such fact any more.", form.get("fact", "")[:80], "Load the page again.")
        place, fact = _place(document, article, row), _record(row)
    verdicts.judge(data(), place, verdict, fact, account().name, why)
    return redirect(here)


@blueprint.get("/verdicts")
@needs("reader")
def verdicts_page() -> str:
    """Return all verdicts, the newest first."""
    return page("verdicts.html", verdicts=verdicts.verdicts(data())[::-1][:SHOWN])


@blueprint.post("/verdicts/<int:number>/withdraw")
@needs("editor")
def withdraw(number: int) -> Response:
    """Take one's own verdict back."""
    found = next((one for one in verdicts.verdicts(data()) if one.id == number), None)
    if found is None or found.who != account().name:
        abort(404)
    verdicts.judge(data(), found.place, "withdrawn", found.fact, found.who, "")
    return redirect("/edit/verdicts")


@blueprint.get("/names")
@needs("reader")
def names_page() -> str:
    """Return the names that articles use and the lexicon lacks, with a sentence each, and those refused."""
    refused, reader = refusals.refusals(data()), Reader(names(), language())
    found = []
    for row in ask(catalogue().reports["new-entities"].query):
        name = names().label(row["entity"]["value"], language())
        if name not in refused:
            found.append({"name": name, "kind": reader.cell(row["kind"]), "id": row["entity"]["value"], **_quoted(row)}
                         | {"type": row["kind"]["value"].removeprefix(iris.TERMS)})  # fmt: skip
    shown = found[:SHOWN]
    alike = candidates(data(), [one["name"] for one in shown]) if shown else {}
    for one in shown:
        one["alike"] = alike.get(one["name"], [])
    return page("names.html", names=shown, total=len(found), refused=refused.values(), drafts=drafts.drafts(data()))


@blueprint.post("/names")
@needs("editor")
def name() -> Response:
    """Take a name into a draft as a thing of its own or as another name of one, refuse it, or undo a refusal."""
    form, who = request.form, account().name
    text = " ".join(form.get("name", "").split())[:200]
    if text and form.get("into"):
        return redirect(_merged(text, form["into"], form.get("draft", 0, type=int)))
    if not text or form.get("do") not in ("refuse", "restore", "accept", "merge"):
        abort(400)
    if form["do"] == "refuse":
        refusals.refuse(data(), text, who, form.get("why", "")[:500])
    elif form["do"] == "restore":
        refusals.restore(data(), text, who)
    else:
        return redirect(_entry(text, form))
    return redirect("/edit/names")


def _merged(text: str, thing: str, number: int) -> str:
    """Save a name as another name of a thing in a draft, begun where there is none; return the draft's address."""
    iri, who = iris.entity(thing).value, account().name
    known = book()
    base = known.statements.get(iri)
    if not base:
        abort(404)
    number = number or drafts.create(data(), text, who).id
    versions = drafts.versions(data(), number, iri)
    seen, wanted = (versions[0].version, versions[0].wanted) if versions else (0, base)
    name = str(Literal(text, language="zh" if _is_chinese(text) else "en"))
    drafts.save(data(), number, iri, seen, known.home(iri) or "", base, wanted | {(f"{SKOS}altLabel", name)}, who)
    return f"/edit/drafts/{number}"


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" for sign in text)


def _entry(text: str, form: Any) -> str:
    """Return the address of the form by which a name goes into a draft, begun where there is none."""
    number = form.get("draft", 0, type=int) or drafts.create(data(), text, account().name).id
    key = f"{'label' if form['do'] == 'accept' else 'alias'}_{'zh' if _is_chinese(text) else 'en'}"
    if form["do"] == "accept":
        slug = form.get("id", "").removeprefix(iris.IDS)
        return f"/edit/drafts/{number}/new/entity?" + urlencode({key: text, "type": form.get("type", ""), "id": slug})
    thing = form.get("of", "").strip()
    return f"/edit/drafts/{number}/term?" + urlencode({"term": iris.entity(thing).value, "add": text, "to": key})


def _article(document: str, article: str) -> tuple[dict[str, str], list[Row]]:
    """Return an article and its facts; 404 where there is none."""
    try:
        iri = terms.iri(iris.article(document, quote(article, safe="")).value)
    except ValueError:
        abort(404)
    found = ask(questions.ARTICLE, article=iri)
    if not found:
        abort(404)
    return plain(found[0]), ask(questions.ARTICLE_FACTS, article=iri)


def _missing(document: str, article: str, found: dict[str, str]) -> tuple[Place, dict[str, Any]]:
    """Return where a fact is missing, and which.

    Raises:
        EditError: the sentence is not in the article.
    """
    words, text = request.form.get("quote", "").strip()[:LONGEST], found["text"]
    at = text.find(words)
    if not words or at < 0:
        raise EditError("the article does not say that.", "quote", "Copy the sentence from the article.")
    first = int(found["start"]) + at
    fact = {key: request.form.get(key, "").strip()[:200] for key in EXPECTED if request.form.get(key, "").strip()}
    return Place(document, article, first, first + len(words), words), fact


def _anchor(row: Row) -> str:
    return str(row["statement"]["value"]).rpartition("#")[2]


def _place(document: str, article: str, row: Row) -> Place:
    said = plain(row)
    return Place(document, article, int(said.get("start", 0)), int(said.get("end", 0)), said.get("quote", ""))


def _record(row: Row) -> dict[str, Any]:
    """Return a fact as verdicts keep it: ids, local names, values as words."""
    said, kind = plain(row), row["object"]["type"]
    thing = iris.identifier(said["object"]) or said["object"].removeprefix(iris.TERMS)
    datatype = str(row["object"].get("datatype", ""))
    key = "object" if kind == "uri" else "date" if datatype.endswith(("date", "gYear", "gYearMonth")) else "value"
    if kind != "uri" and not datatype.startswith(iris.XSD):
        key = "object"
    made = {"subject": iris.identifier(said["subject"]) or said["subject"]}
    made |= {"predicate": said["predicate"].removeprefix(iris.TERMS), key: thing if kind == "uri" else said["object"]}
    return made | {name: said[name] for name in ("unit", "status") if said.get(name)}


def _links(row: Row) -> list[tuple[str, str]]:
    """Return what would mend a fact: its rule, and the names of its parties (kind of term, IRI)."""
    said = plain(row)
    found = [("rule", f"{iris.BASE}rule/{said['rule']}")] if said.get("rule") else []
    return found + [("entity", said[part]) for part in ("subject", "object") if said[part].startswith(iris.IDS)]


def _quoted(row: Row) -> dict[str, Any]:
    said = plain(row)
    return {"quote": said.get("quote", ""), "href": link(said["article"]) if "article" in said else None}
