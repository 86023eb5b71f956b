"""The firm that speaks, as one of whom a sentence tells."""

from __future__ import annotations

from loaders.coordination import Group
from loaders.mentions import Mention, fits
from loaders.view import View
from ontology.vocabulary import Vocabulary


def speaking(view: View, at: int, types: tuple[str, ...], vocabulary: Vocabulary) -> Group | None:
    """Return the speaker of a sentence as what fits one of the types; a broker speaks of others."""
    node = view.speaker
    if node is None or vocabulary.is_a(node.cls, "SecuritiesFirm"):
        return None
    mention = Mention(at, at, node.label, "anaphor", node)
    return Group((mention,)) if fits(mention, types, vocabulary) else None
