"""Why a triple of an edition holds, or what contradicts itself in it: from the proofs that the edition holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from graph import findings
from graph.asserted import asserted
from graph.checking.found import found
from graph.checking.telling import as_text
from graph.closure import Contradiction, Proof, ProofFile, Reasoner
from graph.closure.proof import ASSERTED
from graph.editions import Edition, current
from graph.errors import EditionError, ParameterError
from graph.explain import explanation, shown, size, support
from graph.iris import CATALOGUE, FINDINGS, LABEL, term
from graph.naming import node
from graph.status import OVER


@dataclass(frozen=True, slots=True)
class Proofs:
    """The proofs of one edition: `inferred` gives that of an inferred triple or None, `clashes` all contradictions."""

    store: Store
    inferred: Callable[[tuple[object, object, object]], Proof | None]
    clashes: Callable[[], list[Contradiction]]

    def of(self, triple: Triple) -> Proof | None:
        """Return the proof of a triple, None for one that does not hold.

        What an article or the ontology says needs no other proof, so that is the shortest.
        """
        wanted = triple.subject, triple.predicate, triple.object
        return Proof(wanted, ASSERTED) if any(support(self.store, triple)) else self.inferred(wanted)

    def contradictions(self) -> list[tuple[NamedNode, Proof]]:
        """Return each contradiction's finding and proof, the shortest proof first."""
        found = []
        for one in self.clashes():
            proofs = tuple(self.of(Triple(*premise)) or Proof(premise, ASSERTED) for premise in one.premises)
            iri = findings.contradiction(one.rule, one.premises).iri
            found.append((iri, Proof(one.premises[0], one.rule, proofs)))
        return sorted(found, key=lambda pair: (size(pair[1]), pair[0].value))


@contextmanager
def proofs(edition: Edition) -> Iterator[Proofs]:
    """Open the proofs of an edition. One without a file of proofs is reasoned about anew, which takes a while.

    Raises:
        EditionError: the file of proofs is damaged.
    """
    store = edition.open()
    if edition.proofs is None:
        reasoner = Reasoner((t.subject, t.predicate, t.object) for t in asserted(store, list(_over(store))))
        yield Proofs(store, reasoner.explain, lambda: reasoner.contradictions)
        return
    try:
        file = ProofFile(edition.proofs)
        try:
            yield Proofs(store, file.explain, file.contradictions)
        finally:
            file.close()
    except sqlite3.DatabaseError as error:
        remedy = "Make a new edition: suanli publish."
        raise EditionError(f"the proofs cannot be read: {error}.", str(edition.proofs), remedy) from error


def explained(data: Path, *words: str) -> Iterable[str]:
    """Return the explanation of a triple (three words), of a finding (one) or of all contradictions (none), as lines.

    It is that of the current edition.

    Raises:
        NothingPublished: there is no edition.
        ParameterError: the words name nothing that holds.
        EditionError: the edition or its proofs are damaged.
    """
    edition = current(data)
    return why_holds(edition, *words) if len(words) > 1 else contradictions(edition, *words)


def why_holds(edition: Edition, subject: str, predicate: str, value: str) -> list[str]:
    """Return the explanation of a triple of an edition as lines, its parts named as people name them.

    `value` may also be a literal's text, where the subject has it.

    Raises:
        ParameterError: a name names nothing, or several things; or the triple does not hold.
        EditionError: the proofs are damaged.
    """
    with proofs(edition) as known:
        start = node(known.store, subject), node(known.store, predicate)
        quads = known.store.quads_for_pattern(*start, None, None)
        literals = (quad.object for quad in quads if isinstance(quad.object, Literal) and quad.object.value == value)
        wanted = Triple(*start, next(literals, None) or node(known.store, value))
        proof = known.of(wanted)
        if proof is None:
            remedy = "See what holds of a thing: suanli query queries/about-entity.rq, or its page."
            raise ParameterError("this does not hold in the current edition.", shown(wanted), remedy)
        return list(explanation(known.store, proof))


def contradictions(edition: Edition, finding: str | None = None) -> Iterator[str]:
    """Yield all contradictions of an edition, the one with the shortest proof first, or the one of a finding.

    Each has lines for its finding, the rule, and the proofs of the triples that cannot all hold.

    Raises:
        ParameterError: the finding is none of the edition's contradictions.
        EditionError: the proofs are damaged.
    """
    with proofs(edition) as known:
        clashes = known.contradictions()
        if finding is not None:
            wanted = node(known.store, finding)
            clashes = [(iri, proof) for iri, proof in clashes if iri == wanted]
            if not clashes and (told := _checked(known.store, wanted)):
                yield from told
                return
            if not clashes:
                raise ParameterError(
                    "no contradiction of this edition.", finding, "See: suanli explain --contradictions"
                )
        for iri, proof in clashes:
            yield from _clash(known.store, iri, proof)


def _checked(store: Store, finding: NamedNode) -> list[str]:
    """Return a finding of a check as lines; none for any other thing."""
    own = [quad.triple for quad in store.quads_for_pattern(finding, None, None, FINDINGS)]
    return [line for one in found(store, own) if one.check for line in as_text([one], "en")]


def _clash(store: Store, iri: NamedNode, proof: Proof) -> Iterator[str]:
    yield f"{shown(Triple(iri, LABEL, Literal(''))).split()[0]}: these cannot all hold, by rule {proof.rule}:"
    for premise in sorted(proof.premises, key=size):
        yield from (f"  {line}" for line in explanation(store, premise))


def _over(store: Store) -> Iterator[NamedNode]:
    """Yield the events that will not happen: publishing drew no conclusions from them."""
    for status in OVER:
        found: Iterator[Quad] = store.quads_for_pattern(None, term("currentStatus"), Literal(status), CATALOGUE)
        yield from (quad.subject for quad in found if isinstance(quad.subject, NamedNode))
