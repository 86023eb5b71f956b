from __future__ import annotations

from loaders.defaults import Defaults
from loaders.mentions import Mention
from loaders.reference import Discourse
from tests.loaders.world import node, tools

NORDA = Mention(0, 5, "Norda", "name", node("norda", "Company"))


def test_the_subject_before_is_the_topic_of_its_class() -> None:
    discourse = Discourse(tools().vocabulary, [], [NORDA])
    discourse.remember([NORDA], NORDA)
    assert Defaults({}, discourse).get("topic:Company") == NORDA


def test_all_of_a_case_come_with_what_was_known_last() -> None:
    discourse = Discourse(tools().vocabulary, [NORDA], [NORDA])
    found = Defaults({"title:Article": NORDA}, discourse).of("title")
    assert list(found) == [NORDA, NORDA, NORDA]


def test_a_class_that_nothing_can_be_left_out_of_has_none() -> None:
    assert Defaults({}, Discourse(tools().vocabulary, [NORDA], [NORDA])).get("topic:Event") is None


def test_what_is_not_there_is_no_key() -> None:
    assert dict(Defaults({}, Discourse(tools().vocabulary, [], []))) == {}
