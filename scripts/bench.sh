# shellcheck shell=bash
# ./dev bench: the published host on a server of its own under .data/bench, beside pgbench.

# As a production server would have it: durable, with a quarter of a small machine's memory. What reading its log needs comes on top.
bench_server='-c shared_buffers=1GB -c effective_cache_size=3GB -c max_wal_size=4GB -c checkpoint_timeout=15min
  -c random_page_cost=1.1 -c track_commit_timestamp=on -c logging_collector=on -c log_destination=jsonlog
  -c log_directory=log -c log_rotation_age=0 -c log_rotation_size=0'

dev_bench() {
  need_sdk
  need_postgres
  command -v wrk >/dev/null || install_packages wrk
  need_browser
  data="$data/bench"
  pg_settings=${bench_server//$'\n'/ }
  open_database
  bench_build
  attended_host dotnet "$root/Benchmarks/bin/Release/net10.0/ZhihuiShibei.Benchmarks.dll" --host "$data/host" --out "$data" "$@"
}

# As the image is built; ahead of time only where the compiler for that can be had.
bench_build() {
  say 'Publishing the host and building the benchmarks …'
  local publish=(dotnet publish "$root/Host" -c Release --use-current-runtime --self-contained false -o "$data/host" -v q --nologo)
  rm -rf "$data/host"
  attended "${publish[@]}" -p:PublishReadyToRun=true >"$data/publish.log" 2>&1 || {
    say 'Without ahead-of-time code, whose compiler could not be had; see .data/bench/publish.log.'
    attended "${publish[@]}" || fail 'The host could not be published.'
  }
  attended dotnet build "$root/Benchmarks" -c Release -v q --nologo -clp:NoSummary || fail 'The build failed.'
}

# attended_host COMMAND...: as attended, and given the time to end by itself that a host gets.
attended_host() {
  "$@" 9>&- &
  host_pid=$!
  local code=0
  wait "$host_pid" || code=$?
  host_pid=''
  return "$code"
}
