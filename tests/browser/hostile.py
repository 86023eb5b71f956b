"""Documents as an enemy would write them: markup, scripts, odd directions, huge names, addresses that run code."""

from __future__ import annotations

import json
from pathlib import Path

RUN = "window.pwned=1"
SCRIPT = f"<script>{RUN}</script>"
IMAGE = f"<img src=x onerror={RUN}>"
BREAK = f"\"'></a></mark></title></script>{SCRIPT}{IMAGE}{{{{7*7}}}}"
TURNED = "\u202emoc.live\u202c \u2066\u200f"
HUGE = "长" * 3000 + "W" * 3000
NEWS = "{0} MetaX {0} listed on the STAR Market on December 17, 2025. Enflame Technology plans to list on {0} SSE."
NAMES = "Evil{0} Technology Co., Ltd. acquired Worse{0} Semiconductor for 8.08 billion yuan, said {0} Zhang{0} Wei."


def write(folder: Path) -> None:
    """Write hostile documents of several formats into a folder."""
    texts = [form.format(evil) for form in (NEWS, NAMES) for evil in (SCRIPT, IMAGE, BREAK, TURNED, "")]
    body = "\n\n".join(texts)
    for number, title in enumerate((BREAK, TURNED, HUGE)):
        (folder / f"{number}.txt").write_text(f"---\ntitle: {title}\npublisher: {title}\n---\n\n{body}\n", "utf-8")
    escaped = body.replace("&", "&amp;").replace("<", "&lt;")
    link = f"<a href='javascript:{RUN}'>MetaX listed on the STAR Market.</a>"
    page = (
        f"<html><title>{SCRIPT}</title><body><article><h1>{IMAGE}</h1><p>{escaped}</p><p>{link}</p>{SCRIPT}</article>"
    )
    (folder / "page.html").write_text(page, "utf-8")
    fields = dict.fromkeys(("title", "publisher", "author", "source"), BREAK)
    line = fields | {"text": body, "url": f"javascript:{RUN}", "date": "2025-06-10"}
    (folder / "lines.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    (folder / f"{IMAGE.replace('/', '')}.txt").write_text(body, "utf-8")
