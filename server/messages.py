"""The words of the interface in both languages, and which language a request wants."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from flask import Request

LANGUAGES = ("en", "zh")


@cache
def messages() -> dict[str, dict[str, str]]:
    """Return all texts by key, each with the languages en and zh: those of all pages, and those of the editor."""
    found: dict[str, dict[str, str]] = {}
    for place in (files(__package__), files(__package__) / "editor"):
        found |= tomllib.loads((place / "messages.toml").read_text(encoding="utf-8"))
    return found


def say(key: str, language: str, **values: object) -> str:
    """Return the text of a key in a language, with `{name}` replaced by the value of that name."""
    return messages()[key][language].format(**values)


def status_word(status: str, language: str) -> str:
    """Return a status in a language; one that we have no word for stays as it is."""
    return _word("status", status, language)


def stage_word(stage: str, language: str) -> str:
    """Return a stage of an application to list, in a language; other words, a source's own, stay as they are."""
    return _word("stage", stage, language)


def bound_word(bound: str, language: str) -> str:
    """Return how a number is bounded, in a language; empty for an exact one."""
    return "" if bound == "exact" else _word("bound", bound, language)


def rule_word(rule: str, language: str) -> str:
    """Return what a rule of OWL 2 RL does, in a language; its W3C name where we have no words for it."""
    return _word("rule", rule, language)


def _word(kind: str, name: str, language: str) -> str:
    known = messages().get(f"{kind}_{name}")
    return known[language] if known else name


def language_of(request: Request) -> str:
    """Return en or zh: what ?lang= says, or said before (a cookie), else the Accept-Language header, else en."""
    for wanted in (request.args.get("lang"), request.cookies.get("lang")):
        if wanted in LANGUAGES:
            return str(wanted)
    return request.accept_languages.best_match([*LANGUAGES, "zh-CN", "zh-Hans", "en-US"], "en")[:2]
