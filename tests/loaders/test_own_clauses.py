"""What a Chinese decree lays down in clauses without a subject, and what only looks like that."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

PAPER = "云泽市算力产业发展行动计划（2026—2028年）"
TITLE = f"云泽市人民政府办公室关于印发《{PAPER}》的通知"


def laid_down(text: str) -> set[tuple[str, str]]:
    """Return what a decree with some text says of itself, as predicate and object or value."""
    page = f"现将《{PAPER}》印发给你们，请认真组织实施。\n\n云泽市人民政府办公室\n2026年2月3日\n\n{text}"
    return {(predicate, said) for subject, predicate, said in told(page, TITLE) if subject == PAPER}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (  # heads name its parts, the usual ones do not
            "一、总体要求\n稳中求进。\n（一）夯实算力底座。按需布局。\n三、组织实施\n扎实推进。",
            {("hasComponent", "夯实算力底座")},
        ),
        (
            "支持云泽高新区建设智算集群，鼓励高校院所开放数据。",
            {("supports", "云泽高新区建设智算集群"), ("supports", "高校院所开放数据")},
        ),
        (
            "建立市级算力联席会议机制。由市数据局牵头组建工作专班。",
            {("hasComponent", "建立市级算力联席会议机制"), ("hasComponent", "由市数据局牵头组建工作专班")},
        ),
        ("原则上不再新建小型机房。", {("hasComponent", "原则上不再新建小型机房")}),
        (
            "为深入实施“东数西算”工程，降低企业用算成本，结合我市实际，制定本计划。",
            {("aimsTo", "深入实施“东数西算”工程"), ("aimsTo", "降低企业用算成本")},
        ),
        (  # a later member of a list has the day of the first
            "到2028年底，绿电占比达到80%以上；云泽集群机架达到5万架，上架率达到70%。",
            {("hasTarget", "80"), ("hasTarget", "50000"), ("hasTarget", "70")},
        ),
        ("到A省、B省网络时延分别不高于20毫秒和25毫秒。", {("hasTarget", "20"), ("hasTarget", "25")}),
        (
            "对租用算力的初创企业，按照合同额的30%给予支持，单个企业每年最高200万元。每年安排资金不超过5000万元。",
            {
                ("appliesTo", "租用算力的初创企业"),
                ("subsidyPct", "30"),
                ("maxBonus", "2000000"),
                ("investment", "50000000"),
            },
        ),
        (
            "本计划自印发之日起施行，有效期3年。",
            {("effectiveOn", "2026-02-03"), ("coversPeriod", "2026-02-03/2029-02-02")},
        ),
    ],
)
def test_a_decree_is_the_subject_of_its_clauses(text: str, facts: set[tuple[str, str]]) -> None:
    assert facts <= laid_down(text) - laid_down("")


@pytest.mark.parametrize(
    "text",
    [
        "不支持新建小型机房。",
        "支持标准：另行公布。",
        "推动情况另行通报。",
        "请结合实际认真贯彻落实本计划。",
        "本计划由市数据局负责解释。",
    ],
)
def test_what_lays_nothing_down(text: str) -> None:
    assert laid_down(text) == laid_down("")


def test_the_day_of_signing_is_that_of_issue() -> None:
    assert ("issuedOn", "2026-02-03") in laid_down("")


def test_a_voucher_is_what_the_decree_calls_one() -> None:
    page = "第一条 本办法所称算力券，是指用于购买智能算力服务的电子凭证。\n第二条 本办法自2026年5月1日起施行。"
    found = told(page, "关于印发《云泽市算力券管理办法》的通知")
    assert ("算力券", "describedAs", "用于购买智能算力服务的电子凭证") in found


def test_a_report_tells_it_behind_the_name_only() -> None:
    report = (
        "国家数据局印发《可信算力网络指南》。《可信算力网络指南》提出，鼓励高校共享算力。云岚科技股价走强，鼓励了市场。"
    )
    found = {f for f in told(report, "快讯") if f[1] == "supports"}
    assert found == {("可信算力网络指南", "supports", "高校共享算力")}
