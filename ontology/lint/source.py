"""The ontology's files as they are written: triples, and the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import PurePath

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.lint.circles import straight
from ontology.place import PARTS
from ontology.turtle import Layout, NotTurtle, Statement, lay_out
from ontology.vocabulary import RDF, Triples, Vocabulary

_HEAD = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_AT = re.compile(r"^Parser error (?:at|between) line \d+.*?: (?=[^\d])")
_REASONS = {
    "end of file": "语句没有写完：缺少句点，或引号没有闭合",
    "dot is expected": "语句末尾应有句点",
    "has not been declared": "前缀没有声明",
    "is not a valid RDF object": "此处应为一个对象：名称、地址或带引号的文字",
    "is not a valid predicate": "此处应为一个谓词",
    "not a valid subject": "此处应为一个主体",
    "begins no word": "此处的字符不合 Turtle 语法",
}
"""What the parser's words mean in Chinese."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its name within the ontology, its text, the parts of it that are Turtle, their triples and faults.

    A part is a layout and the offset at which it stands; a file without a fault has one part. `heads` are what the
    statements that could not be read begin with.
    """

    name: str
    text: str
    parts: list[tuple[int, Layout]] = field(default_factory=list)
    triples: Triples = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def place(self, offset: int) -> Place:
        """Return the place of an offset in the text."""
        before = self.text[:offset]
        return Place(self.name, before.count("\n") + 1, offset - before.rfind("\n"))


def named(file: Traversable) -> str:
    """Return a file's name within the ontology: lexicon/people.ttl."""
    parts = PurePath(str(file)).parts
    return "/".join(parts[-2:]) if len(parts) > 1 and parts[-2] in PARTS else parts[-1]


@lru_cache(maxsize=256)
def read_source(name: str, raw: bytes) -> Source:
    """Return a file as it is written; a statement that is no Turtle is a fault, and the others are read on.

    A file that did not change is not read again, so nobody may change what comes back.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Source(name, "", faults=[fault("encoding", Place(name, line), name)])
    source = Source(name, text)
    try:
        source.triples.extend([*_parsed(text)])
        source.parts.append((0, lay_out(text)))
    except (SyntaxError, NotTurtle):
        _recover(source)
    return source


def _parsed(text: str) -> Iterator[ox.Triple]:
    for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
        yield quad.triple


def _recover(source: Source) -> None:
    """Read a file statement by statement: one begins wherever a line does not begin with a blank or a comment."""
    starts = [m.start() for m in _HEAD.finditer(source.text)]
    prefixes = ""
    for start, end in zip(starts, [*starts[1:], len(source.text)], strict=True):
        part = source.text[start:end]
        try:
            source.triples.extend([*_parsed(prefixes + part)])
            source.parts.append((start - len(prefixes), lay_out(prefixes + part)))
        except (SyntaxError, NotTurtle) as error:
            source.faults.append(_broken(source, start, part, prefixes, error))
            source.heads.append(part.split(maxsplit=1)[0])
        else:
            prefixes += part if part.lower().startswith(("@prefix", "prefix", "@base", "base")) else ""


def _broken(source: Source, start: int, part: str, prefixes: str, error: SyntaxError | NotTurtle) -> Fault:
    """Return the fault of a statement that was read with the prefixes before it."""
    if isinstance(error, NotTurtle):
        at, reason = error.offset - len(prefixes), str(error)
    else:
        above = part.splitlines(keepends=True)[: max(0, (error.lineno or 1) - 1 - prefixes.count("\n"))]
        at, reason = sum(map(len, above)) + (error.offset or 1) - 1, _AT.sub("", error.msg)
    chinese = next((text for word, text in _REASONS.items() if word in reason), reason)
    place = source.place(start + min(at, len(part)))
    return fault("syntax", place, part.split(maxsplit=1)[0], reason_en=reason, reason_zh=chinese)


class Sources:
    """All files of an ontology; finds where a term or entity is written, so that a fault can be gone to."""

    def __init__(self, files: Iterable[Traversable]) -> None:
        """Read the files; those that are in part no Turtle are read as far as they are."""
        self.files = [read_source(named(file), file.read_bytes()) for file in files]
        self.triples: Triples = [triple for source in self.files for triple in source.triples]
        self.vocabulary = Vocabulary(straight(self.triples))  # what goes in a circle would never end
        self._of: dict[str, list[tuple[Source, int, Layout, Statement]]] = {}
        for source in self.files:
            for shift, layout in source.parts:
                for one in layout.statements:
                    if one.subject is not None:
                        self._of.setdefault(one.subject.value, []).append((source, shift, layout, one))

    @property
    def heads(self) -> frozenset[str]:
        """The local names of what the statements that could not be read are about."""
        return frozenset(head.rsplit(":", 1)[-1].strip("<>").rsplit("/", 1)[-1] for s in self.files for head in s.heads)

    def place(self, subject: object, predicate: object = None, value: object = None) -> Place:
        """Return where a triple is written, or else where its predicate or its subject first is."""
        written = self._of.get(_iri(subject), [])
        best: Place | None = None
        for source, shift, layout, one in written:
            best = best or _at(source, shift, layout, one.start)
            for group in one.groups:
                if predicate is None or group.predicate.value != _iri(predicate):
                    continue
                best = _at(source, shift, layout, group.start) if value is None else best
                for piece in group.objects:
                    unnamed = isinstance(value, ox.BlankNode) and piece.term is None
                    if value is None or piece.term == value or unnamed:
                        return _at(source, shift, layout, piece.start if value is not None else group.start)
        return best or Place("ontology")

    def written(self, subject: str, predicate: str, text: str, language: str = "") -> Place:
        """Return where a text is written as a property of a subject."""
        value = ox.Literal(text, language=language) if language else ox.Literal(text)
        return self.place(subject, ox.NamedNode(predicate), value)

    def unnamed(self, t: ox.Triple) -> Place:
        """Return where a statement without a name stands that has the triple's predicate, or its file's beginning."""
        for source in self.files:
            if t not in source.triples:
                continue
            for shift, layout in source.parts:
                for one in layout.statements:
                    for group in one.groups:
                        fits = any(p.term == t.object or p.term is None for p in group.objects)
                        if one.subject is None and group.predicate == t.predicate and fits:
                            return _at(source, shift, layout, group.start)
            return source.place(max(0, source.text.find(":" + t.predicate.value.rsplit("#", 1)[-1])))
        return Place("ontology")

    def places(self, subject: object) -> list[Place]:
        """Return where the statements about a subject begin."""
        return [_at(source, shift, layout, one.start) for source, shift, layout, one in self._of.get(_iri(subject), [])]

    def typed(self, subject: object) -> list[Place]:
        """Return each place at which a subject is given a class."""
        return [
            _at(source, shift, layout, group.start)
            for source, shift, layout, one in self._of.get(_iri(subject), [])
            for group in one.groups
            if group.predicate.value == RDF + "type"
        ]


def _at(source: Source, shift: int, layout: Layout, offset: int) -> Place:
    if shift:
        return source.place(offset + shift)
    return Place(source.name, *layout.place(offset))


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
