"""What an English decree, and the news of one, sets as goals, grants, orders and repeals."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.real import told

PAPER = "Action Plan for Computing Infrastructure in Hunan Province"
TITLE = f"Notice on Issuing the {PAPER}"


def of_itself(text: str) -> set[tuple[str, str]]:
    """Return what a decree with these words says of itself."""
    page = f"The Action Plan is hereby issued to you.\n{text}\nThis plan takes effect on June 1, 2026."
    return {(predicate, said) for who, predicate, said in told(page, TITLE) if who == PAPER} - {
        ("effectiveOn", "2026-06-01")
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("By the end of 2026, total computing power shall reach 40 EFLOPS.", {"40"}),
        (
            "By 2028, the number of standard racks shall exceed 500,000, at least 60 percent of them in Changsha, "
            "and the scale of the industry shall reach 120 billion yuan.",
            {"500000", "60", "120000000000"},
        ),
        ("The average PUE of newly built data centers shall be kept below 1.25.", {"1.25"}),
        ("Lower latency between Changsha and Shenzhen to within 8 milliseconds.", {"8"}),
        ("Cultivate 30 leading enterprises and train 5,000 engineers by 2028.", {"30", "5000"}),
        ("The Bureau shall report within 30 days.", set()),
        ("The province had 41 centres in 2025.", set()),
    ],
)
def test_goals(text: str, figures: set[str]) -> None:
    assert {said.split()[0] for predicate, said in of_itself(text) if predicate == "hasTarget"} == figures


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Enterprises that train large models in the province may be subsidized at up to 30 percent of the "
            "contract amount, the annual maximum for a single enterprise being 5 million yuan.",
            {"appliesTo", "subsidyPct 30", "maxBonus 5000000"},
        ),
        ("Arrange 80 million yuan each year for computing vouchers.", {"investment 80000000"}),
        ("A person who cheats shall be removed from the register and fined up to RMB 100,000.", set()),
    ],
)
def test_grants(text: str, facts: set[str]) -> None:
    said = {(p, s.split()[0]) for p, s in of_itself(text) if p in ("appliesTo", "subsidyPct", "maxBonus", "investment")}
    assert {p if p == "appliesTo" else f"{p} {s}" for p, s in said} == facts


def test_orders_and_aims() -> None:
    assert of_itself("Support small firms in renting computing power.") == {
        ("supports", "small firms in renting computing power")
    }
    assert of_itself("Subsidies obtained by fraud shall be recovered.") == {
        ("hasComponent", "Subsidies obtained by fraud shall be recovered")
    }
    assert of_itself("These Measures are made in order to cut the cost of training and to bring data to market.") == {
        ("aimsTo", "cut the cost of training"),
        ("aimsTo", "bring data to market"),
    }


def test_term() -> None:
    page = "The Action Plan is hereby issued to you.\n"
    page += "This plan takes effect on June 1, 2026 and remains valid for three years."
    assert (PAPER, "coversPeriod", "2026-06-01/2029-05-31") in told(page, TITLE)


TOP = "Sichuan sets out how it will build data centres"
PLAN = "Sichuan Province released an action plan for computing power on Monday. "


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The plan also calls for total computing power to reach 35 EFLOPS by 2027.", {"35"}),
        ("By 2027, the plan says, the province will have big halls, with domestic chips making up 60 percent.", {"60"}),
        ("The plan comes as Tencent said it would spend 100 billion yuan in 2026.", set()),
        ("The plan said 60 percent of the 41 centres ran below capacity in 2025.", set()),
    ],
)
def test_news_of_a_plan(text: str, figures: set[str]) -> None:
    assert {said.split()[0] for _, predicate, said in told(PLAN + text, TOP) if predicate == "hasTarget"} == figures


def test_unnamed_rules_are_their_issuers() -> None:
    page = "Six departments led by the National Data Administration issued guidelines requiring centres to save power."
    assert ("National Data Administration guidelines", "issuedBy", "National Data Administration") in told(page, TOP)
    page = "The National Data Administration issued licences requiring centres to save power."
    assert not any(predicate == "issuedBy" for _, predicate, _ in told(page, TOP))


NEWS = """City offers chip buyers money back

HUZHOU, April 22, 2026 (Eastwire) -- {lead}

Companies that rent computing power can claim back 30% of the contract value, up to 2 million yuan each a year.

Builders of new data centres will receive 10% of their spending, capped at 30 million yuan a project.
"""


def of_news(lead: str) -> set[tuple[str, str]]:
    """Return what the news with a lead tells of a policy."""
    found = extractor().extract(Document("page.txt", NEWS.format(lead=lead), "0" * 64)).facts
    return {(f.subject.label, f.predicate) for f in found if f.predicate in ("issuedBy", "maxBonus", "subsidyPct")}


def test_a_paper_that_the_lead_brings_up_grants_what_follows() -> None:
    told = of_news("Huzhou, a city in Zhejiang, will hand out vouchers under a plan published on Wednesday.")
    assert told == {("Huzhou plan", "issuedBy"), ("Huzhou plan", "maxBonus"), ("Huzhou plan", "subsidyPct")}


@pytest.mark.parametrize(
    "lead",
    [
        "Velox Compute Co., Ltd. will build a data centre in Huzhou under a plan published on Wednesday.",
        "Huzhou's largest firm will build a data centre under a plan published on Wednesday.",
    ],
)
def test_a_paper_of_somebody_else_is_no_policy_of_the_place(lead: str) -> None:
    assert ("Huzhou plan", "issuedBy") not in of_news(lead)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chengdu aims to build 10 halls by 2027, under a plan issued by the State Council on June 8.", "done"),
        ("Chengdu plans to build a hub, according to guidelines on halls released by the State Council.", "done"),
        ("The State Council on Monday published an action plan to build halls by 2028.", "done"),
        ("The State Council will issue the Green Compute Guidelines in July.", "planned"),
    ],
)
def test_a_paper_that_is_out_is_issued_whatever_it_plans(text: str, status: str) -> None:
    page = f"Notes\n\nSHANGHAI, June 10, 2026 - {text}"
    facts = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    issued = [f for f in facts if f.predicate == "issuedBy" and f.object is not None]
    assert {f.status for f in issued if f.object and f.object.id == "state-council"} == {status}
