"""What a web page says of its article outside the text: JSON-LD first, then meta tags, then its headings."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from loaders.compiling import compiled
from loaders.readers.page import About, moment, one_line

_ARTICLE = compiled(r"Article|BlogPosting|Report(?!er)|Posting")
_META = {
    "title": "og:title articletitle twitter:title dc.title",
    "publisher": "contentsource source og:site_name sitename publisher dc.publisher application-name",
    "published": "article:published_time og:published_time pubdate publishdate publish_date datepublished "
    "publish-date dc.date.issued dc.date date weibo:article:create_at",
    "author": "author article:author dc.creator byl parsely-author",
}
_LABEL = compiled(r"^(?:来源|作者|source|author|by)\s*[:：]\s*", re.IGNORECASE)
_MAX_JSON = 1_000_000


def about(tree: Any) -> About:
    """Return what a page's tree says: its title without the site's name, publisher, time as written, author."""
    found = _linked(tree).or_else(_tagged(tree))
    first = [one_line(" ".join(h.itertext())) for h in tree.iterfind(".//h1")]
    titles = [one_line(t.text or "") for t in tree.iterfind(".//title")][:1]
    written = found.title or (first[0] if len(first) == 1 else "") or (titles[0] if titles else "")
    shown = next((h for h in first if h and written.startswith(h)), written)
    return About(_without(shown, found.publisher), found.publisher, found.published, found.author)


def _without(title: str, site: str) -> str:
    return re.sub(rf"\s*[|_｜–—-]\s*{re.escape(site)}\s*$", "", title) if site else title


def _linked(tree: Any) -> About:
    """Return what the first article in the page's JSON-LD says."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        for thing in _things(script.text or ""):
            kinds = thing.get("@type")
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _listed(kinds)):
                return About(
                    name_of(thing.get("headline") or thing.get("name")),
                    name_of(thing.get("publisher") or thing.get("sourceOrganization")),
                    moment(thing.get("datePublished") or thing.get("dateCreated") or ""),
                    name_of(thing.get("author") or thing.get("creator")),
                )
    return About()


def _things(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD text that are alone, in a list or in a graph."""
    try:
        loaded = json.loads(text[:_MAX_JSON], strict=False)
    except (ValueError, RecursionError):
        return
    for thing in _listed(loaded):
        if isinstance(thing, dict):
            yield thing
            yield from (inner for inner in _listed(thing.get("@graph")) if isinstance(inner, dict))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def name_of(value: Any) -> str:
    """Return the name in a value of JSON: a text, an object with a name, or several of them after commas."""
    names = [one.get("name") or one.get("title") if isinstance(one, dict) else one for one in _listed(value)[:20]]
    return ", ".join(one_line(html.unescape(name)) for name in names if isinstance(name, str) and name.strip())


def _tagged(tree: Any) -> About:
    said: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        content = _LABEL.sub("", one_line(tag.get("content") or ""))
        if key and content:
            said.setdefault(key, content)
    picked = {part: next((said[key] for key in keys.split() if key in said), "") for part, keys in _META.items()}
    if not picked["published"]:
        times = [time.get("datetime") or "" for time in tree.iter("time")]
        picked["published"] = next((time for time in times if re.match(r"\d{4}-\d\d-\d\d", time)), "")
    author = "" if picked["author"].startswith("http") else picked["author"]
    return About(picked["title"], picked["publisher"], moment(picked["published"]), author)
