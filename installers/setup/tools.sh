# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# The real parts that tests run against. Sourced after common.sh; the tests look for them in the same places by themselves.

livekit_version=1.13.5
livekit_server=$cache/livekit-$livekit_version/server
livekit_client_version=2.23.0
livekit_client_integrity=8fd2a0f3a9c98c18cd1540feba4a768f030219ad24f980f9814fff47300cf99637a5b1badf5402b5eedf423c2a58c9ad07384324bf67298b8e2ccbfff486c0c6
livekit_client=$cache/livekit-client-$livekit_client_version/livekit-client.umd.js

# A program, and the Debian package it comes in.
tool_packages='
chromium chromium
pulseaudio pulseaudio
pactl pulseaudio-utils
Xvfb xvfb
ffmpeg ffmpeg
ip iproute2
openssl openssl
shellcheck shellcheck
npm npm
'

# What cannot be had is told and does not stop the others: the tests that need it are then skipped aloud.
need_test_tools() {
    local program package missing=
    while read -r program package; do
        [ -z "$program" ] || command -v "$program" >/dev/null || missing+=" $package"
    done <<<"$tool_packages"
    if [ -n "$missing" ] && command -v apt-get >/dev/null; then
        say "Installing for the tests:$missing …"
        # shellcheck disable=SC2086 # one word per package
        install_packages "$root/.plenum/apt.log" $missing
    elif [ -n "$missing" ]; then
        say "Not here, and no apt to install them with:$missing"
    fi
    need_livekit_server
    need_livekit_client
}

need_livekit_server() {
    [ -x "$livekit_server" ] && return 0
    if ! command -v go >/dev/null || ! go_can_build_it; then
        say "LiveKit server $livekit_version: not here, and no Go 1.21 or newer to build it with (https://go.dev/dl): tests that need it are skipped."
        return 0
    fi
    say "Building LiveKit server $livekit_version (once, some minutes) …"
    local bin=$cache/livekit-$livekit_version.new.$$
    # An older Go fetches the 1.26 the server needs by itself, when it may. Modules are checked against Go's checksum database.
    if GOBIN=$bin GOTOOLCHAIN=auto GOFLAGS=-buildvcs=false \
        go install "github.com/livekit/livekit-server/cmd/server@v$livekit_version" >"$logs/livekit-server.log" 2>&1; then
        mkdir -p "${livekit_server%/*}" && mv "$bin/server" "$livekit_server"
    else
        tail -n 3 "$logs/livekit-server.log" >&2
        say "LiveKit server $livekit_version could not be built: tests that need it are skipped."
    fi
    rm -rf "$bin"
}

go_can_build_it() {
    local version
    version=$(cd / && GOTOOLCHAIN=local go env GOVERSION) && version=${version#go1.} && [ "${version%%[!0-9]*}" -ge 21 ]
}

# Only the one file of the package that a page loads is kept; nothing of it is executed while installing.
need_livekit_client() {
    [ -s "$livekit_client" ] && return 0
    command -v npm >/dev/null || { say "livekit-client: not here, and no npm to fetch it with: browser tests are skipped."; return 0; }
    local folder=$cache/livekit-client.new.$$ archive=livekit-client-$livekit_client_version.tgz
    mkdir -p "$folder" "${livekit_client%/*}"
    if (cd "$folder" && npm pack --silent "livekit-client@$livekit_client_version" >"$logs/npm.log" 2>&1 &&
        echo "$livekit_client_integrity  $archive" | sha512sum --check --status &&
        tar -xzf "$archive" package/dist/livekit-client.umd.js); then
        mv "$folder/package/dist/livekit-client.umd.js" "$livekit_client"
    else
        say "livekit-client $livekit_client_version could not be fetched, or is not the file it should be: browser tests are skipped."
    fi
    rm -rf "$folder"
}
