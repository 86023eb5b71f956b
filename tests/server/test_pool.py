"""The pool: deadlines, crashes, memory, and the change from one edition to the next."""

from __future__ import annotations

import gc
import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import EditionError, NothingPublished, QuerySyntaxError, QueryTimeout, ServerBusy
from server.answers import QueryTooLarge
from server.negotiation import NotAcceptable
from server.pool import Pool
from server.wire import Job
from tests.server.conftest import SETTINGS
from tests.server.worlds import publish

ENDLESS = "SELECT (COUNT(*) AS ?n) { VALUES ?a { %s } VALUES ?b { %s } VALUES ?c { %s } FILTER(?a + ?b < ?c) }" % (
    (" ".join(map(str, range(2000))),) * 3
)
NUMBER = "PREFIX e: <http://e/> SELECT DISTINCT ?n { e:edition e:number ?n } ORDER BY ?n"


def edition(number: int) -> str:
    """Return a world of which every graph says its number."""
    return "".join(f"<http://e/g{i}> {{ <http://e/edition> <http://e/number> {number} . }}\n" for i in range(5))


def nice(task: int) -> int:
    """Return how far a process or thread lets others go first."""
    return os.getpriority(os.PRIO_PROCESS, task)


def open_handles() -> int:
    """Return how many files and sockets this process has open."""
    return len([*Path("/proc/self/fd").iterdir()])


def innocent(pool: Pool) -> bool:
    """Ask a query that anyone may ask."""
    return bool(json.loads(pool.ask(Job("ASK {}")).read())["boolean"])


def until(condition: Callable[[], bool], seconds: float = 20) -> bool:
    """Wait until the condition holds; tell whether it did in time."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Callable[..., Pool]]:
    """Yield a maker of pools on the test's own folder; they are closed at its end."""
    made: list[Pool] = []

    def make(**changes: object) -> Pool:
        made.append(Pool(tmp_path, replace(SETTINGS, **changes)))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for each in made:
        each.close()


def test_a_query_is_stopped_at_the_time_that_its_client_gives_it(pool: Pool) -> None:
    with pytest.raises(QueryTimeout):
        pool.ask(Job(ENDLESS), seconds=0.3)


def test_a_client_cannot_ask_for_more_time_than_the_server_gives(world: Path) -> None:
    short = Pool(world, replace(SETTINGS, query_seconds=0.3))
    with pytest.raises(QueryTimeout, match=r"0\.3 s"):
        short.ask(Job(ENDLESS), seconds=999_999)
    short.close()


def test_a_stopped_query_leaves_the_pool_whole(pool: Pool) -> None:
    with pytest.raises(QueryTimeout):
        pool.ask(Job(ENDLESS), seconds=0.2)
    assert innocent(pool)


def test_the_worker_of_a_stopped_query_is_gone(pool: Pool) -> None:
    worker = pool.generation.take()
    pool.generation.put(worker)
    with pytest.raises(QueryTimeout):
        pool.ask(Job(ENDLESS), seconds=0.2)
    assert until(lambda: not Path(f"/proc/{worker.pid}").exists())


def test_a_worker_that_was_killed_is_replaced_before_anyone_asks(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path)
    pool = own(workers=1)
    with pytest.raises(QueryTimeout):
        pool.ask(Job(ENDLESS), seconds=0.2)
    assert until(lambda: pool.generation.ready == 1)


def test_a_query_that_overflows_the_stack_is_an_error_of_its_own(pool: Pool) -> None:
    with pytest.raises(QueryTooLarge, match="stopped its worker"):
        pool.ask(Job("ASK " + "{FILTER EXISTS " * 5000 + "{}" + "}" * 5000))
    assert innocent(pool)


def test_a_query_that_fills_the_memory_is_an_error_of_its_own(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path, edition(1))
    pool = own(query_seconds=60.0)  # on a busy machine it takes longer than other queries may
    doubling = " ".join(f"BIND(CONCAT(?x{i},?x{i}) AS ?x{i + 1})" for i in range(30))
    query = f'SELECT ?n {{ BIND("aaaaaaaaaaaaaaaa" AS ?x0) {doubling} BIND(STRLEN(?x30) AS ?n) }}'
    with pytest.raises(QueryTooLarge):
        pool.ask(Job(query))
    assert innocent(pool)


def test_an_answer_over_the_limit_is_an_error_and_no_half_answer(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path)
    values = " ".join(f'"{i:0500}"' for i in range(5000))
    with pytest.raises(QueryTooLarge, match="1 MiB"):
        own(answer_mb=1).ask(Job(f"SELECT * {{ VALUES ?o {{ {values} }} }}"))


def test_a_syntax_error_names_its_place(pool: Pool) -> None:
    with pytest.raises(QuerySyntaxError, match="line 1, column"):
        pool.ask(Job("SELECT nothing"))


def test_a_result_that_the_client_cannot_read_is_not_acceptable(pool: Pool) -> None:
    with pytest.raises(NotAcceptable, match="text/turtle"):
        pool.ask(Job("CONSTRUCT WHERE { ?s ?p ?o }", graph=""))


def test_innocent_queries_are_answered_while_heavy_ones_run(pool: Pool) -> None:
    def heavy() -> None:
        with pytest.raises(Exception, match=r"stopped|long queries|in time"):
            pool.ask(Job(ENDLESS), seconds=2)

    threads = [threading.Thread(target=heavy) for _ in range(4)]
    for thread in threads:
        thread.start()
    answered = [innocent(pool) for _ in range(5)]
    for thread in threads:
        thread.join()
    assert all(answered)


def test_a_long_query_that_made_way_is_answered_in_the_slow_lane(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path, edition(1))
    pool = own(workers=1, slow_workers=1, quick_seconds=0.02, query_seconds=60.0, queue_seconds=60.0)  # one by one
    numbers = " ".join(map(str, range(1500)))
    long = f"SELECT (COUNT(*) AS ?n) {{ VALUES ?a {{ {numbers} }} VALUES ?b {{ {numbers} }} FILTER(?a + ?b < %d) }}"
    told: list[Exception | bytes] = []

    def ask(limit: int) -> None:
        try:
            told.append(pool.ask(Job(long % limit), seconds=60).read())
        except Exception as error:
            told.append(error)

    threads = [threading.Thread(target=ask, args=(limit,)) for limit in range(100, 106)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [each for each in told if isinstance(each, Exception)] == []


def test_a_long_query_lets_others_go_first_and_the_next_of_its_worker_does_not(
    own: Callable[..., Pool], tmp_path: Path
) -> None:
    publish(tmp_path, edition(1))
    pool = own(workers=1, slow_workers=1, query_seconds=60.0, memory_mb=0)
    worker = pool.generation.take()
    pool.generation.put(worker)

    def nicer() -> set[int]:
        threads = {int(task.name) for task in Path(f"/proc/{worker.pid}/task").iterdir()} - {worker.pid}
        return {nice(thread) - nice(worker.pid) for thread in threads}

    numbers = " ".join(map(str, range(2000)))
    long = Job(f"SELECT (COUNT(*) AS ?n) {{ VALUES ?a {{ {numbers} }} VALUES ?b {{ {numbers} }} FILTER(?a + ?b < 9) }}")
    asking = threading.Thread(target=lambda: pool.ask(long).read())
    asking.start()
    slowed = until(lambda: 0 not in nicer())
    asking.join()
    assert (slowed, innocent(pool), until(lambda: 0 in nicer())) == (True, True, True)


def test_workers_have_no_network_where_the_system_allows_it(pool: Pool) -> None:
    if not pool.nursery.isolated:
        pytest.skip("this system lets no process leave its network")
    worker = pool.generation.take()
    own = Path(f"/proc/{worker.pid}/ns/net").readlink()
    pool.generation.put(worker)
    assert own != Path("/proc/self/ns/net").readlink()


def test_a_killed_worker_is_replaced_before_anyone_notices(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path)
    pool = own(workers=1)
    worker = pool.generation.take()
    pool.generation.put(worker)
    os.kill(worker.pid, signal.SIGKILL)
    until(lambda: not Path(f"/proc/{worker.pid}").exists())
    assert innocent(pool)


def test_the_parent_of_all_workers_is_replaced_when_it_is_killed(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path)
    pool = own()
    first = pool.generation
    assert pool.nursery._process
    pool.nursery._process.kill()
    assert until(lambda: pool.generation is not first)
    assert innocent(pool)


def test_a_new_edition_is_served_without_a_failed_or_mixed_answer(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path, edition(1))
    pool, seen = own(), []
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            seen.append(pool.ask(Job(NUMBER, tabular="csv")).read().decode().split()[1:])

    asker = threading.Thread(target=ask)
    asker.start()
    for number in (2, 3, 4):
        publish(tmp_path, edition(number))
        assert until(lambda expected=str(number): bool(seen) and seen[-1][:1] == [expected])  # type: ignore[misc]
    stop.set()
    asker.join()
    assert {tuple(numbers) for numbers in seen} == {("1",), ("2",), ("3",), ("4",)}


def test_an_edition_that_fits_is_served_from_memory(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path, edition(7))
    pool = own(memory_mb=4096)
    assert until(lambda: pool.generation.memory)
    assert pool.ask(Job(NUMBER, tabular="csv")).read() == b"n\r\n7\r\n"


def test_without_an_edition_the_error_says_how_to_make_one(own: Callable[..., Pool]) -> None:
    with pytest.raises(NothingPublished, match="suanli build"):
        own().ask(Job("ASK {}"))


def test_the_first_edition_is_found_when_it_comes(own: Callable[..., Pool], tmp_path: Path) -> None:
    pool = own()
    publish(tmp_path)
    assert innocent(pool)


def test_a_damaged_edition_is_an_error_and_the_old_one_goes_on(own: Callable[..., Pool], tmp_path: Path) -> None:
    publish(tmp_path, edition(1))
    pool = own()
    broken = tmp_path / "editions" / "2"
    (broken / "graph").mkdir(parents=True)
    (broken / "graph" / "CURRENT").write_text("nonsense")
    (broken / "manifest.json").write_text('{"number": 2}')
    (tmp_path / "current.tmp").symlink_to("editions/2")
    (tmp_path / "current.tmp").replace(tmp_path / "current")
    with pytest.raises(EditionError):
        pool.refresh()
    assert pool.ask(Job(NUMBER, tabular="csv")).read() == b"n\r\n1\r\n"


def test_a_worker_asked_of_a_generation_that_has_ended_leaves_no_socket_open(
    own: Callable[..., Pool], tmp_path: Path
) -> None:
    publish(tmp_path)
    generation = own().generation
    while worker := generation.idle():
        worker.kill()
        generation.put(None)
    generation.retire()
    gc.collect()
    handles = open_handles()
    gc.disable()  # else a cycle of the error's traceback might end in time
    try:
        with pytest.raises(ServerBusy):
            generation.take()
        assert open_handles() == handles
    finally:
        gc.enable()
