"""Whose a product is that a firm brings out or calls its own, and who uses it."""

from __future__ import annotations

import pytest

from tests.loaders.test_who_is_meant import told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Biren Technology today introduced the BX9 accelerator.", ("bx9", "builtBy", "biren")),
        ("Biren Technology said that its BX9 accelerator has entered service.", ("bx9", "builtBy", "biren")),
        ("寒武纪正式发布新一代训练芯片“玄思K9”。", ("玄思k9", "builtBy", "cambricon")),
        ("由寒武纪与中科曙光联合研发的“玄思K9”芯片亮相。", ("玄思k9", "builtBy", "sugon")),
        ("寒武纪生产芯片。国内客户以腾讯、字节跳动为主。", ("cambricon", "hasCustomer", "bytedance")),
        ("寒武纪的产品已进入腾讯的供应链。", ("cambricon", "hasCustomer", "tencent")),
    ],
)
def test_a_product_is_its_makers(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Biren Technology may introduce the BX9 accelerator.",
        "寒武纪发布2025年年度报告。",
        "寒武纪的产品有望进入腾讯的供应链。",
        "Biren Technology sells cards. Potential customers include Tencent.",
    ],
)
def test_what_is_open_or_no_product_is_not_told(text: str) -> None:
    assert not {t for t in told(text) if t[1] in ("builtBy", "hasCustomer")}
