"""What a programme tells before the day: what will be shown there is planned, who stays away does not come."""

from __future__ import annotations

from graph.model import Document, Fact
from loaders.extract import extract

_PAGE = """PARALLEL COMPUTING WUHU 2027 (PCW'27)
Wuhu Expo Centre, Hall B · 24–25 September 2027
Organisers: Hengyue Institute; Wuhu Data Bureau
Gold: Hygon, MetaX · Coffee: Yunling Networks

PROGRAMME (version 3; subject to change)

08:30  Registration
09:30  Keynote. Yu Lanting, chief architect, Hengyue Cloud
11:15  Launch: MetaX unveils the C900, its second accelerator
13:30  A comparison. Shen Mingyu, Haishu Cloud
Note: Bai Ruolin (Qinghe Semi) has withdrawn.
"""


def _facts() -> tuple[Fact, ...]:
    return extract(Document("page.txt", _PAGE, "0" * 64)).facts


def test_the_meeting_is_known_by_its_labels() -> None:
    told = {(f.predicate, f.object.label) for f in _facts() if f.subject.label.endswith("WUHU 2027") and f.object}
    assert {("organisedBy", "Hengyue Institute"), ("sponsoredBy", "MetaX"), ("sponsoredBy", "Yunling Networks")} <= told
    assert ("participant", "Bai Ruolin") not in told


def test_what_will_be_shown_is_planned() -> None:
    [shown] = [f for f in _facts() if f.predicate == "announcedBy"]
    assert shown.subject.label == "C900" and shown.status == "planned"
