"""What a sentence tells in words of what is, while others in it have it said, bid for, called false or to come."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def _statuses(text: str, predicate: str) -> set[str]:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    return {f.status for f in facts if f.predicate == predicate}


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("Zhipu is said to have picked CICC to arrange its IPO.", "sponsoredBy", "claimed"),
        ("Zhipu has picked CICC to arrange its IPO.", "sponsoredBy", "done"),
        ("市场传闻称，沐曦股份已向港交所递交上市申请。", "ipoStatus", "claimed"),
        ("沐曦股份已向港交所递交上市申请。", "ipoStatus", "done"),
        ("Biren had earlier tried to buy Iluvatar and failed.", "acquirer", "terminated"),
        ("Biren tried to acquire Iluvatar last year.", "acquirer", "planned"),
        ("澜起科技港股发售价不高于106.89港元。", "offerPrice", "planned"),
        ("Reports that Biren has applied to list on the Shanghai exchange are wrong, it said.", "ipoStatus", "denied"),
        ("Enflame was rumoured to have been approved by the STAR Market listing committee.", "ipoStatus", "claimed"),
        ("传沐曦股份已通过科创板上市委审议。", "ipoStatus", "claimed"),
        ("壁仞科技原定1月2日在港交所挂牌，因故推迟。", "targetMarket", "planned"),
        ("有媒体称沐曦股份已向港交所递交上市申请。", "ipoStatus", "claimed"),
        ("有媒体称沐曦股份已启动上市辅导，该公司否认了这一说法。", "ipoStatus", "denied"),
        ("Local media reported that Biren has applied to list on the Shanghai exchange.", "ipoStatus", "claimed"),
        ("According to a document that Reuters could not verify, Biren has applied to list on the Shanghai exchange.",
         "ipoStatus", "claimed"),
        ("Biren submitted a non-binding offer to acquire Iluvatar.", "acquirer", "considered"),
        ("立讯精密已就收购壁仞科技提交非约束性报价。", "acquirer", "considered"),
        ("Online posts claiming that Biren had been acquired by Huawei were fabricated.", "acquirer", "denied"),
        ("Biren is weighing a Hong Kong IPO. CICC would act as sponsor if the listing goes ahead.", "sponsoredBy",
         "planned"),
        ("Biren's first-quarter gross margin is guided at 31%.", "grossMarginPct", "expected"),
        ("Biren's gross margin was 31% in the first quarter of 2025.", "grossMarginPct", "done"),
        ("Biren's capital expenditure this year was likely to be around $2 billion.", "investment", "expected"),
        ("Biren's cluster in Johor, due to start in 2027, has not been named.", "operatesIn", "planned"),
        ("Biren's cluster in Johor has doubled in size.", "operatesIn", "done"),
        ("Biren has signed a letter of intent to acquire Iluvatar for $310 million.", "acquirer", "planned"),
        ("Biren is in the final stages of closing a 2 billion yuan Series C round.", "raised", "planned"),
        ("Biren had hoped to raise 8 billion yuan in its STAR Market IPO.", "raised", "planned"),
        ("壁仞科技(未上市)完成12亿元D轮融资。", "raised", "done"),
        ("The hall will be run by Biren, a Singapore-registered operator.", "locatedIn", "done"),
        ("The company would consider a listing on the STAR Market, Biren said.", "targetMarket", "considered"),
        ("截至今年9月底，鹿泉智算中心直接投资累计超过62亿元。", "investment", "done"),
        ("Biren is studying a second trust, after raising 860 million yuan with its first.", "raised", "done"),
        ("Biren said reports that it had raised 3 billion yuan were inaccurate.", "raised", "denied"),
        ("寒武纪尚未实现盈利，2023年净亏损5.6亿元。", "netLoss", "done"),
    ],
)  # fmt: skip
def test_the_status_is_what_the_words_leave(text: str, predicate: str, status: str) -> None:
    assert _statuses(text, predicate) == {status}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Biren has told its suppliers to pause production of the BR100.", "hasStatus"),
        ("海光信息拟吸收合并中科曙光，锁定期等条款仍存在分歧。", "hasTerm"),
        ("Under the merger, the exchange prices were set at 21.40 yuan for Biren.", "offerPrice"),
        ("壁仞科技独家承接智算中心总包工程。", "inheritsFrom"),
    ],
)
def test_what_is_not_so_is_not_told(text: str, predicate: str) -> None:
    assert _statuses(text, predicate) == set()


def test_a_deal_whose_paper_is_only_laid_out_is_planned() -> None:
    text = "海光信息发布收购中科曙光51%股权的交易报告书（注册稿），交易对价60亿元。"
    assert _statuses(text, "stakePct") | _statuses(text, "acquirer") == {"planned"}
