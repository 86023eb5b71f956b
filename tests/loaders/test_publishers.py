"""Who publishes a text: names on a byline's line, and who stands over or under a text that has none."""

from __future__ import annotations

import pytest

from graph.model import Span
from loaders.publishers import publisher_in
from tests.loaders.structure import authors, publishers, times, words

BODY = "Hengyue Chip said on Tuesday that it had opened a data centre with 4,000 racks in Datong.\n"
TEXT = "恒岳科技股份有限公司与云衡数据签署了一份为期三年的算力服务合同，合同金额为人民币二亿元，自签署之日起生效。\n"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("公告来源：云泽公共资源交易平台", "云泽公共资源交易平台"),
        ("发布单位：云泽市数据局", "云泽市数据局"),
        ("信息化处　【字体:大", "信息化处"),
        ("36氪,转载请联系授权", "36氪"),
        ("算力夜谈（公众号", "算力夜谈"),
        ("芯片茶摊（微信公众号）", "芯片茶摊"),
        ("《南湖周刊》特稿", "《南湖周刊》"),
        ("Harrow Lake Securities (Asia)", "Harrow Lake Securities (Asia)"),
        ("证券日报网", "证券日报网"),
        ("中国青年网", "中国青年网"),
        ("Rack News", "Rack News"),
    ],
)
def test_a_name_is_told_from_what_stands_beside_it(said: str, name: str) -> None:
    found = publisher_in(Span(7, 7 + len(said), said))
    assert words(found) == name
    assert found is not None
    assert said[found.start - 7 : found.end - 7] == name


@pytest.mark.parametrize(
    "said",
    [
        "公示期",
        "定价基准日",
        "发文日期",
        "时间",
        "签署",
        "第2周",
        "每周一发布",
        "Android客户端",
        "IP属地:浙江",
        "本所综合部",
        "一、准予下列产品自",
        "打印】【收藏",
        "Equity Research",
        "Client Alert",
        "Updated 14:08 HKT",
        "Comments (2",
        "RMB87",
        "Category: Chips",
        "By Staff Reporter",
        "LATEST FEED",
        "Wuhan, 20",
        "10",
    ],
)
def test_a_label_or_furniture_publishes_nothing(said: str) -> None:
    assert publisher_in(Span(0, len(said), said)) is None


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (
            "LIN HUA DIGITAL HOLDINGS LIMITED\n林華數碼控股有限公司\n(Incorporated in the Cayman Islands)\n"
            f"(Stock Code: 2299)\n\nACQUISITION OF 60% OF THE TARGET COMPANY\n\n{BODY}",
            "LIN HUA DIGITAL HOLDINGS LIMITED",
        ),
        (f"关于签订重大合同的公告\n\n{TEXT}\n恒岳科技股份有限公司董事会\n2026年3月5日\n", "恒岳科技股份有限公司"),
        (f"云泽市工业和信息化局　云泽市财政局\n\n关于印发算力券办法的通知\n\n{TEXT}", "云泽市工业和信息化局"),
        (f"恒岳科技股份有限公司投资者关系活动记录表\n\n{TEXT}", "恒岳科技股份有限公司"),
        (
            f"Harrow Lake Securities (Asia) | Equity Research\n12 May 2026\n\nMargins hold up\n\n{BODY}",
            "Harrow Lake Securities (Asia)",
        ),
    ],
)
def test_the_issuer_stands_over_or_under_the_text(text: str, publisher: str) -> None:
    assert publishers(text)[0] == publisher


@pytest.mark.parametrize(
    ("lead", "publisher"),
    [
        (
            "SINGAPORE – May 6, 2026 – Lin Hua Systems Pte. Ltd., who make racks, today announced a line of servers.",
            "Lin Hua Systems Pte. Ltd.",
        ),
        (
            "WASHINGTON/BEIJING, Feb 24 (Lakeline) - The United States on Tuesday added 19 firms to a list of its own.",
            "Lakeline",
        ),
        (
            "HONG KONG, Feb 24 - Lin Hua Systems Ltd. raised money from two funds, people said on Tuesday.",
            None,
        ),
    ],
)
def test_an_agency_or_the_firm_of_a_press_release_publishes(lead: str, publisher: str | None) -> None:
    assert publishers(f"A line of servers\n\n{lead}\n\n{BODY}") == [publisher]


@pytest.mark.parametrize(
    ("line", "author", "publisher"),
    [
        ("文｜周小满　编辑｜阿至", "周小满", None),
        ("陆可 · 2026-11-05 08:30 · 阅读 1.4万", "陆可", None),
        ("深小数 深圳数据交易所 2025年11月19日 18:02 广东", "深小数", "深圳数据交易所"),
        ("老韩看盘 2026年4月18日 21:16 广东", None, "老韩看盘"),
        ("郑州 2025年10月28日", None, "郑州"),
    ],
)
def test_writer_and_house_on_one_line(line: str, author: str | None, publisher: str | None) -> None:
    text = f"恒岳科技三期机房投运\n{line}\n\n{TEXT}"
    assert (authors(text)[0], publishers(text)[0]) == (author, publisher)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            f"恒岳科技股份有限公司投资者关系活动记录表\n时间：2026年4月28日 15:00-16:30\n"
            f"地点：公司会议室\n\n{TEXT}\n日期：2026年4月29日\n",
            "2026-04-29",
        ),
        (
            f"智算中心采购项目中标候选人公示\n公示期：2026年4月22日至2026年4月25日\n\n{TEXT}\n2026年4月21日\n",
            "2026-04-21",
        ),
        (f"关于印发算力券办法的通知\n成文日期：2026年3月25日　发布日期：2026年4月1日\n\n{TEXT}", "2026-04-01"),
        (f"Hengyue opens a campus\n\nSINGAPORE – May 6, 2026 – {BODY}", "2026-05-06"),
        (f"Hengyue opens a campus\n\n(Tianjin, November 5, 2026) {BODY}", "2026-11-05"),
        (f"恒岳科技发布超节点\n\n【2026年9月23日,上海】今日，{TEXT}", "2026-09-23"),
        (f"Hengyue opens a campus\n\nHengyue said on May 6, 2026 – a Wednesday – that {BODY}", None),
    ],
)
def test_the_day_of_a_page_is_none_of_a_meeting_or_a_period(text: str, day: str | None) -> None:
    assert times(text) == [day]


def test_until_when_a_meeting_lasts_is_no_zone() -> None:
    assert times(f"恒岳科技说明会实录\n发布时间：2026-04-16 15:00 来源：恒岳科技\n\n{TEXT}") == ["2026-04-16T15:00"]


def test_the_terms_of_a_deal_begin_no_article() -> None:
    text = (
        "LIN HUA DIGITAL HOLDINGS LIMITED\n(Stock Code: 2299)\n\nACQUISITION OF 60% OF THE TARGET COMPANY\n\n"
        f"{BODY}\nPRINCIPAL TERMS OF THE AGREEMENT\n\nDate: 12 March 2026\nPurchaser: Lin Hua Cloud Co., Ltd.\n\n{BODY}"
    )
    assert len(publishers(text)) == 1


def test_a_row_of_a_table_signs_nothing() -> None:
    text = (
        f"上市审核委员会2026年第9次审议会议结果公告\n\n{TEXT}\n附：发行人情况\n\n"
        "发行人      板块      保荐人      受理日期\n天穹智芯    科创板    某某证券    2025-11-28\n"
        "云衡微      科创板    某某证券    2025-12-03\n"
    )
    assert len(times(text)) == 1
