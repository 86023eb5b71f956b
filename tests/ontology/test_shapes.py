from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from ontology.check import check
from ontology.fault import Fault
from tests.ontology.broken import SOUND

WORLD = """
:Code a owl:Class ; rdfs:label "code"@en , "代码"@zh ; skos:definition "A code."@en , "代码。"@zh .
:Product a owl:Class ; rdfs:label "product"@en , "产品"@zh ; skos:definition "A ware."@en , "货物。"@zh .
"""


def faults(folder: Path, turtle: str, shapes: str = "") -> list[Fault]:
    (folder / "a.ttl").write_text(SOUND + WORLD + turtle, "utf-8")
    own = (files("ontology") / "shapes.ttl").read_text("utf-8")
    (folder / "shapes.ttl").write_text(shapes or own, "utf-8")
    return [fault for fault in check(folder).faults if fault.code.startswith("shape")]


def test_a_sound_ontology_breaks_no_shape(tmp_path: Path) -> None:
    assert faults(tmp_path, "") == []


@pytest.mark.parametrize(
    ("turtle", "words"),
    [
        ('id:norda :hasCode code:X . code:X a :Code ; :notation "68880.SH" .', "not as its market writes it"),
        ("id:norda :hasCode code:X . code:X a :Code .", "has no notation"),
        ('id:norda :hasCode code:X . id:lake :hasCode code:X . code:X a :Code ; :notation "XSHG" .', "Two entities"),
        ("id:lake :locatedIn id:norda .", "must be a place"),
        ("id:norda :capitalOf id:lake .", "Only a place can be a capital"),
        ("id:norda :productOf id:lake .", "Only a product has a maker"),
        ("id:norda :makesProductClass :Place .", "must be a product class"),
        (':profit a :Measure ; :dimension "mass" .', "needs one dimension"),
        (':sales :compared "never" .', "compared by term, period or moment"),
        ('id:norda :issuedBy id:lake ; :issuedOn "June" .', "date of issue is no date"),
    ],
)
def test_what_breaks_a_shape_is_told_in_the_shape_s_words(turtle: str, words: str, tmp_path: Path) -> None:
    assert words in "\n".join(fault.message("en") for fault in faults(tmp_path, turtle))


def test_a_shape_speaks_both_languages_and_says_how_to_mend(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "id:lake :locatedIn id:norda .")
    assert (fault.message("zh"), fault.remedy("en")) == (
        "lake：所在之处必须是地点。现为：norda。", "Name a place; what something belongs to is :partOf.",
    )  # fmt: skip


def test_what_breaks_a_shape_is_told_at_the_value(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "id:lake\n  :locatedIn id:norda .")
    assert (fault.place.line, fault.place.column) == (SOUND.count("\n") + WORLD.count("\n") + 2, 14)


def test_an_expert_s_own_shape_takes_part(tmp_path: Path) -> None:
    own = """@prefix : <https://w3id.org/suanli/ontology#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
    [] a sh:NodeShape ; sh:targetClass :Company ; sh:property [ sh:path :hasCode ; sh:minCount 1 ;
        sh:message "no code"@en , "无代码"@zh ; sh:description "Add one."@en , "请添加。"@zh ] ."""
    assert [fault.told("en")[-20:] for fault in faults(tmp_path, "", own)] == ["code It is: –. Add one."[-20:]]


@pytest.mark.parametrize(
    "shapes",
    [
        "sh:a nonsense .",
        "[] a sh:NodeShape ; sh:targetClass <https://w3id.org/suanli/ontology#Company> ; sh:pattern 5 .",
    ],
)
def test_shapes_that_cannot_be_read_are_told(shapes: str, tmp_path: Path) -> None:
    (folder := tmp_path).joinpath("a.ttl").write_text(SOUND, "utf-8")
    (folder / "shapes.ttl").write_text("@prefix sh: <http://www.w3.org/ns/shacl#> .\n" + shapes, "utf-8")
    assert {fault.code for fault in check(folder).faults} & {"shape-file", "syntax"}
