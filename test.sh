#!/usr/bin/env bash
# Everything that must hold: layout, lints, tests, and the engines that the artefacts are built for. Installs what those
# need where it is missing; a machine with only Rust (and, as root, apt-get) is enough.
set -euo pipefail
cd "$(dirname "$0")"

# A program, and the Debian package that has it.
need() {
  command -v "$1" >/dev/null && return
  ls /usr/lib/postgresql/*/bin/"$1" >/dev/null 2>&1 && return
  echo "installing $2, for $1" >&2
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2"
}

need initdb postgresql
need chromium chromium
need node nodejs
need npm npm
need soffice libreoffice-writer-nogui
papers/tools/install.sh
need java default-jre-headless
engines/tools/install.sh

cargo fmt --all --check
cargo clippy --workspace --all-targets -- -D warnings
# Pages are laid out by Typst, which no other test needs; without it they are built and started sooner.
cargo test --workspace --exclude convenant-pdf --exclude convenant-papers --no-default-features
cargo test -p convenant-pdf -p convenant-papers
