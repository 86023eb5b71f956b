"""The notice that its title alone names."""

from __future__ import annotations

from graph.model import Document, Fact
from loaders.extract import extractor

TITLE = "合肥市数据资源管理局关于开展2026年度算力券申领工作的通知"
BODY = (
    "为贯彻落实《合肥市算力发展若干措施》，现通知如下。\n单个主体年度最高100万元。\n\n"
    "合肥市数据资源管理局\n2026年4月2日\n"
)


def told(title: str) -> list[Fact]:
    document = Document("notice.txt", f"{title}\n\n各有关单位：\n{BODY}", "0" * 64)
    return list(extractor().extract(document).facts)


def test_what_a_notice_grants_is_the_notices_own_and_not_of_the_measures_it_cites() -> None:
    assert [f.subject.label for f in told(TITLE) if f.predicate == "maxBonus"] == [TITLE]


def test_who_heads_the_title_has_issued_the_notice() -> None:
    found = [f for f in told(TITLE) if f.predicate == "issuedBy"]
    assert [(f.subject.label, f.object.label if f.object else "") for f in found] == [
        (TITLE, "合肥市数据资源管理局")
    ]


def test_a_title_that_prints_another_document_names_no_notice() -> None:
    title = "合肥市数据资源管理局关于印发《合肥市算力发展若干措施》的通知"
    assert not any(f.subject.label == title for f in told(title) if f.subject.cls == "Policy")


def test_an_english_title_names_the_notice_of_which_the_text_speaks() -> None:
    title = "Notice of the Ministry of Industry and Information Technology on Launching the Pilot for Idle Facilities"
    body = "The Hefei Measures apply as well. This Notice shall take effect on 1 March 2026.\n"
    document = Document("notice.txt", f"{title}\n\n{body}", "0" * 64)
    found = [f for f in extractor().extract(document).facts if f.predicate == "effectiveOn"]
    assert [f.subject.label for f in found] == ["Notice on Launching the Pilot for Idle Facilities"]


def test_a_title_that_goes_on_in_the_next_line_is_read_whole() -> None:
    head = "合肥市人民政府办公室印发\n《合肥市支持算力发展若干措施》的通知"
    found = [f for f in told(head) if f.predicate == "maxBonus"]
    assert [f.subject.label for f in found] == ["合肥市支持算力发展若干措施"]
