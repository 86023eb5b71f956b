from __future__ import annotations

from pathlib import Path

import pytest

from ontology.check import check, examples, lacking
from ontology.grammar import load_grammar
from tests.ontology.test_vocabulary import PREFIXES

SOUND = """
:Company a owl:Class ; rdfs:label "company"@en , "公司"@zh ; skos:definition "A firm."@en , "企业。"@zh .
id:norda a :Company ; rdfs:label "Norda"@en , "诺达"@zh .
"""
HERE = PREFIXES.count("\n") + SOUND.count("\n")


def faults(folder: Path, turtle: str) -> list[str]:
    (folder / "a.ttl").write_text(PREFIXES + SOUND + turtle, "utf-8")
    return check([folder / "a.ttl"])


def test_the_real_ontology_has_no_fault() -> None:
    assert check() == []


def test_a_sound_text_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, "") == []


@pytest.mark.parametrize(
    ("turtle", "fault"),
    [
        ('id:velox a :Company ; rdfs:label "Velox"@en .', 'velox has no label in "zh"'),
        ('id:velox a :Company ; rdfs:label "维洛"@zh .', 'velox has no label in "en"'),
        (
            ':Bank a owl:Class ; rdfs:label "bank"@en , "银行"@zh ; skos:definition "A bank."@en .',
            'Bank has no definition in "zh"',
        ),
        ('id:velox a :Company ; rdfs:label "V"@en , "维"@zh ; :near id:norda .', "near is used but nowhere described"),
        ('id:velox a :Firm ; rdfs:label "V"@en , "维"@zh .', "Firm is used but nowhere described"),
        ("id:norda rdfs:seeAlso id:nobody .", "nobody is used but nowhere described"),
    ],
)
def test_a_fault_is_told(turtle: str, fault: str, tmp_path: Path) -> None:
    assert [f for f in faults(tmp_path, turtle) if fault in f]


def test_a_fault_names_its_file_and_line(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'id:velox a :Company ; rdfs:label "Velox"@en .')
    assert fault.startswith(f"a.ttl, line {HERE + 1}: ")


def test_a_fault_says_what_to_do(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'id:velox a :Company ; rdfs:label "Velox"@en .')
    assert fault.endswith('Add rdfs:label "…"@zh.')


def test_a_syntax_error_is_told_with_its_line(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "id:velox nonsense")
    assert fault.startswith(f"a.ttl, line {HERE + 1}: ")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    assert len(faults(tmp_path, "id:velox a :Company .\nid:orrin a :Company .")) == 4


def test_a_line_that_is_no_slot_is_a_fault(tmp_path: Path) -> None:
    turtle = 'rule:r a :Frame ; :states :revenue ; :slot "subject Company" .'
    prefix = "@prefix rule: <https://w3id.org/suanli/rule/> .\n"
    assert [f for f in faults(tmp_path, prefix + turtle) if "'subject Company' is no slot" in f]


def test_a_rule_that_says_nothing_is_a_fault(tmp_path: Path) -> None:
    prefix = "@prefix rule: <https://w3id.org/suanli/rule/> .\n"
    assert [f for f in faults(tmp_path, prefix + "rule:r a :Frame .") if "states no term and evokes no event" in f]


def test_every_real_rule_is_asked_for_its_examples() -> None:
    assert set(examples(load_grammar())) == {rule.address for rule in load_grammar().rules}


def test_examples_and_counterexamples_are_kept_apart() -> None:
    positive, negative = examples(load_grammar())["merger/acquire"]
    assert positive and negative and not set(positive) & set(negative)


UNPROVEN = 15  # rules without an example or a counterexample: may only fall


def test_hardly_a_rule_lacks_its_example_or_counterexample() -> None:
    assert len(lacking(load_grammar())) <= UNPROVEN, "Give your rule an :example and a :counterexample"


def test_a_rule_that_lacks_one_is_named_with_what_to_add() -> None:
    assert all("Add a sentence that the rule" in line for line in lacking(load_grammar()))
