"""Which version of the code this is."""

from __future__ import annotations


def code_version() -> str:
    """Return the version of the installed package, or "uninstalled" where it runs from a folder."""
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and seldom asked

    try:
        return version("suanli")
    except PackageNotFoundError:
        return "uninstalled"
