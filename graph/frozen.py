"""`frozen`: a record with slots, compared and hashed by its fields, that type checkers let nobody change.

A frozen dataclass also refuses it while running, and pays for that when it is made: each field is set by a call of
`object.__setattr__`, which takes seven times as long. Of records that are made by the hundred for a page it shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Record]) -> type[Record]:
    """Return the class as a dataclass with slots and a hash; that nothing sets its fields is checked before it runs."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
