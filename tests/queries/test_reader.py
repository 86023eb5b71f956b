"""One query file as a report: its parameters, columns, labels and examples."""

from __future__ import annotations

from queries.reader import parse

TEXT = """#+ title: {en: Towns, zh: 城镇}
#+ answers: {en: Which towns are there, zh: 有哪些城镇}
#+ params:
#+   place: {type: entity, class: Place, required: true}
#+   tongue: {type: language, default: en, label: {en: tongue, zh: 语言}}
#+ columns: {subject: entity, size: {type: text, label: {en: size, zh: 大小}, values: {big: {en: big, zh: 大}}}}
#+ chart: {kind: bar, x: subject, y: size}
#+ example: {params: {place: hefei}, expect: {rows: 2, contains: {subject: cxmt}, lacks: [{size: 1}, {size: 2}]}}
SELECT ?subject ?size ?place ?tongue ?quote ?article ?publisher ?published ?status ?disputed WHERE {
  ?statement ?size ?subject , ?place , ?tongue .
  # evidence: ?statement
}
"""
REPORT = parse("towns.rq", TEXT)


def test_the_id_is_the_name_of_the_file() -> None:
    assert REPORT.id == "towns"


def test_the_source_is_the_file_as_it_is() -> None:
    assert REPORT.source == TEXT


def test_a_parameter_without_label_takes_the_shared_one() -> None:
    assert REPORT.params["place"].label == {"en": "place", "zh": "地点"}


def test_a_parameter_keeps_its_own_label() -> None:
    assert REPORT.params["tongue"].label["en"] == "tongue"


def test_the_value_to_try_comes_from_the_example() -> None:
    assert REPORT.params["place"].sample == "hefei"


def test_the_value_to_try_is_else_the_default() -> None:
    assert REPORT.params["tongue"].sample == "en"


def test_columns_keep_their_order_and_evidence_comes_last() -> None:
    assert [column.name for column in REPORT.columns] == [
        "subject", "size", "quote", "article", "publisher", "published", "status", "disputed",
    ]  # fmt: skip


def test_each_column_has_its_type() -> None:
    assert {column.name: column.type for column in REPORT.columns}["article"] == "article"


def test_a_column_keeps_what_its_words_mean() -> None:
    assert REPORT.columns[1].values == {"big": {"en": "big", "zh": "大"}}


def test_numbers_of_an_example_are_compared_as_text() -> None:
    assert REPORT.examples[0].lacks == ({"size": "1"}, {"size": "2"})


def test_a_chart_names_its_axes() -> None:
    assert REPORT.chart is not None and (REPORT.chart.x, REPORT.chart.y, REPORT.chart.group) == (
        "subject",
        "size",
        None,
    )


def test_binding_gives_a_term_for_each_value_and_default() -> None:
    assert REPORT.bind({"place": "hefei"}) == {"place": "<https://w3id.org/suanli/id/hefei>", "tongue": '"en"'}
