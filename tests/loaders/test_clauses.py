"""What reduced and relative clauses of newswire tell: founders, users, owners, offices, foundries."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

_FIRM = "Corvane Semiconductor"


def facts(text: str) -> set[tuple[str, str, str]]:
    return told(text, "Notes of the day")


@pytest.mark.parametrize(
    "text",
    ["Corvane Semiconductor, founded in 2019 by former Huawei engineer Lin Yao, makes servers.",
     "Corvane Semiconductor, a Shanghai startup founded in 2020 by ex-Nvidia engineer Lin Yao, has 300 staff.",
     "Corvane Semiconductor was co-founded by Lin Yao, a former Intel executive.",
     "Corvane Semiconductor was set up in Hangzhou in 2017 by Zhejiang University professor Lin Yao.",
     "Founded in 2018 by former AMD engineer Lin Yao, Corvane Semiconductor makes servers.",
     "Founded in 2018 by Lin Yao and Wu Peng, both former AMD engineers, Corvane Semiconductor makes servers.",
     "Corvane Semiconductor makes chips. It was founded in 2019 by former Huawei engineer Lin Yao."],
)  # fmt: skip
def test_who_started_a_firm_is_its_founder(text: str) -> None:
    assert {("Lin Yao", "affiliatedWith", _FIRM), ("Lin Yao", "holdsPosition", "founder")} <= facts(text)


@pytest.mark.parametrize(
    "text",
    ["Corvane Semiconductor is backed by a fund founded by former Huawei engineer Lin Yao.",
     "The forum was founded in 2019 by former Huawei engineer Lin Yao."],
)  # fmt: skip
def test_who_started_something_else_is_no_founder_of_a_firm(text: str) -> None:
    assert ("Lin Yao", "holdsPosition", "founder") not in facts(text)


@pytest.mark.parametrize(
    ("text", "done"),
    [("Its CX300 accelerator is used by ByteDance and iFlytek for inference.", True),
     ("The company's second-generation card has been deployed at ByteDance and iFlytek.", True),
     ("Customers include ByteDance, iFlytek and the Hangzhou City Brain programme.", True),
     ("Its CX300 accelerator may be used by ByteDance and iFlytek.", False),
     ("Its CX300 accelerator is not used by ByteDance and iFlytek.", False),
     ("Its former office is used by ByteDance and iFlytek.", False)],
)  # fmt: skip
def test_who_uses_what_a_firm_makes_is_its_customer(text: str, done: bool) -> None:
    found = facts(f"Corvane Semiconductor sells AI chips. {text}")
    assert {(_FIRM, "hasCustomer", who) in found for who in ("ByteDance", "iFlytek")} == {done}


def test_whose_parent_and_offices() -> None:
    found = facts("Corvane Semiconductor, whose parent Sugon is listed in Shanghai, said it was surprised.")
    assert (_FIRM, "subsidiaryOf", "Sugon") in found
    found = facts("Headquartered in Hangzhou with offices in Wuhu and Singapore, Corvane Semiconductor makes servers.")
    assert {(_FIRM, "headquarteredIn", "Hangzhou"), (_FIRM, "operatesIn", "Wuhu")} <= found
    assert (_FIRM, "operatesIn", "Singapore") in found


def test_backers_are_no_customers_and_none_of_one_another() -> None:
    found = facts("Corvane Semiconductor, which counts Tencent and Meituan among its backers, makes servers.")
    assert {s for s, p, _ in found if p == "stakeIn"} == {"Tencent", "Meituan"}
    assert not [f for f in found if f[1] == "hasCustomer"]
    found = facts("Corvane Semiconductor is backed by Tencent, Meituan and Sugon.")
    assert {o for _, p, o in found if p == "stakeIn"} == {_FIRM}


_BEFORE = "Hygon won an order from Nahda Compute."


@pytest.mark.parametrize(
    "text",
    ["Shares of the Beijing-based chip designer fell 3.2% to 120 yuan.",
     "The Shanghai-listed chip designer's shares fell 3.2% to 120 yuan.",
     "Shares in the Shanghai-listed company fell 3.2% to 120 yuan."],
)  # fmt: skip
def test_shares_are_of_the_firm_that_is_called_by_its_seat_or_trade(text: str) -> None:
    assert {("Hygon", "priceChangePct", "-3.2"), ("Hygon", "sharePrice", "120")} <= facts(f"{_BEFORE} {text}")


def test_a_firm_called_by_its_seat_and_trade_is_told_of() -> None:
    text = "The Beijing GPU designer has answered a second round of questions on its STAR Market application."
    found = facts(f"Moore Threads clears another hurdle. {text}")
    assert ("Moore Threads", "makesProductClass", "GPU") in found
    assert any(p == "ipoStatus" for _, p, _ in found)


def test_a_trade_behind_a_name_or_behind_two_names_is_nobody_else() -> None:
    found = facts("Cambricon, the Beijing chip designer, rose 3%. Rumours that Alibaba has bought Kunlunxin are false, "
                  "the chip designer said.")  # fmt: skip
    assert not any(s == "Alibaba Group" and p == "makesProductClass" for s, p, _ in found)


def test_where_the_people_of_a_firm_work() -> None:
    found = facts("Corvane Semiconductor employs more than 700 people in Hefei, Wuhan and Singapore.")
    assert {o for _, p, o in found if p == "operatesIn"} == {"Hefei", "Wuhan", "Singapore"}
    found = facts("Hygon has now traded for eleven sessions in Hong Kong.")
    assert not [f for f in found if f[1] == "operatesIn"]


def test_the_largest_holder_holds_of_the_firm_spoken_of() -> None:
    found = facts("Enflame filed to list in Hong Kong. Tencent remains the largest outside shareholder with 20.3%.")
    assert ("Tencent", "stakePct", "20.3") in found


@pytest.mark.parametrize(
    "text",
    ["Inspur Information, xFusion and H3C took 31%, 24% and 19% of China Unicom's AI server tender.",
     "Enflame filed to list on the STAR Market. It will set up a joint venture in which it will hold 51%."],
)  # fmt: skip
def test_a_part_of_a_tender_or_of_a_venture_is_no_stake(text: str) -> None:
    assert not [f for f in facts(text) if f[1] in ("stakeIn", "stakePct")]
