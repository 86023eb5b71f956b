"""Canned reports: one question a file, and the catalogue that reads them.

How to write `queries/<id>.rq`: valid SPARQL under a `#+` header that `header.schema.json` describes.

A parameter is a variable that SELECT lists; its value is substituted as a typed term, and without a value the
variable stays unbound. Two patterns work with and without one:

- the parameter stands in a triple that every row needs: `?application :applicant ?company`;
- a filter that an unbound parameter makes true:
  `FILTER(COALESCE(?number >= ?least, true))`, and for a pattern
  `FILTER(COALESCE(IF(isIRI(?place), EXISTS { ?city :partOf* ?place }, true), true))`.

Two do not: a parameter that stands only in OPTIONAL keeps the rows that do not match, and `!BOUND(?place)` is
always true. A line `# evidence: ?statement` stands for the triples that lead to the sentence (`evidence.py`); it goes
after all triples that every row needs and into each branch of a UNION: what is joined to a UNION or after an
OPTIONAL is joined late, by reading all statements.
"""
