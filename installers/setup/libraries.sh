# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# The shared libraries that the program loads on Linux. Sourced after common.sh.

# libwebrtc's own needs, libpulse for sound, and GTK 3 for the window; a file name, and the Debian package it comes in.
library_packages='
libpulse.so.0 libpulse0
libudev.so.1 libudev1
libdbus-1.so.3 libdbus-1-3
libX11.so.6 libx11-6
libXext.so.6 libxext6
libXfixes.so.3 libxfixes3
libXrandr.so.2 libxrandr2
libXcomposite.so.1 libxcomposite1
libXdamage.so.1 libxdamage1
libXtst.so.6 libxtst6
libxcb-composite.so.0 libxcb-composite0
libxcb-damage.so.0 libxcb-damage0
libgtk-3.so.0 libgtk-3-0t64|libgtk-3-0
libGL.so.1 libgl1
libXxf86vm.so.1 libxxf86vm1
libasound.so.2 libasound2t64|libasound2
'

missing_libraries() {
    local known file packages
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while read -r file packages; do
        case $known in *[[:space:]]"$file "*) ;; *) [ -z "$file" ] || printf '%s\n' "$packages" ;; esac
    done <<<"$library_packages"
}

# Installs what is missing; where it may not, says the line to type and goes on: a missing library disables its feature only.
need_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    local missing
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "Missing shared libraries (names as Debian has them):" $missing
        return 0
    fi
    say "Installing shared libraries:" $missing …
    mkdir -p "$root/.plenum"
    # shellcheck disable=SC2086 # one word per package
    install_packages "$root/.plenum/apt.log" $missing || say "Going on without; what needs them will say so."
}
