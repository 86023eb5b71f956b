"""Parts of a firm that a sentence tells without a verb of their own."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def held(text: str) -> set[tuple[str, str, str, str]]:
    """Return whose part of which firm a text tells, how large it is and with which status."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    shares = [f for f in found if f.predicate == "stakePct" and f.value]
    return {(f.subject.label, f.value.of or "", str(f.value.number), f.status) for f in shares if f.value}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Formation of Qiheng Thermal, registered capital RMB 100 million, Lanshan Power 51 percent, Baidu 49.",
            {("Lanshan Power", "51", "done"), ("Baidu", "49", "done")},
        ),
        (
            "Qiheng Thermal (Lanshan Power 51 percent, Baidu 49 percent) will run the cluster.",
            {("Lanshan Power", "51", "done"), ("Baidu", "49", "done")},
        ),
        (
            "Qiheng Thermal is 65 percent owned by Lanshan Power and the rest by Baidu.",
            {("Lanshan Power", "65", "done"), ("Baidu", "35", "done")},
        ),
        (
            "Lanshan Power holds 65 percent of Qiheng Thermal, Baidu the remaining 35 percent.",
            {("Lanshan Power", "65", "done"), ("Baidu", "35", "done")},
        ),
        (
            "Lanshan Power and Baidu plan a 60:40 joint venture, Qiheng Thermal, in Hefei.",
            {("Lanshan Power", "60", "planned"), ("Baidu", "40", "planned")},
        ),
        (
            "Lanshan Power and Baidu are to form Qiheng Thermal, in which they will hold 55 percent and 45 percent.",
            {("Lanshan Power", "55", "planned"), ("Baidu", "45", "planned")},
        ),
        (
            "Baidu and Lanshan Power agreed to set up Qiheng Thermal in Hefei. Lanshan will hold 55 percent of the "
            "venture and Baidu the remaining 45 percent.",
            {("Lanshan Power", "55", "planned"), ("Baidu", "45", "planned")},
        ),
        (
            "Qiheng Thermal makes coolers. Shareholders: Haoyue Equity Investment Partnership (38.2%), Baidu (9%).",
            {("Haoyue Equity Investment", "38.2", "done"), ("Baidu", "9", "done")},
        ),
        (
            "Baidu's holding in Qiheng Thermal fell to 7.1 percent from 9.8 percent.",
            {("Baidu", "7.1", "done"), ("Baidu", "9.8", "done")},
        ),
        (
            "Baidu holds 5 percent of Qiheng Thermal and plans to raise its stake to 7.",
            {("Baidu", "5", "done"), ("Baidu", "7", "planned")},
        ),
    ],
)
def test_a_sentence_goes_on_to_tell_of_parts(text: str, told: set[tuple[str, str, str]]) -> None:
    assert {(who, part, status) for who, _, part, status in held(text)} == told
    assert {of for _, of, _, _ in held(text)} == {"Qiheng Thermal"}


@pytest.mark.parametrize(
    "text",
    [
        "Chip shares fell, Qiheng Thermal 5 percent, Baidu 3 percent and Tencent 2 percent.",
        "Qiheng Thermal's largest customers are Lanshan Power (51%), Baidu (40%) and Tencent (9%).",
        "In the tender Lanshan Power took 48 percent, Baidu 32 and Tencent 20.",
        "Qiheng Thermal said bidders were Lanshan Power with 48 percent, Baidu with 32 and Tencent with 20 percent.",
    ],
)
def test_other_lists_tell_of_no_parts_of_a_firm(text: str) -> None:
    assert held(text) == set()


def test_who_has_the_rest_of_a_venture_is_no_venture() -> None:
    assert (
        held("Baidu and Lanshan Power broke ground in Hefei. Baidu holds 49% of the joint venture, Lanshan the rest.")
        == set()
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Qiheng Thermal filed for an IPO. Next come Baidu with 8.8%, Huawei with 7.5% and Tencent, 6.9%.",
            {("Baidu", "8.8"), ("Huawei", "7.5"), ("Tencent", "6.9")},
        ),
        (
            "Baidu contributed 60 million yuan for 60% of Qiheng Thermal and Tencent 40 million yuan for 40%.",
            {("Baidu", "60"), ("Tencent", "40")},
        ),
    ],
)
def test_a_list_goes_on_about_the_firm_spoken_of(text: str, parts: set[tuple[str, str]]) -> None:
    assert {(who, part) for who, _, part, _ in held(text)} == parts


@pytest.mark.parametrize(
    "text",
    [
        "Qiheng Thermal filed for an IPO. Next come Baidu with 8.8% of shipments, Huawei with 7.5% and Tencent, 6.9%.",
        "Qiheng Thermal filed for an IPO. Baidu may sell 8.8%, Huawei 7.5% and Tencent 6.9%.",
    ],
)
def test_a_list_of_other_parts_is_none_of_the_firm_spoken_of(text: str) -> None:
    assert held(text) == set()
