from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import iris
from graph.closure.closure import EngineName
from graph.editions import Edition
from graph.errors import EditionError, ParameterError
from graph.explain import support
from graph.model import Node
from graph.proof import contradictions, proofs, why_holds
from graph.publish import publish
from tests.graph.test_publish import CORE
from tests.graph.world import HYGON, LISTING, MERGER, METAX, STAR, TEXT, extraction, fact, loaded

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


def clash(data: Path, engine: EngineName = "compiled") -> Edition:
    office = Node("metax", "MetaX", "GovernmentBody")
    with loaded(data, extraction(fact(METAX, "partOf", HYGON), fact(office, "partOf", HYGON))) as store:
        return publish(store, CORE, engine=engine).edition


def test_an_inferred_triple_is_explained_down_to_its_sentences(tmp_path: Path) -> None:
    lines = why_holds(edition(tmp_path), "metax", "listedOn", "star-market")
    sentence = f"“{TEXT[:33]}” (003.txt, 2025-12-17; done)"
    assert (lines[0], lines[1].split()[:2], sentence in [line.strip() for line in lines]) == (
        "metax listedOn star-market", ["by", "rule"], True,
    )  # fmt: skip


def test_every_inferred_triple_about_entities_has_a_proof_down_to_what_supports_it(tmp_path: Path) -> None:
    made = edition(tmp_path)
    inferred = made.open().quads_for_pattern(None, None, None, iris.INFERRED)
    about = [quad.triple for quad in inferred if str(quad.subject).startswith(f"<{iris.IDS}")]
    with proofs(made) as known:
        found = [known.of(triple) for triple in about]
        told = [step for proof in found if proof for step in proof.asserted()]
        assert len(about) > 5 and None not in found
        assert all(any(support(known.store, ox.Triple(*triple))) for triple in told)


def test_what_is_said_needs_no_other_proof(tmp_path: Path) -> None:
    lines = why_holds(edition(tmp_path), LISTING.id, "listedCompany", "metax")
    assert lines[1:] == [f"  “{TEXT[:33]}” (003.txt, 2025-12-17; done)"]


def test_a_literal_is_named_by_its_text(tmp_path: Path) -> None:
    lines = why_holds(edition(tmp_path), "Company", "http://www.w3.org/2000/01/rdf-schema#label", "company")
    assert "stated in the ontology" in lines[1]


@pytest.mark.parametrize("engine", ["compiled", "owlrl"])
def test_a_contradiction_is_explained_by_its_finding_whatever_engine_made_the_edition(
    tmp_path: Path, engine: EngineName
) -> None:
    made = clash(tmp_path, engine)
    with proofs(made) as known:
        ((iri, proof),) = known.contradictions()
    lines = list(contradictions(made, iri.value))
    sentence = f"“{TEXT[:33]}” (003.txt; done)"
    assert (proof.rule in lines[0], any(sentence in line or "as read in 003.txt" in line for line in lines)) == (
        True,
        True,
    )


def test_all_contradictions_come_without_a_name(tmp_path: Path) -> None:
    made = clash(tmp_path)
    with proofs(made) as known:
        ((iri, _),) = known.contradictions()
    assert list(contradictions(made)) == list(contradictions(made, iri.value))


def test_what_is_no_finding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="no contradiction"):
        list(contradictions(clash(tmp_path), "metax"))


def test_damaged_proofs_are_told_with_what_to_do(tmp_path: Path) -> None:
    made = edition(tmp_path)
    (made.path / "proofs.sqlite").write_bytes(b"no database" * 1000)
    with pytest.raises(EditionError, match="suanli publish"):
        why_holds(made, "metax", "listedOn", "star-market")


@pytest.mark.parametrize("words", [("metax", "listedOn", "hygon"), ("nobody", "listedOn", "metax")])
def test_what_does_not_hold_is_refused(tmp_path: Path, words: tuple[str, str, str]) -> None:
    with pytest.raises(ParameterError):
        why_holds(edition(tmp_path), *words)


def test_a_plan_that_was_called_off_proves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="does not hold"):
        why_holds(edition(tmp_path, "terminated"), "sugon", "toBeAbsorbedBy", "hygon")
