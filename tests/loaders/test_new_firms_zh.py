"""Firms that several found together, in Chinese: who has a share of them, and whose the capital is."""

import pytest

from graph.model import Document
from loaders.extract import extractor

Told = tuple[str, str, str, str]


def _told(text: str) -> set[Told]:
    facts = extractor().extract(Document("page.txt", f"每日快讯\n2026-04-14\n\n{text}\n", "0" * 64)).facts
    found = ((f, f.object.label if f.object else str(f.value.number) if f.value else "") for f in facts)
    return {(f.subject.label, f.predicate, said, f.status) for f, said in found}


_NEW = "云岚芯片科技有限公司"
TOLD: dict[str, set[Told]] = {
    f"中科曙光与百度共同出资设立{_NEW}。": {
        ("Sugon", "stakeIn", _NEW, "done"),
        ("Baidu", "stakeIn", _NEW, "done"),
    },
    f"近日，腾讯、海光信息合资成立{_NEW}，注册资本5亿元。": {
        ("Tencent", "stakeIn", _NEW, "done"),
        ("Hygon", "stakeIn", _NEW, "done"),
    },
    f"中科曙光公告，拟与百度、腾讯共同投资设立{_NEW}。": {
        ("Sugon", "stakeIn", _NEW, "planned"),
        ("Tencent", "stakeIn", _NEW, "planned"),
    },
}
NONE = (
    "中科曙光与百度共同设立联合实验室。",
    f"中科曙光注销了与百度共同设立的{_NEW}。",
    "中科曙光与百度共同发起设立算力产业联盟。",
)


@pytest.mark.parametrize("text", TOLD)
def test_founders_have_a_share(text: str) -> None:
    assert TOLD[text] <= _told(text)


@pytest.mark.parametrize("text", NONE)
def test_look_alikes_have_none(text: str) -> None:
    assert not any(what == "stakeIn" for _, what, _, _ in _told(text))


def test_the_capital_is_not_the_founders() -> None:
    told = _told("科创板公司燧原科技与百度成立合资公司，注册资本1亿元。")
    assert ("Enflame", "registeredCapital", "100000000", "done") not in told
