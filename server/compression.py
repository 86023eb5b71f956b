"""Compression of answers (RFC 9110, 8.4.1.3), in pieces, so that a large one is never in memory twice."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from flask import Response, request

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
        and request.accept_encodings.quality("gzip") > 0
    )


def _gzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    for piece in pieces:
        if packed := packer.compress(piece):
            yield packed
    yield packer.flush()
