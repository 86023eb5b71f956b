"""Documents of government: which a text names, by title, number or words."""

from __future__ import annotations

import pytest

from graph.model import Node
from loaders.documents import policies
from loaders.gazetteer import Gazetteer
from loaders.mentions import Spans
from ontology.vocabulary import load


def named(text: str) -> list[str]:
    """Return what the documents of a text are called."""
    taken = Gazetteer(load()).find(text)
    found = policies(text, taken, Spans(taken))
    return [what.id if isinstance(what, Node) else what for _, _, what in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云泽市印发《云泽市算力券办法》。", "云泽市算力券办法"),
        ("云泽市印发《关于印发〈云泽市算力券办法〉的通知》。", "云泽市算力券办法"),
        ("云泽区发布“算力十二条”，支持企业。", "算力十二条"),
        ("两部门公布2026年度算力试点城市名单，共十城。", "2026年度算力试点城市名单"),
        ("两部门公布首批70个可信空间试点名单，共七十家。", "可信空间试点名单"),
        ("The ministry issued export control rules on gallium.", "export control rules on gallium"),
        ("云府规〔2025〕8号自发布之日起施行。", "云府规〔2025〕8号"),
        ("云泽市出台新一轮算力补贴政策，支持企业。", "算力补贴政策"),
        ("两部门发布关于算力互联的通知，要求加快建设。", "算力互联的通知"),
        ("企业入选国家数据局首批可信空间试点名单，共63个。", "首批可信空间试点名单"),
        ("The ministry issued guidelines on green centres.", "guidelines on green centres"),
        ("The city rolled out a three-year action plan.", "three-year action plan"),
        ("New rules for compute leasing, issued by the ministry, apply.", "rules for compute leasing"),
        ("It is drafting rules that would limit exports.", "rules that would limit exports"),
        ("The bureau offered to refund up to half of rack fees.", "refund of rack fees"),
    ],
)
def test_a_document_is_called_by_its_title_number_or_words(text: str, name: str) -> None:
    assert named(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "双方签署《合作框架协议》。",
        "《云泽日报》报道。",
        "公司发布公告，披露业绩。",
        "发改委出台一系列政策措施。",
        "The ministry issued a notice.",
        "The firm released a plan to list in Hong Kong.",
    ],
)
def test_a_contract_a_paper_and_a_notice_without_content_are_no_documents(text: str) -> None:
    assert named(text) == []


def test_a_short_title_stands_for_the_longer_one_before_it() -> None:
    assert (
        named("《云泽市智能算力行动方案（2026—2028年）》发布。《行动方案》提出目标。")[1]
        == "云泽市智能算力行动方案（2026—2028年）"
    )
