"""Who signs a notice for its board: "By order of the Board / X Limited / LEE Wai / Chairman", 承董事会命."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, by_start
from loaders.slugs import slug

_BLOCK = compiled(
    r"(?m)^[ \t\u3000]*(?:By [Oo]rder of the [Bb]oard(?: of [Dd]irectors)?(?: of)?"
    r"|(?:For and )?[Oo]n behalf of the [Bb]oard|承董事会命)[ \t\u3000]*\n(?P<lines>(?:[^\n]{2,130}\n){2,4})"
)
_LINE = compiled(r"[^\n]+")
_FIRM = compiled(r"[^\n]{4,80}(?:Limited|Ltd\.?|Inc\.?|Corporation|Corp\.|PLC|公司|集团)\*?")
_NAME = compiled(
    r"(?P<given>(?:[A-Z][A-Za-z'’-]+|[A-Z]\.)(?:[ ,]{1,2}(?:[A-Z][A-Za-z'’-]+|[A-Z]\.)){1,3})|[\u3400-\u9fff]{2,4}"
)
_POST = compiled(
    r"(?:[A-Z][A-Za-z-]+,? |and |& ){0,6}"
    r"(?:Chairman|Chairwoman|Chairperson|Chair|Director|Officer|President|Secretary|CEO|CFO)"
    r"|[\u3400-\u9fff、]{0,10}(?:主席|董事长|总裁|董事|秘书|总经理)"
)
_BOTH = compiled(
    r"(?P<post>[\u3400-\u9fff、]{0,10}(?:主席|董事长|总裁|董事|秘书|总经理))"
    r"[ \u3000]{1,8}(?P<name>[\u3400-\u9fff]{2,4})"
)
_RULE, _SURE = "signature/board", 0.9
_Named = Mapping[int, Sequence[Mention]]  # by where they begin


def stated(text: str, written: str, mentions: Sequence[Mention]) -> Iterator[Assertion]:
    """Yield which post the signers of notices hold and with whom; `written` is the text as the document has it."""
    blocks = [*_BLOCK.finditer(text)]
    named = by_start(mentions) if blocks else {}
    for block in blocks:
        lines = [(m.start() + block.start("lines"), m[0]) for m in _LINE.finditer(block["lines"])]
        places = [(at + len(line) - len(line.lstrip(" \t\u3000")), line.strip(" \t\u3000")) for at, line in lines]
        yield from _signed(places, written, named)


def _signed(lines: list[tuple[int, str]], written: str, named: _Named) -> Iterator[Assertion]:
    """Yield what the lines under such words tell: a firm, a name and a post, in either order or in one line."""
    firm = next(((at, line) for at, line in lines if _FIRM.fullmatch(line)), None)
    rest = [(at, line) for at, line in lines if (at, line) != firm]
    both = next(((at, m) for at, line in rest if (m := _BOTH.fullmatch(line)) is not None), None)
    if both is not None:
        at, m = both
        post, name = (at, m["post"]), (at + m.start("name"), m["name"])
    else:
        post = next(((at, line) for at, line in rest[:2] if _POST.fullmatch(line)), (0, ""))
        name = next(((at, line) for at, line in rest[:2] if line != post[1] and _NAME.fullmatch(line)), (0, ""))
    if not post[1] or not name[1]:
        return
    who = _node(name, written, named, "Person")
    span = (min(post[0], name[0]), max(post[0] + len(post[1]), name[0] + len(name[1])))
    title = Value(text=written[post[0] : post[0] + len(post[1])])
    yield Assertion(who, "holdsPosition", None, title, None, "done", None, *span, _RULE, _SURE)
    if firm is not None:
        of = _node(firm, written, named, "Company")
        yield Assertion(who, "affiliatedWith", of, None, None, "done", None, *span, _RULE, _SURE)


def _node(line: tuple[int, str], written: str, named: _Named, cls: str) -> Node:
    """Return what is mentioned at a place, else a new thing with the name that stands there."""
    at, name = line
    known = (m.node for m in named.get(at, ()) if m.node is not None and m.node.cls == cls)
    label = written[at : at + len(name)].rstrip("*")
    return next(known, None) or Node(slug(label), label, cls)
