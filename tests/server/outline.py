"""What a reader without eyes gets of a page: its elements in order, with their attributes and texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = frozenset(["meta", "link", "input", "br", "hr", "img"])


@dataclass
class Element:
    """An element: its name, its attributes, the text in it and in what is in it, and the names around it."""

    name: str
    attributes: dict[str, str]
    around: tuple[str, ...]
    text: str = ""


@dataclass
class Outline(HTMLParser):
    """Reads a page; `elements` holds all of them in order, `strays` the end tags that close nothing."""

    elements: list[Element] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start as an HTML parser."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        names = tuple(element.name for element in self.open)
        found = Element(tag, {name: value or "" for name, value in attrs}, names)
        self.elements.append(found)
        if tag not in EMPTY:
            self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, if it is the one that is named."""
        if self.open and self.open[-1].name == tag:
            self.open.pop()
        else:
            self.strays.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep text in all elements around it."""
        for element in self.open:
            element.text += data

    def named(self, *names: str) -> list[Element]:
        """Return the elements of these names in order."""
        return [element for element in self.elements if element.name in names]


def outline(html: str) -> Outline:
    """Return the outline of a page."""
    found = Outline()
    found.feed(html)
    found.close()
    return found
