"""The shared evidence pattern: one comment line in a query stands for the triples that lead to the sentence.

An author writes `# evidence: ?statement` on a line of its own inside WHERE, where ?statement is a statement node,
and puts ?quote ?article ?publisher ?published ?status ?disputed into SELECT; the last is a finding that speaks
against the statement, if there is one. The file stays valid SPARQL without us; what is run has the pattern below in
the comment's place. Only our own text is put together here, never a value.
"""

from __future__ import annotations

import re

COLUMNS = {
    "quote": "text",
    "article": "article",
    "publisher": "entity",
    "published": "date",
    "status": "status",
    "disputed": "entity",
}

_LINE = re.compile(r"^[ \t]*#[ \t]*evidence:[ \t]*\?([A-Za-z]\w*)[ \t]*$", re.MULTILINE)
_OA = "http://www.w3.org/ns/oa#"
_DCTERMS = "http://purl.org/dc/terms/"
_OURS = "https://w3id.org/suanli/ontology#"
_FINDINGS = "https://w3id.org/suanli/graph/findings"
_PATTERN = (
    "?{0} <{ours}status> ?status ; <{oa}hasTarget> ?{0}Target . "
    "?{0}Target <{oa}hasSource> ?article ; <{oa}hasSelector> ?{0}Selector . ?{0}Selector <{oa}exact> ?quote . "
    "OPTIONAL {{ ?article <{dc}publisher> ?publisher }} OPTIONAL {{ ?article <{dc}issued> ?published }} "
    "OPTIONAL {{ {{ SELECT ?{0} (SAMPLE(?{0}Finding) AS ?disputed) WHERE {{ "
    "GRAPH <{findings}> {{ ?{0}Finding <{ours}doubts> ?{0} }} }} GROUP BY ?{0} }} }}"
)


def has_evidence(query: str) -> bool:
    """Tell whether the query asks for evidence."""
    return _LINE.search(query) is not None


def with_evidence(query: str) -> str:
    """Return the query with each evidence line replaced, on the same line, by the pattern that it stands for."""
    return _LINE.sub(
        lambda found: _PATTERN.format(found[1], oa=_OA, dc=_DCTERMS, ours=_OURS, findings=_FINDINGS), query
    )
