"""New names as Turtle, ready to be pasted into the lexicon when a person has looked at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from loaders.compiling import compiled
from loaders.likeness import Candidate
from loaders.newcomers import Newcomer
from loaders.scripts import has_han

HEAD: Final = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
LONGEST: Final = 160
_PLAIN = compiled(r"[A-Za-z0-9\u3400-\u9fff](?:[A-Za-z0-9\u3400-\u9fff_-]*[A-Za-z0-9\u3400-\u9fff_-])?")
_WORDS = {
    "stem": "but for its form · 仅后缀不同",
    "pinyin": "by pinyin · 拼音相同",
    "spelling": "spelt alike · 写法相近",
}


def block(one: Newcomer, candidates: Iterable[Candidate]) -> Iterator[str]:
    """Yield the lines of one name: how often, its sentences, what it may be another name of, and its Turtle."""
    yield f"# {one.count} × in · 篇 {len(one.documents)}"
    for document, sentence in one.sentences:
        yield f"#   {document}: {_cut(sentence)}"
    for each in candidates:
        yield f"#   {_WORDS[each.by]}: id:{each.id} ({each.name})"
    labels, others = _names(one)
    yield f"{_subject(one.node.id)} a :{one.node.cls} ;"
    yield f"    rdfs:label {' , '.join(labels)}{' ;' if others else ' .'}"
    if others:
        yield f"    skos:altLabel {' , '.join(others)} ."
    yield ""


def _names(one: Newcomer) -> tuple[list[str], list[str]]:
    """Return the commonest name of each language, English first, and all other names, as literals."""
    chosen: dict[str, str] = {}
    others = []
    for name, _ in one.names.most_common():
        language = "zh" if has_han(name) else "en"
        if chosen.setdefault(language, name) != name:
            others.append(f"{_quoted(name)}@{language}")
    return [f"{_quoted(text)}@{language}" for language, text in sorted(chosen.items())], others


def _subject(identifier: str) -> str:
    return f"id:{identifier}" if _PLAIN.fullmatch(identifier) else f"<https://w3id.org/suanli/id/{identifier}>"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= LONGEST else sentence[: LONGEST - 1] + "…"
