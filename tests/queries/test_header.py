"""Headers of query files: what is read, and which line a fault is on."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from queries.header import HeaderFault, line_of, read_header, schema

GOOD = """#+ title: {en: Towns, zh: 城镇}
#+ answers: {en: Which towns are there, zh: 有哪些城镇}
#+ columns: {place: entity}
SELECT ?place WHERE { ?place ?p ?o }
"""


def fault(text: str) -> tuple[int, str]:
    """Return line and reason of the fault that reading the header gives."""
    with pytest.raises(HeaderFault) as caught:
        read_header(text)
    return caught.value.line, caught.value.reason


def with_line(line: str, after: int = 3) -> str:
    """Return the good file with one more line after the given one."""
    lines = GOOD.splitlines(keepends=True)
    return "".join([*lines[:after], line + "\n", *lines[after:]])


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_a_header_is_plain_data() -> None:
    assert read_header(GOOD)["columns"] == {"place": "entity"}


def test_a_file_without_header_is_named_so_on_line_one() -> None:
    assert fault("SELECT * WHERE { ?s ?p ?o }")[0] == 1


def test_broken_yaml_is_reported_on_its_line() -> None:
    assert fault(with_line("#+ chart: {kind: [bar"))[0] in (4, 5)


def test_yaml_after_plain_comments_is_reported_on_the_line_of_the_file() -> None:
    assert fault("# a remark\n" + with_line("#+ \tchart: x"))[0] == 5


def test_an_unknown_key_is_named() -> None:
    assert "colour" in fault(with_line("#+ colour: red"))[1]


def test_a_wrong_parameter_type_is_reported_on_its_line() -> None:
    text = with_line("#+ params:\n#+   town: {type: entity}\n#+   scale:\n#+     type: weight")
    assert fault(text)[0] == 7


def test_a_title_in_one_language_only_is_refused() -> None:
    assert "'zh'" in fault(GOOD.replace(", zh: 城镇", ""))[1]


def test_an_enum_without_values_is_refused() -> None:
    assert "values" in fault(with_line("#+ params: {scale: {type: enum}}"))[1]


def test_a_parameter_may_not_take_a_word_of_the_server() -> None:
    assert "format" in fault(with_line("#+ params: {format: {type: text}}"))[1]


def test_a_class_is_for_entities_and_terms_only() -> None:
    assert fault(with_line("#+ params: {scale: {type: integer, class: Place}}"))[0] == 4


def test_a_key_given_twice_is_refused() -> None:
    assert fault(with_line("#+ title: {en: Cities, zh: 城市}")) == (4, "the header is no YAML: 'title' is given twice")


def test_dates_stay_text() -> None:
    text = with_line("#+ params: {day: {type: date, default: 2025-06-10}}")
    assert read_header(text)["params"]["day"]["default"] == "2025-06-10"


def test_the_word_no_is_no_truth_value() -> None:
    assert read_header(GOOD.replace("en: Towns", "en: no"))["title"]["en"] == "no"


def test_true_is_a_truth_value() -> None:
    text = with_line("#+ params: {town: {type: entity, required: true}}")
    assert read_header(text)["params"]["town"]["required"] is True


def test_a_header_may_not_build_python_objects() -> None:
    assert fault(with_line("#+ chart: !!python/object/apply:os.getcwd []"))[0] == 4


@pytest.mark.parametrize(
    "text", ["#+ 12", "#+ [a, b]", "#+", "#+ ", "#+ \x00", "#+ &a [*a]", "#+ ? [a]\n#+ : b", "#+ 1: x"]
)
def test_a_header_of_another_shape_is_refused(text: str) -> None:
    assert fault(text)[0] == 1


def test_the_line_of_an_entry_is_that_of_the_file() -> None:
    assert line_of("# remark\n" + GOOD, "columns", "place") == 4


def test_the_line_of_an_absent_entry_is_that_of_its_parent() -> None:
    assert line_of(GOOD, "columns", "river") == 3
