from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.model import Document
from loaders.parallel import Outcome, Task, outcomes
from loaders.reading import digest


def size(document: Document) -> int:
    """Stand in for the extractor; some texts it cannot bear, and one ends its process."""
    if "kill" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "trap" in document.text:
        raise ZeroDivisionError("trapped")
    if "slow" in document.text:
        time.sleep(0.3)
    return len(document.text)


def tasks(folder: Path, *texts: str) -> list[Task]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return [Task(folder / f"{number}.txt", f"{number}.txt", 10**6) for number in range(len(texts))]


def told(outcome: Outcome[int]) -> int | str | None:
    return str(outcome.failure) if outcome.failure else outcome.made


def test_results_come_in_the_order_of_the_documents_whatever_the_number_of_processes(tmp_path: Path) -> None:
    given = tasks(tmp_path, "slow one", *("x" * n for n in range(1, 30)))
    alone, together = (list(map(told, outcomes(given, size, jobs))) for jobs in (1, 3))
    assert alone == together == [8, *range(1, 30)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_fails_stops_no_other(tmp_path: Path, jobs: int) -> None:
    found = list(map(told, outcomes(tasks(tmp_path, "trap", "fine", ""), size, jobs)))
    assert ["ZeroDivisionError" in str(found[0]), found[1], "is empty" in str(found[2])] == [True, 4, True]


def test_a_process_that_dies_costs_its_own_document_alone(tmp_path: Path) -> None:
    found = list(map(told, outcomes(tasks(tmp_path, "one", "kill", *["fine"] * 12, "kill", "two"), size, 2)))
    assert [each for each in found if isinstance(each, int)] == [3, *[4] * 12, 3]


def test_a_process_that_dies_is_the_failure_of_its_document(tmp_path: Path) -> None:
    (outcome,) = outcomes(tasks(tmp_path, "kill"), size, 2)
    assert "0.txt: ended the process that read it" in str(outcome.failure)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_of_a_known_digest_is_left_as_it_is(tmp_path: Path, jobs: int) -> None:
    (task,) = tasks(tmp_path, "trap")
    known = Task(task.path, task.name, task.max_bytes, digest(task.path, task.name))
    assert [outcome.unchanged for outcome in outcomes([known], size, jobs)] == [True]


def test_documents_are_asked_for_not_much_before_they_are_taken(tmp_path: Path) -> None:
    asked: list[str] = []
    given = (asked.append(task.name) or task for task in tasks(tmp_path, *["x"] * 60))  # type: ignore[func-returns-value]
    next(outcomes(given, size, 2))
    assert len(asked) < 20


def test_no_process_outlives_its_parent(tmp_path: Path) -> None:
    """Kill the parent while a worker sleeps; the worker's process id must go."""
    (tmp_path / "0.txt").write_text("pid", encoding="utf-8")
    script = (
        "from pathlib import Path; from tests.loaders.test_parallel import *\n"
        f"for o in outcomes([Task(Path(r'{tmp_path / '0.txt'}'), '0', 99)] * 50, own, 2): print(o.made, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 10
    while Path(f"/proc/{worker}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{worker}").exists()


def own(document: Document) -> int:
    """Return the id of the process that reads, slowly."""
    time.sleep(0.2)
    return os.getpid()
