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
    "OPTIONAL {{ GRAPH <{findings}> {{ ?disputed <{ours}doubts> ?{0} "
    "FILTER NOT EXISTS {{ ?{0}Other <{ours}doubts> ?{0} FILTER(STR(?{0}Other) < STR(?disputed)) }} }} }}"
)


def has_evidence(query: str) -> bool:
    """Tell whether the query asks for evidence."""
    return _LINE.search(query) is not None


def with_evidence(query: str) -> str:
    """Return the query with each evidence line replaced, on the same line, by the pattern that it stands for."""
    return _LINE.sub(lambda found: _pattern(found[1]), query)


def with_evidence_last(query: str) -> str:
    """Return the query with patterns that our engine reads for each row before them: it gives the same, far sooner.

    LATERAL is no part of SPARQL 1.1 yet. Without it the engine may join all sentences with each other first.
    """
    return _LINE.sub(lambda found: f"LATERAL {{ {_pattern(found[1])} }}", query)


def _pattern(statement: str) -> str:
    return _PATTERN.format(statement, oa=_OA, dc=_DCTERMS, ours=_OURS, findings=_FINDINGS)
