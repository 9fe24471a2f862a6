# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Builds the application into ui/target/app when its sources changed. Sourced after common.sh; expects JAVA_HOME.

app=$root/ui/target/app

# One line that changes with any source of the program: names, sizes and times of tracked and untracked files alike.
# Tests are no part of it. Reading the contents would cost more than it is worth on every start.
source_stamp() {
    (cd "$root" && find pom.xml .mvn ./*/pom.xml ./*/src/main ui/src/modules ui/src/patch installers/setup -type f \
        -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | sha256sum)
}

is_built() {
    [ -r "$app/.stamp" ] && [ "$(<"$app/.stamp")" = "$1" ]
}

# The Maven wrapper unpacks its pinned Maven with unzip, once.
need_unzip() {
    command -v unzip >/dev/null || [ -d "$HOME/.m2/wrapper/dists/apache-maven-3.9.11" ] && return 0
    mkdir -p "$root/.plenum"
    say "Installing unzip …"
    install_packages "$root/.plenum/apt.log" unzip || exit 69
}

# Reads Maven's output and shows which module is being built; all of it goes to the log.
show_progress() {
    local line
    while IFS= read -r line; do
        printf '%s\n' "$line" >&3
        case $line in
            *"Building Plenum "*"["*"/"*"]"*) line=${line#*Building }; say "  ${line%%  *}" ;;
        esac
    done 3>"$1"
}

need_build() {
    # What tests that start ./plenum set: the build that runs them has just made the application.
    [ -z "${PLENUM_BUILT:-}" ] || return 0
    local stamp
    stamp=$(source_stamp)
    is_built "$stamp" && return 0
    mkdir -p "$root/.plenum"
    exec 9>"$root/.plenum/build.lock"
    if command -v flock >/dev/null && ! flock --nonblock 9; then
        say "Another start is building Plenum: waiting for it …"
        flock 9
        stamp=$(source_stamp)
    fi
    if ! is_built "$stamp"; then
        if [ -d "$HOME/.m2/repository" ]; then
            say "Building Plenum …"
        else
            say "Building Plenum; the first time this fetches about 200 MB and takes some minutes …"
        fi
        need_unzip
        rm -f "$app/.stamp"
        if ! "$root/mvnw" --batch-mode --file "$root/pom.xml" --projects ui --also-make -Dmaven.test.skip=true package 2>&1 </dev/null 9>&- |
            show_progress "$root/.plenum/build.log" || ! [ -d "$app" ]; then
            grep -E '^\[ERROR\]' "$root/.plenum/build.log" | head -n 20 >&2
            fail "Plenum could not be built. The whole log: .plenum/build.log" 78
        fi
        # Sources that changed while it was being built leave a stamp that no longer fits, so the next start builds again.
        printf '%s\n' "$stamp" >"$app/.stamp"
    fi
    exec 9>&-
}
