"""Chinese subjects that have no name: both together, what a firm owns; what has gone before; places in places."""

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.test_who_is_meant import told


def test_a_firm_does_not_hold_what_its_fund_holds() -> None:
    found = told("泷岚科技递交招股书。股权方面，启桐智算持股11.5%，中国移动旗下基金持股6%。")
    assert {o for _, p, o in found if p == "stakePct"} == {"11.5"}


def test_what_both_do_is_done_by_neither_alone() -> None:
    found = told("朔源电力与楚凌云计算签署协议，双方将展开合作，首期拟投资8亿元。")
    assert not any(p == "investment" for _, p, _ in found)


def test_what_follows_a_withdrawal_is_no_withdrawal() -> None:
    found = told("继去年撤回科创板申请之后，昆仑芯向港交所主板递交上市申请。")
    statuses = {(s.partition("+")[2], o) for s, p, o in found if p == "ipoStatus"}
    assert statuses == {("hkex-main-board", "filed"), ("star-market", "withdrawn")}


def test_who_has_applied_no_longer_plans_to() -> None:
    text = "昆仑芯转战港股，昨日向港交所主板递交上市申请。\n"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert {f.status for f in facts if f.predicate == "applicant"} == {"done"}


def test_a_place_behind_the_one_around_it_is_a_part_of_it() -> None:
    assert ("qingyang", "partOf", "gansu") in told("项目落户甘肃庆阳。")


def test_places_side_by_side_are_no_parts_of_each_other() -> None:
    assert not any(p == "partOf" for _, p, _ in told("北京上海两地同步开工。"))


def test_where_something_stands_has_none_of_its_figures() -> None:
    found = told("雪翎计算在内蒙古乌兰察布建成的“雪翎一号”集群，算力超过3 EFLOPS。")
    assert {s for s, p, _ in found if p == "capacity"} == {"雪翎一号集群"}


def test_who_holds_a_part_of_the_issuer_is_not_the_firm_of_the_next_sentence() -> None:
    text = (
        "泷岚智芯科创板IPO过会。泷岚智芯成立于2018年，主营推理芯片。"
        "腾讯通过林川投资管理有限公司持有泷岚智芯7.8%股份。公司估值176亿元。"
    )
    assert {s for s, p, _ in told(text) if p == "impliedValue"} <= {"泷岚智芯"}
