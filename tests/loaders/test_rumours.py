"""What a notice sets out to clear up, what a newspaper takes back and what is answered: none of it is told as so."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

RUMOURED = (
    "海光信息关注到，部分自媒体和论坛发布题为《大单！海光来了》的文章，主要内容为：\n"
    "1. 公司与腾讯签订3亿元服务器供货协议；\n2. 公司已与百度签订服务器供货合同。\n澄清如下。",
    "海光信息注意到，近日有网站刊登题为《海光接单》的报道，报道称：\n（1）公司已与腾讯签订服务器供货协议。",
    "Hygon noted that online posts had alleged the following:\n1. Hygon signed a supply contract with Tencent.",
    "Hygon has seen media reports, which made claims as follows:\n1. Hygon signed a supply contract with Tencent.",
)
TOLD = (
    "海光信息公告，公司主要客户情况如下：\n1. 公司已与腾讯签订服务器供货合同。",
    "Hygon's news of the week is as follows:\n1. Hygon signed a supply contract with Tencent.",
)
TAKEN_BACK = (
    "Correction: Monday's newsletter said that Hygon had bought 12% of Moore Threads. It has agreed to buy 12%.",
    "An earlier version of this story incorrectly said Hygon acquired 12% of Moore Threads.",
    "(A previous edition stated that Hygon bought 12% of Moore Threads.)",
    "更正：昨日本报误称海光信息收购摩尔线程12%股权，实为10%。",
)
NOT_TAKEN_BACK = (
    "Earlier, Hygon said it had bought 12% of Moore Threads.",
    "Hygon said on Monday it had correctly valued and bought 12% of Moore Threads.",
    "海光信息收购摩尔线程12%股权。",
)
ANSWERED = (
    "商务部回应“海光信息拟在马来西亚新建研发中心”：正在了解情况，将依法处理有关申请。",
    "外交部发言人答复“美方将扩大芯片管制范围”一事时表示，中方坚决反对将经贸问题政治化。",
    "海光信息回应“公司将被寒武纪收购”的传闻：公司没有此类计划。",
    "海光信息澄清了“公司将关闭合肥研发中心”的报道，称相关说法没有依据。",
)
SPOKEN = (
    "海光信息回应：“公司没有应披露而未披露的重大事项，经营一切正常。”",
    "海光信息对此回应称，“公司没有应披露而未披露的重大事项，经营一切正常”。",
)


@pytest.mark.parametrize("text", RUMOURED)
def test_a_point_of_what_is_only_rumoured_is_claimed(text: str) -> None:
    assert {f[3] for f in facts(text) if f[:3] == ("hygon", "hasCustomer", "tencent")} == {"claimed"}


@pytest.mark.parametrize("text", TOLD)
def test_a_point_of_another_list_is_told(text: str) -> None:
    assert ("hygon", "hasCustomer", "tencent", "done") in facts(text)


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_what_a_newspaper_corrects_is_not_told(text: str) -> None:
    assert not [p for who, p, _, _ in facts(text) if p in ("stakeIn", "stakePct") or who.startswith("stake/")]


@pytest.mark.parametrize("text", NOT_TAKEN_BACK)
def test_what_stood_earlier_or_is_correct_is_told(text: str) -> None:
    assert ("hygon", "stakeIn", "moore-threads", "done") in facts(text)


@pytest.mark.parametrize("text", ANSWERED)
def test_what_somebody_answers_is_not_what_he_says(text: str) -> None:
    quoted = text.split("“")[1].split("”")[0]
    assert not [what for _, p, what, _ in facts(text) if p == "stated" and quoted in what]


@pytest.mark.parametrize("text", SPOKEN)
def test_the_answer_itself_is(text: str) -> None:
    assert ("hygon", "stated", "公司没有应披露而未披露的重大事项，经营一切正常", "claimed") in facts(text)
