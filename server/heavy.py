"""Which queries have been slow: asked again, they do not start in the quick lane."""

from __future__ import annotations

import threading
from collections import OrderedDict
from hashlib import sha256

from server.wire import Job

KEPT = 2000


class Heavy:
    """Remembers the last slow jobs by their digests; a job is one for a certain edition, named by its tag."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._digests: OrderedDict[bytes, None] = OrderedDict()
        self._lock = threading.Lock()

    def known(self, job: Job, tag: str) -> bool:
        """Tell whether the job was slow when it was last asked."""
        return bool(self._digests) and _digest(job, tag) in self._digests

    def learn(self, job: Job, tag: str, slow: bool) -> None:
        """Remember that the job was slow, or forget that it once was."""
        if not slow and not self._digests:
            return
        digest = _digest(job, tag)
        with self._lock:
            self._digests.pop(digest, None)
            if slow:
                self._digests[digest] = None
            if len(self._digests) > KEPT:
                self._digests.popitem(last=False)


def _digest(job: Job, tag: str) -> bytes:
    return sha256(tag.encode() + job.encode()).digest()
