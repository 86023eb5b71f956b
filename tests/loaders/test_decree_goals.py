"""What a plan sets as goals: by which day, of what, and no number of another paper."""

from __future__ import annotations

from graph.model import Document, Fact
from loaders.extract import extract

_HEAD = """云泽市人民政府办公室关于印发云泽市算力产业发展规划（2026—2030年）的通知
云政办发〔2026〕9号

各县区人民政府：
现印发给你们，请认真贯彻执行。

2026年5月6日

为落实《国家算力发展意见》，制定本规划。
"""
_PLAN = "云泽市算力产业发展规划（2026—2030年）"


def _facts(body: str) -> tuple[Fact, ...]:
    return extract(Document("page.txt", _HEAD + body, "0" * 64)).facts


def _goals(body: str) -> set[tuple[str, str | None, str | None]]:
    """Return number, what it is of, and the day of each goal of the plan."""
    return {
        (str(f.value.number), f.value.of, f.date)
        for f in _facts(body)
        if f.predicate == "hasTarget" and f.value and f.subject.label == _PLAN
    }


def test_carries_on_what_is_measured() -> None:
    told = _goals("到2027年底，全市标准机架达到4万架，上架率不低于65%；到2030年底，突破9万架，PUE降至1.2以下。")
    assert told == {
        ("40000", "全市标准机架", "2027-12"), ("65", "上架率", "2027-12"), ("90000", "机架", "2030-12"),
        ("1.2", "PUE", "2030-12"),
    }  # fmt: skip


def test_lists_and_years_that_are_over() -> None:
    told = _goals(
        "到2030年底，培育营收超10亿元的算力企业12家、上市企业3家，平均上架率由2025年的52%提高到75%以上，"
        "核心产业规模达到600亿元。\n截至2025年底，全市建成标准机架2.1万架，上架率52%。2025年，数字产业营收310亿元。"
    )
    assert {n for n, _, _ in told} == {"12", "3", "75", "60000000000"}
    assert {d for _, _, d in told} == {"2030-12"}


def test_a_share_by_several_years() -> None:
    told = _goals("国产算力占比，2027年不低于40%，2029年不低于70%。")
    assert told == {("40", "国产算力占比", "2027"), ("70", "国产算力占比", "2029")}


def test_a_day_of_another_matter_is_not_carried_on() -> None:
    told = _goals("推进超算中心二期建设，2027年6月底前投运；支持恒岳科技建设智算园，算力达到3000P。")
    assert told == {("3000", "算力", None)}


def test_repealed_papers() -> None:
    facts = _facts("《云泽市数据中心办法》（云政办发〔2023〕31号）、《云泽市算力券细则》同时废止。")
    told = {(f.subject.label, f.value.text) for f in facts if f.predicate == "hasStatus" and f.value}
    assert told == {("云泽市数据中心办法", "废止"), ("云泽市算力券细则", "废止")}
    assert not [f for f in facts if f.predicate == "hasTarget"]


def test_what_is_only_ordered_is_planned() -> None:
    facts = _facts("支持恒岳科技在临港园区建设智算园，规划机架6000架。组建云泽市算力运营公司，注册资本5亿元。")
    made = [f for f in facts if f.predicate in ("builtBy", "operatesIn", "registeredCapital", "capacity")]
    assert made and all(f.status == "planned" for f in made)


def test_an_english_notice_issues_a_plan() -> None:
    facts = extract(Document("page.txt", """General Office of the People's Government of Yunze Province
Notice on Printing and Distributing the Action Plan for Computing Power in Yunze Province (2026–2028)

May 6, 2026

By 2028, total computing power shall exceed 90 EFLOPS. Support Hengyue Cloud in building a cluster.
This plan takes effect on June 1, 2026.
""", "0" * 64)).facts  # fmt: skip
    [goal] = [f for f in facts if f.predicate == "hasTarget"]
    assert goal.subject.label == "Action Plan for Computing Power in Yunze Province" and goal.date == "2028"


def test_a_year_that_opens_a_sentence_is_that_of_all_its_goals() -> None:
    told = _goals("——2027年，全市智能算力规模突破18万P，新增标准机架3.5万架，绿电占比85%。")
    assert {day for _, _, day in told} == {"2027"}
    assert {("180000", "全市智能算力规模", "2027"), ("85", "绿电占比", "2027")} <= told


def test_a_year_that_is_over_opens_no_goals() -> None:
    assert not _goals("——2025年，全市智能算力规模达到3万P，新增标准机架1万架。")
