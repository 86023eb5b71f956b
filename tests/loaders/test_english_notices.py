"""English notices of firms whose shares trade on the mainland: a line of codes, the issuer, another party's sheet."""

from graph.model import Document
from loaders.extract import extractor

_PAGE = """Stock code: 688713          Stock abbreviation: Luowei Semi          Announcement No.: 2026-018

LUOWEI SEMICONDUCTOR TECHNOLOGY CO., LTD.
Announcement on the Signing of a Major Contract

On 9 March 2026, the Company signed a server procurement contract with Beijing Qinghe Cloud Computing Co., Ltd.

(2) The counterparty
Date of establishment: 22 March 2021
Legal representative: Zhou Ming

(3) The Company
Legal representative: Qi Wen
"""


def _told(page: str) -> set[tuple[str, str, str]]:
    facts = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    said = ((f, f.object.label if f.object else str(f.value and (f.value.text or f.value.date))) for f in facts)
    return {(f.subject.label, f.predicate, shown) for f, shown in said}


def test_the_line_of_codes_is_no_title_and_gives_the_issuer_its_code() -> None:
    told = _told(_PAGE)
    assert ("Announcement on the Signing of a Major Contract", "title", _title()) in told
    assert ("Luowei Semi", "ticker", "688713") in told


def test_lines_under_the_heading_of_another_party_are_not_the_issuers() -> None:
    told = _told(_PAGE)
    assert not {f for f in told if f[1] == "establishedOn"}
    assert not {f for f in told if f[0] == "Zhou Ming" and f[2] == "Luowei Semi"}


def _title() -> str:
    return "Announcement on the Signing of a Major Contract"
