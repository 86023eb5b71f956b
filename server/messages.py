"""The words of the interface in both languages, and which language a request wants."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from flask import Request

LANGUAGES = ("en", "zh")


@cache
def messages() -> dict[str, dict[str, str]]:
    """Return all texts by key, each with the languages en and zh, from messages.toml."""
    return tomllib.loads((files(__package__) / "messages.toml").read_text(encoding="utf-8"))


def say(key: str, language: str, **values: object) -> str:
    """Return the text of a key in a language, with `{name}` replaced by the value of that name."""
    return messages()[key][language].format(**values)


def language_of(request: Request) -> str:
    """Return en or zh: what ?lang= says, else the Accept-Language header, else en."""
    wanted = request.args.get("lang", "")
    if wanted in LANGUAGES:
        return wanted
    return request.accept_languages.best_match([*LANGUAGES, "zh-CN", "zh-Hans", "en-US"], "en")[:2]
