# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Finds a JDK 25, or fetches Eclipse Temurin 25. Sourced after common.sh; sets JAVA_HOME.

jdk_version=25.0.4+7
# As published beside the release, and in the official container files (adoptium/containers, 25/jdk/ubuntu).
jdk_sha256_x64=e58fcdcd637b25c03ca84cbbcefc70d11efb8f4b4cbd05decc9f661769d77f94
jdk_sha256_aarch64=621f7196f0b682fb557da58bec89bd7dfe5419811fe1c0ba75c9cc8432f084c7
jdk_downloads=${PLENUM_JDK_DOWNLOADS:-https://github.com/adoptium/temurin25-binaries/releases/download}

# A JDK says its version in its file "release": reading it costs no process. A JRE has no javac and cannot build.
is_jdk_25() {
    local line
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in JAVA_VERSION=\"25 | JAVA_VERSION=\"25[.\"-]*) return 0 ;; esac
    done <"$1/release"
    return 1
}

find_jdk_25() {
    local candidate on_path
    on_path=$(command -v javac) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac}
    for candidate in "${JAVA_HOME:-}" "$on_path" "$cache/jdk-$jdk_version" /usr/lib/jvm/*25* /opt/*jdk*25* \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/25* "$HOME"/.jdks/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            JAVA_HOME=$candidate
            return 0
        fi
    done
    return 1
}

fetch_jdk_25() {
    local architecture sha256 archive home=$cache/jdk-$jdk_version
    case "$(uname -s) $(uname -m)" in
        "Linux x86_64") architecture=x64 sha256=$jdk_sha256_x64 ;;
        "Linux aarch64") architecture=aarch64 sha256=$jdk_sha256_aarch64 ;;
        *) return 1 ;;
    esac
    mkdir -p "$cache" "$root/.plenum" || return 1
    if ! command -v curl >/dev/null && ! command -v wget >/dev/null; then
        say "Installing curl …"
        install_packages "$root/.plenum/apt.log" curl ca-certificates || return 1
    fi
    archive=$cache/jdk-$jdk_version.tar.gz
    say "Plenum needs JDK 25: fetching Eclipse Temurin $jdk_version (140 MB, once) …"
    download "$jdk_downloads/jdk-${jdk_version/+/%2B}/OpenJDK25U-jdk_${architecture}_linux_hotspot_${jdk_version/+/_}.tar.gz" \
        "$archive" "$sha256" || return 1
    # Unpacked beside and renamed: a start that is interrupted, or a second one, never sees half a JDK.
    rm -rf "$home.new.$$" && mkdir "$home.new.$$" &&
        tar -xzf "$archive" -C "$home.new.$$" --strip-components=1 &&
        { [ -d "$home" ] || mv "$home.new.$$" "$home"; }
    local result=$?
    rm -rf "$home.new.$$" "$archive"
    return $result
}

# Where Temurin's site cannot be reached, the distribution may still have a JDK 25 of its own.
install_jdk_25() {
    [ -n "$(installable openjdk-25-jdk-headless 2>/dev/null)" ] && install_packages "$root/.plenum/apt.log" openjdk-25-jdk-headless
}

need_jdk_25() {
    find_jdk_25 || { fetch_jdk_25 && find_jdk_25; } || { install_jdk_25 && find_jdk_25; } ||
        fail "Plenum needs a JDK 25, and none was found or could be fetched. Install one (https://adoptium.net) or name it:
    JAVA_HOME=/path/to/jdk-25 $0"
    export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}
