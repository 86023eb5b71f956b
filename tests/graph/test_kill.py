"""Signal 9 at any moment: a document is whole, in the version last said to be done or a later one."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import iris
from graph.model import Extraction, Value
from graph.store import open_store
from tests.graph.world import METAX, extraction, fact

WRITER = """import pathlib, sys
from graph.store import open_store
from tests.graph.test_kill import version
from tests.graph.world import load
with open_store(pathlib.Path(sys.argv[1])) as store:
    for number in range(int(sys.argv[2]), 10**6):
        load(store, version(number))
        print(number, flush=True)
"""
FACTS = 100


def version(number: int) -> Extraction:
    return extraction(*(fact(METAX, "aimsTo", Value(text=f"{number} {i}")) for i in range(FACTS)), digest=str(number))


def write_and_kill(data: Path, first: int, delay: float) -> int:
    """Write versions of one document until signal 9 comes; return the last one called done."""
    command = [sys.executable, "-c", WRITER, str(data), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline()]
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        lines += writer.stdout.readlines()
    return max(int(line) for line in lines if line.endswith("\n"))


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_writer_leaves_each_document_whole_and_not_older_than_said(tmp_path: Path, seed: int) -> None:
    done = write_and_kill(tmp_path, 0, random.Random(seed).uniform(0, 0.3))
    with open_store(tmp_path) as store:
        digest = int(store.documents()["003.txt"])
        versions = [q.object.value.split()[0] for q in store.raw if q.predicate.value == f"{iris.RDF}object"]
    assert (versions == [str(digest)] * FACTS, digest >= done) == (True, True)
