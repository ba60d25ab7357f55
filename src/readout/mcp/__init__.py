"""The documents for agents: read-only tools over standard input and output (Model Context Protocol)."""

from readout.mcp.server import serve
from readout.mcp.tools import TOOLS, ReadingTool

__all__ = ["TOOLS", "ReadingTool", "serve"]
