from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from ontology.check import Checked, check, examples
from ontology.fault import LANGUAGES, Fault, codes
from ontology.grammar import load_grammar
from tests.ontology.broken import BROKEN, SOUND

HERE = SOUND.count("\n") + 1
CASES = [(code, turtle) for code, given in BROKEN.items() for turtle in given]
ELSEWHERE = {  # codes whose faults show only where rules are tried, files are read or a workbook comes back
    "encoding", "example-missing", "counterexample-missing", "example-form", "example-fails", "example-silent",
    "counterexample-hit", "pattern-form", "query-term", "shape", "shape-file", "contradiction", "check-file",
    "check-example", "report-file", "word-list",
}  # fmt: skip


@cache
def real() -> Checked:
    """Return the ontology that comes with the installation, checked."""
    return check()


def checked(folder: Path, turtle: str) -> Checked:
    (folder / "a.ttl").write_text(SOUND + turtle.replace("¦", "") + "\n", "utf-8")
    (folder / "b.ttl").write_bytes((files("ontology") / "rules" / "terms.ttl").read_bytes())
    return check(folder)


def faults(folder: Path, turtle: str) -> list[Fault]:
    sound = {(f.code, f.about) for f in checked(folder, "").faults}
    return [f for f in checked(folder, turtle).faults if (f.code, f.about) not in sound]


def test_the_real_ontology_has_no_fault_and_no_hint() -> None:
    assert real().faults == ()


def test_a_sound_text_has_no_fault_but_what_it_does_without(tmp_path: Path) -> None:
    assert {f.code for f in checked(tmp_path, "").faults} <= {"undefined", "unused"}


@pytest.mark.parametrize(("code", "turtle"), CASES)
def test_what_is_wrong_is_told_with_its_line_and_column(code: str, turtle: str, tmp_path: Path) -> None:
    found = [(f.place.line, f.place.column) for f in faults(tmp_path, turtle) if f.code == code]
    assert found[:1] == [(HERE, turtle.index("¦") + 1)]


@pytest.mark.parametrize(("code", "turtle"), CASES)
def test_a_fault_is_told_whole_in_both_languages(code: str, turtle: str, tmp_path: Path) -> None:
    told = [f.told(language) for f in faults(tmp_path, turtle) if f.code == code for language in LANGUAGES]
    assert told and all(len(line) > 20 and "{about}" not in line for line in told)


def test_every_code_has_a_broken_ontology_that_shows_it() -> None:
    assert set(codes()) - set(BROKEN) - {c for c in codes() if c.startswith("sheet")} == ELSEWHERE


def test_a_syntax_error_hides_no_other_fault_of_the_file(tmp_path: Path) -> None:
    found = faults(tmp_path, 'id:velox a :Company rdfs:label "V"@en .\nid:orrin a :Company .\nid:tarn nonsense .')
    assert sorted(f.code for f in found) == ["label-missing", "label-missing", "syntax", "syntax"]


def test_what_a_broken_statement_is_about_counts_as_described(tmp_path: Path) -> None:
    found = faults(tmp_path, "id:velox a :Company oops .\nid:norda :near id:velox .")
    assert "velox" not in {f.about for f in found if f.code == "undefined"}


def test_a_file_that_is_not_in_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_bytes("# 公司\n".encode("gb18030"))
    assert [f.code for f in check(tmp_path).faults] == ["encoding"]


def test_a_misspelt_term_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'id:velox a :Compnay ; rdfs:label "V"@en , "维"@zh .')
    assert ("Did you mean Company?" in fault.told("en"), "是否应为 Company？" in fault.told("zh")) == (True, True)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    own = re.compile(r"(velox|rule:r|Bank|Port)\b")
    turtle = [own.sub(rf"\g<1>{number}", given[0]) for number, given in enumerate(BROKEN.values())]
    assert {f.code for f in checked(tmp_path, "\n".join(turtle)).faults} >= set(BROKEN)


def test_a_rule_that_cannot_be_read_is_left_out_of_what_is_used(tmp_path: Path) -> None:
    made = checked(tmp_path, 'rule:r a :Frame ; :states :seat ; :verb "sit"@en ; :slot "subject Company" .')
    assert "rule" not in {s.rsplit("/", 2)[-2] for s, _ in made.vocabulary.pairs("states") if "/" in s}


def test_a_term_that_a_check_of_figures_asks_for_must_be_described(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("# :remark\nSELECT * {\n  ?x :seat ?y ; :saet ?z }\n", "utf-8")
    (tmp_path / "a.ttl").write_text(SOUND, "utf-8")
    found = [f for f in check(tmp_path, [tmp_path / "a.rq"]).faults if f.place.file == "a.rq"]
    assert [(f.code, f.about, f.place.line, f.place.column) for f in found] == [("query-term", "saet", 3, 17)]


def test_a_fault_is_plain_data(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'id:velox a :Company ; rdfs:label "Velox"@en .')
    data = json.loads(json.dumps(fault.data()))
    assert {name: data[name] for name in ("code", "severity", "file", "line", "column", "about")} == {
        "code": "label-missing", "severity": "error", "file": "a.ttl", "line": HERE, "column": 1, "about": "velox",
    }  # fmt: skip


def test_a_fault_is_told_with_its_place_and_its_remedy(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'id:velox a :Company ; rdfs:label "Velox"@en .')
    assert fault.told("zh").startswith(f"a.ttl，第{HERE}行：velox 没有“zh”标签") and '"…"@zh' in fault.told("zh")


def test_every_real_rule_is_asked_for_its_examples() -> None:
    assert set(examples(load_grammar())) == {rule.address for rule in load_grammar().rules}


def test_examples_and_counterexamples_are_kept_apart() -> None:
    positive, negative = examples(load_grammar())["merger/acquire"]
    assert positive and negative and not set(positive) & set(negative)
