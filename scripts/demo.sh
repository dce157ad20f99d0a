# shellcheck shell=bash
# ./dev demo: stories told over the API, step by step.

dev_demo() {
  need_sdk
  if [ "${1:-}" = contest ]; then
    demo_contest "${@:2}"
    return
  fi
  local port=${PORT:-$(cat "$data/host.port" 2>/dev/null || echo 5080)}
  [ "$(http_status "$port" /healthz)" = 200 ] || fail "Nothing answers on port $port: type ./dev run in another terminal first."
  dotnet run --project "$root/Demo" -v q -- --api "http://localhost:$port" --wechat "http://localhost:$((port + 1))" "$@"
}

# Half a year in a minute: on a host of its own, whose clock is moved, and on data of its own, which begin anew each time.
demo_contest() {
  local port=${PORT:-5090}
  data="$data/contest"
  open_database afresh
  need_fonts
  ! port_answers "$port" || fail "Port $port is taken. Choose another pair: PORT=$((port + 10)) ./dev demo contest"
  build_host
  # Half a hundred people share one address here.
  export Host__ClockFrom=2024-11-20T09:00:00+08:00 RateLimits__Guessing=1000
  start_host "$port"
  wait_until_ready "$port"
  mkdir -p "$data/out"
  attended dotnet run --project "$root/Demo" -v q -- contest --api "http://localhost:$port" --wechat "http://localhost:$((port + 1))" --out "$data/out" "$@"
  if command -v python3 >/dev/null; then
    say 'Computing draw and ranking again from the evidence …'
    python3 "$root/tools/recompute-contest.py" "$data/out/证据包.zip"
  fi
  say "Certificates and evidence are in ${data#"$root/"}/out."
}
