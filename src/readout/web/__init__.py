"""The reading room: server-rendered pages on loopback, complete with scripts off."""

from readout.web.app import create_app
from readout.web.security import new_token
from readout.web.server import serve

__all__ = ["create_app", "new_token", "serve"]
