"""Read the `#+` header of a query file: YAML in SPARQL comments, checked against a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

MARK = "#+"


class HeaderFault(Exception):
    """A fault in a query file: `reason` for a reader, `line` counted from 1."""

    def __init__(self, reason: str, line: int) -> None:
        """Take what is wrong and where."""
        self.reason, self.line = reason, line
        super().__init__(f"line {line}: {reason}")


_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's parser in C, ten times faster, where it was built with it."""


class _Loader(_SafeLoader):  # type: ignore[misc]
    """YAML whose dates stay text, whose only truths are true and false, and whose keys are words that occur once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Return the mapping; raise a marked error at a key that is no word or that comes twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="a key must be a word", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"{key.value!r} is given twice", problem_mark=key.start_mark)
            seen.add(key.value)
        made: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return made


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith((":timestamp", ":bool"))]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_header(text: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the header of a query file as plain data that obeys the schema.

    Raises:
        HeaderFault: no header, no YAML, or a header that the schema refuses; the line is the file's.
    """
    from jsonschema import Draft202012Validator  # takes a moment to import, and publishing does not need it
    from jsonschema.exceptions import best_match

    header = parsed(text)
    source, numbers = _source(text)
    fault = best_match(Draft202012Validator(schema).iter_errors(header))
    if fault is not None:
        raise HeaderFault(_wording(fault), numbers[_line_of(source, list(fault.absolute_path))])
    checked: dict[str, Any] = header
    return checked


def parsed(text: str) -> Any:
    """Return the header of a query file as plain data, whatever it holds.

    Raises:
        HeaderFault: no header, or no YAML.
    """
    source, numbers = _source(text)
    if not numbers:
        raise HeaderFault(f"no header: the lines of a report's header start with {MARK}", 1)
    try:
        return yaml.load(source, Loader=_Loader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise HeaderFault(f"the header is no YAML: {error.problem}", numbers[min(line, len(numbers) - 1)]) from None
    except yaml.YAMLError as error:
        raise HeaderFault(f"the header is no YAML: {error}", numbers[0]) from None


def line_of(text: str, *path: str | int) -> int:
    """Return the file's line, from 1, on which the header's entry at `path` stands (its nearest parent's if absent)."""
    source, numbers = _source(text)
    return numbers[_line_of(source, path)]


def _source(text: str) -> tuple[str, list[int]]:
    """Return the header's YAML, and the number of each of its lines in the file."""
    marked = [(line, number) for number, line in enumerate(text.splitlines(), 1) if line.startswith(MARK)]
    return "\n".join(line[len(MARK) :].removeprefix(" ") for line, _ in marked), [number for _, number in marked]


def _line_of(source: str, path: Sequence[str | int]) -> int:
    """Return the line, from 0, of the entry at `path` in the YAML `source`."""
    node = yaml.compose(source, Loader=_Loader)
    line = 0
    for step in path:
        found = _child(node, step)
        if found is None:
            break
        line, node = found
    return line


def _child(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step].start_mark.line, node.value[step]
    return None


def _wording(fault: ValidationError) -> str:
    """Return the schema's complaint, led by the place in the header that it is about."""
    place = ".".join(str(step) for step in fault.absolute_path) or "header"
    return f"{place}: {fault.message}"
