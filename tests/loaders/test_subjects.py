"""Whose deed a verb tells: a name behind it, a person; not who only tutors, reckons or stands in a bracket."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def told(text: str, *predicates: str) -> set[tuple[str, str]]:
    return {(s, o) for s, p, o, _ in facts(text) if p in predicates}


def test_a_chinese_clause_before_a_name_tells_of_that() -> None:
    found = told("海光信息2022年8月登陆科创板，而同一时期撤回上市申请的燧原科技已破产。", "ipoStatus", "applicant")
    assert any("enflame" in s for s, _ in found) and not any("hygon" in s for s, _ in found)


def test_what_a_plan_buys_of_somebody_is_no_doer() -> None:
    found = told("海光信息拟以2亿元向某基金购买其持有的寒武纪78%股权。", "acquirer", "stakeIn")
    assert ("hygon", "cambricon") in found and not any(s == "cambricon" for s, _ in found)


def test_who_is_a_person() -> None:
    text = "Enflame was founded by Zhao Lidong, a former Huawei engineer who owns 18.6% of Enflame."
    assert not any(s == "huawei" for s, _ in told(text, "stakeIn"))


def test_a_house_beside_a_bracket_holds_what_is_in_it() -> None:
    text = "燧原科技注册于上海。股东还有百度（持股17.3%）与中国联通（持股5%）。"
    assert not any(s == "baidu" and "5" in o.split() for s, o in told(text, "stakePct"))


def test_a_holder_that_no_list_knows_lends_nobody_its_share() -> None:
    text = "燧原科技由百度持股65%，某省产业互联网运营企业持股35%。"
    assert not any("35" in o.split() for _, o in told(text, "stakePct"))


def test_a_house_that_only_reckons_buys_nothing() -> None:
    assert not told("高盛测算，收购寒武纪剩余49%股权将增厚每股盈利。", "acquirer", "stakeIn")


def test_a_tutor_is_no_applicant() -> None:
    text = "Enflame signed a tutoring agreement with Huatai United and had planned to apply to list on the STAR Market."
    assert not any("huatai" in o for _, o in told(text, "applicant"))


def test_a_party_that_nobody_defined_is_nobody_named() -> None:
    text = "Hygon said the Vendor agreed to sell, and the Purchaser agreed to acquire, 60% of Cambricon."
    assert not any(o == "hygon" for _, o in told(text, "acquirer"))


def test_a_share_bears_no_day_of_another_deed() -> None:
    text = "百度2019年4月加入联盟，此前直接持有昆仑芯59%股份。"
    assert not any("2019" in s for _, p, _, s in facts(text) if p == "stakeIn")


def test_the_name_of_a_party_is_no_verb() -> None:
    text = "转让方拟向受让方转让寒武纪19.5%股份，海光信息为公司股东。"
    assert not told(text, "acquirer")


def test_one_of_a_kind_is_not_the_place_or_firm_that_it_is_called_after() -> None:
    offer = "A Baidu supplier offered to take 5% of Cambricon."
    assert not any(s == "baidu" for s, _ in told(f"Hygon makes chips. {offer}", "stakeIn"))


@pytest.mark.parametrize("who", ["科创板公司", "创业板上市公司", "港股公司", "深市上市企业"])
def test_where_a_firm_is_listed_buys_nothing(who: str) -> None:
    found = told(f"{who}寒武纪拟以发行股份方式收购云岚芯片92.6%股权。", "acquirer", "stakeIn")
    assert {s for s, _ in found if "/" not in s} == {"cambricon"}
    assert {o for s, o in found if "/" in s} == {"cambricon"}
