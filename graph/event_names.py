"""What an event is called: by its class and the parties that its IRI names, in either language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.iris import IDS

COLON: Final = {"zh": "："}
OR: Final = " or "


def parties(iri: str) -> list[str]:
    """Return the IRIs of the parties of an event; empty for what is none.

    >>> parties("https://w3id.org/suanli/id/merger/hygon+sugon")
    ['https://w3id.org/suanli/id/hygon', 'https://w3id.org/suanli/id/sugon']
    """
    kind, slash, names = iri.removeprefix(IDS).partition("/") if iri.startswith(IDS) else ("", "", "")
    return [f"{IDS}{name}" for name in names.split("+")] if kind and slash else []


def called(kind: str, names: Sequence[str], language: str) -> str:
    """Return the name of an event, given the label of its class and the names of its parties.

    >>> called("merger or acquisition", ["Hygon", "Sugon"], "en"), called("合并收购", ["海光信息"], "zh")
    ('Merger: Hygon + Sugon', '合并收购：海光信息')
    """
    first = kind.partition(OR)[0]
    return f"{first[:1].upper()}{first[1:]}{COLON.get(language, ': ')}{' + '.join(names)}"
