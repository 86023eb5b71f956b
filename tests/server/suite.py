"""Guard, wire and worker as the function that a suite of SPARQL tests asks for.

python query_suite.py tests.server.suite:ours
"""

from __future__ import annotations

import json
import socket
import threading
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from graph.errors import QueryError
from server import guard, wire, worker
from server.formats import GRAPH, TABULAR, named
from server.settings import Settings
from server.wire import Channel, Job

Files = list[tuple[str, Path]]
DEFAULT = "urn:suanli:default"
"""The graph that stands for the default graph, which has no name by which a request could choose it."""


def ours(
    text: str, base: str, default: Files, graphs: Files, update: bool = False, accept: str = ""
) -> tuple[str, bytes]:
    """Return media type and body of the answer to a query on these files.

    Raises:
        SyntaxError: guard or worker refuse the text, as an endpoint does by a status of 400 or 403.
    """
    if update:
        raise SyntaxError("Updates are not taken here.")
    try:
        screened = guard.screen(text, Settings())
    except QueryError as error:
        raise SyntaxError(str(error)) from error
    form = named(accept) or TABULAR[0]
    job = Job(text, base or None, screened.dataset, tabular=form.name, graph="ntriples")
    if not screened.dataset:
        job = replace(job, default_graphs=(DEFAULT,), named_graphs=tuple(name for name, _ in graphs))
    head, body = answered(store(default, graphs), job)
    return (form if head != "graph" else GRAPH[1]).media, body


def store(default: Files, graphs: Files) -> ox.Store:
    """Return a store with the files as its graphs."""
    made = ox.Store()
    for base, path, graph in [(base, path, DEFAULT) for base, path in default] + [(n, p, n) for n, p in graphs]:
        form = ox.RdfFormat.from_extension(path.suffix[1:])
        made.add_graph(ox.NamedNode(graph))
        made.load(path=path, format=form, base_iri=base, to_graph=ox.NamedNode(graph))
    return made


def answered(held: ox.Store, job: Job) -> tuple[str, bytes]:
    """Return kind and body of a worker's answer, which comes through a channel."""
    one, other = socket.socketpair()
    with one, other:
        theirs, mine, body, head = Channel(other), Channel(one), bytearray(), ""
        thread = threading.Thread(target=worker.answer, args=(held, Job.decode(job.encode()), theirs))
        thread.start()
        while (frame := mine.receive())[0] != wire.END:
            if frame[0] == wire.ERROR:
                said = json.loads(frame[1])
                raise (SyntaxError if said["code"] == "query-syntax" else ValueError)(said["what"])
            if frame[0] == wire.HEAD:
                head = frame[1].decode().split()[0]
            else:
                body += frame[1]
        thread.join()
    return head, bytes(body)
