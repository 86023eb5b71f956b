"""The value of a literal: when two literals mean the same, when they differ, and which datatypes hold a value.

Source: OWL 2 Structural Specification, section 4 (datatype maps); W3C XML Schema 1.1, part 2. Beyond that map the
dates and times of XML Schema have values here, because two dates of one event are our commonest contradiction.
Two ways to write one instant count as one value (OWL 2 calls them equal, not identical): nobody wants an alarm there.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
from collections.abc import Callable, Hashable
from typing import Final

from graph.closure.calendar_values import DAY_SECONDS, KINDS, instant
from graph.closure.vocabulary import OWL, RDF, RDFS, XSD

Value = tuple[Hashable, ...]

_BOUNDS: Final[dict[str, tuple[int | None, int | None]]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-128, 127),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 255),
}
_NAME: Final = r"[^\W\d][\w.\-·]*"
_STRINGS: Final = {
    "string": re.compile(r"[^\0]*", re.DOTALL),
    "normalizedString": re.compile(r"[^\t\r\n]*"),
    "token": re.compile(r"(?:[^\s]+(?: [^\s]+)*)?"),
    "language": re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*"),
    "NMTOKEN": re.compile(r"[\w.\-:·]+"),
    "Name": re.compile(rf"(?:[:]|{_NAME})(?:[\w.\-:·])*"),
    "NCName": re.compile(_NAME),
}
_DECIMAL: Final = re.compile(r"([+-]?)(\d*)(?:\.(\d*))?", re.ASCII)
_FLOAT: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN", re.ASCII)
_INT_DIGITS: Final = 40  # longer numbers are out of all bounded types


def _decimal(text: str) -> Value | None:
    found = _DECIMAL.fullmatch(text)
    if found is None or not (found[2] or found[3]):
        return None
    whole, part = found[2].lstrip("0"), (found[3] or "").rstrip("0")
    sign = "-" if found[1] == "-" and (whole or part) else ""
    return ("number", sign, whole or "0", part)


def _bounded(text: str, low: int | None, high: int | None) -> Value | None:
    value = _decimal(text) if "." not in text else None
    return value if value and _within(value, low, high) else None


def _within(value: Value, low: int | None, high: int | None) -> bool:
    _, sign, whole, part = value
    if part:
        return False
    if len(str(whole)) > _INT_DIGITS:
        return (high is None) if sign == "" else (low is None)
    number = int(f"{sign}{whole}")
    return (low is None or number >= low) and (high is None or number <= high)


def _float(text: str, kind: str) -> Value | None:
    if not _FLOAT.fullmatch(text):
        return None
    number = float(text)
    if kind == "double":
        return (kind, repr(number))
    try:
        return (kind, struct.pack("f", number))
    except OverflowError:
        return (kind, struct.pack("f", float("inf" if number > 0 else "-inf")))


def _boolean(text: str) -> Value | None:
    truth = {"true": True, "1": True, "false": False, "0": False}.get(text)
    return None if truth is None else ("boolean", truth)


def _binary(text: str, kind: str) -> Value | None:
    try:
        if kind == "hexBinary":
            return (kind, binascii.unhexlify(text))
        return (kind, base64.b64decode(re.sub(r"\s", "", text), validate=True))
    except (ValueError, binascii.Error):
        return None


def _rational(text: str) -> Value | None:
    top, slash, bottom = text.partition("/")
    if not slash:
        return None
    if not re.fullmatch(r"[+-]?\d{1,40}", top.strip()) or not re.fullmatch(r"0*[1-9]\d{0,40}", bottom.strip()):
        return None
    a, b = _lowest(int(top), int(bottom))
    scale = next((n for n in range(150) if 10**n % b == 0), None)
    if scale is None:
        return ("rational", a, b)
    digits = f"{abs(a) * 10**scale // b:0{scale + 1}d}"
    whole, part = digits[: len(digits) - scale], digits[len(digits) - scale :]
    return _decimal(f"{'-' if a < 0 else ''}{whole}.{part}")


def _lowest(a: int, b: int) -> tuple[int, int]:
    x, y = abs(a), b
    while y:
        x, y = y, x % y
    return a // x, b // x


def _string(text: str, kind: str) -> Value | None:
    return ("string", text, "") if _STRINGS[kind].fullmatch(text) else None


def _calendar(text: str, kind: str) -> Value | None:
    found = instant(kind, text)
    return found if isinstance(found, tuple) else None


def _stamp(text: str) -> Value | None:
    found = _calendar(text, "dateTime")
    return found if found and found[1] else None


def _readers() -> dict[str, Callable[[str], Value | None]]:
    """Return datatype IRI → function from the trimmed lexical form to its value, None when ill-formed."""
    readers: dict[str, Callable[[str], Value | None]] = {XSD + "decimal": _decimal, XSD + "boolean": _boolean}
    for name, (low, high) in _BOUNDS.items():
        readers[XSD + name] = lambda text, low=low, high=high: _bounded(text, low, high)  # type: ignore[misc]
    for name in _STRINGS:
        readers[XSD + name] = lambda text, name=name: _string(text, name)  # type: ignore[misc]
    for name in KINDS:
        readers[XSD + name] = lambda text, name=name: _calendar(text, name)  # type: ignore[misc]
    for name in ("float", "double"):
        readers[XSD + name] = lambda text, name=name: _float(text, name)  # type: ignore[misc]
    for name in ("hexBinary", "base64Binary"):
        readers[XSD + name] = lambda text, name=name: _binary(text, name)  # type: ignore[misc]
    readers[XSD + "anyURI"] = lambda text: ("anyURI", text)
    readers[XSD + "dateTimeStamp"] = _stamp
    readers[OWL + "rational"] = _rational
    return readers


_READERS: Final = _readers()
_VERBATIM: Final = frozenset(XSD + name for name in _STRINGS) | {XSD + "anyURI"}
_ANY: Final = frozenset({RDFS + "Literal"})
_TEXTS: Final = frozenset({RDF + "PlainLiteral", RDF + "langString"})
DATATYPES: Final = frozenset(_READERS) | _ANY | _TEXTS | {OWL + "real"}
"""IRIs of the datatypes whose values are known here."""


class Illformed(ValueError):
    """A lexical form that its datatype does not allow."""


def value(lexical: str, datatype: str, language: str = "") -> Value | None:
    """Return the value of a literal, None when its datatype is unknown.

    Raises:
        Illformed: the datatype is known and does not allow this lexical form.
    """
    if language:
        return ("string", lexical, language.lower())
    reader = _READERS.get(datatype)
    if reader is None:
        return None
    found = reader(lexical if datatype in _VERBATIM else lexical.strip(" \t\r\n"))
    if found is None:
        raise Illformed(f'"{lexical}" is no {datatype}')
    return found


def differ(one: Value | None, other: Value | None) -> bool:
    """Tell whether two values are certainly different; unknown values never are, nor a local time near a zoned one."""
    if one is None or other is None or one == other:
        return False
    if one[0] == other[0] and one[0] in KINDS and one[1] != other[1]:
        return abs(int(str(one[2])) - int(str(other[2]))) > 14 * DAY_SECONDS // 24
    return True


def holds(datatype: str, literal: Value) -> bool | None:
    """Tell whether a value belongs to a datatype, None when the datatype is unknown."""
    if datatype in _ANY:
        return True
    name, kind = datatype.removeprefix(XSD), literal[0]
    if datatype in (OWL + "real", OWL + "rational"):
        return kind in ("number", "rational")
    if datatype in _TEXTS:
        return kind == "string" and (datatype != RDF + "langString" or bool(literal[2]))
    if name in _STRINGS:
        return kind == "string" and not literal[2] and bool(_STRINGS[name].fullmatch(str(literal[1])))
    if name in _BOUNDS:
        return kind == "number" and _within(literal, *_BOUNDS[name])
    if name == "dateTimeStamp":
        return kind == "dateTime" and bool(literal[1])
    if name == "decimal":
        return kind == "number"
    return kind == name if datatype in DATATYPES else None
