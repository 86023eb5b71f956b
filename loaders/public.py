"""What no lexicon holds and its words show: documents, pilots, sites, towns, products by model, as mentions."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.documents import policies
from loaders.mentions import Mention
from loaders.models import models
from loaders.pilots import pilots
from loaders.quoted_sites import quoted_sites
from loaders.sites import campuses, named_sites, nation, numbered_chips, sites
from loaders.slugs import slug
from loaders.taken import Taken
from loaders.towns import towns

# The bodies of a place's people: no possessive parts their names.
_PEOPLES = compiled(
    r"(?:(?:General )?Office of (?:the )?)?(?:[A-Z][\w-]+ ){1,4}"
    r"People['’]s (?:Government|Congress|Court|Procuratorate)\b(?: General Office\b)?"
    r"|(?:(?:General )?Office of the )?People['’]s Government of (?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:Province|City|Municipality|County|District|Prefecture|Autonomous Region)\b"
)


def public(text: str, taken: Taken) -> Iterator[Mention]:
    """Yield the documents, pilots, sites, products and towns of a text; no town where the lexicon has a name."""
    known = taken.spans
    for start, end, name in policies(text, taken.names, known):
        node = name if isinstance(name, Node) else Node(slug(name), name, "Policy")
        yield Mention(start, end, text[start:end], "new", node)
    yield from (_named(text, start, end, "Programme") for start, end in pilots(text, taken.names))
    if "People" in text:
        yield from (_named(text, *m.span(), "GovernmentBody") for m in _PEOPLES.finditer(text))
    yield from (
        Mention(start, end, text[start:end], "new", Node("china", "China", "Place")) for start, end in nation(text)
    )
    found = (*sites(text), *named_sites(text, taken.places), *campuses(text, taken.places, taken.firms))
    named = (_named(text, start, end, "Facility") for start, end in found)
    yield from (m for m in (*named, *quoted_sites(text)) if not known.holds(m))
    wares = (_named(text, start, end, "Product") for start, end in (*models(text, known), *numbered_chips(text)))
    yield from (ware for ware in wares if not known.touches(ware))
    places = (_named(text, start, end, "Place") for start, end in towns(text))
    yield from (place for place in places if not known.touches(place))


def _named(text: str, start: int, end: int, cls: str) -> Mention:
    name = text[start:end]
    return Mention(start, end, name, "new", Node(slug(name), name, cls))
