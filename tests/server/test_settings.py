"""The settings."""

from __future__ import annotations

import pytest

from graph.errors import InputError
from server.settings import Settings, described, from_environment


def test_an_empty_environment_leaves_the_defaults() -> None:
    assert from_environment({}) == Settings()


def test_a_variable_sets_the_limit_of_its_name() -> None:
    assert from_environment({"SUANLI_QUERY_SECONDS": "2.5"}).query_seconds == 2.5


def test_endpoints_for_service_are_separated_by_spaces() -> None:
    found = from_environment({"SUANLI_SERVICES": "http://a.example/s http://b.example/s"})
    assert found.services == ("http://a.example/s", "http://b.example/s")


@pytest.mark.parametrize("text", ["ten", "0", "-3", "nan", ""])
def test_a_useless_limit_is_refused_by_the_name_of_its_variable(text: str) -> None:
    with pytest.raises(InputError, match="SUANLI_QUERY_SECONDS"):
        from_environment({"SUANLI_QUERY_SECONDS": text})


def test_every_setting_is_explained() -> None:
    assert all(len(text) > 15 for _, _, text in described())


def test_a_switch_is_on_only_when_it_says_so() -> None:
    assert [from_environment({"SUANLI_ACCESS_LOG": word}).access_log for word in ("yes", "1", "no", "")] == [
        True, True, False, False,
    ]  # fmt: skip
