"""What pages about a meeting say of it in labels, and who is billed on the lines of its programme."""

from __future__ import annotations

import pytest

from graph.model import Document, Value
from loaders.extract import extractor

HEAD = "NORTH RIVER COOLING FORUM 2027"
ENGLISH = """NORTH RIVER COOLING FORUM 2027
3–5 June 2027 · Taiyuan Grand Convention Centre
Hosts: Shanxi Data Bureau; Taiyuan High-tech Zone Administrative Committee
Organiser: Haiyue Exhibitions     Diamond sponsor: Sugon     Gold: Envicool, Hengyue Cooling
900 delegates · 60 exhibitors

09:00   Welcome
        {line}
09:40   Keynote   Cold plates at scale
10:10   Tea Break, Lotus Room
11:10   Closing
"""
CHINESE = """2027中国（太原）液冷产业大会
时　间　2027年6月3日—5日
地　点　太原国际会展中心
指导单位　山西省数据局　山西省工业和信息化厅
主办单位：太原市人民政府、中国通信企业协会
预计规模　参会代表1500人

09:30—09:50　发布：集群建设成果
{line}
10:10—10:35　茶歇
11:00　闭幕
"""


def said(value: Value | None) -> str:
    """Return the words or the day of a value."""
    return (value.text or value.date or "") if value is not None else ""


def told(page: str, *terms: str) -> set[tuple[str, str, str, str]]:
    """Return the facts of a page that its labels and lines tell, of some terms."""
    found = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    return {
        (f.subject.label, f.predicate, f.object.label if f.object else said(f.value), f.status)
        for f in found
        if f.rule.startswith("programme/") and f.predicate in terms
    }


def test_labels_tell_who_runs_and_backs_a_meeting() -> None:
    page = ENGLISH.format(line="Ma Rui, Deputy Mayor of Taiyuan")
    assert {(p, o) for _, p, o, _ in told(page, "organisedBy", "sponsoredBy")} == {
        ("organisedBy", "Shanxi Data Bureau"),
        ("organisedBy", "Taiyuan High-tech Zone Administrative Committee"),
        ("organisedBy", "Haiyue Exhibitions"),
        ("sponsoredBy", "Sugon"),
        ("sponsoredBy", "Envicool"),
        ("sponsoredBy", "Hengyue Cooling"),
    }
    assert {s for *_, s in told(page, "organisedBy", "heldOn", "heldAt")} == {"planned"}
    assert {(p, o) for _, p, o, _ in told(page, "heldOn", "heldAt")} == {
        ("heldOn", "2027-06-03/2027-06-05"),
        ("heldAt", "Taiyuan Grand Convention Centre"),
    }


def test_wide_spaces_part_labels_in_chinese() -> None:
    page = CHINESE.format(line="")
    found = {(p, o) for _, p, o, _ in told(page, "organisedBy", "sponsoredBy", "heldOn", "heldAt")}
    assert found == {
        ("heldOn", "2027-06-03/2027-06-05"),
        ("heldAt", "太原国际会展中心"),
        ("sponsoredBy", "山西省数据局"),
        ("sponsoredBy", "山西省工业和信息化厅"),
        ("organisedBy", "太原市人民政府"),
        ("organisedBy", "中国通信企业协会"),
    }


@pytest.mark.parametrize(
    ("line", "house", "post"),
    [
        ("Zhao Ming, President, Haiyue Exhibitions", "Haiyue Exhibitions", "President"),
        ("Gao Wen, Sugon", "Sugon", None),
        ("Cold plates (Dr Lin Kai, Wuxi Jianyan)", "Wuxi Jianyan", None),
        ("Chair: Pan Yu (Caixin)", "Caixin", None),
        ("Two-phase immersion — Irwin Kuang, CTO, Lumenway", "Lumenway", "CTO"),
        ("A talk · Sun Lihua, founder and CEO, Hengyue Cooling · more", "Hengyue Cooling", "founder and CEO"),
    ],
)
def test_a_line_bills_a_speaker(line: str, house: str, post: str | None) -> None:
    found = told(ENGLISH.format(line=line), "affiliatedWith", "holdsPosition")
    assert {o for _, p, o, _ in found if p == "affiliatedWith"} == {house}
    assert {o for _, p, o, _ in found if p == "holdsPosition"} == ({post} if post else set())


@pytest.mark.parametrize(
    ("line", "house", "post"),
    [
        ("　　　太原数据集团董事长 左文江", "太原数据集团", "董事长"),
        ("万卡实践｜摩尔线程云计算事业部总经理　钟坊", "Moore Threads", "云计算事业部总经理"),
        ("嘉宾：云岭研究院 林华｜茶歇", "云岭研究院", None),
        ("　　　左文江　太原数据集团董事长", "太原数据集团", "董事长"),
    ],
)
def test_a_line_bills_a_speaker_in_chinese(line: str, house: str, post: str | None) -> None:
    found = told(CHINESE.format(line=line), "affiliatedWith", "holdsPosition")
    assert {o for _, p, o, _ in found if p == "affiliatedWith"} == {house}
    assert {o for _, p, o, _ in found if p == "holdsPosition"} == ({post} if post else set())


@pytest.mark.parametrize(
    "line",
    ["Lunch, Lotus Room", "TBC, Sugon", "Former CTO Gao Wen, ex-Sugon", "Shanghai Pudong, China"],
)
def test_what_else_a_programme_says_bills_nobody(line: str) -> None:
    assert not told(ENGLISH.format(line=line), "affiliatedWith", "holdsPosition", "participant")


@pytest.mark.parametrize("line", ["领导致辞 高端访谈", "会议中心 南门", "原太原数据集团董事长 左文江", "茶歇　合影"])
def test_what_else_a_programme_says_bills_nobody_in_chinese(line: str) -> None:
    assert not told(CHINESE.format(line=line), "affiliatedWith", "holdsPosition", "participant")


def test_who_signs_at_a_meeting_becomes_a_partner() -> None:
    page = ENGLISH.format(line="Signing ceremony\n  – Haiyue Steel and Sugon: a cluster of 4,000 cards\n")
    assert told(page, "partnersWith") == {("Haiyue Steel", "partnersWith", "Sugon", "planned")}


def test_a_meeting_that_is_over_was_held() -> None:
    page = "第三届汾河算力论坛会后简报\n时间：2027年4月18日\n主办：太原数据集团\n到场约900人。\n"
    assert {s for *_, s in told(page, "heldOn", "organisedBy")} == {"done"}


def test_a_page_that_no_meeting_heads_has_no_programme() -> None:
    page = "Sugon opens a plant\nHost: Shanxi Data Bureau\nOrganiser: Haiyue Exhibitions\nGao Wen, Sugon\n"
    assert not told(page, "organisedBy", "affiliatedWith", "participant")


def test_the_last_day_of_a_meeting_is_no_day_of_publication() -> None:
    found = extractor().extract(Document("page.txt", ENGLISH.format(line=""), "0" * 64)).facts
    assert {f.predicate for f in found if f.rule.startswith("header/")} == {"title"}
