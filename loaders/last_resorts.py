"""Whom a paper speaks of where it names nobody: itself, the securities firm that published it, the company over it."""

from __future__ import annotations

from graph.model import Article, Node
from loaders.gazetteer import Gazetteer
from loaders.mentions import Mention
from loaders.naming import Namer
from ontology.vocabulary import Vocabulary


def last_resorts(
    article: Article, gazetteer: Gazetteer, namer: Namer, vocabulary: Vocabulary, me: Node | None
) -> dict[str, Mention]:
    """Return the article itself and, if a securities firm published it, that firm, as subjects of last resort.

    A company whose name stands over the title is the one that the paper calls 公司.
    """
    found = {}
    if me is not None:
        found["topic:Article"] = Mention(article.start, article.start, "", "anaphor", me)
    publisher = article.header.publisher
    if publisher is None:
        return found
    known = gazetteer.find(publisher.text)
    new = [] if known else namer.find(publisher.text, [])
    first = next(iter((*known, *new)), None)
    if first is not None and first.node is not None and vocabulary.is_a(first.node.cls, "SecuritiesFirm"):
        found["title:SecuritiesFirm"] = Mention(article.start, article.start, "", "anaphor", first.node)
    elif publisher.text.endswith("公司") and publisher.end <= article.start:
        new = namer.find(publisher.text, []) if known else new
        whole = next((m for m in new if m.node and len(m.text) == len(publisher.text)), None)
        if whole is not None:
            found["title:Company"] = whole._replace(start=article.start, end=article.start)
    return found
