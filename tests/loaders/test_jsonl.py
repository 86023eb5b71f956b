import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from graph.model import Node, Value
from loaders.jsonl import line, record
from tests.graph.world import LISTING, METAX, STAR, TEXT, fact

KEYS = [
    "document", "article", "subject", "predicate", "object", "value", "date", "status", "attributedTo",
    "quote", "start", "end", "rule", "confidence",
]  # fmt: skip


def value(said: Value) -> Any:
    return record(fact(METAX, "hasCount", said))["value"]


def test_a_record_has_all_keys_of_the_contract_in_its_order() -> None:
    assert list(record(fact(LISTING, "listedOnMarket", STAR))) == KEYS


def test_a_thing_has_id_label_and_class() -> None:
    shown = {"id": "star-market", "label": "STAR Market", "class": "Board"}
    assert record(fact(LISTING, "listedOnMarket", STAR))["object"] == shown


def test_a_fact_about_a_thing_has_no_value() -> None:
    assert record(fact(LISTING, "listedOnMarket", STAR))["value"] is None


def test_a_fact_with_a_value_has_no_object() -> None:
    assert record(fact(METAX, "aimsTo", Value(text="grow")))["object"] is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Value(text="grow"), {"text": "grow"}),
        (Value(date="2025-Q1", stated="the first quarter"), {"date": "2025-Q1"}),
        (Value(Decimal("1.15967E11"), "CNY", "115.967 billion yuan"),
         {"number": "115967000000", "unit": "CNY", "stated": "115.967 billion yuan", "bound": "exact"}),
        (Value(Decimal("0.5525"), "ratio", "1:0.5525"),
         {"number": "0.5525", "unit": "ratio", "stated": "1:0.5525", "bound": "exact"}),
        (Value(Decimal(0), "%", "0%"), {"number": "0", "unit": "%", "stated": "0%", "bound": "exact"}),
        (Value(Decimal(3), "count", "3 to 5", "about", "sites", Decimal(5)),
         {"number": "3", "unit": "count", "stated": "3 to 5", "bound": "about", "of": "sites", "upper": "5"}),
    ],
)  # fmt: skip
def test_a_value_is_written_as_the_contract_says(said: Value, expected: dict[str, str]) -> None:
    assert value(said) == expected


def test_a_speaker_has_id_and_label_only() -> None:
    speaker = Node("li-chao", "李超", "Person")
    said = record(fact(METAX, "aimsTo", Value(text="grow"), attributed_to=speaker))
    assert said["attributedTo"] == {"id": "li-chao", "label": "李超"}


def test_han_characters_stay_readable() -> None:
    assert "算力" in line(fact(METAX, "aimsTo", Value(text="算力")))


def test_a_line_is_one_line_whatever_the_quote_holds() -> None:
    assert "\n" not in line(replace(fact(METAX, "aimsTo", Value(text="grow")), quote="a\nb\r\u2028c"))


def test_a_line_is_read_back_as_the_record() -> None:
    one = fact(LISTING, "listedOnMarket", STAR, date="2025-12-17")
    assert json.loads(line(one)) == record(one)


def test_the_quote_is_what_stands_between_start_and_end() -> None:
    said = record(fact(LISTING, "listedOnMarket", STAR))
    assert TEXT[said["start"] : said["end"]] == said["quote"]
