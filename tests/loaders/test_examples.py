from __future__ import annotations

import pytest

from loaders.examples import failures
from loaders.extract import extractor
from tests.loaders.world import tools

RULE = (
    'rule:try a :Frame ; :states :hasCustomer ; :verb "serve"@en ; '
    ':slot "subject: Company @ subject" , "object: Company @ object" ; '
)


def faults(turtle: str) -> list[str]:
    return failures(tools(RULE + turtle))


def test_every_example_beside_the_real_rules_holds() -> None:
    assert failures(extractor()) == []


def test_without_an_extractor_the_rules_of_the_installation_are_tried() -> None:
    assert failures() == failures(extractor())


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
    assert fault.startswith("try: 'Norda praised Velox.'")


def test_a_fault_says_what_the_rule_gives_instead() -> None:
    (fault,) = faults(':example "Norda served Velox. => velox | hasCustomer | norda | done" .')
    assert "norda hasCustomer velox done" in fault


def test_a_counterexample_that_its_rule_finds_is_a_fault() -> None:
    assert len(faults(':counterexample "Norda served Velox." .')) == 1


@pytest.mark.parametrize("text", ["Norda praised Velox.", "Norda supplied Velox."])
def test_a_counterexample_that_its_rule_leaves_alone_is_no_fault(text: str) -> None:
    assert faults(f':counterexample "{text}" .') == []


@pytest.mark.parametrize("number", ["3000000", "3E+6", "3000000.0"])
def test_a_number_may_be_written_in_any_way(number: str) -> None:
    assert (
        failures(
            tools(
                f'rule:revenue :example "Norda\'s revenue was 3 million yuan. => norda | revenue | {number} | done" .'
            )
        )
        == []
    )


@pytest.mark.parametrize("subject", ["merger/norda+velox", "norda", "velox"])
def test_of_an_event_a_key_party_may_stand_as_the_subject(subject: str) -> None:
    assert failures(tools(f'rule:buy :example "Norda acquired Velox. => {subject} | target | velox | done" .')) == []
