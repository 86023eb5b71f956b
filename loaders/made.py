"""What is made: whether a thing of no known class is a product, by a model's name or the word beside it."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention, retyped
from loaders.view import View

_WARE = (
    r"(?:[\w-]+\s){0,2}(?:chips?|cards?|GPUs?|CPUs?|NPUs?|ASICs?|SoCs?|processors?|accelerators?|series|family|platforms?"
    r"|servers?|modules?|switch(?:es)?|models?|parts?|systems?|software|engines?|assistants?|cabinets?|racks?|memory|line)\b"
)
_IS_WARE, _WARE_AHEAD = compiled(rf"\s{_WARE}"), compiled(rf"\b{_WARE},?\s(?:called\s|named\s)?$")
_MODEL = compiled(r"\d|\w-[A-Z\d]|[a-z][A-Z]")


def as_made(m: Mention) -> Mention:
    """Return a mention as that of a product, where nothing else shows what the thing is."""
    return retyped(m, ("Product",)) if m.node is not None and m.node.cls == "Company" else m


def is_made(view: View, m: Mention) -> bool:
    """Tell whether a mention can be of a product: its class says so, or its model's name, or the word beside it."""
    if m.kind != "proper" or m.node is None or m.node.cls != "Company" or not m.text.isascii() or _MODEL.search(m.text):
        return True
    ahead, at = view.cut(m.start - 30, m.start), m.end - view.start
    return bool(_IS_WARE.match(view.text, at) or _WARE_AHEAD.search(ahead))
