"""Questions and answers for programs: one table, from which the JSON API, its description and tools are made."""

from readout.api.endpoints import ENDPOINTS, Endpoint, endpoint
from readout.api.openapi import openapi
from readout.api.values import Problem, ProblemDetail, encode

__all__ = ["ENDPOINTS", "Endpoint", "Problem", "ProblemDetail", "encode", "endpoint", "openapi"]
