"""Events of an article: one node for what several sentences say of one merger, listing or application."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.event_names import called
from graph.model import Node, Value
from ontology.grammar import Grammar
from ontology.vocabulary import Vocabulary


@dataclass(slots=True)
class Assertion:
    """A statement before its event or subject has its final id."""

    subject: Node | Event
    predicate: str
    object: Node | Event | None
    value: Value | None
    date: str | None
    status: str
    speaker: Node | None
    start: int
    end: int
    rule: str
    confidence: float
    grounds: tuple[str, ...] = ()


@dataclass(slots=True)
class Event:
    """An event as far as it is known: its class, its key roles and what it was merged into."""

    cls: str
    roles: dict[str, Node] = field(default_factory=dict)
    into: Event | None = None
    name: str | None = None

    def root(self) -> Event:
        """Return the event that this one turned out to be."""
        return self.into.root() if self.into else self


class Events:
    """Collects the events of one article and tells which are the same."""

    def __init__(self, grammar: Grammar, vocabulary: Vocabulary) -> None:
        self._keys, self._vocabulary = grammar.keys, vocabulary
        self._events: list[Event] = []
        self._before = 0  # how many of them the items before the one at hand told
        self._nodes: dict[int, Node] = {}  # by the identity of what they are of: asked for when all is told and merged

    def _compatible(self, a: Event, b: Event) -> bool:
        """Tell whether two events can be one: same class, no key role apart, and at least one in common."""
        if a.cls != b.cls:
            return False
        keys = self._keys.get(a.cls, ("", ()))[1]
        shared = False
        for key in keys:
            if key in a.roles and key in b.roles:
                if not self._alike(a.roles[key], b.roles[key]):
                    return False
                shared = True
        return shared

    def _alike(self, a: Node, b: Node) -> bool:
        """Tell whether two fillers of a role can be one: the same, or a board and its exchange."""
        boards = self._vocabulary.boards
        return a.id == b.id or boards.get(a.id) == b.id or boards.get(b.id) == a.id

    def _join(self, root: Event, roles: dict[str, Node]) -> None:
        """Add the roles that are new to an event; a board is more than its exchange."""
        for role, node in roles.items():
            known = root.roles.setdefault(role, node)
            if self._vocabulary.boards.get(node.id) == known.id:
                root.roles[role] = node

    def open(self, cls: str, roles: dict[str, Node]) -> Event:
        """Return the event of a class with these key roles: a known one that fits, or a new one."""
        event = Event(cls, dict(roles))
        for known in reversed(self._events):
            if self._compatible(known.root(), event):
                root = known.root()
                self._join(root, roles)
                return root
        self._events.append(event)
        return event

    def begin(self) -> None:
        """Take note that an item of a digest begins: "the deal" is none of those that others told of."""
        self._before = len(self._events)

    def latest(self, *classes: str) -> Event | None:
        """Return the last event of any of the classes (or below them) of the item at hand."""
        for event in reversed(self._events[self._before :]):
            root = event.root()
            if self._vocabulary.is_any(root.cls, classes):
                return root
        return None

    def of(self, node: Node, *classes: str) -> Event | None:
        """Return the last event of any of the classes (or below them) in which a thing plays a part."""
        for event in reversed(self._events):
            root = event.root()
            for party in root.roles.values():
                if party.id == node.id:
                    if self._vocabulary.is_any(root.cls, classes):
                        return root
                    break
        return None

    def merge(self) -> None:
        """Join events that later sentences have shown to be one."""
        self._nodes = {}
        roots: list[Event] = []
        for event in self._events:
            if event.into is not None:
                continue
            twin = next((r for r in roots if self._compatible(r, event)), None)
            if twin is None:
                roots.append(event)
                continue
            event.into = twin
            self._join(twin, event.roles)

    def node(self, event: Event) -> Node:
        """Return the event's node; its id is built from its key roles, as FACTS says."""
        root = event.root()
        if (known := self._nodes.get(id(root))) is not None:
            return known
        prefix, keys = self._keys.get(root.cls, (root.cls.lower(), ()))
        parts = [root.roles[k] for k in keys if k in root.roles]
        ident = prefix + "/" + ("+".join(p.id for p in parts) if parts else root.name or "unnamed")
        kind = self._vocabulary.term_labels.get(root.cls, {}).get("en", root.cls)
        label = called(kind, [p.label for p in parts], "en") if parts else root.name or kind
        made = self._nodes[id(root)] = Node(ident, label, root.cls)
        return made

    def __iter__(self) -> Iterator[Event]:
        return (e for e in self._events if e.into is None)
