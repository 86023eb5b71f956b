"""Entity tags: an edition never changes, so an answer from it may be kept until another is current."""

from __future__ import annotations

from flask import Response, request

from server.context import pool
from server.manners import VARY, kept
from server.messages import language_of


def edition_tag() -> str:
    """Return what tells the served edition from all others, its number first."""
    return pool().generation.tag


def language() -> str:
    """Return the language of the current request."""
    return language_of(request)


def known(tag: str) -> bool:
    """Tell whether the client of the current request has this very answer already."""
    return request.if_none_match.contains_weak(tag) and not request.if_none_match.star_tag


def unchanged(tag: str) -> Response:
    """Return a 304 for the tag."""
    return tagged(Response(status=304), tag)


def tagged(response: Response, tag: str | None) -> Response:
    """Return the response with its entity tag and what the answer depends on; None: it must not be kept."""
    response.headers["Vary"] = VARY
    response.headers["Cache-Control"] = kept(tag)
    if tag:
        response.set_etag(tag, weak=True)
    return response
