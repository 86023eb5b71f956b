"""Load many documents and watch the memory: of this process, and of those that read.

python benchmarks/loading.py 20000 --jobs 2            # documents made up, in a folder that is taken away
python benchmarks/loading.py 20000 --jobs 2 --kill 5   # killed five times on the way, each time started again
python benchmarks/loading.py 100000 --sentences 2      # short ones

At the end it is told whether the store holds each document once and as it was read: nothing lost, nothing done twice.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = (
    "{a} listed on the STAR Market on {day}, at an offer price of {n}.5 yuan per share.",
    "Revenue of {a} rose {n}% to {m} million yuan in 2024, while net profit fell to {n} million yuan.",
    "{a} plans to acquire {b} for {m} million yuan, the companies said on {day}.",
    "The Shanghai Stock Exchange accepted the application of {b} for an initial public offering on {day}.",
    "{b} has {n} customers in Shenzhen and supplies GPUs to {a}.",
    "{b}今日宣布，拟以{m}万元收购{a}{n}%的股权。",
    "{a}2024年营业收入{m}万元，同比增长{n}%，净利润{n}万元。",
    "According to {b}, its computing centre in Wuhu offers {n} EFLOPS.",
)
SYLLABLES = ("nor", "vel", "da", "kes", "tor", "ri", "lux", "ban", "mi", "san", "qi", "xin", "tao", "rui")


def article(number: int, sentences: int = 12) -> str:
    """Return an article of so many sentences about firms that no other article names."""
    dice = random.Random(number)
    a, b = ("".join(dice.sample(SYLLABLES, 3)).capitalize() + " Technology" for _ in range(2))
    day = f"{dice.choice(['March', 'June', 'October'])} {dice.randint(1, 28)}, 2025"
    told = [
        dice.choice(SENTENCES).format(a=a, b=b, day=day, n=dice.randint(2, 90), m=dice.randint(100, 900))
        for _ in range(sentences)
    ]
    return f"{a} and {b} report, no. {number}\n2025-11-{dice.randint(1, 28):02} 09:00\n\n" + "\n\n".join(told) + "\n"


def make(folder: Path, count: int, sentences: int) -> None:
    """Write articles, a thousand to a folder."""
    for number in range(count):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(article(number, sentences), encoding="utf-8")


def resident(process: int) -> int:
    """Return the memory that a process holds, in MiB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * resource.getpagesize() >> 20


def readers(process: int) -> list[int]:
    """Return the memory of the processes that read for another, in MiB, without multiprocessing's own."""
    found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [held for each in found if (held := resident(int(each))) > 20]


def load(data: Path, news: Path, jobs: int) -> None:
    """Load in this process; print a line every 2,000 documents."""
    from graph.store import open_store
    from graph.terms import read_ontology
    from loaders.corpus import Corpus
    from loaders.corpus import load as load_files

    corpus, start = Corpus([news], jobs=jobs), time.perf_counter()
    files = corpus.files()
    with open_store(data) as store:
        for count, _ in enumerate(load_files(store, corpus, read_ontology(), files), 1):
            if count % 2000 == 0 or count == len(files):
                spent = time.perf_counter() - start
                print(
                    f"{count:>8,} {count / spent:>8.1f}/s  {resident(os.getpid()):>5} MiB  {readers(os.getpid())}",
                    flush=True,
                )
    print(f"loaded in {time.perf_counter() - start:.1f} s, unchanged {corpus.unchanged}, failed {len(corpus.failures)}")


def wrong(data: Path, news: Path) -> list[str]:
    """Return what is wrong with a store: documents missing, there twice or changed; of each hundredth every quad."""
    from pyoxigraph import NamedNode

    from graph import iris
    from graph.iris import CATALOGUE, PART_OF
    from graph.quads import quads
    from graph.store import DIGEST, open_store
    from graph.terms import read_ontology
    from loaders.corpus import Corpus, extracted
    from loaders.reading import read

    faults, vocabulary = [], read_ontology()
    files = Corpus([news]).files()
    with open_store(data) as store:
        for number, (path, name) in enumerate(files):
            document, was = iris.document(name), read(path, name)
            held = [q.object.value for q in store.raw.quads_for_pattern(document, DIGEST, None, CATALOGUE)]
            articles = [q.subject for q in store.raw.quads_for_pattern(None, PART_OF, document, CATALOGUE)]
            if held != [was.digest] or len(articles) != 1:
                faults.append(f"{name}: {len(held)} digests, {len(articles)} articles")
            elif number % 100 == 0:
                told = {q for q in quads(extracted(was, None), vocabulary) if q.graph_name == articles[0]}
                if told != set(store.raw.quads_for_pattern(None, None, None, NamedNode(articles[0].value))):
                    faults.append(f"{name}: not what it says")
        graphs = sum(1 for _ in store.raw.named_graphs())
        print(f"{len(files):,} documents, {graphs:,} graphs, {len(store.raw):,} quads; faults: {len(faults)}")
    return faults


def main() -> None:
    """Make articles, then load them in a process that may be killed on the way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--kill", type=int, default=0, help="how many times the load is killed, some seconds in")
    parser.add_argument("--after", type=float, default=20, help="seconds until it is killed")
    parser.add_argument("--sentences", type=int, default=12, help="of an article")
    parser.add_argument("--data", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.data:
        load(given.data / "data", given.data / "news", given.jobs)
        return
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder) / "news", given.count, given.sentences)
        command = [sys.executable, __file__, str(given.count), "--jobs", str(given.jobs), "--data", folder]
        for turn in range(given.kill + 1):
            with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)}) as process:
                if turn < given.kill:
                    time.sleep(given.after)
                    process.send_signal(signal.SIGKILL)
        for fault in wrong(Path(folder) / "data", Path(folder) / "news"):
            print(fault)


if __name__ == "__main__":
    main()
