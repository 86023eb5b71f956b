from __future__ import annotations

from pathlib import Path

import pytest

from loaders.examples import failures, trial
from ontology.check import check
from ontology.fault import Fault
from tests.loaders.world import folder, tools

RULE = (
    'rule:try a :Frame ; :states :hasCustomer ; :verb "serve"@en ; '
    ':slot "subject: Company @ subject" , "object: Company @ object" ; '
)


def errors(turtle: str) -> list[Fault]:
    """Return the faults of the small world's rules with what is added, hints left out."""
    return [fault for fault in trial(tools(turtle)) if fault.severity == "error"]


def faults(turtle: str) -> list[Fault]:
    """Return the faults of a rule's examples."""
    return errors(RULE + turtle)


def test_every_example_beside_the_real_rules_holds_and_every_rule_has_both_kinds() -> None:
    assert failures(check()) == []


@pytest.mark.parametrize("name", ["example", "counterexample"])
def test_a_rule_without_an_example_or_counterexample_is_hinted_at(name: str) -> None:
    found = [fault for fault in trial(tools(RULE + ":states :hasCustomer .")) if fault.about == "try"]
    assert f"{name}-missing" in {fault.code for fault in found}


@pytest.mark.parametrize("expected", ["norda | hasCustomer | velox", "norda | hasCustomer | velox | finished", ""])
def test_what_is_expected_and_is_no_fact_is_a_fault(expected: str) -> None:
    assert [fault.code for fault in faults(f':example "Norda served Velox. => {expected}" .')] == ["example-form"]


PHRASES = [
    ('"{subject:Company} sits (by {object:Company}"', "pattern-form"),
    ('"{subject:Company} sits by {subject:Company}"', "pattern-form"),
    ('"{subject:Firm} sits by {object:Company}"', "slot-type"),
    ('"{subject:Company} (will |be |will be )*sit by {object:Company}"', "two-ways"),
    ('"{subject Company} sits by {object:Company}"', "slot-form"),
]


@pytest.mark.parametrize(("phrase", "code"), PHRASES)
def test_a_phrase_that_cannot_be_read_is_told_at_its_line(phrase: str, code: str, tmp_path: Path) -> None:
    turtle = f"# here\nrule:p a :Template ; :states :hasCustomer ; :pattern {phrase}@en ; :counterexample 'X.' ."
    made = check(folder(tmp_path, turtle))
    found = [(f.code, f.place.file) for f in failures(made) if f.about == "p" and f.severity == "error"]
    assert found == [(code, "world.ttl")]


def test_a_rule_that_cannot_be_read_does_not_keep_the_others_from_being_tried(tmp_path: Path) -> None:
    bad = 'rule:p a :Template ; :states :hasCustomer ; :pattern "({subject:Company}"@en .'
    good = f'{RULE}:example "Norda praised Velox." .'
    found = {f.code for f in failures(check(folder(tmp_path, f"{bad}\n{good}")))}
    assert found >= {"pattern-form", "example-silent"}


def test_a_word_list_that_is_gone_is_told_by_name(tmp_path: Path) -> None:
    file = folder(tmp_path, "") / "rules" / "names.ttl"
    file.write_text(file.read_text("utf-8").replace("list/not-a-name", "list/no-name"), "utf-8")
    assert [(f.code, f.about) for f in failures(check(tmp_path))] == [("word-list", "not-a-name")]


@pytest.mark.parametrize(
    "example",
    ["Norda served Velox.", "Norda served Velox. => norda | hasCustomer | velox | done",
     "Norda will serve Velox. => norda | hasCustomer | velox | planned"],
)  # fmt: skip
def test_an_example_that_its_rule_finds_is_no_fault(example: str) -> None:
    assert faults(f':example "{example}" .') == []


@pytest.mark.parametrize(
    "example",
    ["Norda praised Velox.", "Norda supplied Velox.", "Norda served Velox. => norda | hasCustomer | orrin | done",
     "Norda served Velox. => norda | hasCustomer | velox | planned"],
)  # fmt: skip
def test_an_example_that_its_rule_does_not_find_is_a_fault(example: str) -> None:
    assert len(faults(f':example "{example}" .')) == 1


def test_a_fault_names_the_rule_and_the_sentence() -> None:
    (fault,) = faults(':example "Norda praised Velox." .')
    assert (fault.about, "“Norda praised Velox.”" in fault.message("en")) == ("try", True)


def test_a_fault_says_what_the_rule_gives_instead() -> None:
    (fault,) = faults(':example "Norda served Velox. => velox | hasCustomer | norda | done" .')
    assert "norda | hasCustomer | velox | done" in fault.message("zh")


def test_a_counterexample_that_its_rule_finds_is_a_fault() -> None:
    assert len(faults(':counterexample "Norda served Velox." .')) == 1


@pytest.mark.parametrize("text", ["Norda praised Velox.", "Norda supplied Velox."])
def test_a_counterexample_that_its_rule_leaves_alone_is_no_fault(text: str) -> None:
    assert faults(f':counterexample "{text}" .') == []


@pytest.mark.parametrize("number", ["3000000", "3E+6", "3000000.0"])
def test_a_number_may_be_written_in_any_way(number: str) -> None:
    example = f"Norda's revenue was 3 million yuan. => norda | revenue | {number} | done"
    assert errors(f'rule:revenue :example "{example}" .') == []


@pytest.mark.parametrize("subject", ["merger/norda+velox", "norda", "velox"])
def test_of_an_event_a_key_party_may_stand_as_the_subject(subject: str) -> None:
    assert errors(f'rule:buy :example "Norda acquired Velox. => {subject} | target | velox | done" .') == []
