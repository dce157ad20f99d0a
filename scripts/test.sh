# shellcheck shell=bash
# ./dev test and demo.

dev_test() {
  need_sdk
  need_postgres
  need_fonts
  need_node
  need_s3
  need_browser
  trap give_back EXIT
  # A build server waits for every process that holds its pipe: no compiler stays behind there.
  [ -z "${CI:-}" ] || export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

  local results="$root/artifacts/tests" code=0
  rm -rf "$results"
  dotnet build "$root/ZhihuiShibei.sln" -v q --nologo -clp:NoSummary &&
    dotnet test "$root/tests" -v q --nologo --results-directory "$results" --logger 'console;verbosity=minimal' --logger 'trx;LogFileName=tests.trx' "$@" || code=$?

  local passed failed
  passed=$(trx_counter passed "$results/tests.trx")
  failed=$(trx_counter failed "$results/tests.trx")
  [ "$code" -eq 0 ] || [ "$failed" -gt 0 ] || echo "The run broke off before its end (code $code)." >&2
  [ "$code" -ne 0 ] || [ $((passed + failed)) -gt 0 ] || { echo 'No test ran.' >&2; code=1; }
  [ "$failed" -eq 0 ] || [ "$code" -ne 0 ] || code=1
  echo "$passed passed, $failed failed"
  return "$code"
}

# trx_counter NAME FILE: one number out of <Counters total="…" passed="…" failed="…" …/>; 0 without a file.
trx_counter() {
  local number=''
  [ ! -f "$2" ] || number=$(sed -n "s/.*<Counters .*[ ]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1)
  echo "${number:-0}"
}

# The contract of the mini-program is checked with Node, when the clone has it.
need_node() {
  [ -f "$root/miniprogram-contract/package.json" ] || return 0
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Files are kept in a real S3 server, too: OpenStack Swift, run by the tests themselves.
need_s3() {
  /usr/bin/python3 -c 'import swift.common.middleware.s3api' 2>/dev/null || install_packages python3-swift
}

# Pages are looked at in a real browser, at the size of a phone and of a screen on the wall.
need_browser() {
  command -v chromium >/dev/null || install_packages chromium
}

