from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import iris
from graph.editions import Edition
from graph.errors import ParameterError
from graph.model import Node
from graph.proof import prover, why_holds
from graph.publish import publish
from tests.graph.test_publish import CORE
from tests.graph.world import HYGON, LISTING, MERGER, METAX, STAR, TEXT, extraction, fact, loaded

SUB = ox.NamedNode(f"{iris.RDFS}subClassOf")
MEMBER = ox.Triple(iris.entity("metax"), iris.TYPE, iris.term("Company"))
LAW = ox.Triple(iris.term("Company"), SUB, iris.term("Organization"))
HIGHER = ox.Triple(iris.entity("metax"), iris.TYPE, iris.term("Organization"))
SUGON = Node("sugon", "Sugon", "Company")


def edition(data: Path, status: str = "planned") -> Edition:
    facts = (
        fact(LISTING, "listedOnMarket", STAR),
        fact(LISTING, "listedCompany", METAX),
        fact(MERGER, "acquirer", HYGON, status),
        fact(MERGER, "target", SUGON, status),
    )
    with loaded(data, extraction(*facts, published="2025-12-17")) as store:
        return publish(store, CORE).edition


def test_the_step_of_a_triple_names_its_rule_and_premises() -> None:
    step = prover([MEMBER, LAW])(HIGHER)
    assert step is not None and (step.rule, set(step.premises)) == ("cax-sco", {MEMBER, LAW})


def test_what_was_asserted_has_no_step() -> None:
    assert prover([MEMBER, LAW])(MEMBER) is None


def test_what_does_not_follow_has_no_step() -> None:
    assert prover([MEMBER])(HIGHER) is None


def test_an_inferred_triple_is_explained_down_to_its_sentences(tmp_path: Path) -> None:
    lines = why_holds(edition(tmp_path).open(), "metax", "listedOn", "star-market")
    sentence = f"“{TEXT[:33]}” (003.txt, 2025-12-17; done)"
    assert (lines[0], lines[1].split()[:2], sentence in [line.strip() for line in lines]) == (
        "metax listedOn star-market", ["by", "rule"], True,
    )  # fmt: skip


def test_every_inferred_triple_about_entities_has_a_proof(tmp_path: Path) -> None:
    store = edition(tmp_path).open()
    inferred = store.quads_for_pattern(None, None, None, iris.INFERRED)
    about = [q for q in inferred if str(q.subject).startswith(f"<{iris.IDS}") and isinstance(q.object, ox.NamedNode)]
    proofs = [why_holds(store, q.subject.value, q.predicate.value, q.object.value) for q in about]  # type: ignore[union-attr]
    assert len(proofs) > 5 and all(len(lines) > 2 for lines in proofs)


@pytest.mark.parametrize("words", [("metax", "listedOn", "hygon"), ("nobody", "listedOn", "metax")])
def test_what_does_not_hold_is_refused(tmp_path: Path, words: tuple[str, str, str]) -> None:
    with pytest.raises(ParameterError):
        why_holds(edition(tmp_path).open(), *words)


def test_a_plan_that_was_called_off_proves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="does not hold"):
        why_holds(edition(tmp_path, "terminated").open(), "sugon", "toBeAbsorbedBy", "hygon")
