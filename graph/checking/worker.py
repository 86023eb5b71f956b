"""The process that asks checks: it reads a view, then answers queries on it until its input ends.

Nothing that a check asks can be stopped from within, so it is asked here, where the whole process can be ended.
"""

from __future__ import annotations

import json
import resource
import sys
from io import BytesIO
from typing import IO

from pyoxigraph import QueryTriples, RdfFormat, Store

MEMORY = 4 << 30
"""Bytes of address space that a check may take."""


def main() -> None:
    """Serve requests: a line of JSON with `load` (bytes of N-Triples that follow) or `query`; reply as `_reply`.

    With `fresh` what was loaded before is forgotten.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    store, source, sink = Store(), sys.stdin.buffer, sys.stdout.buffer
    for line in source:
        request = json.loads(line)
        if request.get("fresh"):
            store = Store()
        if "load" in request:
            store.bulk_load(source.read(request["load"]), format=RdfFormat.N_TRIPLES)
            _reply(sink, b"", "")
        else:
            _reply(sink, *answer(store, request["query"]))


def answer(store: Store, query: str) -> tuple[bytes, str]:
    """Return what a CONSTRUCT makes, as N-Triples, and "", or nothing and why not."""
    output = BytesIO()
    try:
        made = store.query(query)
        if not isinstance(made, QueryTriples):
            return b"", "a check is a CONSTRUCT"
        made.serialize(output, format=RdfFormat.N_TRIPLES)
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        return b"", str(error).splitlines()[0][:300]
    return output.getvalue(), ""


def _reply(sink: IO[bytes], triples: bytes, fault: str) -> None:
    """Write a line of JSON, the size of the triples and the fault, then the triples."""
    sink.write(json.dumps({"size": len(triples), "fault": fault}).encode() + b"\n" + triples)
    sink.flush()


if __name__ == "__main__":
    main()
