"""What a query text must satisfy before any parser sees it, and what the server must know of it beforehand.

Recursive parsers die of deep nesting, and nothing inside them can be stopped: so the text is read once, token by
token, in time linear in its length. Tokens follow SPARQL 1.1 Query, 19.8; where a text is no SPARQL the parser says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.errors import QueryRefused, QuerySyntaxError
from server.lookup import is_lookup
from server.settings import Settings

UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"])
CHANGING = frozenset(["NOW", "RAND", "UUID", "STRUUID", "BNODE"])  # two runs need not agree, so no ETag
SIGNS = frozenset(["!", "-", "+", "*", "/", "|", "^", "=", "<", ">", "&", "?"])
NESTING = frozenset(["UNION", "OPTIONAL", "MINUS", "IN", "EXISTS", "LATERAL", "BIND"])  # make ever deeper trees
MAX_RUN = 16
MAX_IRI_BRACKETS = 4  # `1<((2>1` reads as an IRI here and as brackets in a parser

_TOKEN = re.compile(
    r'''
    (?>\s+|\#[^\n\r]*)*+
  (?:
    (?P<text>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'
            |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
  | (?P<open>[{(\[]) | (?P<close>[})\]])
  | (?P<variable>[?$][\w\u00b7-\uffff]+)
  | (?P<word>@?[A-Za-z_\u00c0-\uffff][\w\u00b7-\uffff.-]*(?::(?:[\w\u00b7-\uffff.:-]|%[0-9A-Fa-f]{2}|\\.)*)?)
  | (?P<name>:(?:[\w\u00b7-\uffff.:-]|%[0-9A-Fa-f]{2}|\\.)*)
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<sign>.)
  | \Z
  )''',
    re.X | re.S,
)


_TELLING = (*sorted(UPDATES | CHANGING), "SERVICE", "FROM", "'", '"', "\\")
_CROWDED = re.compile(rf"(?:[^\w\s{{}}()\[\]]\s*){{{MAX_RUN + 1}}}|<[^\s<>]*[(\[]")


@dataclass(frozen=True, slots=True)
class Screened:
    """A query that may run. `dataset`: it has FROM clauses; `repeatable`: two runs on one edition must agree.

    `lookup`: it has the form of a lookup, see `server.lookup`.
    """

    text: str
    dataset: bool
    repeatable: bool
    lookup: bool = False


def screen(text: str, settings: Settings) -> Screened:
    """Return the query with what the token scan found out about it.

    Raises:
        QueryRefused: it is an update, asks for SERVICE or LOAD, or is longer or deeper than the settings allow.
        QuerySyntaxError: a string in it does not end.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > settings.query_bytes:
        raise _too(f"it has {size} bytes, and at most {settings.query_bytes} are taken", "query_bytes")
    if is_lookup(text):
        return Screened(text, dataset=False, repeatable=True, lookup=True)
    if _harmless(text, settings):
        return Screened(text, dataset=False, repeatable=True)
    return _scanned(text, settings)


def _scanned(text: str, settings: Settings) -> Screened:
    scan = _Scan(text, settings)
    for found in _TOKEN.finditer(text):
        if kind := found.lastgroup:
            scan.take(kind, found[kind], found.end())
    scan.end()
    return Screened(text, scan.dataset, scan.repeatable)


def _harmless(text: str, settings: Settings) -> bool:
    """Tell, without reading its tokens, that a short query has nothing in it that `screen` looks for."""
    size = len(text)
    if not text.isascii() or size > min(settings.query_tokens, settings.query_operators):
        return False
    if sum(map(text.count, "{([")) > settings.query_depth or _CROWDED.search(text):
        return False
    upper = text.upper()
    for word in _TELLING:  # noqa: SIM110 - half the time of any()
        if word in upper:
            return False
    return True


def position(text: str, offset: int) -> str:
    """Return where the character at `offset` is, as people count: line and column from 1."""
    line = text.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - text.rfind(chr(10), 0, offset)}"


def _too(what: str, setting: str) -> QueryRefused:
    remedy = f"Send a smaller one; the operator's limit is SUANLI_{setting.upper()}."
    return QueryRefused(f"The query is not run: {what}.", remedy=remedy)


def _no_service() -> QueryRefused:
    return QueryRefused(
        "SERVICE is not run: it names no endpoint that this server may ask.",
        remedy="Ask the other endpoint yourself and put its answer into VALUES.",
    )


class _Scan:
    """Counts the tokens of one query; each method takes one kind of token."""

    def __init__(self, text: str, settings: Settings) -> None:
        self.text, self.settings = text, settings
        self.tokens = self.depth = self.operators = self.run = 0
        self.dataset, self.repeatable = False, True
        self.form = ""  # SELECT, ASK …: the first keyword after the prologue
        self.service = False  # the next token, SILENT aside, names an endpoint
        self.glued = False  # SERVICEe:x, which a parser without a lexer reads as SERVICE e:x
        self.ambiguous = False  # <…'…> may be an IRI, or a comparison followed by a string

    def take(self, kind: str, piece: str, end: int) -> None:
        self.tokens += 1
        if self.tokens > self.settings.query_tokens:
            raise _too(f"it has more than {self.settings.query_tokens} words and signs", "query_tokens")
        if self.service or self.glued:
            self._after_service(kind, piece)
        if kind == "sign":
            self._sign(piece, end - 1)
            return
        self.run = 0
        if kind == "word":
            self._word(piece.upper())
        elif kind == "open":
            self._bracket(1)
        elif kind == "close":
            self._bracket(-1)
        elif kind == "iri":
            self._iri(piece)

    def end(self) -> None:
        if self.ambiguous and "SERVICE" in self.text.upper():
            raise _no_service()

    def _bracket(self, step: int) -> None:
        self.depth += step
        if self.depth > self.settings.query_depth:
            raise _too(f"its brackets nest deeper than {self.settings.query_depth}", "query_depth")

    def _sign(self, piece: str, offset: int) -> None:
        if piece in "\"'":  # scanning on would read each rest of the text again for each such quote
            raise QuerySyntaxError("A string does not end.", position(self.text, offset), "Close its quotes.")
        if piece in SIGNS:
            self._operator()
        self.run += 1
        if self.run > MAX_RUN:
            raise _too(f"more than {MAX_RUN} signs follow each other in it", "query_operators")

    def _operator(self) -> None:
        self.operators += 1
        if self.operators > self.settings.query_operators:
            raise _too(f"it has more than {self.settings.query_operators} operators", "query_operators")

    def _iri(self, piece: str) -> None:
        self.ambiguous |= "'" in piece
        if max(piece.count("("), piece.count("[")) > MAX_IRI_BRACKETS:
            raise _too("an IRI in it is full of brackets", "query_depth")

    def _word(self, word: str) -> None:
        if "SERVICE" in word:
            self._service(word)
        if ":" in word:
            return
        if not self.form and word not in ("BASE", "PREFIX", "VERSION"):
            self._form(word)
        self.dataset |= "FROM" in word
        self.repeatable &= word not in CHANGING
        if word in NESTING:
            self._operator()

    def _form(self, word: str) -> None:
        self.form = word
        if word in UPDATES:
            raise QueryRefused(
                "Updates are not taken here.",
                remedy="Facts come by documents and ontology edits: suanli load, then suanli publish.",
            )

    def _service(self, word: str) -> None:
        self.service, self.glued = word == "SERVICE", ":" in word
        if not self.service and not self.glued:
            raise _no_service()

    def _after_service(self, kind: str, piece: str) -> None:
        if self.glued and piece == "{":
            raise _no_service()
        self.glued = False
        if self.service and piece.upper() != "SILENT":
            self.service = False
            if kind != "iri" or piece[1:-1] not in self.settings.services:
                raise _no_service()
