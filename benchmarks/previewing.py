"""Measure previews: seconds on the wall and of CPU, of a process that is warm and of one that is not.

    python benchmarks/previewing.py corpus articles/ 10000        write so many short articles
    suanli --data data --ontology mine build -j 2 articles/
    python benchmarks/previewing.py previews data mine            a name, a verb, a class moved …

The articles are sentences of samples/ in new order, with firms of the lexicon in place of those named.
"""

from __future__ import annotations

import json
import os
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.editing import drafts
from loaders.articles import split
from loaders.corpus import samples
from loaders.reading import read, walk
from loaders.sentences import sentences
from ontology.book import Book, read_book
from ontology.vocabulary import ENTITY, RDF, RDFS, SKOS, TERM, load

ROOT = Path(__file__).resolve().parent.parent
HAN = re.compile("[\u4e00-\u9fff]")
LABEL, ABOVE = f"{RDFS}label", f"{RDFS}subClassOf"
VENDOR, RULES = f"{TERM}GPUVendor", "https://w3id.org/suanli/rule/"


def main() -> None:
    """Do what the command line asks for."""
    what, place, more = sys.argv[1:4]
    if what == "corpus":
        write(Path(place), int(more))
        return
    os.environ["SUANLI_ONTOLOGY"] = more
    for name, number in made(Path(place), read_book(Path(more))):
        cold = timed(Path(place), number, ["preview", str(number)])
        print(f"{name}: cold {cold}")
    for name, told in warm(Path(place), dict(made(Path(place), read_book(Path(more))))):
        print(f"{name}: warm {told}")


def write(place: Path, number: int) -> None:
    """Write so many articles into a folder, the same each time."""
    place.mkdir(parents=True, exist_ok=True)
    dice, firms = random.Random(5), [e for e in load().entities.values() if e.cls == "Company"]
    names = {language: sorted({e.labels[language] for e in firms if language in e.labels}, key=len, reverse=True)
             for language in ("en", "zh")}  # fmt: skip
    known = {language: re.compile("|".join(map(re.escape, each))) for language, each in names.items()}
    pool = {language: [one for one in told() if bool(HAN.search(one)) is (language == "zh")] for language in names}
    for i in range(number):
        language = "zh" if i % 2 else "en"
        picked = dice.sample(pool[language], 6)
        body = [known[language].sub(lambda _, own=names[language]: dice.choice(own), one) for one in picked]
        head = f"Title: {body[0][:60]}\nDate: 2025-{1 + i % 12:02d}-{1 + i % 28:02d}\n\n"
        (place / f"{i:05d}.txt").write_text(head + "\n\n".join(body) + "\n", encoding="utf-8")


def told() -> Iterator[str]:
    """Yield the sentences of the samples."""
    for path, name in walk([samples()]):
        for article in split(read(path, name)):
            for one in sentences(article):
                text = " ".join(one.text.split())
                if 20 < len(text) < 400 and one.kind == "text":
                    yield text


def made(data: Path, book: Book) -> Iterator[tuple[str, int]]:
    """Yield drafts by what they change."""
    metax, debut, new = f"{ENTITY}metax", f"{RULES}listing/debut", f"{ENTITY}bluehill-benchmark"
    edits = {
        "a name": (metax, set(), {(f"{SKOS}altLabel", '"Muxi Silicon Works"@en')}),
        "a verb": (debut, set(), {(f"{TERM}verb", '"step onto"@en')}),
        "a class moved": (VENDOR, {one for one in book.statements[VENDOR] if one[0] == ABOVE},
                          {(ABOVE, f"<{TERM}Publisher>")}),
        "a company": (new, set(), {(f"{RDF}type", f"<{TERM}Company>"), (LABEL, '"Bluehill"@en'), (LABEL, '"蓝岭"@zh')}),
        "a common rule": (f"{RULES}stake/holds", set(), {(f"{TERM}unless", '"under no roof at all"')}),
        "a label": (metax, {(LABEL, '"MetaX"@en')}, {(LABEL, '"Mu Xi"@en')}),
    }  # fmt: skip
    for name, (term, gone, fresh) in edits.items():
        base = book.statements.get(term, frozenset())
        number = drafts.create(data, name, "benchmark").id
        home = book.home(term) or "lexicon/companies-chips.ttl"
        drafts.save(data, number, term, 0, home, base, (base - gone) | fresh, "benchmark")
        yield name, number


def timed(data: Path, number: int, words: list[str]) -> str:
    """Return how long a command takes, with how many documents it read."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, "suanli.py", "--data", str(data.resolve()), *words], cwd=ROOT, check=True,
                   capture_output=True)  # fmt: skip
    wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{wall:.1f} s, CPU {cpu:.1f} s, {_read(data, number)}"


def warm(data: Path, numbers: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Yield how long previews take in a process that is ready, as a draft's page makes it: its first, then each."""
    command = [sys.executable, "suanli.py", "--data", str(data.resolve()), "previews"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) as process:
        _ready(process)
        for turn in range(2):
            for name, number in numbers.items():
                spent, begun = _cpu(process.pid), time.monotonic()
                _asked(process, data, number)
                wall = time.monotonic() - begun
                time.sleep(0.3)  # until the child's time is the parent's
                if turn or numbers[name] == min(numbers.values()):
                    called = name if turn else f"{name}, the first of its process"
                    yield called, f"{wall:.1f} s, CPU {_cpu(process.pid) - spent:.1f} s, {_read(data, number)}"


def _ready(process: subprocess.Popen[bytes]) -> None:
    """Wait until a process has read what previews share: it is idle then."""
    time.sleep(2.0)
    spent = 0.0
    while (now := _cpu(process.pid)) > spent:
        spent = now
        time.sleep(1.0)


def _asked(process: subprocess.Popen[bytes], data: Path, number: int) -> None:
    state = data / "previews" / str(number) / "state.json"
    state.unlink(missing_ok=True)
    assert process.stdin is not None
    process.stdin.write(b"%d\n" % number)
    process.stdin.flush()
    while not state.exists() or json.loads(state.read_text())["state"] == "running":
        time.sleep(0.02)


def _read(data: Path, number: int) -> str:
    """Return what a preview read and how long each step of it took."""
    found = json.loads((data / "previews" / str(number) / "result.json").read_text())
    took = json.loads((data / "previews" / str(number) / "state.json").read_text())["took"]
    steps = ", ".join(f"{step} {seconds:.1f}" for step, seconds in took.items())
    slow = f"; too slow to compare: {len(found['slow'])}" if found["slow"] else ""
    return f"{found['documents']['read']} of {found['documents']['all']} documents read ({steps}){slow}"


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
