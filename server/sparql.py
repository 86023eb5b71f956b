"""The SPARQL 1.1 Protocol for queries: /sparql."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from graph.iris import BASE
from server import caching, context, formats, guard, requests
from server.answers import Answer
from server.context import settings
from server.description import description
from server.guard import Screened
from server.negotiation import Choice, choose
from server.problems import wants_page
from server.requests import Asked
from server.rows import table
from server.wire import Job

blueprint = Blueprint("sparql", __name__)
PAGE_BYTES = 8 << 20  # a longer answer is offered for download instead of being shown


@blueprint.route("/sparql", methods=["GET", "POST"], strict_slashes=False)
def sparql() -> Response:
    """Answer a query, or describe the service where none is asked."""
    asked = requests.asked(request)
    if asked is None:
        return _page("", None) if wants_page() else description()
    screened = guard.screen(asked.query, settings())
    choice = choose(request.headers.get("Accept", ""), asked.format)
    tag = _tag(asked, choice) if screened.repeatable else None
    if tag and caching.known(tag):
        return caching.unchanged(tag)
    answer = context.answer(_job(asked, screened, choice), asked.seconds)
    response = _page(asked.query, answer) if choice.page else sent(answer)
    return caching.tagged(response, tag)


def sent(answer: Answer) -> Response:
    """Return an answer as the body of a response, in one piece where it is small."""
    body = answer.chunks() if answer.size > PAGE_BYTES else answer.read()
    response = Response(body, content_type=answer.format.content_type)
    response.call_on_close(answer.body.close)  # a HEAD request leaves it unread
    response.headers["Content-Length"] = str(answer.size)
    return response


def _job(asked: Asked, screened: Screened, choice: Choice) -> Job:
    return Job(
        query=asked.query,
        base=BASE,
        dataset=screened.dataset,
        inferred=asked.inferred,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        tabular=choice.tabular.name if choice.tabular else "",
        graph=choice.graph.name if choice.graph else "",
    )


def _tag(asked: Asked, choice: Choice) -> str:
    """Return the entity tag: the edition, and a digest of all that shapes the answer."""
    shape = [asked.query, asked.default_graphs, asked.named_graphs, asked.inferred, str(choice)]
    if choice.page:
        shape.append(str(caching.language()))
    digest = hashlib.sha256(json.dumps(shape).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return f"{caching.edition_tag()}-{digest}"


def _page(query: str, answer: Answer | None) -> Response:
    """Return the page that shows a query and its answer, if there is one yet."""
    shown: dict[str, object] = {}
    if answer:
        body = answer.read() if answer.size <= PAGE_BYTES else None
        if body is not None and answer.kind == "graph":
            shown["text"] = body.decode()
        elif body is not None:
            shown["table"] = table(body, settings().page_rows)
    kinds = formats.GRAPH if answer and answer.kind == "graph" else formats.TABULAR
    html = render_template("sparql.html", query=query, answer=answer, downloads=kinds, address=_address, **shown)
    return Response(html)


def _address(name: str) -> str:
    """Return the address of the current query's answer in another format."""
    kept = [(key, value) for key, value in request.args.items(multi=True) if key not in ("format", "lang")]
    return f"/sparql?{urlencode([*kept, ('format', name)])}"
