from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract, extractor
from loaders.mentions import drop_overlaps
from loaders.slugs import slug
from tests.loaders.world import tools

NAMER = tools().finders.namer


def found(text: str) -> list[tuple[str, str]]:
    """Return the sure new names of a text with their classes."""
    known = tools().finders.gazetteer.find(text)
    made = NAMER.find(text, known)
    sure = drop_overlaps([m for m in made if m.kind == "new"])
    return sorted({(m.text, m.node.cls) for m in sure if m.node})


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Brightpeak Semiconductor Co Ltd opened a plant.", "Brightpeak Semiconductor Co Ltd", "Company"),
        ("Sales at Coral Sea Technologies rose.", "Coral Sea Technologies", "Company"),
        ("Coral Bank grew.", "Coral Bank", "Bank"),
        ("Coral Securities grew.", "Coral Securities", "SecuritiesFirm"),
        ("Tidewater Data Exchange opened.", "Tidewater Data Exchange", "DataExchange"),
        ("Tidewater University opened.", "Tidewater University", "University"),
        ("The Tidewater Research Institute met.", "Tidewater Research Institute", "ResearchOrganization"),
        ("The Tidewater Industry Association met.", "Tidewater Industry Association", "Organization"),
        ("The Tidewater Science Commission met.", "Tidewater Science Commission", "GovernmentBody"),
        ("The Coral Computing Summit opened.", "Coral Computing Summit", "Conference"),
        ("The Coral Data Center opened.", "Coral Data Center", "Facility"),
        ("The Coral Computing Action Plan took effect.", "Coral Computing Action Plan", "Policy"),
        ("云脊半导体股份有限公司开设工厂。", "云脊半导体股份有限公司", "Company"),
        ("珊瑚银行与双方签约。", "珊瑚银行", "Bank"),
        ("潮汐数据交易所启动。", "潮汐数据交易所", "DataExchange"),
        ("近日，云脊研究院成立。", "云脊研究院", "ResearchOrganization"),
        ("红珊协会扩员，红珊协会换届。", "红珊协会", "Organization"),
        ("由安徽省财政厅印发。", "安徽省财政厅", "GovernmentBody"),
        ("云脊智算中心投运。", "云脊智算中心", "Facility"),
    ],
)
def test_the_ending_of_a_name_shows_its_class(text: str, name: str, cls: str) -> None:
    assert (name, cls) in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Coral Computing Industry Alliance met.", "Coral Computing Industry Alliance"),
        ("The Coral Semiconductor Research Institute met.", "Coral Semiconductor Research Institute"),
    ],
)
def test_the_ending_of_a_firm_inside_the_name_of_a_body_ends_nothing(text: str, name: str) -> None:
    assert [words for words, _ in found(text)] == [name]


def test_firms_that_and_joins_are_two() -> None:
    names = [words for words, _ in found("Brightpeak Technology and Coral Technology grew.")]
    assert names == ["Brightpeak Technology", "Coral Technology"]


@pytest.mark.parametrize("text", ["In Technology we trust.", "The Company grew.", "公司上涨。", "科技股上涨。"])
def test_an_ending_alone_is_no_name(text: str) -> None:
    assert found(text) == []


def test_a_chinese_name_begins_after_a_function_word() -> None:
    assert found("该项目由云脊半导体有限公司承建。") == [("云脊半导体有限公司", "Company")]


@pytest.mark.parametrize(
    "text", ["云脊（688777）开盘上涨。", "云脊（证券代码：688777）开盘上涨。", "云脊(688777.SH)上涨。"]
)
def test_a_code_in_brackets_shows_that_what_stands_before_is_a_firm(text: str) -> None:
    assert ("云脊", "Company") in found(text)


def test_a_short_name_that_comes_back_is_sure() -> None:
    assert found("云脊拟收购土地。云脊拟增资。") == [("云脊", "Company")]


def test_a_short_name_of_ordinary_words_that_comes_once_is_not_sure() -> None:
    assert found("天空拟收购土地。") == []


def test_a_short_name_that_no_dictionary_holds_is_sure_where_it_acts() -> None:
    assert found("云脊拟收购土地。") == [("云脊", "Company")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Measures for Data Exchange Venues take effect in May.", "Measures for Data Exchange Venues"),
        ("It issued Several Measures to Support Computing Clusters.", "Several Measures to Support Computing Clusters"),
        ("《通知》由西陵市工业和信息化局印发。", "西陵市工业和信息化局"),
        ("岚山新区大数据发展管理局公示名单。", "岚山新区大数据发展管理局"),
        ("浔阳数据流通服务平台撮合成交3笔。", "浔阳数据流通服务平台"),
        ("The Langzhou Data Bureau issued the measures on Friday.", "Langzhou Data Bureau"),
        ("Some 3,000 cards of the Beiluo training cluster are in place.", "Beiluo training cluster"),
    ],
)  # fmt: skip
def test_a_name_is_taken_whole(text: str, name: str) -> None:
    assert name in [what for what, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Chen Wei, an analyst at a bank, said so.", "Chen Wei"),
        ("Mr Chen Wei joined.", "Chen Wei"),
        ("Growth will last, chairman Chen Wei said.", "Chen Wei"),
        ("Chen Wei said growth would last.", "Chen Wei"),
        ("董事长陈伟表示，增长将持续。", "陈伟"),
        ("陈伟教授出席。", "陈伟"),
        ("首席分析师陈伟达：增长将持续。", "陈伟达"),
    ],
)
def test_a_person_is_told_by_the_words_around(text: str, person: str) -> None:
    assert (person, "Person") in found(text)


@pytest.mark.parametrize("text", ["《潮汐算力行动方案》发布。", "文件《潮汐算力行动方案》发布。"])
def test_a_title_in_book_marks_names_a_policy(text: str) -> None:
    assert ("潮汐算力行动方案", "Policy") in found(text)


def test_a_policy_that_goes_unnamed_is_called_by_what_it_is_for() -> None:
    text = "It issued a document to support tidal computing with funds."
    assert found(text) == [("document to support tidal computing", "Policy")]


def test_the_year_before_a_conference_is_not_part_of_its_name() -> None:
    assert found("The 2025 Coral Computing Summit opened.") == [("Coral Computing Summit", "Conference")]


def test_the_year_of_a_plan_is_part_of_its_name() -> None:
    assert found("The 2025 Coral Action Plan opened.") == [("2025 Coral Action Plan", "Policy")]


@pytest.mark.parametrize("text", ["Growth was strong.", "Tomorrow is another day.", "However it rained."])
def test_a_capital_that_begins_a_sentence_names_nothing(text: str) -> None:
    assert NAMER.find(text, []) == []


def test_a_capital_inside_a_sentence_is_a_proper_noun_of_unknown_class() -> None:
    assert [(m.text, m.kind) for m in NAMER.find("It praised Zorvex loudly.", [])] == [("Zorvex", "proper")]


def test_a_name_of_the_lexicon_is_not_found_again() -> None:
    assert found("Norda grew.") == []


@pytest.mark.parametrize("word", ["Technology", "科技", "However", "公司"])
def test_an_ending_an_opener_or_an_ordinary_word_is_no_name_by_itself(word: str) -> None:
    assert NAMER.is_common(word)


def test_an_invented_word_may_be_a_name() -> None:
    assert not NAMER.is_common("Brightpeak")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Coral Sea, Ltd.", "coral-sea-ltd"), ("O’Hara's", "oharas"), ("云脊 科技", "云脊-科技"), ("《》", "unnamed")],
)
def test_an_id_is_small_letters_joined_by_hyphens(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_mark_that_was_blanked_out_ends_a_name() -> None:
    assert ("Norda     Group", "Company") not in found("It paid 79 yuan for Norda     Group 3: Trends were mixed.")


@pytest.mark.parametrize("name", ["Orlan Velvet Co., Ltd.", "Orlan Velvet Co., Limited"])
def test_a_legal_form_behind_a_comma_belongs_to_the_name(name: str) -> None:
    assert found(f"{name} (initial offering): approved.") == [(name, "Company")]


def test_a_name_in_a_bracket_does_not_reach_out_of_it() -> None:
    assert all("（" not in name for name, _ in found("你公司股票（证券简称：瀚榆科技）停牌。"))


@pytest.mark.parametrize("name", ["和田云脊智算中心", "上湾云脊有限公司"])
def test_a_word_that_ends_names_ends_none_inside_a_place(name: str) -> None:
    assert name in {text for text, _ in found(f"由{name}提供算力。")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The ministry issued Guidelines on Green Coral Centres on March 3.", "Guidelines on Green Coral Centres"),
        ("The Coral Action Plan of the Ministry of Tides has 16 tasks.", "Coral Action Plan"),
    ],
)
def test_a_title_may_begin_with_its_kind_and_does_not_hold_its_maker(text: str, title: str) -> None:
    assert (title, "Policy") in found(text)


@pytest.mark.parametrize("name", ["算力龙头ETF泷岚", "科创芯片ETF岚桥", "数据中心REIT"])
def test_a_traded_fund_is_called_by_all_that_stands_before_its_code(name: str) -> None:
    assert (name, "Fund") in found(f"截至收盘，{name}（588290）涨2.1%。")


@pytest.mark.parametrize(
    "text",
    [
        "Adjusted EBITDA rose 12 per cent.",
        "Upon Completion the price was paid.",
        "The Valuer said so. The Long Stop Date passed.",
        "Selected Operating Data of the quarter",
        "Phase III opened, said the Independent Board Committee. The Kospi fell.",
        "Use of Proceeds and Share Capital were told.",
        "PURCHASE OF 40% EQUITY INTEREST IN THE TARGET COMPANY",
        "The annex tells the method. Method had no drawbacks. In it the Method rests on sums.",
    ],
)
def test_words_that_name_nobody_are_no_name_in_capitals(text: str) -> None:
    assert [m.text for m in NAMER.find(text, [])] == []


@pytest.mark.parametrize(
    "name",
    [
        "Brightpeak Cloud Data Centers Group, Inc.",
        "Coral Holdings Limited",
        "Tidewater State-owned Capital Operation Co., Ltd",
        "Coral Technology (Nanjing) Co., Ltd",
    ],
)
def test_a_name_goes_on_to_the_form_of_the_company(name: str) -> None:
    assert name in [words for words, _ in found(f"Shares of {name} rose.")]


def test_one_latin_word_that_chinese_characters_touch_is_a_name_though_it_is_an_ordinary_word() -> None:
    assert "Module" in [m.text for m in NAMER.find("记者获悉 Module已完成首批交付。", [])]


@pytest.mark.parametrize("text", ["项目\t本期\t增减变动幅度（%）\n项目\t期末\t增减变动幅度（%）", "培育数据商500家。"])
def test_neither_a_column_s_head_nor_two_plain_words_name_a_firm(text: str) -> None:
    assert [name for name, cls in found(text) if cls == "Company"] == []


def bodies(text: str) -> list[str]:
    """Return the new associations that the names of the ontology show in a text."""
    finders = extractor().finders
    new = finders.namer.find(text, finders.gazetteer.find(text))
    return [m.text for m in new if m.node is not None and m.node.cls == "Organization"]


@pytest.mark.parametrize("name", ["合肥市人工智能行业协会", "江苏省数字服务产业协会", "中国通信工业协会"])
def test_bodies_of_a_town_may_be_called_by_its_trades(name: str) -> None:
    assert bodies(f"由{name}主办。") == [name]


@pytest.mark.parametrize("text", ["上海市相关行业协会表示。", "江苏省的产业协会表示。", "有关行业协会表示。"])
def test_associations_that_are_only_spoken_of_have_no_name(text: str) -> None:
    assert bodies(text) == []


def test_funds_of_a_town_may_be_called_by_its_trades() -> None:
    facts = extract(as_document("云岚科技完成B轮融资，由合肥市人工智能产业投资基金领投。")).facts
    assert ("合肥市人工智能产业投资基金", "stakeIn") in [(f.subject.label, f.predicate) for f in facts]
