from __future__ import annotations

from tests.loaders.real import told

LIST = """Companies

- Kunlunxin seeks a new fab. Sources say that nothing is agreed.
- GDS (9698 HK) 3Q ahead. Net revenue RMB2.89bn, +10.2% y/y. Guidance unchanged.
- Kingsoft Cloud (3896 HK) misses. Net loss widened to RMB410m.
- VNET — raised US$300m in convertible notes."""
SECTIONS = """# Chips and racks

## 1. Moore Threads swings closer to black

The Beijing GPU maker posted revenue of RMB 1.51bn. Founder Zhang Jianzhong spoke to analysts. The stock dropped 6%.

## 2. GDS Holdings sells a campus

GDS Holdings will sell a site. GDS Holdings keeps the contract. GDS Holdings did not name a price.

## 3. Policy

Gansu cut power prices."""


def test_an_item_is_about_the_firm_that_it_opens_with() -> None:
    revenue = {f[0] for f in told(LIST, "Asia morning") if f[1] == "revenue"}
    assert revenue == {"GDS Holdings"}


def test_a_section_is_about_the_firm_of_its_heading() -> None:
    assert {f[0] for f in told(SECTIONS, "The weekly") if f[1] == "priceChangePct"} == {"Moore Threads"}


def test_the_points_of_one_report_are_its_own() -> None:
    text = (
        "VNET reported results on Thursday.\n\n- Revenue rose 22% to RMB 2.43 billion.\n- Net loss was RMB 12 million."
    )
    assert {f[0] for f in told(text, "VNET reports") if f[1] == "revenue"} == {"VNET"}
