"""Posts in Chinese: in brackets, in capitals, of whoever was spoken of, held beside another, handed on."""

import pytest

from tests.loaders.test_who_is_meant import told

HELD = {
    "周岩（泷岚科技副总裁）出席会议。": ("周岩", "泷岚科技", "副总裁"),
    "泷岚科技CFO周岩透露，毛利率回升。": ("周岩", "泷岚科技", "CFO"),
    "泷岚科技发布新品。该公司CTO周岩表示，需求旺盛。": ("周岩", "泷岚科技", "CTO"),
    "周岩表示需求旺盛。这位泷岚科技的联合创始人兼CTO认为竞争刚刚开始。": ("周岩", "泷岚科技", "联合创始人兼CTO"),
    "郭岚辞去泷岚科技总经理一职，由副总经理、首席技术官周岩接任。": ("周岩", "泷岚科技", "总经理"),
    "周岩现任寒武纪首席科学家，同时兼任泷岚科技董事。": ("周岩", "泷岚科技", "董事"),
}


@pytest.mark.parametrize("text", HELD)
def test_a_post_is_read_with_its_holder_and_its_firm(text: str) -> None:
    who, firm, post = HELD[text]
    assert {(who, "affiliatedWith", firm), (who, "holdsPosition", post)} <= told(text)


@pytest.mark.parametrize("text", ["此前他曾在英特尔工作八年。", "他曾供职于英特尔。"])
def test_whom_one_worked_for_is_read(text: str) -> None:
    assert ("周岩", "affiliatedWith", "intel") in told(f"周岩现任寒武纪首席科学家。{text}")


@pytest.mark.parametrize(
    "text", ["周岩在英特尔发布会上表示看好。", "郭岚辞去泷岚科技总经理一职，接任人选待定。", "周岩从未供职于英特尔。"]
)
def test_who_speaks_somewhere_or_is_yet_to_come_holds_no_post(text: str) -> None:
    assert not any(p == "affiliatedWith" and s == "周岩" for s, p, _ in told(text))


def test_a_post_in_a_bracket_is_no_other_name() -> None:
    assert not any(p == "alsoKnownAs" for _, p, _ in told("周岩（泷岚科技副总裁）出席会议。"))


def test_a_session_is_called_as_the_text_calls_it() -> None:
    assert ("泷江算力论坛-3", "sessionNumber", "3") in told("第三届泷江算力论坛在武汉举行。")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("泷岚科技存储产品线总裁周岩出席会议。", "存储产品线总裁"),
        ("会议期间，接受本报访问的总经理周岩介绍了情况。", "总经理"),
        ("泷岚科技公告称总经理周岩出席会议。", "总经理"),
        ("岚珀星图创始人周岩表示，需求旺盛。", "创始人"),
        ("泷岚科技财务总监周岩出席会议。", "财务总监"),
    ],
)
def test_a_post_begins_where_a_word_does(text: str, post: str) -> None:
    assert {what for who, predicate, what in told(text) if (who, predicate) == ("周岩", "holdsPosition")} == {post}


def test_a_post_of_that_time_is_none_of_today() -> None:
    assert not any(p == "holdsPosition" for _, p, _ in told("监管局对时任董事长周岩处以罚款。"))


def test_whose_age_is_told_is_a_person() -> None:
    assert ("周沛然", "affiliatedWith", "泷岚科技") in told("今年46岁的周沛然为泷岚科技创始人兼CEO。")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("泷岚科技完成工商变更，法定代表人由郭岚变更为周岩。", ("周岩", "holdsPosition", "法定代表人")),
        ("泷岚科技人事变动：郭岚卸任董事长，周岩接棒。", ("周岩", "holdsPosition", "董事长")),
        ("泷岚科技公告，周岩先生因任期届满辞去公司独立董事职务。", ("周岩", "holdsPosition", "独立董事")),
        ("泷岚科技副总经理郭岚、核心技术人员周岩因个人原因辞去职务。", ("郭岚", "hasStatus", "辞职")),
        ("由清华大学教授周岩创办的泷岚科技完成融资。", ("周岩", "affiliatedWith", "泷岚科技")),
    ],
)
def test_who_comes_and_who_goes_is_told(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


def test_whose_firm_follows_the_next_name_is_not_of_it() -> None:
    assert ("周岩", "affiliatedWith", "intel") not in told("寒武纪董事长郭岚、总经理周岩，英特尔董事长林书瑶出席。")
