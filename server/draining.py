"""Reading a request to its end before it is answered: a client that still sends would not see the answer."""

from __future__ import annotations

from flask import Response, request

LIMIT = 16 << 20  # bytes that are read and thrown away; who sends more loses the connection
PIECE = 1 << 16


def drain(response: Response) -> Response:
    """Read what is left of the current request's body, up to a limit, and return the response."""
    if request.content_length or "Transfer-Encoding" in request.headers:
        source, left = request.environ["wsgi.input"], LIMIT
        while left > 0 and (piece := source.read(PIECE)):
            left -= len(piece)
    return response
