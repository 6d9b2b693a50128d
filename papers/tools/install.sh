#!/usr/bin/env bash
# Puts the programs that read documents beside this script: Python's in `venv`, Node's in `node_modules`. Does nothing when
# they are there already.
set -euo pipefail
cd "$(dirname "$0")"

stamp=$(cat requirements.txt package.json | sha256sum)
[ "$(cat .installed 2>/dev/null)" = "$stamp" ] && exit 0

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
npm install --silent --no-audit --no-fund --no-package-lock
echo "$stamp" > .installed
