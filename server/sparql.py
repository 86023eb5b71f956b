"""The SPARQL 1.1 Protocol for queries: /sparql."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from server import caching, context, formats, requests
from server.answers import Answer
from server.context import settings
from server.description import description
from server.inquiry import inquiry
from server.problems import wants_page
from server.rows import table

blueprint = Blueprint("sparql", __name__)
PAGE_BYTES = 8 << 20  # a longer answer is offered for download instead of being shown


@blueprint.route("/sparql", methods=["GET", "POST"], strict_slashes=False)
def sparql() -> Response:
    """Answer a query, or describe the service where none is asked."""
    asked = requests.asked(request)
    if asked is None:
        return _page("", None) if wants_page() and "format" not in request.args else description()
    inquired = inquiry(asked, request.headers.get("Accept", ""), settings())
    page = inquired.choice.page
    language = str(caching.language()) if page else ""
    known = inquired.tag(caching.edition_tag(), language)
    if known and caching.known(known):
        return caching.unchanged(known)
    answer = context.answer(inquired.job(), asked.seconds)
    response = _page(asked.query, answer) if page else sent(answer)
    return caching.tagged(response, inquired.tag(answer.edition, language))  # another may be current by now


def sent(answer: Answer) -> Response:
    """Return an answer as the body of a response, in one piece where it is small."""
    body = answer.chunks() if answer.size > PAGE_BYTES else answer.read()
    response = Response(body, content_type=answer.format.content_type)
    response.call_on_close(answer.body.close)  # a HEAD request leaves it unread
    response.headers["Content-Length"] = str(answer.size)
    return response


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
