"""Readout turns a pile of documents into a sourced account."""

__version__ = "0.1.0"
