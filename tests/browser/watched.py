"""A page in a real browser that notes what no page of ours may do: ask other hosts, or complain on the console."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
OURS = ("http", "https", "ws", "wss")


@dataclass
class Notes:
    """What a page did: addresses of other hosts that it asked for, errors of its console and its scripts."""

    strangers: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def opened(browser: Browser, address: str, **options: object) -> tuple[Page, Notes]:
    """Return a new page in a context of its own, and what it will have done; no other host is ever reached.

    Paths such as `page.goto("/reports")` are those of the server at `address`; `options` are those of a context.
    """
    notes, host = Notes(), urlsplit(address).netloc
    context = browser.new_context(base_url=address, **options)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)

    def only_ours(route: Route) -> None:
        (route.continue_ if _is_ours(route.request, host) else route.abort)()

    def noted(request: Request) -> None:
        if not _is_ours(request, host):
            notes.strangers.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not _is_status(message, page):
            notes.errors.append(f"{page.url}: {message.text}")

    context.route("**/*", only_ours)
    page = context.new_page()
    page.on("request", noted)
    page.on("console", said)
    page.on("pageerror", lambda error: notes.errors.append(f"{page.url}: {error}"))
    return page, notes


def _is_ours(request: Request, host: str) -> bool:
    parts = urlsplit(request.url)
    return parts.scheme not in OURS or parts.netloc == host


def _is_status(message: ConsoleMessage, page: Page) -> bool:
    """Tell whether the console only says that the page itself is a 404 or the like, which a test may ask for."""
    return message.location["url"] == page.url and "the server responded with a status of" in message.text
