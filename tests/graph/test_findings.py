import pyoxigraph as ox
import pytest

from graph import iris
from graph.closure import Alarm
from graph.findings import alarm, contradiction

PARTY = (iris.entity("metax"), iris.TYPE, iris.term("Company"))
CLASH = (iris.entity("metax"), iris.TYPE, iris.term("GovernmentBody"))


def test_a_contradiction_is_a_finding_named_in_both_languages() -> None:
    labels = {
        t.object.language
        for t in contradiction("cax-dw", [PARTY, CLASH]).triples
        if t.predicate == iris.LABEL and isinstance(t.object, ox.Literal)
    }
    assert labels == {"en", "zh"}


def test_a_finding_says_which_rule_found_it() -> None:
    found = contradiction("cax-dw", [PARTY, CLASH])
    assert ox.Literal("cax-dw") in [t.object for t in found.triples if t.predicate == iris.term("foundBy")]


def test_the_same_contradiction_is_the_same_finding_in_whatever_order_it_comes() -> None:
    assert contradiction("cax-dw", [PARTY, CLASH]) == contradiction("cax-dw", [CLASH, PARTY])


def test_contradictions_by_other_rules_are_other_findings() -> None:
    one, other = (contradiction(rule, [PARTY, CLASH]) for rule in ("cax-dw", "cls-com"))
    assert one.triples[0].subject != other.triples[0].subject


def test_a_contradiction_without_premises_is_told_by_its_rule() -> None:
    labels = [str(t.object) for t in contradiction("Violation of X", []).triples if t.predicate == iris.LABEL]
    assert len(labels) == 2 and all("Violation of X" in label for label in labels)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_alarm_is_a_finding_with_its_sentence(language: str) -> None:
    cluster = Alarm("cluster", 12, (iris.entity("metax"),))
    assert ox.Literal(cluster.text(language), language=language) in [t.object for t in alarm(cluster).triples]


def test_alarms_about_other_members_are_other_findings() -> None:
    one, other = (Alarm("cluster", 12, (iris.entity(name),)) for name in ("metax", "hygon"))
    assert alarm(one).iri != alarm(other).iri


def test_an_axiom_without_a_name_does_not_change_which_finding_it_is() -> None:
    axioms = [(ox.BlankNode(), iris.TYPE, iris.term("AllDisjointClasses")) for _ in range(2)]
    one, other = (contradiction("cax-adc", [PARTY, CLASH, axiom]) for axiom in axioms)
    assert one.triples == other.triples
