"""Chinese clauses: who does what in a list of agents, whose the next name is, what a condition leaves open."""

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.test_who_is_meant import told


@pytest.mark.parametrize(
    "text", ["澜桥智算中心由中国移动投资、泷岚科技承建。", "澜桥智算中心由中国移动负责投资，泷岚科技负责建设。"]
)
def test_each_agent_has_its_own_verb(text: str) -> None:
    assert {o for _, p, o in told(text) if p == "builtBy"} == {"泷岚科技"}


def test_agents_that_share_a_verb_both_do_it() -> None:
    found = told("澜桥智算中心由中国移动与泷岚科技共同承建。")
    assert {o for _, p, o in found if p == "builtBy"} == {"泷岚科技", "china-mobile"}


@pytest.mark.parametrize("text", ["寒武纪毛利率能否达到45%仍待观察。", "寒武纪称，毛利率是否保持在30%以上取决于价格。"])
def test_what_a_condition_leaves_open_is_no_figure(text: str) -> None:
    assert not {p for _, p, _ in told(text)} & {"grossMarginPct"}


def test_a_supplier_s_application_is_its_own() -> None:
    found = told("深交所受理燧原科技上游供应商泷岚机电的创业板IPO申请。")
    assert {o for _, p, o in found if p == "applicant"} == {"泷岚机电"}


def test_letters_behind_an_exchange_are_the_code() -> None:
    assert ("norvale-semiconductor", "ticker", "NRVL") in told("Norvale Semiconductor（纳斯达克：NRVL）营收增长。")


@pytest.mark.parametrize(
    "text", ["泷岚科技成立于2019年，总部位于上海，员工约430人。", "泷岚科技2019年成立，员工约430人。"]
)
def test_no_figure_is_of_the_year_of_founding(text: str) -> None:
    facts = extractor().extract(Document("page.txt", f"{text}\n", "0" * 64)).facts
    assert {f.date for f in facts if f.predicate == "hasCount"} == {None}


def test_seats_zip_with_their_firms() -> None:
    found = told("泷岚科技与寒武纪的总部分别位于杭州和成都。")
    assert {f for f in found if f[1] == "headquarteredIn"} == {
        ("泷岚科技", "headquarteredIn", "hangzhou"),
        ("cambricon", "headquarteredIn", "chengdu"),
    }


def test_to_whom_a_firm_is_sold_is_no_customer() -> None:
    found = told("2024年，默衡软件被岚铠信创以3.3亿元出售给沅汐创投。")
    assert not any(p == "hasCustomer" for _, p, _ in found)


@pytest.mark.parametrize("ware", ["液冷机组", "芯片", "服务器"])
def test_a_firm_s_ware_is_no_part_of_its_name(ware: str) -> None:
    found = told(f"泷岚科技{ware}获雪翎计算1.8亿元订单。")
    assert {s for s, p, _ in found if p == "hasCustomer"} == {"泷岚科技"}
