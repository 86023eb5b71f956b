"""Whom 公司 and 该公司 mean, and of which a zone, a unit, a seller, a sector or a spokesman tells, in Chinese."""

import pytest

from tests.loaders import real

Said = tuple[str, str, str]


def told(text: str, title: str = "行业观察") -> set[Said]:
    return real.told(text, title)


STATED: dict[str, Said] = {
    # 该公司 behind a purchase is the firm bought; elsewhere the one spoken of
    "网宿科技拟以3亿元收购峰云算力51%股权。该公司2024年净利润4100万元。": ("峰云算力", "netProfit", "41000000"),
    "光环新网转让所持霁川数据科技有限公司70%股权。该公司2024年营业收入2.2亿元。": (
        "霁川数据科技有限公司", "revenue", "220000000",
    ),
    "壁仞科技采用台积电7nm工艺。该公司成立于2019年。": ("Biren Technology", "establishedOn", "2019"),
    "燧原科技获腾讯增资。该公司成立于2018年。": ("Enflame", "establishedOn", "2018"),
    # behind a list the text goes on about whom it spoke of before
    "寒武纪昨日与伙伴签约：\n\n· 与无问芯穹合作，完成软件适配；\n· 与新华三达成合作，新华三将推出两款服务器。\n\n"
    "公司首席运营官张凌表示，年底出货2万颗。": ("张凌", "affiliatedWith", "Cambricon"),
    # a listed firm bears no name of the group that owns it
    "磐石股份（300931）公布业绩。控股股东为江苏磐石集团。磐石股份前三季度实现营业收入20.1亿元。": (
        "磐石股份", "revenue", "2010000000",
    ),
    # the whole itself
    "深圳数据交易所上线人工智能专区，累计挂牌数据产品2100个。": ("Shenzhen Data Exchange", "hasCount", "2100"),
    "贵州省大数据局投资建设贵安智算中心。": ("贵安智算中心", "builtBy", "Guizhou Big Data Development Administration"),
    "寒武纪收涨2%。主力资金净流入3亿元。": ("Cambricon", "netInflow", "300000000"),
    "寒武纪拟收购沐曦股份所持昆仑芯5%股权。": ("Cambricon", "stakeIn", "Kunlunxin"),
    "寒武纪总部在北京，实际控制人为董事长陈天石，持股28.6%；沐曦股份则在上海。": (
        "Chen Tianshi", "stakeIn", "Cambricon",
    ),
    "润泽科技位于廊坊。": ("Range Intelligent Computing", "locatedIn", "Langfang"),
    # a title in 《》 is the document's, whatever it names
    "贵州省大数据局印发《关于推进“东数西算”贵安集群绿色发展的若干措施》，提出到2027年底智能算力规模突破150EFLOPS。": (
        "关于推进“东数西算”贵安集群绿色发展的若干措施", "issuedBy", "Guizhou Big Data Development Administration",
    ),
}  # fmt: skip

NOT_STATED: dict[str, Said] = {
    "北京国际大数据交易所人工智能专区于5月上线，挂牌数据产品88个。": (
        "Beijing International Big Data Exchange", "hasCount", "88",
    ),
    "深圳数据交易所旗下“算力超市”今年3月上线。": ("Shenzhen Data Exchange", "openedOn", "2026-03"),
    "2025年3月，海光信息两家子公司被列入实体清单。": ("Hygon", "addedToEntityList", "2025-03"),
    "四川省发展改革委主任昨日表示，天府集群已建成标准机架20万架，累计带动投资300亿元。": (
        "四川省发展改革委", "investment", "30000000000",
    ),
    "中际旭创涨4%。今日通信板块主力资金净流出42.5亿元。": ("Innolight", "netInflow", "-4250000000"),
    "寒武纪拟受让沐曦股份所持30%股权。": ("Cambricon", "stakeIn", "MetaX"),
    "海光信息位于合肥的工厂已投产。": ("Hygon", "locatedIn", "Hefei"),
    "英维克表示，公司为国内多家头部服务器厂商提供液冷产品。": ("Envicool", "makesProductClass", "server"),
    "鹿泉智算中心二期已并网；由苏州联恒科技有限公司投资8亿元的标注基地开工。": (
        "鹿泉智算中心", "builtBy", "苏州联恒科技有限公司",
    ),
    "炬芯光子完成B轮融资，领投方深创投，老股东红杉中国、临芯投资跟投。": (
        "HongShan", "stakeIn", "Shenzhen Capital Group",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), STATED.items())
def test_whom_a_figure_is_of(text: str, fact: Said) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(("text", "fact"), NOT_STATED.items())
def test_of_whom_a_figure_is_not(text: str, fact: Said) -> None:
    assert fact not in told(text)


def test_an_item_of_a_digest_opens_with_whom_it_is_about() -> None:
    text = (
        "- **沐川智能**完成C轮融资，金额12亿元，由重庆渝富控股领投。公司2020年成立于重庆，主攻边缘推理芯片。\n"
        "- **炬芯光子**完成B轮融资，由深创投领投。公司2021年成立于无锡。\n"
        "- 贵州省大数据局印发新规，对新建智算中心给予补助，最高1000万元。\n"
        "- 网宿科技拟以3亿元收购峰云算力51%股权，交易尚需审批。\n"
    )
    assert "重庆渝富控股" not in {who for who, what, _ in told(text, "算力早报") if what == "establishedOn"}


def test_an_issuer_has_its_code_in_two_languages() -> None:
    text = (
        "**YANGHU COMPUTING GROUP CO., LTD.**\n**揚湖智算集團股份有限公司**\n\n(Stock Code 股份代號: 6698)\n\n"
        "## STRATEGIC COOPERATION WITH HUAWEI CLOUD\n\nThe Company and Huawei Cloud signed an agreement.\n\n"
        "| | 30 Nov 2025 |\n|---|---|\n| Racks in service 在用機架 | 21,340 |\n"
    )
    assert "Huawei Cloud" not in {who for who, what, _ in told(text, "VOLUNTARY ANNOUNCEMENT") if what == "capacity"}
