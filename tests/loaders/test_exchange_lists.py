"""What data exchanges tell of themselves: lists of turnover, totals under "the platform", the day of a section."""

from __future__ import annotations

from tests.loaders.real import told

_TITLE = "数据交易周报"


def test_each_of_a_list_has_its_turnover() -> None:
    found = told(
        "联盟9家成员机构合计备案交易1,200笔，成交金额4.1亿元。"
        "其中：上海数据交易所2.17亿元，苏州大数据交易所0.71亿元。",
        _TITLE,
    )
    trades = {(who, number) for who, predicate, number in found if predicate == "tradeValue"}
    assert trades == {("Shanghai Data Exchange", "217000000"), ("苏州大数据交易所", "71000000")}


def test_a_list_of_other_sums_is_none() -> None:
    found = told("两家机构共获授信3亿元。其中：上海数据交易所2亿元，苏州大数据交易所1亿元。", _TITLE)
    assert not [one for one in found if one[1] == "tradeValue"]


def test_the_platform_is_the_exchange() -> None:
    found = told(
        "12月17日，云泽数据交易所生态大会举行。会上披露，平台年内累计交易额达86亿元；历史累计交易额235亿元；"
        "上市数据产品3,418个，入驻数据商1,276家，较年初新增402家。",
        "云泽数据交易所举行生态大会",
    )
    numbers = {(predicate, number) for who, predicate, number in found if who == "云泽数据交易所"}
    assert {("tradeValue", "8600000000"), ("tradeValue", "23500000000")} <= numbers
    assert {("hasCount", "3418"), ("hasCount", "1276")} <= numbers


def test_that_day_under_a_heading_is_that_of_the_text() -> None:
    page = (
        "12月17日，云泽数据交易所生态大会在云泽举行，首单产品完成签约。\n\n两家机构获颁证书\n\n"
        "恒岳科技从建设银行取得授信5000万元，首笔贷款已于12月9日发放。\n\n与兄弟交易所互认\n\n"
        "当天，云泽数据交易所与贵阳大数据交易所签署产品互认协议。"
    )
    days = {said for _, predicate, said in told(page, "生态大会") if predicate == "signedOn"}
    assert {day[5:] for day in days} == {"12-17"}
