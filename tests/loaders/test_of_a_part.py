"""Facts of a part, a project or another firm, that are no facts of the firm a text is about."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

NONE = {
    "Luyuan Computing Centre leases 300 racks to China Telecom. Sugon holds 80% of the project company.": "stakePct",
    "China Telecom has leased 300 racks from Hygon. Sugon owns 60% of the joint-venture company.": "stakeIn",
    "海光信息公告，子公司参与设立云岚芯片有限公司，持股40%。": "stakePct",
    "海光信息与寒武纪共同出资组建云岚芯片有限公司，直接持股60%。": "stakePct",
    "鹿泉智算中心升级改造项目机房已封顶，完成投资2亿元。": "investment",
    "鹿泉智算中心扩容改造项目已封顶。": "hasStatus",
    "Biren opened a campus. It is the largest data centre in Wuhu.": "rankClaim",
    "Biren said it is the second training cluster of its size in Hefei.": "rankClaim",
    "Cambricon expects the deal to add US$90 million to its annual revenue.": "revenue",
    "Hygon bought Luyuan Chip. The purchase should add about 200 million yuan to FY26 sales.": "revenue",
    "SMIC spoke. Utilisation at its two older fabs in Tianjin was 92%.": "utilisationPct",
    "Cambricon cuts its revenue target to 2.4 billion yuan.": "revenue",
    "CAMBRICON 688256.SS LOWERS FY REVENUE GOAL TO 2.4 BLN YUAN": "revenue",
    "《芜湖市算力券管理办法》印发。每年发放不超过8000万元“算力券”。": "maxBonus",
    "据媒体报道，联想正与一家厂商商谈MX100供货，双方未予置评。": "hasStatus",
}
SOME = {
    "Hygon filed to list. Sugon owns 20 percent of Hygon.": ("sugon", "stakePct", "20", "done"),
    "燧原科技递交招股书，腾讯持股20.3%。": ("tencent", "stakePct", "20.3", "done"),
    "鹿泉智算中心项目已封顶，完成投资2亿元。": ("鹿泉智算中心", "investment", "200000000", "done"),
    "鹿泉智算中心二期主体结构已封顶。": ("鹿泉智算中心-phase-2", "hasStatus", "封顶", "done"),
    "Biren said it was the largest data centre operator in Wuhu.": (
        "biren", "rankClaim", "largest data centre operator in Wuhu", "claimed"),
    "SMIC rose. Utilisation at its fabs was 92%.": ("smic", "utilisationPct", "92", "done"),
    "《芜湖市算力规划》提出，到2028年，至合肥、南京的时延分别不超过5毫秒和8毫秒。": (
        "芜湖市算力规划", "hasTarget", "8", "planned"),
    "《芜湖市算力规划》提出，到2028年，平均时延不超过5毫秒。": ("芜湖市算力规划", "hasTarget", "5", "planned"),
    "海光信息DCU300芯片已量产。": ("dcu300", "hasStatus", "量产", "done"),
    "Moore Threads depends on TSMC for packaging.": ("tsmc", "hasCustomer", "moore-threads", "done"),
    "Moore Threads relies heavily on SMIC for its wafers.": ("smic", "hasCustomer", "moore-threads", "done"),
    "Hygon relies on Tencent for a third of its revenue.": ("hygon", "hasCustomer", "tencent", "done"),
    "Hygon makes power-management chips.": ("hygon", "makesProductClass", "power-management chips", "done"),
    "Hygon designs and tests servers for banks.": ("hygon", "makesProductClass", "Server", "done"),
    "Hygon makes, packages and ships AI chips.": ("hygon", "makesProductClass", "AIChip", "done"),
}  # fmt: skip
NOTICE = """Hygon Information Technology Co., Ltd. (the "Vendor") signed an MOU with Wuhu River Capital Fund \
(Limited Partnership) (the "Prospective Buyer"). The Vendor intends to sell, and the Prospective Buyer intends to buy, \
30% of Luyuan Cloud Data Co., Ltd. (the "Target Company") (the "Proposed Disposal")."""


@pytest.mark.parametrize(("text", "predicate"), NONE.items())
def test_what_holds_of_something_else_is_not_told(text: str, predicate: str) -> None:
    assert [f for f in facts(text) if f[1] == predicate] == []


@pytest.mark.parametrize(("text", "told"), SOME.items())
def test_what_holds_of_the_whole_is_told(text: str, told: tuple[str, str, str, str]) -> None:
    assert told in facts(text)


@pytest.mark.parametrize("text", [
    "Moore Threads depends on TSMC for packaging.", "Moore Threads relies heavily on SMIC for its wafers.",
])  # fmt: skip
def test_who_relies_on_a_supplier_is_its_customer_alone(text: str) -> None:
    assert not [f for f in facts(text) if f[:2] == ("moore-threads", "hasCustomer")]


def test_who_is_to_become_a_party_buys_and_no_deal_is_another_name() -> None:
    told = facts(NOTICE)
    assert ("wuhu-river-capital-fund", "stakePct", "30", "planned") in told
    assert {who for who, p, _, _ in told if p in ("stakePct", "stakeIn")} == {"wuhu-river-capital-fund"}
    assert not [what for _, p, what, _ in told if p == "alsoKnownAs"]
    named = facts('Luyuan Cloud Data Co., Ltd. ("Luyuan Cloud") opened.')
    assert ("luyuan-cloud-data-co-ltd", "alsoKnownAs", "Luyuan Cloud", "done") in named
