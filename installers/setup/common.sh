# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Shared by ./plenum and ./check: where things are, how to speak, how to install. Sourced, never run; expects $root.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/plenum
state=${XDG_STATE_HOME:-$HOME/.local/state}/plenum

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$1"
    exit "${2:-69}"
}

# Prints "sudo", nothing for root, and fails where packages cannot be installed without asking for a password.
root_command() {
    if [ "$(id -u)" = 0 ]; then
        return 0
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        echo sudo
    else
        return 1
    fi
}

# Of the given Debian packages, prints those that are not installed; a|b means either will do (names changed with 64-bit time).
missing_packages() {
    local wanted alternative found installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p')
    for wanted in "$@"; do
        found=
        for alternative in ${wanted//|/ }; do
            grep -qxF -- "$alternative" <<<"$installed" && found=yes && break
        done
        [ -n "$found" ] || printf '%s\n' "$wanted"
    done
}

# Picks of each a|b the one this system's package lists know.
installable() {
    local wanted alternative
    for wanted in "$@"; do
        for alternative in ${wanted//|/ }; do
            if apt-cache show "$alternative" >/dev/null 2>&1; then
                printf '%s\n' "$alternative"
                break
            fi
        done
    done
}

# install_packages LOG PACKAGE…: installs with apt when that needs no password; else says the one line to type and fails.
install_packages() {
    local log=$1 sudo names
    shift
    if ! sudo=$(root_command); then
        say "Please install what is missing, then start again:"
        say "    sudo apt-get install --yes $(installable "$@" | tr '\n' ' ')"
        return 1
    fi
    # Another apt run at the same time must be waited for, not broken.
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 --yes)
    names=$(installable "$@")
    if [ "$(wc -l <<<"$names")" -lt $# ] || ! $sudo "${apt[@]}" install --no-install-recommends $names >"$log" 2>&1; then
        $sudo "${apt[@]}" update >"$log" 2>&1 || say "apt-get update did not succeed: see $log"
        names=$(installable "$@")
        $sudo "${apt[@]}" install --no-install-recommends $names >>"$log" 2>&1 || {
            tail -n 5 "$log" >&2
            say "apt-get could not install: $*"
            return 1
        }
    fi
}

# download URL FILE SHA256: fetches into FILE; a wrong checksum leaves nothing behind and fails.
download() {
    local part=$2.part.$$
    if command -v curl >/dev/null; then
        curl --fail --silent --show-error --connect-timeout 20 --location --proto '=https' --retry 2 --output "$part" "$1"
    elif command -v wget >/dev/null; then
        wget --quiet --connect-timeout=20 --https-only --tries=3 --output-document="$part" "$1"
    else
        say "Neither curl nor wget is installed."
        return 1
    fi || { rm -f "$part"; return 1; }
    if ! echo "$3  $part" | sha256sum --check --status; then
        rm -f "$part"
        say "The checksum of $1 is wrong: it is not used."
        return 1
    fi
    mv "$part" "$2"
}
