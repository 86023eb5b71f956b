"""Which format to answer in: the Accept header with its weights (RFC 9110, 12.5.1), or `?format=`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.errors import InputError
from server import formats
from server.formats import Format

HTML = "text/html"
MAX_RANGES = 200  # browsers send ten; the rest of a longer header is not read


class NotAcceptable(InputError):
    """None of the formats that the client accepts can be given."""

    code, status = "not-acceptable", 406


@dataclass(frozen=True, slots=True)
class Choice:
    """The format for either kind of result, None where the client accepts none; `page`: it would rather have HTML."""

    tabular: Format | None
    graph: Format | None
    page: bool = False

    @property
    def names(self) -> tuple[str, str, bool]:
        """The names of both formats, "" where there is none, and whether it is a page."""
        return self.tabular.name if self.tabular else "", self.graph.name if self.graph else "", self.page


def ranges(header: str) -> list[tuple[str, float]]:
    """Return the media ranges of an Accept header with their weights; what cannot be read is left out."""
    found = []
    for part in header.split(",", MAX_RANGES)[:MAX_RANGES]:
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if media.count("/") == 1 and all(media.split("/")):
            found.append((media, _weight(parameters)))
    return found


def quality(media: str, accepted: Sequence[tuple[str, float]]) -> float:
    """Return the weight that the most specific matching range gives to the media type; 0 where none matches."""
    whole = media.split("/")[0] + "/*"
    for wanted in (media, whole, "*/*"):
        weights = [weight for accepted_media, weight in accepted if accepted_media == wanted]
        if weights:
            return max(weights)
    return 0.0


@lru_cache(512)
def choose(header: str, name: str | None) -> Choice:
    """Return the formats for a query whose kind of result is not known yet.

    `name` is the value of `?format=`; it goes before the header.

    Raises:
        NotAcceptable: neither kind of result has a format that the client takes.
    """
    if name is not None:
        return _by_name(name)
    accepted = ranges(header) or [("*/*", 1.0)]
    tabular, graph = best(formats.TABULAR, accepted), best(formats.GRAPH, accepted)
    html = explicit_quality(HTML, accepted)
    if html and html >= max(quality(f.media, accepted) if f else 0 for f in (tabular, graph)):
        return Choice(formats.TABULAR[0], formats.GRAPH[0], page=True)  # which the page itself reads
    if not tabular and not graph:
        raise _nothing("Accept")
    return Choice(tabular, graph)


def explicit_quality(media: str, accepted: Sequence[tuple[str, float]]) -> float:
    """Return the weight that the header gives to this very media type; wildcards do not count."""
    return max((weight for wanted, weight in accepted if wanted == media), default=0.0)


def best(offered: Sequence[Format], accepted: Sequence[tuple[str, float]]) -> Format | None:
    """Return the offered format with the highest weight, the first of equals, or None where all weigh nothing."""
    weighed = [(_weight_of(f, accepted), f) for f in offered]
    weight, found = max(weighed, key=lambda pair: pair[0])
    explicit = [f for w, f in weighed if w == weight and explicit_quality(f.media, accepted) == w]
    return (explicit or [found])[0] if weight > 0 else None


def _weight_of(item: Format, accepted: Sequence[tuple[str, float]]) -> float:
    """Return the weight of a format; its other media types count only where they are named, not by a wildcard."""
    return max([quality(item.media, accepted), *(explicit_quality(media, accepted) for media in item.also)])


def _by_name(name: str) -> Choice:
    if name.lower() in ("html", HTML):
        return Choice(formats.TABULAR[0], formats.GRAPH[0], page=True)
    found = formats.named(name)
    if not found:
        raise _nothing("format")
    shared = {"json": "jsonld", "xml": "rdfxml"}.get(found.name, found.name)  # ?format=json of a CONSTRUCT is JSON-LD
    tabular = found if found in formats.TABULAR else None
    return Choice(tabular, next((f for f in formats.GRAPH if f.name == shared), None))


def _nothing(where: str) -> NotAcceptable:
    offered = ", ".join(f"{f.media} (format={f.name})" for f in (*formats.TABULAR, *formats.GRAPH))
    return NotAcceptable("None of the formats asked for is served here.", where, f"Ask for one of: {offered}.")


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return min(max(float(parameter[2:]), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
