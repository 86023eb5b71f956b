"""Who bars whom from which trade: who issued it, what it applies to, whom it affects, and as what it is told."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str) -> set[tuple[str, str, str]]:
    """Return predicate, object or text, and status of what a text tells of bars, exemptions and leave to trade."""
    page = Document("page.txt", f"Trade in chips this week\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    facts = [f for f in extractor().extract(page).facts if f.rule.startswith("control/")]
    return {(f.predicate, f.object.label if f.object else (f.value and f.value.text) or "", f.status) for f in facts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United States barred Nvidia from selling its H20 chip to China in April 2025.",
            {("issuedBy", "United States", "done"), ("affects", "Nvidia", "done")},
        ),
        (
            "The Netherlands will require licences for exports of DUV tools to China.",
            {("issuedBy", "Netherlands", "planned"), ("appliesTo", "exports of DUV tools to China", "planned")},
        ),
        (
            "Japan is considering restricting exports of chip design software to China.",
            {("issuedBy", "Japan", "considered")},
        ),
        (
            "The United States exempted servers from a 25 percent tariff until June 30, 2026.",
            {("issuedBy", "United States", "done"), ("appliesTo", "servers", "done")},
        ),
        (
            "The US Commerce Department allowed Nvidia to resume sales of the H20.",
            {("hasStatus", "allowed to resume sales of the H20", "done")},
        ),
        ("美国禁止英伟达向中国出口A100芯片。", {("issuedBy", "United States", "done"), ("affects", "Nvidia", "done")}),
        ("日本对23种半导体设备实施出口限制。", {("issuedBy", "Japan", "done")}),
    ],
)
def test_bars(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The United States has not barred Nvidia from selling the H20.",
        "Beijing has banned cars from the ring road.",
        "Shanghai curbed traffic.",
        "北京市限制机动车出行。",
    ],
)
def test_no_bar_on_trade(text: str) -> None:
    assert told(text) == set()
