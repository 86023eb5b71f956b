"""公司 in news that a firm tells, and the firms that a headline names only to say where somebody comes from."""

import pytest

from tests.loaders import real

TOLD = {
    # who announces it, though the headline names another and the text yet others
    (
        "寒武纪系老兵创办的这家公司将易主",
        "3月2日晚，岚川股份（300999）公告称，公司拟收购合肥云砺半导体有限公司60%的股权，交易作价6亿元。",
    ): ("岚川股份", "stakeIn", "合肥云砺半导体有限公司"),
    (
        "寒武纪原副总裁加盟云砺半导体",
        "芯片企业云砺半导体（重庆）有限公司宣布，聘任林远为公司首席执行官。\n\n林远2019年起任寒武纪副总裁。\n\n"
        "公开资料显示，云砺半导体成立于2021年。公司去年8月完成6.2亿元B轮融资。",
    ): ("云砺半导体（重庆）有限公司", "raised", "620000000"),
    (
        "Cambricon alumni raise money for optical links",
        "Lanyue Photonics said it has hired 30 engineers. It was founded in 2022 by former Cambricon staff."
        " The company raised 400 million yuan in May.",
    ): ("Lanyue Photonics", "raised", "400000000"),
}
NOT_TOLD = {
    ("寒武纪系老兵创办的这家公司将易主", "岚川股份公告称，公司拟收购合肥云砺半导体有限公司60%的股权。"): "Cambricon",
    (
        "Former Cambricon executive joins chip start-up",
        "Lanyue Photonics named Lin Yuan its chief executive. The company raised 400 million yuan in May.",
    ): "Cambricon",
    ("Cambricon rival Lanyue Photonics files for IPO", "The company raised 400 million yuan in May."): "Cambricon",
}
STILL = {
    ("寒武纪前三季度净利润大增", "公司实现营业收入46亿元。"): ("Cambricon", "revenue", "4600000000"),
    ("寒武纪系列产品发布", "公司实现营业收入46亿元。"): ("Cambricon", "revenue", "4600000000"),
    ("寒武纪原定募资额下调", "公司实现营业收入46亿元。"): ("Cambricon", "revenue", "4600000000"),
    ("Cambricon posts record revenue", "The company raised 400 million yuan in May."): (
        "Cambricon",
        "raised",
        "400000000",
    ),
}


@pytest.mark.parametrize("given", TOLD)
def test_the_firm_that_tells_its_news_is_meant(given: tuple[str, str]) -> None:
    assert TOLD[given] in real.told(given[1], given[0])


@pytest.mark.parametrize("given", NOT_TOLD)
def test_a_firm_that_a_headline_names_in_passing_has_no_part_in_it(given: tuple[str, str]) -> None:
    assert NOT_TOLD[given] not in {subject for subject, _, _ in real.told(given[1], given[0])}


@pytest.mark.parametrize("given", STILL)
def test_a_firm_that_a_headline_tells_of_keeps_what_is_said_of_it(given: tuple[str, str]) -> None:
    assert STILL[given] in real.told(given[1], given[0])
