#!/usr/bin/env bash
# From the data to the shipped sentence encoder, with one command: training/meaning.sh DATA [OPTIONS of meaning.py]
# Takes about half an hour on two idle cores, nearly all of it the teacher's. Needs the packages of requirements.txt.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PYTHONPATH=$here:$here/../src:$here/../benchmarks
exec python "$here/meaning.py" "$@"
