"""The words of the interface."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from graph.model import BOUNDS, STATUSES
from ontology.grammar import load_grammar
from server.messages import LANGUAGES, bound_word, language_of, messages, stage_word, status_word

TEMPLATES = Path(__file__).resolve().parents[2] / "server" / "templates"


def request(path: str = "/", **headers: str) -> Request:
    """Return a request with these headers."""
    sent = [(name.replace("_", "-"), text) for name, text in headers.items()]
    return Request(EnvironBuilder(path, headers=sent).get_environ())


def test_every_text_is_there_in_both_languages() -> None:
    assert [key for key, texts in messages().items() if set(texts) != set(LANGUAGES) or not all(texts.values())] == []


def test_both_languages_have_the_same_gaps_to_fill() -> None:
    gaps = {
        key: {lang: sorted(re.findall(r"\{\w+\}", text)) for lang, text in t.items()} for key, t in messages().items()
    }
    assert [key for key, found in gaps.items() if found["en"] != found["zh"]] == []


def test_every_stage_that_a_rule_sets_has_words() -> None:
    stages = {value for rule in load_grammar().rules for name, value in rule.sets if name == "ipoStatus"}
    assert len(stages) > 5
    assert [stage for stage in stages if stage_word(stage, "zh") == stage] == []


def test_every_text_that_a_template_asks_for_is_there() -> None:
    pages = [page.read_text("utf-8") for page in TEMPLATES.rglob("*.html")]
    asked = {key for text in pages for key in re.findall(r'say\("(\w+)"[,)]', text)}
    assert asked - set(messages()) == set()


def test_templates_hold_no_words_of_their_own() -> None:
    pages = {page.name: page.read_text("utf-8") for page in TEMPLATES.rglob("*.html")}
    bare = {name: re.sub(r"<[^>]*>|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL) for name, text in pages.items()}
    words = {
        name: set(re.findall(r"[A-Za-z\u4e00-\u9fff]{2,}", text)) - {"CSV", "JSON", "XLSX"}
        for name, text in bare.items()
    }
    assert {name: found for name, found in words.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_and_bound_has_a_word(language: str) -> None:
    words = [status_word(each, language) for each in STATUSES] + [bound_word(each, language) for each in BOUNDS]
    assert len(set(words)) == len(STATUSES) + len(BOUNDS)
    assert not any("_" in word for word in words)


def test_the_switch_goes_before_the_browser() -> None:
    assert language_of(request("/?lang=zh", Accept_Language="en")) == "zh"


def test_the_choice_is_remembered() -> None:
    assert language_of(request(Cookie="lang=zh", Accept_Language="en")) == "zh"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("zh-TW", "zh"),
        ("en-GB,en;q=0.9", "en"),
        ("fr", "en"),
        ("", "en"),
        (";;,q", "en"),
    ],
)
def test_the_browser_chooses_the_language(header: str, language: str) -> None:
    assert language_of(request(Accept_Language=header)) == language


def test_no_text_of_the_editor_takes_the_place_of_another() -> None:
    server = TEMPLATES.parent
    own, editor = (tomllib.loads((place / "messages.toml").read_text("utf-8")) for place in (server, server / "editor"))
    assert own.keys() & editor.keys() == set()
