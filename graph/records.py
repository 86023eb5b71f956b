"""Records: frozen dataclasses of which an extraction makes thousands, without what it costs to freeze each."""

from __future__ import annotations

from dataclasses import fields, make_dataclass
from typing import TypeVar

T = TypeVar("T")


def record(cls: type[T]) -> type[T]:
    """Return a frozen dataclass whose objects are made in a fifth of the time.

    Python has a frozen one set each of its fields by a call around its own guard. Here they are set as in any other:
    that none is set later only the type checker sees to.
    """
    plain = make_dataclass(cls.__name__, [(f.name, f.type, f) for f in fields(cls)], eq=False, repr=False)  # type: ignore[arg-type]
    type.__setattr__(cls, "__init__", vars(plain)["__init__"])
    for guard in ("__setattr__", "__delattr__"):
        type.__delattr__(cls, guard)
    return cls
