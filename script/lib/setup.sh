# Sourced by the scripts beside it: finds or installs what they need, in the repository's root. Scripts may
# run at the same time: what installs holds a lock on that folder, so that it is done by one at a time.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# What the compiler is built with, and libgmime, which `veiviser answers` loads.
readonly BUILD_PACKAGES=(
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libqrcodegen-dev libjemalloc-dev
  libxlsxwriter-dev libexpat1-dev zlib1g-dev libgmime-3.0-0 pkg-config
)

# The version of esbuild that the themes' built scripts are made with (Debian 12's); another may give
# other bytes.
readonly ESBUILD_VERSION=0.17.0

# The one configuration of script/build and script/test, so that nothing is compiled twice: optimised,
# and with what tests see of a module. Its cost is within noise (docs/performance.md).
readonly RELEASE=(--configuration release -Xswiftc -enable-testing)

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 2
}

# Ends the script unless a Swift of at least version 6.2 is there; Swift comes from swift.org, which
# no script of ours downloads from.
need_swift() {
  command -v swift >/dev/null ||
    fail "Swift is missing: install Swift 6.2 or newer from https://www.swift.org/install/linux/"
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  local major minor
  read -r major minor <<<"${version:-0 0}"
  if ((major < 6 || (major == 6 && minor < 2))); then
    fail "Swift $major.$minor is too old: install Swift 6.2 or newer"
  fi
}

# Installs the Debian packages that are missing among the arguments.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  local install="apt-get install --yes --no-install-recommends ${missing[*]}"
  command -v apt-get >/dev/null ||
    fail "These Debian packages are missing, and apt-get is not here: ${missing[*]}"
  local sudo=()
  if [[ $(id -u) != 0 ]]; then
    if sudo -n true 2>/dev/null || { [[ -t 0 ]] && command -v sudo >/dev/null; }; then
      sudo=(sudo)
    else
      fail "Debian packages are missing. Install them with:

  sudo apt-get update && sudo $install
"
    fi
  fi
  say "Installing Debian packages: ${missing[*]}"
  (
    flock 9
    "${sudo[@]}" apt-get update --quiet=2 </dev/null ||
      say "(apt-get update failed; going on with the package lists that are here)"
    # shellcheck disable=SC2086 # The line is ours, and its words are arguments.
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive $install </dev/null >/dev/null ||
      fail "apt-get could not install them. Try it yourself with: sudo $install"
  ) 9<.
}

# Installs a Debian package if a command is missing: need_command COMMAND PACKAGE.
need_command() {
  command -v "$1" >/dev/null || need_packages "$2"
}

# Ends the script unless Node.js of at least version 18 is there.
need_node() {
  need_command node nodejs
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  ((major >= 18)) || fail "Node.js $major is too old: version 18 or newer is needed"
}

# Whether esbuild is there in the version the built scripts are made with.
has_esbuild() {
  command -v esbuild >/dev/null && [[ $(esbuild --version) == "$ESBUILD_VERSION" ]]
}

# Ends the script unless esbuild is there in that version.
need_esbuild() {
  need_command esbuild esbuild
  has_esbuild ||
    fail "esbuild $(esbuild --version) is not the version the scripts are made with, $ESBUILD_VERSION"
}

# Makes .venv if it isn't there, and installs what a list of Python packages names into it:
# need_python LIST. Does nothing when the list is the one that was installed.
need_python() {
  local list=$1 stamp
  stamp=.venv/installed-$(basename "$list")
  cmp --silent "$list" "$stamp" && return 0
  need_command python3 python3
  if ! python3 -c 'import ensurepip' 2>/dev/null; then need_packages python3-venv; fi
  (
    flock 9
    if ! [[ -x .venv/bin/pip ]]; then
      rm -rf .venv
      python3 -m venv .venv >/dev/null
    fi
    say "Installing Python packages from $list"
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement "$list" </dev/null
    cp "$list" "$stamp"
  ) 9<.
}

# Builds the release binary, .build/release/veiviser.
build_release() {
  need_swift
  need_packages "${BUILD_PACKAGES[@]}"
  say "Building veiviser (the first time takes some minutes)"
  swift build "${RELEASE[@]}" --product veiviser
}

# Builds the editor's release binary, .build/release/veiviser-rediger.
build_editor() {
  need_swift
  need_packages "${BUILD_PACKAGES[@]}"
  say "Building veiviser-rediger (the first time takes some minutes)"
  swift build "${RELEASE[@]}" --product veiviser-rediger
}

# Builds the same with all tests, for `swift test --skip-build --configuration release`.
build_all() { swift build "${RELEASE[@]}" --build-tests; }
