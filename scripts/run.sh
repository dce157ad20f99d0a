# shellcheck shell=bash
# ./dev run, and what else works on its database.

host_pid=''

dev_run() {
  local port=${PORT:-5080}
  while [ $# -gt 0 ]; do
    case $1 in
      --port)
        [ $# -gt 1 ] || fail 'Which port? ./dev run --port N'
        port=$2
        shift
        ;;
      --port=*) port=${1#*=} ;;
      *) fail "Unknown argument: $1 (./dev run [--port N])" ;;
    esac
    shift
  done
  if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || [ "$port" -gt 65535 ]; then fail "Not a port: '$port'"; fi

  open_database
  need_fonts
  stop_old_host
  ! port_answers "$((port + 1))" || fail "Port $((port + 1)), for the WeChat stand-in, is taken. Choose another pair: ./dev run --port $((port + 10))"
  ! port_answers "$port" || fail "Port $port is taken by another program. Choose one: ./dev run --port $((port + 1))"
  build_host
  start_host "$port"
  wait_until_ready "$port"
  echo "$port" >"$data/host.port"
  banner "$port"
  local code=0
  wait "$host_pid" 2>/dev/null || code=$?
  host_pid=''
  fail "The host ended by itself (code $code)."
}

# Lock, programs, secrets, server: afterwards ConnectionStrings__Shibei is set, and whatever happens all of it is stopped.
# open_database afresh: without what an earlier run left.
open_database() {
  need_sdk
  need_postgres
  hold_data
  [ "${1:-}" != afresh ] || forget_data
  trap stop_all EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  load_secrets
  pg_start
}

# Safe to run at any point and with the terminal gone.
stop_all() {
  local code=$?
  set +e
  trap '' HUP INT TERM PIPE
  [ "$code" -lt 129 ] || say 'Stopping …' 2>/dev/null
  exec >/dev/null 2>&1
  local job
  for job in $(jobs -pr); do kill -TERM "$job"; done
  if [ -n "$host_pid" ]; then
    # The host finishes what it is answering; after ten seconds it is told less politely.
    for _ in $(seq 100); do kill -0 "$host_pid" || break; sleep 0.1; done
    kill -KILL "$host_pid"
  fi
  pg_stop
  rm -f "$data/dev.pid" "$data/host.pid" "$data/host.port"
  give_back
  exit "$code"
}

# A host whose ./dev was killed is still there: it would serve old code on the old port.
stop_old_host() {
  local pid
  pid=$(cat "$data/host.pid" 2>/dev/null) || return 0
  if tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "ZhihuiShibei.Host"; then
    say "Stopping the host that an earlier ./dev run left behind …"
    kill -TERM "$pid"
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.1; done
    kill -KILL "$pid"
  fi
}

build_host() {
  say 'Building …'
  attended dotnet build "$root/Host" -v q --nologo -clp:NoSummary || fail 'The build failed.'
}

# become_host ARGS...: the built host in place of this process, so only behind & or in parentheses.
become_host() {
  cd "$root/Host" || exit
  export ASPNETCORE_ENVIRONMENT=Development Files__Path=$data/files
  unset PGPASSWORD DEV_DATABASE_PASSWORD
  exec dotnet bin/Debug/net10.0/ZhihuiShibei.Host.dll "$@" 9>&-
}

start_host() {
  # The WeChat stand-in gets the next port, so that ./dev demo can play the phone's part.
  ASPNETCORE_URLS="http://localhost:$1" WeChatStandIn__Port=$(($1 + 1)) become_host &
  host_pid=$!
  echo "$host_pid" >"$data/host.pid"
}

wait_until_ready() {
  for _ in $(seq 600); do
    [ "$(http_status "$1" /readyz)" != 200 ] || return 0
    kill -0 "$host_pid" 2>/dev/null || {
      host_pid=''
      fail 'The host ended before it was ready; its last lines are above.'
    }
    sleep 0.2
  done
  fail 'The host was not ready within two minutes.'
}

banner() {
  cat <<TEXT

  智汇市北 is ready            (Ctrl-C stops the API and its database)
    API           http://localhost:$1/swagger
    WeChat        http://localhost:$(($1 + 1))/__calls   (a stand-in; see /__messages, /__codes)
    Health        http://localhost:$1/healthz   http://localhost:$1/readyz
    Database      ./dev db
TEXT
  printf '    Demo accounts (user name, password, role)\n'
  (become_host accounts) | sed 's/^/      /'
  echo
}

# with_database COMMAND...: uses the server of a ./dev run in another terminal, or starts one for as long as COMMAND takes.
with_database() {
  if [ -f "$data/host.port" ] && port_answers "$(cat "$data/pg.port" 2>/dev/null || echo 0)"; then
    need_sdk
    need_postgres
    load_secrets
    pg_port=$(cat "$data/pg.port")
    pg_make_database
  else
    open_database
  fi
  "$@"
}

dev_db() { with_database run_psql "$@"; }

run_psql() {
  "$pg_bin/psql" "host=127.0.0.1 port=$pg_port user=shibei dbname=shibei" "$@" 9>&-
}

dev_host() {
  [ $# -gt 0 ] || fail 'Which command? For example: ./dev host audit verify'
  with_database run_host_command "$@"
}

run_host_command() {
  build_host
  (become_host "$@")
}

dev_stop() {
  [ -d "$data" ] || { say 'Nothing to stop.'; return; }
  if ! flock -n "$data/lock" true; then
    kill -TERM "$(cat "$data/dev.pid")" || fail 'The other ./dev belongs to another user.'
    flock -w 30 "$data/lock" true || fail 'The other ./dev did not end within 30 seconds.'
  fi
  stop_old_host
  pg_settle
  pg_find "$(as_server cat "$pg_home/data/PG_VERSION" 2>/dev/null)" && pg_stop
  say 'Stopped.'
}

# The server of a run that was killed goes on in files that are gone, so it is stopped first.
forget_data() {
  [ -d "$data" ] || return 0
  if [ -e "$data/pg" ]; then
    pg_settle
    pg_stop
    rm -rf "$(readlink -f "$data/pg")"
  fi
  find "$data" -mindepth 1 -maxdepth 1 ! -name lock ! -name dev.pid -exec rm -rf {} +
}

dev_clean() {
  if [ "${1:-}" != --yes ]; then
    [ -t 0 ] || fail 'This deletes the development database: ./dev clean --yes'
    read -r -p 'Delete the development database and its secrets? Type yes: ' answer
    [ "$answer" = yes ] || fail 'Nothing was deleted.'
  fi
  dev_stop
  forget_data
  rm -rf "$data"
  say 'Clean.'
}
