"""The JSON API of the reading room: its routes, and the page that explains it."""

from readout.web.api.page import show_api
from readout.web.api.serving import api_routes

__all__ = ["api_routes", "show_api"]
