"""The shared pattern for what was inferred: one comment line in a query names the triple that a row hangs on.

An author writes `# proof: ?vendor a :GPUVendor` on a line of its own inside WHERE, after the triples that bind its
variables, and puts ?inferred into SELECT. Where the edition holds that triple only because it follows from others,
?inferred is the address of the page that proves it; else it is unbound. As with evidence, the file stays valid SPARQL.
"""

from __future__ import annotations

import re

COLUMNS = {"inferred": "proof"}

_TERM = r"(\?[A-Za-z]\w*|\w*:[A-Za-z]\w*|<[^<>\s]+>)"
_LINE = re.compile(
    rf"^[ \t]*#[ \t]*proof:[ \t]*{_TERM}[ \t]+(a|{_TERM[1:-1]})[ \t]+{_TERM}[ \t]*\.?[ \t]*$", re.MULTILINE
)
_GRAPH = "https://w3id.org/suanli/graph/inferred"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def has_proof(query: str) -> bool:
    """Tell whether the query names a triple that may be inferred."""
    return _LINE.search(query) is not None


def with_proof(query: str) -> str:
    """Return the query with each proof line replaced, on the same line, by the pattern that it stands for."""
    return _LINE.sub(lambda found: _pattern(found[1], found[2], found[3]), query)


def _pattern(subject: str, relation: str, value: str) -> str:
    relation = _TYPE if relation == "a" else relation
    parts = ", ".join(
        f'"{sign}{name}=", ENCODE_FOR_URI(STR({term}))'
        for sign, name, term in (("/why?", "s", subject), ("&", "p", relation), ("&", "o", value))
    )
    return f"OPTIONAL {{ GRAPH <{_GRAPH}> {{ {subject} {relation} {value} }} BIND(CONCAT({parts}) AS ?inferred) }}"
