"""Guesses: rules so unsure that they hold only where an article names hardly any firm to confuse.

Of 843 facts of thirty unread documents that readers judged, those of such rules were right in one of six cases; on
texts about one firm or two, nearly all are.
"""

from __future__ import annotations

from loaders.view import View
from ontology.grammar import Rule

UNSURE = 0.7  # a rule less sure than this guesses
FEW = 2  # how many firms an article may name for a guess to hold


def is_guess(rule: Rule, view: View) -> bool:
    """Tell whether a rule would only guess in a sentence, because its article names several firms."""
    return view.firms > FEW and rule.confidence < UNSURE
