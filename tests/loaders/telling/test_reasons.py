from __future__ import annotations

import pytest

from loaders import surety
from loaders.least import VARIABLE
from loaders.telling.reasons import explanation
from tests.loaders.world import document, tools


def lines(text: str, turtle: str = "") -> list[str]:
    return list(explanation(document(text), tools(turtle)))


def told(text: str, turtle: str = "") -> str:
    return "\n".join(lines(text, turtle))


def test_each_fact_has_a_head_with_subject_predicate_object_and_status() -> None:
    told = lines("Velox debuted on the Growth Board.")
    assert any(line.startswith("velox listedOn growth  [done, 0.") for line in told)


def test_each_fact_shows_its_quote_and_place() -> None:
    found = lines("Velox debuted on the Growth Board.")
    assert '  "Velox debuted on the Growth Board"' in found and "  page.txt, a1, 35-68" in found


def test_the_rule_and_its_trigger_are_named() -> None:
    assert 'rule list (frame for listedOn), by "debuted"' in told("Velox debuted on the Growth Board.")


def test_a_template_is_told_from_a_frame() -> None:
    assert "rule maker (template for makesProductClass)" in told("Velox, a maker of tide chips, grew.")


@pytest.mark.parametrize(
    ("slot", "filler", "why"),
    [
        ("subject", '"Velox" (Company velox)', "the subject of the trigger's clause"),
        ("object", '"Growth Board" (Board growth)', 'after "on"'),
    ],
)
def test_each_slot_is_told_with_its_filler_and_why_it_is_that(slot: str, filler: str, why: str) -> None:
    assert f"{slot} = {filler}: {why}" in told("Velox debuted on the Growth Board.")


def test_why_a_filler_is_told_in_chinese_too() -> None:
    assert "触发词所在分句的主语" in told("Velox debuted on the Growth Board.")


def test_a_topic_is_told_as_such() -> None:
    assert 'what "it" stands for' in told("Velox is growing. Its net revenue was 3 million yuan.")
    assert "what the article spoke of last" in told("Velox is growing. Net revenue was 3 million yuan.")


def test_a_status_names_its_cue() -> None:
    assert 'status planned: "plans to"' in told("Velox plans to list on the Growth Board.")


def test_a_status_without_a_cue_says_so() -> None:
    assert "status done: no cue says otherwise" in told("Velox debuted on the Growth Board.")


def test_what_the_header_says_is_told_as_read_off_it() -> None:
    assert "rule header/title: read off the lines above the article" in told("Velox debuted on the Growth Board.")


def test_what_a_clause_carries_on_is_told_as_such() -> None:
    assert "carried on from the clause before" in told("Norda fell 2%, while Velox 3%.")


def test_how_sure_a_fact_is_stands_with_what_speaks_for_and_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surety, "weights", lambda: {"": {"": 0.0, "rule=list": 1.0, "undated": -3.0}})
    monkeypatch.setenv(VARIABLE, "0.5")
    told = lines("Velox debuted on the Growth Board.")
    at = told.index(next(line for line in told if line.startswith("  sureness 0.119")))
    assert "withheld" in told[at]
    assert told[at + 1].endswith("rule=list")
    assert told[at + 2].endswith("undated")
