"""Builds the drawings of the reading room before the package is built, where Node.js and npm are there."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Drawings(BuildHookInterface):
    """Runs frontend/build.py, and says what it says."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the drawings, once for each state of their sources."""
        script = Path(self.root, "frontend", "build.py")
        if not script.is_file():
            return
        trouble = runpy.run_path(str(script))["build"]()
        if trouble:
            self.app.display_warning(f"Readout: {trouble}")
