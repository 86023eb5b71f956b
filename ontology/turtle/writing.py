"""Write terms, and statements about new subjects, as the files of the ontology write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pyoxigraph as ox

from ontology.turtle.layout import Layout, Term, lay_out
from ontology.vocabulary import BASE, ENTITY, OWL, RDF, RDFS, SKOS, TERM

PREFIXES = {
    "": TERM, "code": f"{ENTITY}code/", "id": ENTITY, "owl": OWL, "rdf": RDF, "rdfs": RDFS, "rule": f"{BASE}rule/",
    "skos": SKOS,
}  # fmt: skip
"""The prefixes of the ontology's files."""
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[\w-]*\w)?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SIGNS = re.compile(r'[\\"\n\r\t]')


def written(term: Term, prefixes: Mapping[str, str]) -> str:
    """Return a term as Turtle, in the short form where a prefix of the file allows it."""
    if isinstance(term, ox.Literal):
        text = '"' + _SIGNS.sub(lambda sign: _ESCAPES[sign[0]], term.value) + '"'
        if term.language:
            return f"{text}@{term.language}"
        plain = term.datatype.value.endswith("XMLSchema#string")
        return text if plain else f"{text}^^{written(term.datatype, prefixes)}"
    for prefix, iri in sorted(prefixes.items(), key=lambda pair: -len(pair[1])):
        if term.value.startswith(iri) and _LOCAL.fullmatch(term.value[len(iri) :]):
            return f"{prefix}:{term.value[len(iri) :]}"
    return f"<{term.value}>"


def described(text: str, subject: ox.NamedNode, said: Sequence[tuple[ox.NamedNode, Sequence[Any]]]) -> str:
    """Return a text with a new statement: among those of its kind by the alphabet where they are sorted, else last.

    `said` are the properties with their objects, the class first.
    """
    text = _with_prefixes(
        text, [subject, *(p for p, _ in said if p.value != RDF + "type"), *(o for _, objects in said for o in objects)]
    )
    layout = lay_out(text)
    lines = [
        f"{'a' if p.value == RDF + 'type' else written(p, layout.prefixes)} "
        + " , ".join(written(o, layout.prefixes) for o in objects)
        for p, objects in said
    ]
    short = len(lines) == 2 and subject.value.startswith(PREFIXES["code"])
    block = f"{written(subject, layout.prefixes)} {(' ; ' if short else ' ;' + chr(10) + '    ').join(lines)} ."
    at, alone = _place(layout, subject)
    if at is None:
        joint = "\n" if short and alone else "\n\n"
        return f"{text.rstrip()}{joint}{block}\n"
    return f"{text[:at]}{block}{chr(10) if short else chr(10) * 2}{text[at:]}"


def _place(layout: Layout, subject: ox.NamedNode) -> tuple[int | None, bool]:
    """Return where the next of the subject's kind begins, None for the end; and whether there are any of its kind."""
    space = _space(subject)
    kin = [s for s in layout.statements if s.subject is not None and _space(s.subject) == space]
    names = [s.subject.value for s in kin if s.subject is not None]
    if not kin:
        return None, False
    if names != sorted(names):
        return None, layout.statements[-1] in kin
    behind = next((s.start for s in kin if s.subject is not None and s.subject.value > subject.value), None)
    if behind is None and layout.statements[-1] not in kin:
        last = layout.statements.index(kin[-1])
        return layout.statements[last + 1].start, True
    return behind, True


def _space(subject: ox.NamedNode) -> str:
    return re.split(r"(?<=[/#])(?=[^/#]*$)", subject.value)[0]


def _with_prefixes(text: str, terms: Sequence[Term]) -> str:
    """Return a text that declares the prefixes of some terms."""
    layout = lay_out(text)
    for term in terms:
        if isinstance(term, ox.NamedNode) and written(term, layout.prefixes).startswith("<"):
            short = written(term, PREFIXES)
            name = short.split(":", 1)[0]
            if not short.startswith("<") and name not in layout.prefixes:
                line = f"@prefix {name}: <{PREFIXES[name]}> .\n"
                heads = [m.end() for m in re.finditer(r"^@prefix .*\n", text, re.MULTILINE)]
                at = heads[-1] if heads else 0
                text = text[:at] + line + text[at:]
                layout = lay_out(text)
    return text
