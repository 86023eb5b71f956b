"""What looks like a Chinese name and is a lot, a kind of firm or a verb; what is one from a letter further on."""

import pytest

from graph.model import Document
from loaders.extract import extractor

NOBODY = (
    "采购包二拟由排名第一的候选人中标。",
    "第三标段拟由排名前三的候选人中标，份额各三分之一。",
    "青禾智芯以18C章特专科技公司身份递表，保荐人为高盛。",
)
NAMED = {
    "燧原科技完成B轮融资，老股东云岫资本追加投资。": "云岫资本追加投资",
    "招标人为中国联合网络通信有限公司陕西省分公司。": "网络通信有限公司",
}


def _names(text: str) -> set[str]:
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {n.label for f in facts for n in (f.subject, f.object) if n is not None}


@pytest.mark.parametrize("text", NOBODY)
def test_a_lot_or_a_kind_of_firm_is_no_firm(text: str) -> None:
    assert not [n for n in _names(text) if any(w in n for w in ("采购包", "标段", "特专"))]


@pytest.mark.parametrize("text", NAMED)
def test_a_name_has_its_own_edges(text: str) -> None:
    assert NAMED[text] not in _names(text)


def test_a_firm_of_the_nation_has_its_whole_name() -> None:
    assert "中国联合网络通信有限公司陕西省分公司" in _names("招标人为中国联合网络通信有限公司陕西省分公司。")


def test_who_speaks_next_is_the_official_who_came() -> None:
    text = "云岭科技首席执行官林瑶发言。黄海市工信局副局长于海澜到会致辞。他介绍，黄海已发放补贴1.2亿元。"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert {f.subject.label for f in facts if f.predicate == "stated"} == {"于海澜"}


def test_a_pilot_with_words_of_its_own_is_none_that_was_named() -> None:
    text = "为落实全国一体化算力网建设部署，制定本措施。\n\n支持武汉、宜昌等地开展算电协同试点。"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert not [f for f in facts if f.predicate == "appliesTo" and "算力网" in f.subject.label]


def test_a_project_without_a_name_is_not_the_firm_spoken_of() -> None:
    text = "燧原科技签约落户。\n\n服务器整机生产基地项目，由云岭智能装备有限公司投资6亿元。"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert not [f for f in facts if f.predicate == "stakeIn"]


def test_a_party_secretary_is_that_of_a_city() -> None:
    facts = extractor().extract(Document("page.txt", "中共合肥市委书记张红强与寒武纪董事长会谈。", "0" * 64)).facts
    assert {f.value.text for f in facts if f.predicate == "holdsPosition" and f.value} == {"市委书记"}


def test_who_is_only_spoken_about_says_nothing() -> None:
    text = "海光信息公告\n\n近期，部分媒体及股吧将公司列为“概念股”，并称公司“已进入英伟达核心供应商名单”。"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert not [f for f in facts if f.predicate == "stated"]


def test_the_investment_in_projects_is_not_that_of_the_national_programme() -> None:
    text = "我市集中签约10个“东数西算”产业项目，总投资127亿元。"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert not [f for f in facts if f.predicate == "investment" and "Data" in f.subject.label]
    text = "“东数西算”工程总投资超4000亿元。"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert [f for f in facts if f.predicate == "investment" and "Data" in f.subject.label]
