#!/usr/bin/env bash
# Writes requirements/*.lock: every package pinned with its hashes, for all platforms, naming no registry.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "lock: needs uv (pip install uv)" >&2; exit 2; }
options=(--quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header)
uv pip compile "${options[@]}" requirements/run.in pyproject.toml -o requirements/run.lock "$@"
uv pip compile "${options[@]}" requirements/run.in pyproject.toml --group dev -c requirements/run.lock -o requirements/test.lock "$@"
