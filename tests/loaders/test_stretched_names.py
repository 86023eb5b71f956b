"""Names of firms that go on behind what is found of them."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str, predicate: str) -> set[str]:
    """Return of whom a text tells something."""
    found = extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts
    return {f.subject.id for f in found if f.predicate == predicate}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ('Norhai Networks Asia ("Norhai") makes routers. Norhai has invested HK$620 million.', "norhai-networks-asia"),
        ('Norhai China ("Norhai") opened an office. Norhai has invested HK$620 million.', "norhai-china"),
        ("Norhai Data Europe (Norhai) opened an office. Norhai has invested US$62 million.", "norhai-data-europe"),
    ],
)
def test_a_name_may_end_with_a_place(text: str, firm: str) -> None:
    assert told(text, "investment") == {firm}


def test_a_place_that_a_bracket_shortens_stays_a_place() -> None:
    assert told("Officials in Hong Kong (HKSAR) said the city has 12 data centres.", "hasCount") == {"hong-kong"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("ZTE Robotics (2833) rose 4% to HK$12.", "zte-robotics"),
        ("Cambricon Technologies (688256) fell 3%.", "cambricon"),
        ("Lenovo (992) fell 2%.", "lenovo"),
    ],
)
def test_a_code_that_is_not_a_firms_own_is_that_of_a_longer_name(text: str, firm: str) -> None:
    assert told(text, "priceChangePct") == {firm}
