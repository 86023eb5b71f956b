"""What of WCAG 2.2 AA can be read off pages and style sheets without a browser."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.server.outline import Outline, outline

PATHS = [
    "/",
    "/search?q=hygon",
    "/search?q=nothing",
    "/id/hygon",
    "/id/merger/hygon+sugon",
    "/term/listedOn",
    "/article/d1.txt/a1",
    "/why?s=/id/hygon&p=/term/listedOn&o=/id/sse",
    "/why?s=/id/hygon&p=/term/listedOn&o=/id/nowhere",
    "/findings",
    "/editions",
    "/about",
    "/ontology",
    "/term/Company",
    "/reports",
    "/reports/listings",
    "/sparql",
    "/sparql?query=SELECT+*+{+?s+?p+?o+}+LIMIT+3",
]
SHEETS = Path(__file__).resolve().parents[2] / "server" / "static"


@pytest.fixture(params=[f"{path}{'&' if '?' in path else '?'}lang={lang}" for path in PATHS for lang in ("en", "zh")])
def page(request: pytest.FixtureRequest, deals: FlaskClient) -> Outline:
    """Return the outline of one of our pages in one language."""
    return outline(deals.get(request.param, headers={"Accept": "text/html"}).get_data(as_text=True))


def test_every_element_is_closed_in_its_place(page: Outline) -> None:
    assert (page.strays, page.open) == ([], [])


def test_the_language_and_a_title_are_given(page: Outline) -> None:
    (html,), (title,) = page.named("html"), page.named("title")
    assert html.attributes["lang"] in ("en", "zh-Hans")
    assert title.text.strip(" ·")


def test_there_is_one_main_heading_and_none_skips_a_level(page: Outline) -> None:
    levels = [int(element.name[1]) for element in page.named("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_landmarks_are_there_once_and_navigation_has_a_name(page: Outline) -> None:
    assert [len(page.named(name)) for name in ("main", "footer")] == [1, 1]
    assert all(element.attributes.get("aria-label") for element in page.named("nav"))


def test_the_first_link_leads_past_the_menu(page: Outline) -> None:
    first = page.named("a")[0].attributes["href"]
    assert first.removeprefix("#") == page.named("main")[0].attributes["id"]


def test_ids_are_used_once_and_names_by_id_lead_somewhere(page: Outline) -> None:
    ids = Counter(element.attributes["id"] for element in page.elements if "id" in element.attributes)
    wanted = {
        element.attributes["aria-labelledby"] for element in page.elements if "aria-labelledby" in element.attributes
    }
    assert [name for name, times in ids.items() if times > 1] == []
    assert wanted - set(ids) == set()


def test_links_within_a_page_lead_somewhere(page: Outline) -> None:
    ids = {element.attributes.get("id") for element in page.elements}
    wanted = [element.attributes.get("href", "") for element in page.named("a")]
    assert [href for href in wanted if href.startswith("#") and href[1:] not in ids] == []


def test_every_field_has_a_label(page: Outline) -> None:
    labels = {element.attributes.get("for") for element in page.named("label") if element.text.strip()}
    fields = page.named("input", "select", "textarea")
    assert [field for field in fields if field.attributes.get("id") not in labels] == []


def test_every_link_and_button_has_words(page: Outline) -> None:
    assert [element for element in page.named("a", "button", "summary") if not element.text.strip()] == []


def test_links_to_proofs_differ_by_their_words(page: Outline) -> None:
    links = [element for element in page.named("a") if element.attributes.get("class") == "why"]
    assert len({element.text for element in links}) == len({element.attributes["href"] for element in links})


def test_heads_of_tables_say_what_they_head(page: Outline) -> None:
    assert [element for element in page.named("th") if element.attributes.get("scope") != "col"] == []


def test_what_scrolls_can_be_reached_by_keyboard(page: Outline) -> None:
    wide = [element.attributes for element in page.elements if element.attributes.get("class") == "wide"]
    assert [each for each in wide if each.get("tabindex") != "0" or not each.get("aria-label")] == []


def test_nothing_on_a_page_needs_leave_from_the_security_policy(page: Outline) -> None:
    run = [each.attributes for each in page.named("script") if each.attributes.get("type") != "application/ld+json"]
    assert [attributes for attributes in run if not attributes.get("src", "").startswith("/static/")] == []
    assert page.named("style", "iframe", "object") == []
    attributes = [name for element in page.elements for name in element.attributes]
    assert [name for name in attributes if name == "style" or name.startswith("on")] == []


def variables(theme: str) -> dict[str, str]:
    """Return the colours of a theme, light or dark, by their names."""
    text = (SHEETS / "suanli.css").read_text("utf-8")
    blocks = re.findall(r":root \{(.*?)\}", text, re.DOTALL)
    return dict(re.findall(r"--(\w[\w-]*): (#[0-9a-f]{3,6})", blocks[theme == "dark"]))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2, definitions)."""
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


TEXTS = [
    *((ink, paper) for ink in ("ink", "quiet", "accent") for paper in ("paper", "ground", "soft")),
    ("ink", "mark"),
    ("on-accent", "accent"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), TEXTS)
def test_text_stands_out_from_its_ground(theme: str, ink: str, paper: str) -> None:
    colours = variables(theme)
    light, dark = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_edge_of_a_field_stands_out_from_the_paper(theme: str) -> None:
    colours = variables(theme)
    light, dark = sorted((luminance(colours["edge"]), luminance(colours["paper"])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3


def test_focus_is_shown() -> None:
    assert re.search(r":focus-visible \{ outline: 3px solid", (SHEETS / "suanli.css").read_text("utf-8"))


@pytest.mark.parametrize("sheet", ["suanli.css", "parts.css", "search.css", "article.css"])
def test_style_sheets_ask_no_other_host(sheet: str) -> None:
    assert re.findall(r"url\(|@import", (SHEETS / sheet).read_text("utf-8")) == []
