"""Compression of answers (RFC 9110, 8.4.1.3), in pieces, so that a large one is never in memory twice."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from flask import Response, request
from werkzeug.http import parse_accept_header

LEAST = 1024  # bytes below which headers cost more than compression saves
LEVEL = 4
GZIP = 16 + zlib.MAX_WBITS


def compress(response: Response) -> Response:
    """Return the response with its body compressed, where the client of the current request takes gzip."""
    if _worthwhile(response):
        response.response = _gzipped(response.iter_encoded())
        response.headers["Content-Encoding"] = "gzip"
        response.headers.pop("Content-Length", None)
    return response


def _worthwhile(response: Response) -> bool:
    """Tell whether there is a long body of text that is not compressed yet."""
    return (
        request.method != "HEAD"
        and response.status_code == 200
        and (response.content_length or 0) >= LEAST
        and "Content-Encoding" not in response.headers
        and not response.direct_passthrough
        and takes_gzip(request.headers.get("Accept-Encoding", ""))
    )


@lru_cache(256)
def takes_gzip(header: str) -> bool:
    """Tell whether an Accept-Encoding header takes gzip."""
    return parse_accept_header(header).quality("gzip") > 0


def gzipped(body: bytes) -> bytes:
    """Return the body compressed."""
    return b"".join(_gzipped([body]))


def _gzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    for piece in pieces:
        if packed := packer.compress(piece):
            yield packed
    yield packer.flush()
