"""The reading room: server-rendered pages for one reader on loopback, complete with scripts off."""

from readout.web.app import create_app

__all__ = ["create_app"]
