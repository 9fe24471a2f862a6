#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Tests of ./plenum and of what it shares with ./check, with made-up tools in place of Maven, Java and the network.
set -u -o pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d) || exit 73
trap 'rm -rf "$work"' EXIT
failures=0

expect() { # WHAT EXPECTED ACTUAL
    if [ "$2" = "$3" ]; then echo "ok: $1"; else
        printf 'FAILED: %s\n  expected: %s\n  was:      %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

# A folder that looks like a clone, whose Maven only counts how often it is called, and whose Java tells what it was given.
root=$work/clone
mkdir -p "$root"/{.mvn,codec/src/main,client/src/main,ui/src/main,ui/src/modules,ui/src/patch,installers} "$work"/{home,jdk-25/bin,jdk-17/bin,run}
cp "$source/plenum" "$root/" && cp -r "$source/installers/setup" "$root/installers/"
touch "$root"/pom.xml "$root"/{codec,client,ui,installers}/pom.xml
echo one >"$root/codec/src/main/A.java"
cat >"$root/mvnw" <<'MVNW'
#!/bin/sh
echo build >>"$BUILDS"
[ -z "${BUILD_SECONDS:-}" ] || sleep "$BUILD_SECONDS"
[ -z "${BUILD_FAILS:-}" ] || { echo "[ERROR] broken"; exit 1; }
mkdir -p "$(dirname "$0")/ui/target/app"
MVNW
cat >"$work/jdk-25/bin/java" <<'JAVA'
#!/bin/sh
echo "$*" >"$TOLD/arguments"
tr '\0' '|' <"$PLENUM_ARGUMENTS_FILE" >"$TOLD/handed"
stat -c %a "$PLENUM_ARGUMENTS_FILE" >"$TOLD/mode"
env >"$TOLD/environment"
rm "$PLENUM_ARGUMENTS_FILE"
JAVA
for jdk in 25 17; do
    echo "JAVA_VERSION=\"$jdk.0.1\"" >"$work/jdk-$jdk/release"
    touch "$work/jdk-$jdk/bin/javac" "$work/jdk-$jdk/bin/java"
    chmod +x "$work/jdk-$jdk/bin/"*
done
chmod +x "$root/mvnw"
export TOLD=$work BUILDS=$work/builds HOME=$work/home XDG_RUNTIME_DIR=$work/run JAVA_HOME=$work/jdk-25
unset XDG_CACHE_HOME XDG_STATE_HOME PLENUM_ARGUMENTS_FILE PLENUM_BUILT PLENUM_TOKEN CI
mkdir -p "$HOME/.m2/repository" "$HOME/.m2/wrapper/dists/apache-maven-3.9.11"
builds() { wc -l <"$BUILDS"; }

PLENUM_TOKEN=canary-1 "$root/plenum" join "wss://u:canary-2@h" --token canary-3 --say "a  b" "" "Zoë|" 2>/dev/null
expect "every argument is handed over whole, the environment's token first" \
    "canary-1|join|wss://u:canary-2@h|--token|canary-3|--say|a  b||Zoë||" "$(<"$work/handed")"
expect "the file is the user's alone" 600 "$(<"$work/mode")"
expect "no secret stands in Java's command line" 0 "$(grep -c canary "$work/arguments")"
expect "no secret stands in Java's environment" 0 "$(grep -c canary "$work/environment")"
expect "crash files go to the log folder" 1 "$(grep -c -- "-XX:ErrorFile=$HOME/.local/state/plenum/crash-%p.log" "$work/arguments")"
expect "nothing is left behind" "" "$(ls "$work/run")"
expect "without an ahead-of-time cache Java is not told of one" 0 "$(grep -c AOTCache "$work/arguments")"

expect "the first start builds" 1 "$(builds)"
"$root/plenum" --version 2>/dev/null
expect "a second start builds nothing" 1 "$(builds)"
touch "$root/ui/target/app/plenum.aot"
"$root/plenum" --version 2>/dev/null
expect "with one it is" 1 "$(grep -c -- "-XX:AOTCache=$root/ui/target/app/plenum.aot" "$work/arguments")"
echo longer >"$root/codec/src/main/A.java"
"$root/plenum" 2>/dev/null
expect "a changed source is built" 2 "$(builds)"
touch "$root/client/src/main/New.java"
"$root/plenum" 2>/dev/null
expect "a new source is built" 3 "$(builds)"
rm "$root/client/src/main/New.java"
export BUILD_SECONDS=1
"$root/plenum" 2>/dev/null &
"$root/plenum" 2>/dev/null
wait $!
unset BUILD_SECONDS
expect "two starts at once build a removed source once" 4 "$(builds)"
touch "$root/pom.xml"
expect "a broken build is told and ends the start" 78 "$(BUILD_FAILS=yes "$root/plenum" secret >/dev/null 2>&1; echo $?)"
expect "and leaves no arguments behind" "" "$(ls "$work/run")"
rm "$work/handed"
"$root/plenum" again 2>/dev/null
expect "the next start builds again" "|again|" "$(<"$work/handed")"

# shellcheck source=common.sh
. "$root/installers/setup/common.sh"
# shellcheck source=jdk.sh
. "$root/installers/setup/jdk.sh"
# shellcheck source=reports.sh
. "$root/installers/setup/reports.sh"
expect "a JDK 25 is one" yes "$(is_jdk_25 "$work/jdk-25" && echo yes)"
expect "a JDK 17 is none" "" "$(is_jdk_25 "$work/jdk-17" && echo yes)"

# A network that holds one archive of a JDK.
mkdir -p "$work/bin" "$work/web/top/bin"
cp "$work/jdk-25/release" "$work/web/top/" && cp "$work/jdk-25/bin/"* "$work/web/top/bin/"
tar -czf "$work/jdk.tar.gz" -C "$work/web" top
cat >"$work/bin/curl" <<CURL
#!/bin/sh
while [ "\$1" != --output ]; do shift; done
cp "$work/jdk.tar.gz" "\$2"
CURL
chmod +x "$work/bin/curl"
PATH=$work/bin:$PATH
if [ "$(uname -s)" = Linux ]; then
    jdk_sha256_x64=0000 jdk_sha256_aarch64=0000
    expect "a JDK with a wrong checksum is refused" 1 "$(fetch_jdk_25 2>/dev/null; echo $?)"
    expect "and nothing of it is kept" "" "$(ls "$cache")"
    jdk_sha256_x64=$(sha256sum "$work/jdk.tar.gz") jdk_sha256_x64=${jdk_sha256_x64%% *} jdk_sha256_aarch64=$jdk_sha256_x64
    fetch_jdk_25 2>/dev/null
    expect "a JDK with the right checksum is kept, and found" yes "$(is_jdk_25 "$cache/jdk-$jdk_version" && echo yes)"
    expect "and nothing beside it" "jdk-$jdk_version" "$(ls "$cache")"
fi

cat >"$work/TEST-a.xml" <<'XML'
<testsuite name="eu.A" time="0.1" tests="4" errors="1" skipped="1" failures="1">
  <testcase name="works" classname="eu.A"/>
  <testcase name="fails" classname="eu.A">
    <failure message="expected &quot;a&quot; &amp; b" type="x">at</failure>
  </testcase>
  <testcase name="breaks" classname="eu.A">
    <error message="boom" type="x"/>
  </testcase>
  <testcase name="waits" classname="eu.A">
    <skipped message="no camera"/>
  </testcase>
  <testcase name="wavers" classname="eu.A">
    <flakyFailure message="late" type="x"/>
  </testcase>
</testsuite>
XML
expect "passed, failed and skipped tests are counted" "2 4 2" "$(count_tests "$work/TEST-a.xml" "$work/TEST-a.xml")"
expect "a failure is named" '  eu.A.fails: expected "a" & b' "$(list_tests failure "$work/TEST-a.xml")"
expect "an error is named" "  eu.A.breaks: boom" "$(list_tests error "$work/TEST-a.xml")"
expect "a skipped test is named" "  eu.A.waits: no camera" "$(list_tests skipped "$work/TEST-a.xml")"
expect "a test that passed only the second time is named" "  eu.A.wavers: late" "$(list_tests flakyFailure "$work/TEST-a.xml")"

outcome() { root=$work/run no_error_in "$work/run/log" "$work/run/since" && echo ok || echo failed; }
mkdir -p "$work/run/ui/target/reports-unit"
touch -d '1 minute ago' "$work/run/since"
echo "[INFO] all is well" >"$work/run/log"
expect "a log without an error is well" ok "$(outcome)"
echo "[ERROR]   Run 1: A.wavers late" >>"$work/run/log"
expect "an error is none without a test that wavered to explain it" failed "$(outcome)"
cp "$work/TEST-a.xml" "$work/run/ui/target/reports-unit/"
expect "a test that passed the second time explains it" ok "$(outcome)"
echo "[ERROR] There are test failures." >>"$work/run/log"
expect "and excuses no failed test" failed "$(outcome)"
exit $((failures > 0))
