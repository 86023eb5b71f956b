"""A query worker: it holds one edition, answers jobs one after another, and may be killed at any moment.

Parsing and running a query happens here and nowhere else. Results leave as the bytes that pyoxigraph writes.
Queries run in a thread beside the first one: it can be slowed down from outside, which nobody but the administrator can
undo, and then be replaced by another thread that the first one starts.
"""

from __future__ import annotations

import io
import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import IO, cast

import pyoxigraph as ox

from graph.iris import INFERRED
from server import formats, markup, wire
from server.markup import Inspector, Unwritable
from server.terms import term
from server.wire import Channel, Job

Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
Graphs = list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph]
NEAR = 20  # characters shown on either side of an error
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.S)


def serve(store: ox.Store, channel: Channel) -> None:
    """Answer the jobs that come through the channel until the other side closes it."""
    more = True
    while more:
        with ThreadPoolExecutor(1) as thread:
            more = thread.submit(_answering, store, channel).result()


def _answering(store: ox.Store, channel: Channel) -> bool:
    """Answer jobs; tell, when it ends, whether another thread is to go on."""
    while True:
        try:
            kind, payload = channel.receive()
            if kind == wire.RENEW:
                return True
            answer(store, Job.decode(payload), channel)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return False


def answer(store: ox.Store, job: Job, channel: Channel) -> None:
    """Run one job and send its result, or what is wrong with it, as frames."""
    try:
        result = run(store, job)
        _send(result, job, channel)
    except SyntaxError as error:
        channel.send(wire.ERROR, json.dumps(syntax_error(str(error), job.query)).encode())
    except Unwritable as error:
        channel.send(wire.ERROR, json.dumps({"code": "not-acceptable", "what": str(error)}).encode())
    except (BrokenPipeError, ConnectionResetError):
        raise
    except (ValueError, RuntimeError, OSError, MemoryError) as error:
        channel.send(wire.ERROR, json.dumps({"code": "query", "what": str(error) or "no memory left"}).encode())


def run(store: ox.Store, job: Job) -> Result:
    """Return the result of a job; most of the work is done while the result is written out.

    Raises:
        SyntaxError: the text is no SPARQL query.
        ValueError, RuntimeError, OSError: it is, but cannot be answered.
    """
    default, named = _dataset(store, job)
    return store.query(
        job.query,
        base_iri=job.base,
        use_default_graph_as_union=default is None and named is None and not job.dataset,
        default_graph=default,
        named_graphs=named,
        substitutions={ox.Variable(name): term(text) for name, text in job.substitutions.items()},
    )


def _dataset(store: ox.Store, job: Job) -> tuple[Graphs | None, list[ox.NamedNode | ox.BlankNode] | None]:
    """Return default and named graphs of the job; None leaves them to the query or the union."""
    if job.default_graphs is None and job.named_graphs is None:
        if job.inferred or job.dataset:
            return None, None
        asserted = [g for g in store.named_graphs() if g != INFERRED]
        return [ox.DefaultGraph(), *asserted], asserted
    wanted = [_kept(names or (), job) for names in (job.default_graphs, job.named_graphs)]
    return cast(Graphs, wanted[0]), cast("list[ox.NamedNode | ox.BlankNode]", wanted[1])


def _kept(names: tuple[str, ...], job: Job) -> list[ox.NamedNode]:
    return [ox.NamedNode(name) for name in names if job.inferred or name != INFERRED.value]


def _send(result: Result, job: Job, channel: Channel) -> None:
    graph = isinstance(result, ox.QueryTriples)
    name = job.graph if graph else job.tabular
    kind = "graph" if graph else "boolean" if isinstance(result, ox.QueryBoolean) else "rows"
    channel.put(wire.HEAD, f"{kind} {name}".encode())
    if name:  # else the client takes no format of this kind, and need not wait for the result
        frames = cast(IO[bytes], _Frames(channel, Inspector() if name in markup.FORMATS else None))
        if isinstance(result, ox.QueryTriples):
            result.serialize(frames, format=formats.RDF[name])
        else:
            result.serialize(frames, format=formats.RESULTS[name])
        frames.flush()
    channel.send(wire.END)


def syntax_error(message: str, query: str) -> dict[str, object]:
    """Return what is wrong with a query: the words near the place, which the parser notices late, and the place.

    The parser's own list of what it would have taken is left out: it names dozens of signs.
    """
    found = _POSITION.match(message)
    if not found:
        return {"code": "query-syntax", "what": f"This is no SPARQL query: {' '.join(message.split())[:200]}."}
    line, column = int(found[1]), int(found[2])
    reason = "a prefix is not declared" if "Prefix not found" in found[3] else "something is wrong"
    lines = query.split("\n")
    near = lines[line - 1][max(0, column - 1 - NEAR) : column - 1 + NEAR].strip() if 0 < line <= len(lines) else ""
    what = f"This is no SPARQL query: {reason} near “{near}”." if near else f"This is no SPARQL query: {reason}."
    return {"code": "query-syntax", "what": what, "line": line, "column": column}


class _Frames(io.RawIOBase):
    """A file whose content goes out in DATA frames of about `wire.CHUNK` bytes."""

    def __init__(self, channel: Channel, inspector: Inspector | None) -> None:
        super().__init__()
        self.channel, self.inspector, self.pending = channel, inspector, bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(cast(bytes, data))
        self.pending += view
        if len(self.pending) >= wire.CHUNK:
            self.flush()
        return len(view)

    def flush(self) -> None:
        if getattr(self, "pending", None):
            if self.inspector:
                self.inspector.read(bytes(self.pending))
            self.channel.put(wire.DATA, bytes(self.pending))
            self.pending.clear()
