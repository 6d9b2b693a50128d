#!/usr/bin/env bash
# Puts DuckDB, Spark and the reader of data contracts beside this script, in `venv`. Does nothing when they are there already.
set -euo pipefail
cd "$(dirname "$0")"

stamp=$(sha256sum < requirements.txt)
[ "$(cat .installed 2>/dev/null)" = "$stamp" ] && exit 0

rm -rf venv
python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --disable-pip-version-check -r requirements.txt
echo "$stamp" > .installed
