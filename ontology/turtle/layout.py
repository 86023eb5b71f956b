"""The layout of a Turtle text: its statements, their predicates and objects, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from ontology.turtle.tokens import NotTurtle, Token, tokens

Term = ox.NamedNode | ox.Literal
_RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """An object as it is written, from `start` to `end`; `term` is None for a list or a node without a name."""

    start: int
    end: int
    term: Term | None


@dataclass(frozen=True, slots=True)
class Group:
    """A predicate with its objects; `start` is that of the predicate's word."""

    start: int
    predicate: ox.NamedNode
    objects: list[Piece]

    @property
    def end(self) -> int:
        """The offset behind the last object."""
        return self.objects[-1].end


@dataclass(frozen=True, slots=True)
class Statement:
    """A subject with all that one statement says of it; `end` is behind the full stop. `subject` is None if unnamed."""

    start: int
    end: int
    subject: ox.NamedNode | None
    groups: list[Group]


@dataclass(slots=True)
class Layout:
    """A text with its statements and prefixes."""

    text: str
    statements: list[Statement] = field(default_factory=list)
    prefixes: dict[str, str] = field(default_factory=dict)
    _lines: list[int] = field(default_factory=list)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1."""
        if not self._lines:
            self._lines = [0, *(m.end() for m in re.finditer("\n", self.text))]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def of(self, subject: ox.NamedNode) -> list[Statement]:
        """Return the statements about a subject, in order."""
        return [one for one in self.statements if one.subject == subject]


def lay_out(text: str) -> Layout:
    """Return the layout of a Turtle text.

    Raises:
        NotTurtle: the text is none, as far as its layout goes; what it means is for a parser to judge.
    """
    return _Reader(text).read()


class _Reader:
    """Reads tokens into statements; one token of look-ahead."""

    def __init__(self, text: str) -> None:
        self.layout = Layout(text)
        self._tokens: Iterator[Token] = tokens(text)
        self._next: Token | None = next(self._tokens, None)
        self._last = 0

    def read(self) -> Layout:
        while self._next is not None:
            word = self._next.text.lower()
            if word in ("@prefix", "@base", "prefix", "base"):
                self._directive(word)
            else:
                self.layout.statements.append(self._statement())
        return self.layout

    def _take(self, expected: str = "") -> Token:
        token = self._next
        if token is None or (expected and token.text != expected):
            found = f"{token.text!r}" if token else "the end of the file"
            raise NotTurtle(f"{found} where {expected or 'more'} should stand", token.start if token else self._last)
        self._next, self._last = next(self._tokens, None), token.end
        return token

    def _sees(self, *signs: str) -> bool:
        return self._next is not None and self._next.text in signs

    def _directive(self, word: str) -> None:
        self._take()
        if word.endswith("prefix"):
            name = self._take().text
            self.layout.prefixes[name[:-1]] = self._iri(self._take()).value
        else:
            self._take()
        if word.startswith("@"):
            self._take(".")

    def _statement(self) -> Statement:
        start = self._next.start if self._next else 0
        subject = self._object()
        groups = [] if self._sees(".") else self._groups(".")
        end = self._take(".").end
        return Statement(start, end, subject.term if isinstance(subject.term, ox.NamedNode) else None, groups)

    def _groups(self, end: str) -> list[Group]:
        found: list[Group] = []
        while not self._sees(end):
            start = self._next.start if self._next else self._last
            predicate = self._predicate()
            objects = [self._object()]
            while self._sees(","):
                self._take(",")
                objects.append(self._object())
            found.append(Group(start, predicate, objects))
            while self._sees(";"):
                self._take(";")
        return found

    def _predicate(self) -> ox.NamedNode:
        token = self._take()
        return _RDF_TYPE if token.text == "a" else self._iri(token)

    def _object(self) -> Piece:
        token = self._take()
        if token.text == "[":
            self._groups("]")
            return Piece(token.start, self._take("]").end, None)
        if token.text == "(":
            while not self._sees(")"):
                self._object()
            return Piece(token.start, self._take(")").end, None)
        term = self._term(token)
        return Piece(token.start, self._last, term)

    def _term(self, token: Token) -> Term | None:
        if token.kind == "node":
            return None
        if token.kind == "string":
            return self._string(token)
        if token.kind == "number":
            kind = "double" if "e" in token.text.lower() else "decimal" if "." in token.text else "integer"
            return ox.Literal(token.text, datatype=ox.NamedNode(_XSD + kind))
        if token.text in ("true", "false"):
            return ox.Literal(token.text, datatype=ox.NamedNode(_XSD + "boolean"))
        return self._iri(token)

    def _string(self, token: Token) -> ox.Literal:
        quotes = 3 if token.text[:3] in ('"""', "'''") else 1
        value = unescaped(token.text[quotes:-quotes])
        if self._next is not None and self._next.start == token.end:
            if self._next.kind == "at":
                return ox.Literal(value, language=self._take().text[1:])
            if self._next.kind == "type":
                self._take()
                return ox.Literal(value, datatype=self._iri(self._take()))
        return ox.Literal(value)

    def _iri(self, token: Token) -> ox.NamedNode:
        if token.kind == "iri":
            return ox.NamedNode(unescaped(token.text[1:-1]))
        prefix, colon, name = token.text.partition(":")
        if token.kind != "name" or not colon or prefix not in self.layout.prefixes:
            raise NotTurtle(f"{token.text!r} is no name: its prefix is not declared", token.start)
        return ox.NamedNode(self.layout.prefixes[prefix] + re.sub(r"\\(.)", r"\1", name))


def unescaped(text: str) -> str:
    """Return a string of Turtle without its escapes."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else _ESCAPES.get(m[3], m[3]), text)
