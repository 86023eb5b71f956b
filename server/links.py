"""Where an IRI leads: to our own page for our own things, outside only by http and https, else nowhere."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from graph.iris import ARTICLES, IDS, TERMS

_SAFE = "/+:@!$&'()*,;=-._~"


def link(iri: str) -> str | None:
    """Return the href for an IRI, or None where it must not be followed (javascript:, data:, file: …)."""
    if iri.startswith(IDS):
        return "/id/" + quote(unquote(iri.removeprefix(IDS)), safe=_SAFE)
    if iri.startswith(TERMS):
        return "/term/" + quote(unquote(iri.removeprefix(TERMS)), safe="-._~")
    if iri.startswith(ARTICLES) and "#" not in iri:
        document, _, name = iri.removeprefix(ARTICLES).partition("/")
        return f"/article/{quote(unquote(document), safe=_SAFE)}/{name}" if name else None
    try:
        parts = urlsplit(iri)
    except ValueError:
        return None
    return iri if parts.scheme in ("http", "https") and parts.netloc else None
