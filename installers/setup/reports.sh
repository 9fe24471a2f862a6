# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Reads JUnit's XML reports of one run of ./check. Sourced after common.sh.

report_files() { find "$root" -path '*/target/reports-*/TEST-*.xml' -not -path '*/.plenum/*' 2>/dev/null; }

# Prints "passed failed skipped" over all reports given as arguments.
count_tests() {
    [ $# -gt 0 ] || { echo 0 0 0; return; }
    awk '
        function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
        /<testsuite / { tests += number("tests"); failed += number("errors") + number("failures"); skipped += number("skipped") }
        END { print tests - failed - skipped, failed + 0, skipped + 0 }' "$@"
}

# list_tests failure|error|skipped FILE…: prints "Class.name: message" for each test that ended so.
list_tests() {
    local outcome=$1
    shift
    [ $# -gt 0 ] || return 0
    awk -v outcome="$outcome" '
        function value(name) { return match($0, "[ ]" name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
        /<testcase / { test = value("classname") "." value("name") }
        $0 ~ "<" outcome "[ >/]" { message = value("message"); print "  " test (message == "" ? "" : ": " substr(message, 1, 200)) }' "$@" |
        sed -e 's/&quot;/"/g; s/&apos;/'"'"'/g; s/&lt;/</g; s/&gt;/>/g; s/&#10;/ /g; s/&amp;/\&/g'
}

# no_error_in LOG SINCE: whether Maven told of no error in this log, its reports being newer than the file SINCE. A test that passed
# only when tried again leaves lines with [ERROR] too; where there is one, only the words for a failed build, a failed test or a
# fork that crashed or hung count.
no_error_in() {
    local told='^\[ERROR\]' file
    while read -r file; do
        if grep -qE '<flaky(Failure|Error)[ >/]' "$file"; then
            told='^\[ERROR\] .*(There are test failures|There was a timeout|Failed to execute|The forked VM|ExecutionException)'
        fi
    done < <(find "$root" -path '*/target/reports-*/TEST-*.xml' -not -path '*/.plenum/*' -newer "$2" 2>/dev/null)
    ! grep -qE "$told" "$1"
}
