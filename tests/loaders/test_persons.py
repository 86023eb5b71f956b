"""People by what stands beside them, in both languages."""

from __future__ import annotations

import pytest

from loaders.persons import Persons

PERSONS = Persons(
    {"en": "chairman|chief executive|professor", "zh": "董事长|首席技术官|局长"},
    {"en": "said|complained", "zh": "表示|指出"},
    "王|林|陈|吴",
)


def people(text: str) -> list[str]:
    """Return the people that a text names."""
    return [text[start:end] for start, end in PERSONS.find(text)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Lin Yao said costs fell.", "Lin Yao"),
        ("Yunlan chairman Lin Yao spoke.", "Lin Yao"),
        ("Lin Yao, a professor at Fudan, agreed.", "Lin Yao"),
        ('"It is slow," complained Sheng Yu of Biren.', "Sheng Yu"),
        ("Biren appointed Lin Yao as chief executive.", "Lin Yao"),
        ("Lin Yao was named chairman of Biren.", "Lin Yao"),
        ("Lin Yao, who heads Biren, agreed.", "Lin Yao"),
        ("壁仞科技董事长林瑶表示，需求增长。", "林瑶"),
        ("公司聘任林瑶为首席技术官。", "林瑶"),
        ("林瑶现任壁仞科技首席技术官。", "林瑶"),
        ("吴德明女士到场。", "吴德明"),
    ],
)
def test_a_person_is_told_by_a_post_a_verb_or_an_appointment(text: str, person: str) -> None:
    assert people(text) == [person]


@pytest.mark.parametrize("text", ["New York opened higher.", "Yunlan Chip grew.", "王牌产品上市。"])
def test_capitals_or_a_surname_alone_are_no_person(text: str) -> None:
    assert people(text) == []
