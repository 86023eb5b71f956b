"""Lines that look like titles: which are fields of a form, which say only where a text stands or whose it is."""

from __future__ import annotations

import pytest

from loaders.labels import is_field, is_masthead
from tests.loaders.structure import titles


@pytest.mark.parametrize(
    "line",
    [
        "招标编号：ZB-2026-0117",
        "成文日期：2026年3月2日　　文号：云数发〔2026〕8号　　有效性：有效",
        "参与单位名称及人员姓名　线上参加说明会的投资者",
        "上市公司接待人员：董事长、董事会秘书",
        "附：发行人基本情况",
        "文　　号：云数发〔2026〕8号",
        "索 引 号：000014349/2026-00087",
        "[Front](/) · [Letters](/letters) · [About](/about)",
        "快讯 | 加精  公司  行情  港股  基金",
        "View this message in your browser",
        "地点　　公司三楼会议室",
        "From: Harbour Events <hello@harbour.example>",
        "BILLING CODE 3510-33-P",
        "[Docket No. 260112-0011]",
        "(END) Lakeside Newswires",
        "For immediate distribution",
        "[Home] [Latest] [Chips] [Policy]",
        "News  Features  Events        Sign in",
        "Washington, D.C. 20549",
        "<title>Rack News - Latest</title>",
    ],
)
def test_a_field_is_told(line: str) -> None:
    assert is_field(line)


@pytest.mark.parametrize(
    "line",
    [
        "Harrow Lake Securities | Asia Technology",
        "Client alert | Trade Controls",
        "RATING ACTION COMMENTARY",
        "PEOPLE'S REPUBLIC OF CHINA",
        "Lakeside Compute Co., Ltd. / 湖畔算力股份有限公司",
        "LAKESIDE SECURITIES (ASIA)",
        "新闻动态 / 企业新闻",
        "某某采购网 > 中标候选人公示",
        "LIN HUA DIGITAL INFRASTRUCTURE HOLDINGS LIMITED",
        "SMIC (981 HK / 688981 CH)",
        "海光信息(688041.SH)",
        "U.S. DEPARTMENT OF COMMERCE",
        "[Desk colour - for clients]",
        "Client Alert | International Trade & National Security",
        "BUY (maintained)   TP: HK$68.00",
        "Tuesday, 9 December 2025 · No. 1,184",
        "发行人      板块      保荐人      受理日期",
    ],
)
def test_a_masthead_is_told(line: str) -> None:
    assert is_masthead(line)


@pytest.mark.parametrize(
    "line",
    [
        "Opinion | The chip race is not a race",
        "强强联手 | 云衡科技与某运营商签署战略合作协议",
        "海光信息：拟以5亿元回购股份",
        "收评：沪指跌0.4% 算力股走强",
        "GDS Holdings breaks ground on a third campus",
        "Date set for Hengyue Chip's listing",
        "关于签订日常经营重大合同的公告",
        "机构：国产算力拐点已至",
        "分析师：英伟达对华销售难以恢复",
        "JD.com to open a third data centre in Suqian",
        "For general-purpose servers, a slow year",
        "2026年上半年算力基础设施运行情况",
        "Additions to the Entity List",
        "DISCLOSEABLE TRANSACTION",
        "深圳数据交易所完成首单跨境交易",
    ],
)
def test_a_title_is_neither(line: str) -> None:
    assert not is_field(line)
    assert not is_masthead(line)


BODY = "Hengyue Chip said on Tuesday that it had opened a data centre with 4,000 racks in Datong.\n"


@pytest.mark.parametrize(
    "head",
    [
        "BILLING CODE 3510-33-P\n\nDEPARTMENT OF COMMERCE\n\n",
        "News / Hyperscale\n\n",
        "From: Rack News <rack@news.example>\nSubject: ",
        "LAKESIDE SECURITIES (ASIA)\nEquity Research | Asia Technology\n\n",
        "For immediate release\n\n",
    ],
)
def test_the_title_stands_under_what_is_none(head: str) -> None:
    assert titles(f"{head}Hengyue opens a campus in Datong\n\n{BODY}") == ["Hengyue opens a campus in Datong"]


def test_a_masthead_is_the_title_where_nothing_else_is() -> None:
    assert titles(f"CHINA COMPUTE WEEKLY - No. 87\nWeek ended Friday 27 June 2025\n\n{BODY}") == [
        "CHINA COMPUTE WEEKLY - No. 87"
    ]
