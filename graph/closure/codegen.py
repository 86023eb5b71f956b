"""Write Python source for the joins of a rule, one function for each shape of rule, compiled once a process.

A shape is a rule without its names: which variables meet where. `cax-sco` for a thousand classes is one shape, so
a thousand rules share one compiled function and differ in the relations that are bound to it. Nothing that a user
wrote ever gets into the source: terms, relations and constants are passed in as values.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from graph.closure.rules import MASK, RULE_BITS, SHIFT

Mode = Literal["derive", "trace", "support", "rows"]


class Shape(NamedTuple):
    """What a generated function does, without names.

    Variables are written v0, v1, …, constants c0, c1, …. The function gets rows and binds `start` from each: from the
    key of a fact when `packed`, else from a tuple of terms. It then matches `steps` in order, and
    for every match does as `mode` says: derive the head, trace (collect head and derivation), support (return the
    first derivation, -1 if none), rows (collect `result`).
    """

    mode: Mode
    start: tuple[str, ...]
    packed: bool
    steps: tuple[tuple[str, ...], ...]
    head: tuple[str, ...]
    extras: tuple[str, ...]
    result: tuple[str, ...]


LOOPS = 15


@lru_cache(maxsize=4096)
def factory(shape: Shape) -> Callable[..., Callable[[Any], Any]]:
    """Return `make(relations, head, number, constants)`, which binds a shape to relations and gives the function."""
    scope: dict[str, Any] = {}
    exec(compile(source(shape), "<rule>", "exec"), scope)  # noqa: S102 - our own text: no input reaches it
    made: Callable[..., Callable[[Any], Any]] = scope["make"]
    return made


def source(shape: Shape) -> str:
    """Return the Python source of a shape's factory."""
    lines = ["def make(relations, head, rid, constants):"]
    lines += [f" c{i} = constants[{i}]" for i in range(_constants(shape))]
    body, containers = _joins(shape)
    lines += [f" {name} = relations[{name[1:]}].{_PART[name[0]]}" for name in sorted(containers)]
    if shape.mode == "derive":
        lines += [" H = head.data", " new = head.new"]
    return "\n".join([*lines, " def run(rows):", *("  " + line for line in body), " return run", ""])


_PART = {"R": "data", "F": "by_subject()", "B": "by_object()"}


def _constants(shape: Shape) -> int:
    names = {a for atom in (shape.start, *shape.steps, shape.head) for a in atom if a[0] == "c"}
    return max((int(name[1:]) + 1 for name in names), default=0)


def _joins(shape: Shape) -> tuple[list[str], set[str]]:
    """Return the function's lines and the containers (R0, F1, …) that they use."""
    if shape.mode == "derive" and not shape.steps and shape.head == shape.start and _distinct(shape.start):
        return _copy(), set()
    writer = _Writer(["out = []"] if shape.mode in ("trace", "rows") else [])
    bound: set[str] = set()
    containers: set[str] = set()
    _start(shape, bound, writer)
    for place, step in enumerate(shape.steps):
        new, used = _step(place, step, bound)
        for line in new:
            writer.nest(line)
        containers.add(used)
        bound.update(step)
    writer.write(_leaf(shape))
    writer.close()
    if shape.mode != "derive":
        writer.lines.append("return -1" if shape.mode == "support" else "return out")
    return writer.lines, containers


class _Writer:
    """Nests lines. Python allows 20 loops in one another: deeper ones move into functions of their own."""

    def __init__(self, lines: list[str]) -> None:
        self.lines, self.depth, self.loops = lines, 0, 0
        self.calls: list[str] = []

    def nest(self, line: str) -> None:
        """Write a line that opens a block; two conditions in a row become one."""
        last = self.lines[-1].strip() if self.lines else ""
        if line.startswith("if ") and last.startswith("if ") and last.endswith(":"):
            self.lines[-1] = f"{self.lines[-1][:-1]} and {line[3:]}"
            return
        if line.startswith("for "):
            self.loops += 1
            if self.loops % LOOPS == 0:
                self.calls.append(" " * self.depth + "more()")
                self._open("def more():")
        self._open(line)

    def _open(self, line: str) -> None:
        self.lines.append(" " * self.depth + line)
        self.depth += 1

    def write(self, lines: list[str]) -> None:
        """Write lines inside the innermost block."""
        self.lines += [" " * self.depth + line for line in lines]

    def close(self) -> None:
        """Call the functions that deep loops moved into, the innermost first."""
        self.lines += self.calls[::-1]


def _distinct(terms: tuple[str, ...]) -> bool:
    return len(set(terms)) == len(terms) and all(name[0] == "v" for name in terms)


def _copy() -> list[str]:
    """Head and body bind alike: whole sets at once, at the speed of C."""
    return ["fresh = set(rows).difference(H)", "H.update(dict.fromkeys(fresh, rid))", "new.extend(fresh)"]


def _start(shape: Shape, bound: set[str], writer: _Writer) -> None:
    """Write the loop over the rows, which binds the start's variables."""
    terms = shape.start
    if not shape.packed:
        writer.nest(f"for {', '.join(terms)}, in rows:")
        bound.update(terms)
        return
    writer.nest("for k in rows:")
    parts = ["k"] if len(terms) == 1 else [f"k >> {SHIFT}", f"k & {MASK}"]
    for name, part in zip(terms, parts, strict=True):
        if name[0] == "c" or name in bound:
            writer.write([f"if {part} != {name}: continue"])
        else:
            writer.write([f"{name} = {part}"])
            bound.add(name)


def _key(terms: tuple[str, ...]) -> str:
    return terms[0] if len(terms) == 1 else f"{terms[0]} << {SHIFT} | {terms[1]}"


def _step(place: int, terms: tuple[str, ...], bound: set[str]) -> tuple[list[str], str]:
    """Return the nested lines that match one atom, and the container they read."""
    free = [name[0] == "v" and name not in bound for name in terms]
    if not any(free):
        return [f"if ({_key(terms)}) in R{place}:"], f"R{place}"
    if len(terms) == 1:
        return [f"for {terms[0]} in list(R{place}):"], f"R{place}"
    x, y = terms
    if free == [True, False]:
        return [f"for {x} in B{place}.get({y}, ()):"], f"B{place}"
    if free == [False, True]:
        return [f"for {y} in F{place}.get({x}, ()):"], f"F{place}"
    pair = f"for {x}, {y if x != y else 'same'} in [(k >> {SHIFT}, k & {MASK}) for k in R{place}]:"
    return ([pair, f"if {x} == same:"] if x == y else [pair]), f"R{place}"


def _why(shape: Shape) -> str:
    packed = [f"{name} << {RULE_BITS + SHIFT * i}" for i, name in enumerate(shape.extras)]
    return " | ".join(["rid", *packed])


def _leaf(shape: Shape) -> list[str]:
    if shape.mode == "rows":
        return [f"out.append(({''.join(name + ', ' for name in shape.result)}))"]
    if shape.mode == "support":
        return [f"return {_why(shape)}"]
    if shape.mode == "trace":
        return [f"out.append(({_key(shape.head)}, {_why(shape)}))"]
    return [f"h = {_key(shape.head)}", "if h not in H:", f" H[h] = {_why(shape)}", " new.append(h)"]
