"""The facts that an annotator found in the seed documents, as a graph: what perfect loaders would give.

It tells a fault of a report from a fact that the loaders miss.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from graph import iris
from graph.model import Article, Document, Extraction, Fact, Header, Node, Value
from graph.publish import publish
from graph.quads import quads
from graph.store import open_store
from graph.terms import read_ontology

Said = Mapping[str, Any]

KEYS = {
    "Merger": ("merger", "acquirer", "target"),
    "Listing": ("listing", "listed_company", "listed_on_market"),
    "IPOApplication": ("ipo-application", "applicant", "target_market"),
    "SpinOff": ("spin-off", "spun_off", "parent"),
}
STATUSES = {"asserted": "done", "considering": "considered", "opinion": "claimed", "normative": "claimed"}
UNITS = {"shares": "share", "percent": "%", "acquirer shares per target share": "ratio"}
PROMOTIONAL = "source_quality"


class Gold:
    """The gold facts of a folder, read with its entities and the names of its predicates."""

    def __init__(self, folder: Path, classes: Iterable[str]) -> None:
        self.folder, self.classes = folder, frozenset(classes)
        self.entities = {row["id"]: row for row in _table(folder / "entities.tsv")}
        self.predicates = {row["gold"]: row["facts"] for row in _table(folder / "vocab.tsv")}
        lines = (folder / "gold_seeds.jsonl").read_text("utf-8").splitlines()
        self.said: list[Said] = [json.loads(line) for line in lines]
        self.events = _events(self.said)

    def extractions(self, seeds: Path) -> list[Extraction]:
        """Return what perfect loaders would make of each seed document."""
        documents = defaultdict(list)
        for said in self.said:
            documents[said["doc"]].append(said)
        return [self._extraction(next(seeds.glob(f"{name}*")), facts) for name, facts in documents.items()]

    def _extraction(self, path: Path, said: list[Said]) -> Extraction:
        text = path.read_text("utf-8")
        promotional = {_article(each) for each in said if each["predicate"] == PROMOTIONAL}
        articles = tuple(
            Article(name, 0, len(text), Header(), text, "en", name in promotional)
            for name in dict.fromkeys(map(_article, said))
        )
        facts = tuple(self._fact(path.name, each) for each in said)
        return Extraction(Document(path.name, text, "0" * 64), articles, (), facts)

    def _fact(self, document: str, said: Said) -> Fact:
        thing = said["object_kind"] in ("entity", "event") and ";" not in said["object"]
        thing = thing or said["predicate"] == "makes_product_class"
        by = said.get("attributed_to")
        return Fact(
            document=document,
            article=_article(said),
            subject=self._node(said["subject"]),
            predicate=self.predicates[said["predicate"]],
            object=self._node(said["object"]) if thing else None,
            value=None if thing else _value(said),
            date=None if said["object_kind"] == "date" else said.get("date"),
            status=STATUSES[said["modality"]] if said["modality"] in STATUSES else said["modality"],
            attributed_to=self._node(by) if by in self.entities else None,
            start=said["start"],
            end=said["end"],
            quote=said["quote"],
            rule="gold",
        )

    def _node(self, name: str) -> Node:
        if name.startswith("doc:"):
            return Node(name, name, "Article")
        if name.startswith("ev:"):
            return self.events.get(name) or Node(name[3:], name[3:], "Conference")
        if name.isupper():
            return Node(name, name, "ProductClass")
        entity = self.entities.get(name)
        cls = entity["type"].split(";")[0] if entity else "Concept"
        return Node(name.removeprefix("con:"), name, cls if cls in self.classes else "Organization")


def build(gold: Path, seeds: Path, data: Path) -> None:
    """Publish the gold facts of the seed documents as the current edition of the folder `data`."""
    ontology = read_ontology()
    with open_store(data) as store:
        for extraction in Gold(gold, ontology.classes).extractions(seeds):
            store.replace_document(iris.document(extraction.document.path), quads(extraction, ontology))
        publish(store, ontology)


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _article(said: Said) -> str:
    part: str = said["id"].split(".")[1]
    return part if part != "page" else "a1"


def _events(said: Iterable[Said]) -> dict[str, Node]:
    """Return the events that have both parts of a key, such as a merger's acquirer and target."""
    roles: dict[str, dict[str, str]] = defaultdict(dict)
    for each in said:
        if each["subject"].startswith("ev:") and each["object_kind"] == "entity":
            roles[each["subject"]].setdefault(each["predicate"], each["object"])
    return {
        event: Node(f"{kind}/{found[first]}+{found[second]}", event, cls)
        for event, found in roles.items()
        for cls, (kind, first, second) in KEYS.items()
        if first in found and second in found
    }


def _value(said: Said) -> Value:
    if said["object_kind"] == "date":
        return Value(date=said["date"])
    if said["object_kind"] != "quantity":
        return Value(text=str(said["object"]))
    number = Decimal(str(said.get("value", said.get("object"))))
    unit = said.get("currency") or UNITS.get(said.get("unit", ""), "count")
    price = "/share" if said.get("unit") == "per share" else ""
    return Value(
        number=number, unit=unit + price, stated=said["quote"], bound=said.get("bound", "exact"), of=said.get("of")
    )
