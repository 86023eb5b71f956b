"""What errors say in Chinese."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from server.faults import worded
from tests.sources import ROOT, modules

ERRORS = {
    "ParameterError", "NotAcceptable", "QueryRefused", "QuerySyntaxError", "QueryError", "ServerBusy", "QueryTimeout",
    "TooManyRequests", "NothingPublished", "error", "ValueError", "_too",
}  # fmt: skip
INNER = {"server/worker.py", "server/terms.py", "server/wire.py", "server/why.py", "server/run.py", "queries/header.py"}
"""Files whose ValueErrors nobody sees."""
JOINED = {"7 Or ask for less.", "7 is no whole number from 17."}  # out of parts; the whole sentences are in the table
TOLD = tomllib.loads((ROOT / "server" / "faults.toml").read_text("utf-8"))
HTML = {"Accept": "text/html"}


def sentences() -> Iterator[tuple[str, str]]:
    """Yield each text that our errors are made of, gaps filled with a sign, with its file."""
    for file in (*modules("server"), ROOT / "queries" / "params.py", ROOT / "queries" / "values.py"):
        name = str(file.relative_to(ROOT)) if file.is_absolute() else str(file)
        for call in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))):
            if isinstance(call, ast.Call) and called(call) in ERRORS - ({"ValueError"} if name in INNER else set()):
                around = "The query is not run: {}." if called(call) == "_too" else "{}"
                found = (around.format(text) for text in texts(call))
                yield from ((name, text) for text in found if re.search(r"[a-z] .*[.:}]", text))


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def texts(call: ast.Call) -> Iterator[str]:
    """Yield the texts among what a call is given."""
    for each in (*call.args, *(keyword.value for keyword in call.keywords)):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value
        if isinstance(each, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in each.values)


def test_every_sentence_of_an_error_is_there_in_chinese() -> None:
    said = {(name, text) for name, text in sentences() if text not in JOINED}
    assert len(said) > 60
    assert sorted((name, text) for name, text in said if worded(text, "zh") == text) == []


def test_a_translation_has_the_gaps_of_its_sentence() -> None:
    gaps = re.compile(r"\{\w+\}")
    assert [text for text, chinese in TOLD.items() if sorted(gaps.findall(text)) != sorted(gaps.findall(chinese))] == []


def test_english_stays_english() -> None:
    assert worded("Give it once.", "en") == "Give it once."


def test_what_is_in_a_gap_is_taken_over_whatever_it_holds() -> None:
    assert worded("'{x}\n' is no date; write year-month-day.", "zh") == "'{x}\n' 不是日期；请写作 年-月-日。"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/search?q=a&limit=x&lang=zh", "不是 1 至 200 之间的整数"),
        ("/why?s=x&lang=zh", "这不是条目、术语或值"),
        ("/sparql?query=SELECT&lang=zh", "这不是 SPARQL 查询"),
        ("/reports/policy-targets?period=soon&lang=zh", "不是时间段"),
    ],
)
def test_a_chinese_page_says_in_chinese_what_is_wrong(client: FlaskClient, path: str, words: str) -> None:
    assert words in client.get(path, headers=HTML).get_data(as_text=True)
