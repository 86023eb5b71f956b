"""The proof line: what it stands for, and what is no proof line."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from pyoxigraph import QuerySolutions, Store

from queries.inference import has_proof, with_proof

QUERY = "PREFIX : <a:> SELECT ?firm ?inferred WHERE {\n  ?firm :makes :GPU .\n  # proof: ?firm a :Vendor\n}"


def addresses(inferred: str) -> list[str | None]:
    """Return the proofs of a query's rows, where one graph says that firms make GPUs and another what follows."""
    store = Store()
    store.update(
        "PREFIX : <a:> INSERT DATA { GRAPH <a:said> { :one :makes :GPU . :two :makes :GPU ; a :Vendor }"
        f" GRAPH <{inferred}> {{ :one a :Vendor }} }}"
    )
    rows = store.query(with_proof(QUERY), use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    ordered = sorted(rows, key=lambda row: str(row["firm"]))
    return [row["inferred"].value if row["inferred"] else None for row in ordered]


def test_a_row_that_hangs_on_what_follows_has_the_address_of_its_proof() -> None:
    first, second = addresses("https://w3id.org/suanli/graph/inferred")
    assert first is not None and second is None
    named = parse_qs(urlsplit(first).query)
    assert named == {"s": ["a:one"], "p": ["http://www.w3.org/1999/02/22-rdf-syntax-ns#type"], "o": ["a:Vendor"]}


def test_what_any_other_graph_says_is_no_inference() -> None:
    assert addresses("a:other") == [None, None]


@pytest.mark.parametrize("line", ["# proof: ?a :b ?c", "  #proof: ?a <x:b> :c .", "# proof: a:x b:y ?z"])
def test_a_triple_of_variables_and_names_is_a_proof_line(line: str) -> None:
    assert has_proof(line)


@pytest.mark.parametrize(
    "line", ["# proof: ?a :b", '# proof: ?a :b "c"', "# proof: ?a :b ?c ?d", "x # proof: ?a :b ?c"]
)
def test_anything_else_is_none(line: str) -> None:
    assert not has_proof(line)


def test_the_lines_of_the_query_keep_their_numbers() -> None:
    assert with_proof(QUERY).count("\n") == QUERY.count("\n")
