#!/usr/bin/env bash
# tests/busy.sh [ROUNDS] [arguments for ctest]: runs the tests in build/ as a machine with other work runs them: ROUNDS times (10) beside
# a busy loop a processor, as often on one processor alone, and once each with late workers and a late window (support/LateThreads.cpp).
# Ends with what failed, how often and where.
set -uo pipefail
cd "$(dirname "$(realpath "$0")")/.."

rounds=10
if [[ ${1:-} =~ ^[0-9]+$ ]]; then
  rounds=$1
  shift
fi
log=$(mktemp -d)
loops=()
trap 'kill "${loops[@]}" 2>/dev/null; rm -rf "$log"' EXIT
failures=0

# round NAME COMMAND…: the tests once, by way of the command.
round() {
  local name=$1 failed
  shift
  "$@" ctest --test-dir build --output-on-failure -j 2 "${arguments[@]}" >"$log/run" 2>&1
  failed=$(sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (\(.*\))$/\1 (\2)/p' "$log/run" | paste -sd, -)
  printf '%-28s %s\n' "$name" "$(grep -E 'tests passed|No tests' "$log/run")${failed:+: $failed}"
  if [ -n "$failed" ]; then
    failures=$((failures + 1))
    cp "$log/run" "build/busy-failure-$failures.log"
  fi
}

arguments=("$@")
for ((i = 0; i < $(nproc); ++i)); do
  while :; do :; done &
  loops+=($!)
done
for ((i = 1; i <= rounds; ++i)); do round "beside busy loops, $i" env; done
kill "${loops[@]}"
for ((i = 1; i <= rounds; ++i)); do round "on one processor, $i" taskset -c 0; done
for who in workers window; do
  round "late $who" env MEMEWRIGHT_LATE=$who LD_PRELOAD="$PWD/build/lib/liblate_threads.so"
done
echo "$((2 * rounds + 2)) rounds, $failures with failures"
[ "$failures" = 0 ]
