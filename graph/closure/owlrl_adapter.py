"""OWL-RL (the package `owlrl`) behind our own interface: the reference to compare with, not to build with.

It runs on a copy of the data, without axiomatic triples, and its output passes the same filter as ours.

Known faults of owlrl 7.6.2, each seen on small graphs:

* `owl:hasKey`: the last property of a key is never compared, so a key of one property makes all members of the class
  one individual (prp-key);
* `owl:AllDifferent` and `owl:AllDisjointProperties`: pairs with the last member are skipped (eq-diff2, eq-diff3,
  prp-adp);
* literals of different values of a functional property are no contradiction (dt-diff);
* literals outside the range of their property are no contradiction (dt-not-type after prp-rng);
* a named graph as `destination` loses inferences that build on inferences: not used here;
* it keeps no derivations, so `explain` has no answers, and it cannot delete;
* time: some 8 s of CPU for 2,000 triples, a minute for 20,000; a transitive property or a sameAs cluster costs most.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.closure.noise import is_noise
from graph.closure.proof import Proof
from graph.closure.result import Alarm, Contradiction
from graph.closure.spelling import spell, unspell
from graph.closure.terms import Family, RdflibFamily, Triple, family_of

_ERRORS = "http://www.daml.org/2002/03/agents/agent-ont#"


class OwlrlClosure:
    """What owlrl infers from some triples."""

    def __init__(self, triples: Iterable[Any]) -> None:
        """Run owlrl on a copy of the triples."""
        import owlrl
        from rdflib import RDF, Graph, URIRef

        given: list[Triple] = [tuple(triple)[:3] for triple in triples]
        self._family, rdflib = family_of(given[0][0] if given else None), RdflibFamily()
        graph = Graph()
        for triple in given:
            graph.add(_triple(triple, self._family, rdflib))
        asserted = set(graph)
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(graph)
        errors = set(graph.subjects(RDF.type, URIRef(_ERRORS + "ErrorMessage")))
        found = (t for t in set(graph) - asserted if t[0] not in errors and not is_noise(rdflib, t))
        self.inferred: set[Triple] = {_triple(triple, rdflib, self._family) for triple in found}
        texts = sorted(str(text) for node in errors for text in graph.objects(node, URIRef(_ERRORS + "error")))
        self.contradictions = [Contradiction(text, ()) for text in texts]
        self.alarms: list[Alarm] = []

    def explain(self, triple: Triple) -> Proof | None:
        """Return None: owlrl keeps no derivations."""
        return None

    def explain_contradiction(self, contradiction: Contradiction) -> Proof:
        """Refuse: owlrl keeps no derivations.

        Raises:
            ValueError: always.
        """
        raise ValueError(f"owlrl keeps no proofs; the compiled engine can explain: {contradiction.rule}")


def _triple(triple: Triple, source: Family, target: Family) -> Triple:
    """Return a triple of one library as a triple of another."""
    if type(source) is type(target):
        return triple
    s, p, o = (unspell(target, spell(source, term)) for term in triple)
    return s, p, o
