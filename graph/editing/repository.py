"""The git repository that an ontology's folder is in: commits without touching the folder, history, and older texts."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import EditError

TERM = "Term: "
"""How a line of a commit's message begins that names a term it changes."""
FIRST = "The ontology before its first edit"
SECONDS = 60.0
_ID = re.compile(r"[0-9a-f]{7,64}")
_FORMAT = "%H%x1f%an%x1f%aI%x1f%s%x1f%b%x1e"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id, who made it when, why, and the terms (IRIs) that it says it changes."""

    id: str
    who: str
    at: str
    reason: str
    terms: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Repository:
    """The repository of an ontology's folder; `folder` may be the whole of it or a part."""

    folder: Path

    def is_there(self) -> bool:
        """Tell whether the folder is in a repository with at least one commit that holds an ontology."""
        return self._run("cat-file", "-e", "HEAD:./core.ttl", check=False).returncode == 0

    def begin(self, who: str) -> None:
        """Make the folder a repository where it is in none, and commit the ontology as it is."""
        if self._run("rev-parse", "--is-inside-work-tree", check=False).returncode:
            self._run("init", "--quiet", "--initial-branch", "main")
        if not self.is_there():
            self._run("add", "--", ".")
            self._run("commit", "--quiet", "--no-verify", "-m", FIRST, "--", ".", who=who)

    @property
    def head(self) -> str:
        """The commit that is checked out."""
        return self._out("rev-parse", "HEAD").strip()

    def dirty(self) -> list[str]:
        """Return the Turtle files that are not as the commit checked out has them."""
        told = self._out("status", "--porcelain", "--untracked-files=all", "-z", "--", "*.ttl")
        return [line[3:] for line in told.split("\0") if line]

    def commit(self, texts: Mapping[str, str], who: str, message: str) -> str:
        """Return a new commit on top of the one checked out, which gives files these texts; no file changes yet."""
        with tempfile.TemporaryDirectory() as place:
            index = {"GIT_INDEX_FILE": str(Path(place) / "index")}
            self._run("read-tree", "HEAD", more=index)
            for name, text in texts.items():
                blob = self._out("hash-object", "-w", "--stdin", text=text).strip()
                self._run("update-index", "--add", "--cacheinfo", f"100644,{blob},{self._prefix}{name}", more=index)
            tree = self._out("write-tree", more=index).strip()
        return self._out("commit-tree", tree, "-p", self.head, "-F", "-", text=message, who=who).strip()

    def advance(self, old: str, new: str) -> None:
        """Check a commit out that follows the one checked out; done again it does nothing."""
        if self.head == old:
            self._run("update-ref", "-m", "published", "HEAD", new, old)
        if self.head != new:
            remedy = f"Merge {new[:12]} by hand: git merge {new[:12]}"
            raise EditError("the repository has moved on meanwhile.", str(self.folder), remedy)
        self._run("reset", "--quiet", "--mixed")
        changed = self._out("diff", "--name-only", "--relative", "-z", old, new).split("\0")
        for name in filter(None, changed):
            _put(self.folder / name, self._out("show", f"{new}:./{name}"))

    def history(self, limit: int = 50, term: str | None = None, skip: int = 0) -> list[Commit]:
        """Return the commits that changed the ontology, the newest first; `term` asks for those that name it."""
        if not self.is_there():
            return []
        wanted = ["--fixed-strings", f"--grep={TERM}{term}"] if term else []
        told = self._out("log", f"--format={_FORMAT}", f"-{limit}", f"--skip={skip}", *wanted, "--", ".")
        found = [_commit(entry) for entry in told.split("\x1e") if entry.strip()]
        return [one for one in found if term is None or term in one.terms]

    def one(self, commit: str) -> Commit:
        """Return a commit.

        Raises:
            EditError: there is none of that id.
        """
        return _commit(self._out("log", "-1", f"--format={_FORMAT}", self._known(commit)).partition("\x1e")[0])

    def texts(self, commit: str) -> dict[str, str]:
        """Return the Turtle files of a commit by path, as `ontology.book` names them."""
        known = self._known(commit)
        names = self._out("ls-tree", "-r", "--name-only", "-z", known, "--", ".").split("\0")
        return {name: self._out("show", f"{known}:./{name}") for name in names if _is_ours(name)}

    def changed(self, commit: str) -> tuple[dict[str, str], dict[str, str]]:
        """Return the texts of the files that a commit changed: before it, and after it.

        Raises:
            EditError: there is no such commit, or it is the first.
        """
        known = self._known(commit)
        parent = self._known(f"{known}^")
        told = self._out("diff", "--name-only", "--relative", "-z", parent, known).split("\0")
        names = [name for name in told if _is_ours(name)]
        return {name: self._at(parent, name) for name in names}, {name: self._at(known, name) for name in names}

    def difference(self, commit: str) -> str:
        """Return what a commit changed, as git shows it."""
        words = ("--format=", "--relative", "--no-color", "--no-ext-diff")
        return self._out("show", *words, self._known(commit), "--", ".")

    def _at(self, commit: str, name: str) -> str:
        found = self._run("show", f"{commit}:./{name}", check=False)
        return "" if found.returncode else found.stdout

    def _known(self, commit: str) -> str:
        if not _ID.fullmatch(commit.removesuffix("^")):
            raise EditError("that is no commit.", commit[:80], "Choose one from the history.")
        found = self._run("rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}", check=False)
        if found.returncode:
            raise EditError("there is no such commit.", commit[:80], "Choose one from the history.")
        return found.stdout.strip()

    @property
    def _prefix(self) -> str:
        return self._out("rev-parse", "--show-prefix").strip()

    def _out(self, *words: str, text: str | None = None, who: str = "", more: Mapping[str, str] | None = None) -> str:
        return self._run(*words, text=text, who=who, more=more).stdout

    def _run(
        self,
        *words: str,
        text: str | None = None,
        who: str = "",
        more: Mapping[str, str] | None = None,
        check: bool = True,
    ) -> subprocess.CompletedProcess[str]:
        """Run git in the folder.

        Raises:
            EditError: there is no git, or it says that something is wrong.
        """
        try:
            done = subprocess.run(  # noqa: S603
                ["git", "-c", "core.quotePath=false", *words],  # noqa: S607
                cwd=self.folder,
                input=text,
                capture_output=True,
                encoding="utf-8",
                timeout=SECONDS,
                env=os.environ | _identity(who) | dict(more or {}),
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            remedy = "Install git, or look at the folder."
            raise EditError(f"git does not answer: {error}.", str(self.folder), remedy) from error
        if check and done.returncode:
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()
            raise EditError(f"git says: {said[0] if said else done.returncode}", str(self.folder), "See: git status")
        return done


def message(reason: str, terms: Iterator[str] | list[str]) -> str:
    """Return the message of a commit: why, and the terms that it changes."""
    return "\n".join([reason.strip(), "", *(f"{TERM}{term}" for term in terms)]) + "\n"


def _is_ours(name: str) -> bool:
    parts = name.split("/")
    return name.endswith(".ttl") and (len(parts) == 1 or (len(parts) == 2 and parts[0] in ("lexicon", "rules")))


def _identity(who: str) -> dict[str, str]:
    """Return who writes, to git; an account has no address but its name."""
    name = who or "suanli"
    return {
        key: value
        for part in ("AUTHOR", "COMMITTER")
        for key, value in ((f"GIT_{part}_NAME", name), (f"GIT_{part}_EMAIL", f"{name}@suanli.invalid"))
    } | {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}


def _commit(entry: str) -> Commit:
    number, who, at, reason, body = entry.strip("\n").split("\x1f")
    terms = tuple(line.removeprefix(TERM) for line in body.splitlines() if line.startswith(TERM))
    return Commit(number, who, at, reason, terms)


def _put(file: Path, text: str) -> None:
    """Give a file another text at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.tmp")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(file)
