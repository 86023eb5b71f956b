"""Which version of the code this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def code_version() -> str:
    """Return the version of the installed package, or "uninstalled" where it runs from a folder."""
    try:
        return version("suanli")
    except PackageNotFoundError:
        return "uninstalled"
