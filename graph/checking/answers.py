"""What checks answered of each part of a view the last time, kept in the data folder: only what is new is asked."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from graph.checking.parts import Part
from graph.checking.readings import PREFIX
from ontology.checkfile import Check

_READING = re.compile(rf"<({PREFIX}[0-9a-f]+)>")
_IRI = re.compile(r"<([^>]+)>")

Answered = dict[str, str]
"""The answers of a part as N-Triples by check, those checks left out that found nothing."""


class Answers:
    """The answers by the digest of a part. They hold for the same checks and the same code only.

    The file is no more than a memory: one that is missing, damaged or of other checks is as good as empty, and one
    that cannot be written costs the next publish some seconds.
    """

    def __init__(self, path: Path, checks: Sequence[Check]) -> None:
        """Take the file and the checks that are asked."""
        self._path = path
        self._key = _digest(checks)

    @cached_property
    def known(self) -> dict[str, Answered]:
        """The answers of each part that was asked the last time."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            return kept["parts"] if kept["key"] == self._key else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def keep(self, answers: Mapping[str, Answered]) -> None:
        """Keep the answers of these parts, and of no others."""
        unfinished = self._path.with_name(f"{self._path.name}.tmp")
        with suppress(OSError):
            unfinished.write_text(json.dumps({"key": self._key, "parts": answers}), "utf-8")
            unfinished.replace(self._path)


def shared_out(answers: Mapping[str, bytes], parts: Mapping[str, Part]) -> dict[str, Answered] | None:
    """Return the answers (N-Triples by check) by the digest of the part that each is of; `parts` are by theirs.

    None where an answer names no reading and no thing of a part: then nothing can be kept.
    """
    of = {iri: digest for digest, part in parts.items() for iri in (*part.things, *part.readings)}
    found: dict[str, Answered] = {digest: {} for digest in parts}
    for check, triples in answers.items():
        for lines in _nodes(triples.decode()):
            text = "".join(lines)
            named = next((iri for iri in (*_READING.findall(text), *_IRI.findall(text)) if iri in of), None)
            if named is None:
                return None
            of_part = found[of[named]]
            of_part[check] = of_part.get(check, "") + text
    return found


def _nodes(triples: str) -> Iterable[list[str]]:
    """Return the lines of each subject."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in triples.splitlines(keepends=True):
        found[line.split(" ", 1)[0]].append(line)
    return found.values()


def _digest(checks: Sequence[Check]) -> str:
    """Return the sha256 of the checks and of the code that asks them, as hex."""
    digest = sha256()
    for check in checks:
        digest.update(f"{check.id}\n{check.query}\n".encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
