"""A tree of HTML (or of trafilatura's own tags) as lines: a paragraph each, rows of tables between bars."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from graph.errors import UnreadableInput
from loaders.compiling import compiled
from loaders.readers.page import clean
from loaders.readers.spans import write_out

_PARTS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "main", "nav", "ol",
     "option", "p", "section", "summary", "table", "tbody", "tfoot", "thead", "ul", "title", "list", "quote", "code"]
)  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "head"])
_ITEMS = frozenset(("li", "item"))
_ROWS, _CELLS = frozenset(("tr", "row")), frozenset(("td", "th", "cell"))
_BREAKS = frozenset(("br", "lb"))
_SILENT = ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "textarea")
_HAN = r"[\u3000-\u9fff\uff00-\uffef]"
_FOLD = compiled(rf"(?<={_HAN})[ \t]*[\r\n]\s*(?={_HAN})")
_GAPS = compiled(r"[\s\u200b\ufeff]+")
_MARKUP = compiled(
    r"</?(?:p|div|br|span|a|b|strong|em|ul|ol|li|table|h[1-6]|article|section|img)\b[^<>]{0,2000}>", re.I
)


def parse(text: str, name: str) -> Any | None:
    """Return a page's tree (lxml's; nothing is fetched); None where nothing is in it.

    Raises:
        UnreadableInput: its elements nest deeper than the parser goes (2,048); `name` says which document.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise UnreadableInput("holds elements nested too deep.", name, "Save its text as .txt and load that.")
    return tree


def silence(tree: Any) -> None:
    """Take scripts, styles, buttons and the like out of a tree: what no reader of the page reads."""
    etree.strip_elements(tree, *_SILENT, with_tail=False)


def unwrap(tree: Any) -> None:
    """Take the ends of source lines between Chinese characters out of a tree: they are no spaces."""
    for element in tree.iter(etree.Element):
        if element.text and element.tag != "pre":
            element.text = _FOLD.sub("", clean(element.text))
        if element.tail:
            element.tail = _FOLD.sub("", clean(element.tail))


def has_markup(text: str) -> bool:
    """Tell whether a text holds tags of HTML."""
    return _MARKUP.search(text) is not None


def unmarked(text: str, name: str) -> str:
    """Return a piece of HTML as lines; a text without tags as it is.

    Raises:
        UnreadableInput: as `parse`.
    """
    tree = parse(text, name) if has_markup(text) else None
    if tree is None:
        return text
    silence(tree)
    write_out(tree)
    return joined(blocks(tree))


def blocks(root: Any) -> list[str]:
    """Return the lines of a tree in reading order: headings after "## ", items after "- ", rows between bars."""
    lines = _Lines()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            lines.open(element)
            lines.add(element.text)
        else:
            lines.close(element) if event == "end" else None
            lines.add(element.tail if element is not root else None)
    lines.flush()
    return lines.out


def joined(lines: list[str]) -> str:
    """Return lines as a text: a blank line between them, but none between rows and between items."""
    out: list[str] = []
    for line in lines:
        close = bool(out) and line[:2] in ("| ", "- ") and out[-1][:2] == line[:2]
        out += [line] if close or not out else ["", line]
    return "\n".join(out)


class _Lines:
    """The lines so far, and the line, cell and row that are being written."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._words: list[str] = []
        self._mark = ""
        self._row: list[str] | None = None
        self._verbatim = 0

    def open(self, element: Any) -> None:
        tag = element.tag
        if tag in _ROWS and self._row is None and element.find(".//table") is None:
            self.flush()
            self._row = []
        elif tag in _CELLS and self._row is not None:
            self._words = []
        elif self._parts(tag):
            self.flush()
            self._mark = "## " if tag in _HEADINGS else "- " if tag in _ITEMS else self._mark if tag == "p" else ""
        elif tag in _BREAKS:
            self.flush()
        self._verbatim += tag == "pre"

    def close(self, element: Any) -> None:
        tag = element.tag
        if tag in _ROWS and self._row is not None:
            self._end_row()
        elif tag in _CELLS and self._row is not None:
            self._row.append(self._line().replace("|", "/"))
        elif self._parts(tag):
            self.flush()
            self._mark = ""
        self._verbatim -= tag == "pre"

    def add(self, text: str | None) -> None:
        if text and self._verbatim and self._row is None:
            for line in text.splitlines():
                self._words.append(line)
                self.flush()
        elif text:
            self._words.append(text)

    def flush(self) -> None:
        """End the line that is being written; in a row a line's end is a space."""
        if self._row is not None:
            self._words.append(" ")
            return
        line = self._line()
        if line:
            self.out.append(self._mark + line)
            self._mark = ""

    def _parts(self, tag: object) -> bool:
        return tag in _PARTS or tag in _HEADINGS or tag in _ITEMS or tag in _ROWS or tag in _CELLS or tag == "pre"

    def _line(self) -> str:
        line = _GAPS.sub(" ", _FOLD.sub("", "".join(self._words))).strip()
        self._words = []
        return line

    def _end_row(self) -> None:
        cells, self._row, self._words = self._row or [], None, []
        told = [cell for cell in cells if cell]
        if len(cells) == 1 or (len(told) == 1 and len(told[0]) > 60):
            self.out += told
        elif told:
            self.out.append(f"| {' | '.join(cells)} |")
