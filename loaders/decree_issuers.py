"""Whose an English decree is, where a line of its own above its title or under its last line says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import capwords

from graph.model import Article, Node
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.slugs import slug

_BODY = (
    r"(?:(?i:people['’]s government|general office|office|commission|bureau|administration|ministry|department"
    r"|committee|state council))"
)
_LINE = compiled(
    rf"(?m)^[ \t*]*(?:The )?(?P<name>(?:(?:[A-Z][\w'’-]*,?|of|the|for|and) ){{0,16}}?{_BODY}"
    r"(?: (?:of|for|OF|FOR)(?:,? (?:[A-Z][\w'’-]*|and|of|the)){1,16})?)[ \t*]*$"
)
_NO_NAME = compiled(
    r"(?i)\b(?:plan|measures|rules|notice|circular|opinions|guidelines|regulations|provisions|translation)\b"
)
_TOP, _FOOT = 700, 300  # letters of an article that may hold such a line
_SMALL = frozenset(("Of", "The", "For", "And"))


def issuers(text: str, article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[Node, int, int]]:
    """Yield the bodies that stand on lines of their own at either end of an article, and where."""
    top = 0 if article.start < _TOP else article.start  # a title may stand below whose it is
    ends = (top, article.start + _TOP), (max(article.start + _TOP, article.end - _FOOT), article.end)
    met: set[str] = set()
    for low, high in ends:
        for m in _LINE.finditer(text, low, min(high, article.end)):
            start, end = m.span("name")
            over = (o for o in mentions if start - len("The ") <= o.start <= start and end <= o.end <= end + 1)
            named = next((o.node for o in over if o.node is not None), None)
            name = m["name"]
            if _NO_NAME.search(name) or len(name.split()) < 2:
                continue
            if name.isupper():
                name = " ".join(w.lower() if w in _SMALL else w for w in capwords(name).split())
            node = named or Node(slug(name), name, "GovernmentBody")
            if node.id not in met:
                met.add(node.id)
                yield node, start, end
