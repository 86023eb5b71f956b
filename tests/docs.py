"""Write the parts of the documentation that the code knows best: commands, settings, reports.

    python -m tests.docs    # rewrite what stands between `<!-- made: name -->` and `<!-- end -->`

`tests/test_docs.py` fails where a page does not say what this would write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from inspect import cleandoc
from pathlib import Path

import click
from pyoxigraph import Literal, RdfFormat, parse

from ontology.checkfile import SEVERITIES, checks
from ontology.vocabulary import SKOS, local
from queries.catalogue import load
from queries.report import Report
from server.settings import described
from suanli import main as front
from tests.sources import ROOT

_BLOCK = re.compile(r"(?<=<!-- made: )(?P<name>\w+) -->\n(?P<text>.*?)(?=<!-- end -->)", re.DOTALL)


def pages() -> list[Path]:
    """Return the README and the pages of docs/."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands() -> dict[str, click.Command]:
    """Return the subcommands by name, in the order in which a newcomer meets them in the code."""
    assert isinstance(front, click.Group)
    found: dict[str, click.Command] = {}
    for name, command in front.commands.items():
        within = command.commands.items() if isinstance(command, click.Group) else ()
        found |= {f"{name} {inner}": one for inner, one in within} or {name: command}
    return found


def summary(command: click.Command) -> str:
    """Return the first sentence of a command's help."""
    return (command.help or "").strip().split("\n")[0]


def environment() -> list[tuple[str, str, str]]:
    """Return (variable, default, explanation) of each setting: those of the command, then those of the server."""
    found = {
        option.envvar: (str(option.envvar), str(option.default), (option.help or "").rstrip("."))
        for command in (front, *commands().values())
        for option in command.params
        if isinstance(option, click.Option) and option.envvar
    }
    return [*found.values(), *described()]


def filled(text: str) -> str:
    """Return a page with its made parts as the code has them now."""
    return _BLOCK.sub(lambda block: f"{block['name']} -->\n{MAKERS[block['name']]()}\n", text)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _summaries() -> str:
    return _table(("Command", "What it does"), ((f"`suanli {n}`", summary(c)) for n, c in commands().items()))


def _helps() -> str:
    return "\n\n".join(f"## suanli {name}\n\n{_help(command)}" for name, command in commands().items())


def _help(command: click.Command) -> str:
    """Return what a command does, its arguments and options, and its example."""
    told = cleandoc(command.help or "").replace("\b\n", "")
    rows = [row for each in command.params if (row := _option(each))]
    options = [_table(("Option", "Default", "What it is"), rows)] if rows else []
    example = (command.epilog or "").removeprefix("Example: ")
    return "\n\n".join((told, *options, f"```sh\n{example}\n```"))


def _option(option: click.Parameter) -> tuple[str, str, str] | None:
    if not isinstance(option, click.Option):
        return None
    default = f"`{option.default}`" if isinstance(option.default, str | int) and not option.is_flag else ""
    return f"`{' '.join(option.opts)}`", default, option.help or _choices(option)


def _choices(option: click.Option) -> str:
    return ", ".join(map(str, option.type.choices)) if isinstance(option.type, click.Choice) else ""


def _settings() -> str:
    rows = ((f"`{name}`", f"`{default}`" if default else "", text) for name, default, text in environment())
    return _table(("Variable", "Default", "What it is"), rows)


def _reports() -> str:
    rows = ((f"`{r.id}`", f"{r.title['en']} · {r.title['zh']}", r.answers["en"], _params(r)) for r in _sorted())
    return _table(("Id", "Title · 标题", "Question", "Parameters (*: needed)"), rows)


def _checks() -> str:
    """Return the checks, the gravest first."""
    ranked = sorted(checks(), key=lambda check: (SEVERITIES.index(check.severity), check.id))
    rows = (
        (f"`{c.id}`", f"{c.title['en']} · {c.title['zh']}", c.severity, c.checks["en"], c.tolerance["en"])
        for c in ranked
    )
    return _table(("Check", "Title · 标题", "Severity", "What it looks for", "What it lets pass"), rows)


def _sorted() -> Iterable[Report]:
    return load().reports.values()


def _params(report: Report) -> str:
    return ", ".join(f"`{name}`{'*' if each.required else ''}" for name, each in report.params.items())


def _words() -> str:
    """Return the words of the rule language, in the order of their file, with definitions in both languages."""
    said: dict[str, dict[str, str]] = {}
    with (ROOT / "ontology" / "rules" / "terms.ttl").open("rb") as file:
        for quad in parse(file, format=RdfFormat.TURTLE):
            if quad.predicate.value == f"{SKOS}definition" and isinstance(quad.object, Literal):
                said.setdefault(local(quad.subject), {})[quad.object.language or ""] = quad.object.value
    return _table(("Word", "Meaning", "含义"), ((f"`:{word}`", s["en"], s["zh"]) for word, s in said.items()))


MAKERS: dict[str, Callable[[], str]] = {
    "summaries": _summaries,
    "commands": _helps,
    "settings": _settings,
    "reports": _reports,
    "checks": _checks,
    "words": _words,
}

if __name__ == "__main__":
    for page in pages():
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
