"""Where new names begin and end: what leads up to them, what a firm is to a deal, and what names nobody."""

from __future__ import annotations

import pytest

from tests.loaders.test_naming import found
from tests.loaders.world import tools


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云脊科技以3,560万元购得湖北淞澜云计算有限公司。", "湖北淞澜云计算有限公司"),
        ("云脊拟收购Orbit Dynamics Limited全部股本。", "Orbit Dynamics Limited"),
        ("普通合伙人广州赛岚资产管理有限公司持股。", "广州赛岚资产管理有限公司"),
        ("上海烁川企业管理合伙企业（有限合伙）持股12%。", "上海烁川企业管理合伙企业（有限合伙）"),
        ("下属国岚投资有限公司获批。", "国岚投资有限公司"),
        ("周某调任山东省国资委。", "山东省国资委"),
        ("文件抄送湖南证监局。", "湖南证监局"),
        ("管理人为海川启元私募基金管理有限公司。", "海川启元私募基金管理有限公司"),
        ("公司全称杭州泽岚计算系统股份有限公司。", "杭州泽岚计算系统股份有限公司"),
        ("云交与湖畔市大数据交易所签约。", "湖畔市大数据交易所"),
        ("成分股云脊股份有限公司收跌。", "云脊股份有限公司"),
    ],
)
def test_what_leads_up_to_a_chinese_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name in [words for words, _ in found(text)]


@pytest.mark.parametrize(
    "name",
    [
        "中国移动通信集团江苏有限公司",
        "大唐重庆能源有限公司",
        "国家电投集团北京电力有限公司",
        "中铁上海工程局集团有限公司",
    ],
)
def test_a_name_may_hold_the_place_of_a_house(name: str) -> None:
    assert name in [words for words, _ in found(f"{name}中标。")]


@pytest.mark.parametrize(
    "text",
    ["已经市政府同意。", "各区县人民政府落实。", "某处一在建数据中心起火。", "文中提质升级提质升级。"],
)
def test_a_body_or_a_site_that_is_not_named_has_no_name(text: str) -> None:
    assert [words for words, cls in found(text) if cls in ("GovernmentBody", "Facility", "Company")] in ([], ["市政府"])


def test_a_chip_of_a_series_is_a_product_and_its_stem_no_firm() -> None:
    assert found("首款产品“澜芯一号”流片成功，“澜芯二号”量产。") == [("澜芯一号", "Product"), ("澜芯二号", "Product")]


def test_somebody_is_called_by_a_word_of_age_and_a_surname() -> None:
    assert found("司机老杨说，机房很大。") == [("老杨", "Person")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Independent Financial Adviser Lanfeng Capital Limited agreed.", "Lanfeng Capital Limited"),
        ("It was sold by Vendor Coral Holdings.", "Coral Holdings"),
        ("Unlisted Brightpeak Semiconductor rose.", "Brightpeak Semiconductor"),
    ],
)
def test_what_a_firm_is_to_a_deal_is_no_part_of_its_name(text: str, name: str) -> None:
    assert [words for words, _ in found(text)] == [name]


@pytest.mark.parametrize("word", ["本所", "标的资产", "卖方", "合资公司"])
def test_what_a_notice_calls_its_parties_is_no_name(word: str) -> None:
    assert word not in [words for words, _ in found(f"{word}拟上市。{word}公告，{word}涨3%。")]


def test_two_names_that_an_ampersand_joins_are_one() -> None:
    made = tools().finders.namer.find("The data went to Puget & Lanmer at once.", [])
    assert [m.text for m in made] == ["Puget & Lanmer"]


def test_what_an_index_is_called_after_is_no_firm() -> None:
    assert [cls for _, cls in found("砾岚指数上涨。砾岚指数回落。")] == ["MarketIndex"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("云脊拟在湖畔市投建B-16智算中心。", "B-16智算中心"), ("云脊的K-2数据中心已投产。", "K-2数据中心")],
)
def test_a_number_with_a_hyphen_begins_the_name_of_a_site(text: str, name: str) -> None:
    assert name in [words for words, _ in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "建成湖畔市、淞澜三个智算集群。",
        "资金用于淞澜、岚川两地数据中心建设。",
        "配售股份將予發行，配售股份之面值為100萬港元。",
        "代价股份获准上市，认购股份不获准上市。",
    ],
)
def test_a_list_with_its_number_or_a_lot_of_shares_is_no_name(text: str) -> None:
    assert not [words for words, cls in found(text) if cls in ("Facility", "Company")]


def test_a_firm_named_by_a_plain_word_is_one_by_its_code() -> None:
    assert ("创新股份", "Company") in found("创新股份（300333）发布公告。")


@pytest.mark.parametrize("lead", ["Lakeside-headquartered", "Hilltop-registered", "Seaport-incorporated"])
def test_where_a_firm_sits_is_no_part_of_its_name(lead: str) -> None:
    assert ("Orbel Technology", "Company") in found(f"{lead} Orbel Technology raised money.")


@pytest.mark.parametrize("text", ["“租了卡又没有好数据。”", "“要的不是好芯片。”", "有了算力还要有好数据，"])
def test_a_clause_is_no_name(text: str) -> None:
    assert not [name for name, cls in found(text) if cls == "Company"]
