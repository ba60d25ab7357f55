#!/usr/bin/env bash
# Sets up all that Readout needs: system parts where it may, a virtual environment, the drawings, pinned packages.
# Usage: scripts/setup.sh run|test
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-run}
venv=.venv

say() { printf 'setup: %s\n' "$*" >&2; }

# A command as root, when that needs no question; otherwise status 1.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1; fi
}

apt_ready=
apt_install() {
  command -v apt-get >/dev/null || return 1
  if [ -z "$apt_ready" ]; then
    as_root apt-get update -qq >/dev/null 2>&1 || return 1
    apt_ready=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

find_python() {
  for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null &&
      "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
      { command -v "$candidate"; return; }
  done
  return 1
}

has_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    command -v "$name" >/dev/null && return
  done
  return 1
}

system_parts() {
  if [ "$(uname)" = Linux ] && ! command -v bwrap >/dev/null; then
    if apt_install bubblewrap; then
      say "installed bubblewrap, the stronger sandbox"
    else
      say "no bubblewrap: files are read in child processes with limits (to have it: apt install bubblewrap)"
    fi
  fi
  if [ "$mode" = test ] && ! has_browser; then
    if apt_install chromium fonts-dejavu-core; then
      say "installed Chromium for the browser tests"
    else
      say "no Chromium: the browser tests will be skipped (to run them: install it, so that the command chromium is found)"
    fi
  fi
}

# The drawings of the reading room, built once for each state of their sources.
drawings() {
  if [ "$mode" = test ] && ! command -v npm >/dev/null && apt_install nodejs npm; then
    say "installed Node.js and npm, to build the drawings"
  fi
  "$venv/bin/python" frontend/build.py
}

environment() {
  local python
  python=$(find_python) || { say "Readout needs Python 3.11 or later: install it, or name it with PYTHON=/path/to/python3.11"; exit 2; }
  if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c '' 2>/dev/null; then
    rm -rf "$venv"
    if ! "$python" -m venv "$venv" >/dev/null 2>&1; then
      rm -rf "$venv"
      apt_install python3-venv "$(basename "$(readlink -f "$python")")-venv" || apt_install python3-venv || true
      "$python" -m venv "$venv" || { say "could not make a virtual environment (on Debian: apt install python3-venv)"; exit 2; }
    fi
  fi
}

packages() {
  local lock="requirements/$mode.lock" stamp="$venv/.installed-$mode" want
  want=$(cat "$lock" pyproject.toml | cksum)
  if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then return; fi
  say "installing Python packages (about a minute the first time)"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
  printf '%s' "$want" >"$stamp"
}

case $mode in run | test) ;; *) say "usage: scripts/setup.sh run|test"; exit 2 ;; esac
environment
system_parts
drawings
packages
