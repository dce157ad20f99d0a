# shellcheck shell=bash
# What the machine must offer: the SDK, packages, ports, one user at a time.

say() { printf '\033[36m▸\033[0m %s\n' "$*"; }

fail() {
  printf '\033[31m✗\033[0m %s\n' "$*" >&2
  exit 1
}

is_root() { [ "$(id -u)" -eq 0 ]; }

need_sdk() {
  # Programs started by cron or a build server may have no home; the SDK refuses to work without one.
  export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  command -v dotnet >/dev/null || PATH="$PATH:$HOME/.dotnet:/usr/share/dotnet:/usr/lib/dotnet"
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --list-sdks | grep -q '^10\.' ||
    fail "The .NET 10 SDK is missing (found: $(dotnet --list-sdks | cut -d' ' -f1 | xargs)): https://dotnet.microsoft.com/download/dotnet/10.0"
}

as_root() { if is_root; then "$@"; else sudo -n "$@"; fi; }

# install_packages PACKAGE...: with apt when we may, otherwise says what to type.
install_packages() {
  command -v apt-get >/dev/null || fail "Please install with your package manager: $*"
  as_root true 2>/dev/null || fail "Please type, then try again: sudo apt-get install -y --no-install-recommends $*"
  say "Installing $* …"
  local install=(as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@")
  local said
  # A fresh image has no package lists: the first try tells, quickly.
  "${install[@]}" >/dev/null 2>&1 </dev/null && return
  said=$(as_root apt-get update -qq 2>&1 </dev/null && "${install[@]}" 2>&1 </dev/null) ||
    fail "apt-get could not install $*: $said"
}

# Posters and slips are set in Noto's Chinese fonts; another place is named by Printing__Sans and its like.
need_fonts() {
  [ -f "${Printing__Sans:-/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc}" ] || install_packages fonts-noto-cjk
}

# port_answers PORT: whether anything listens on it on this machine.
port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 12000))
    port_answers "$port" || break
  done
  echo "$port"
}

# http_status PORT PATH: the status code, or nothing when nobody answers. Bash's own sockets, since curl may be missing.
http_status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    read -r -t 10 _ status _ <&3 && echo "$status"
  ) 2>/dev/null || true
}

# Everything under .data belongs to one command at a time. Children get 9>&-, or they would hold the lock after us.
hold_data() {
  mkdir -p "$data"
  [ -w "$data" ] || fail ".data belongs to $(stat -c %U "$data"): start as that user or root, or let root type ./dev clean."
  exec 9>"$data/lock"
  flock -n 9 || fail "Another ./dev is at work on .data (process $(cat "$data/dev.pid" 2>/dev/null || echo '?')). ./dev stop ends it."
  echo $$ >"$data/dev.pid"
}

# Root working in somebody's clone must not leave files that shut its owner out.
give_back() {
  local owner
  owner=$(stat -c %u "$root")
  if is_root && [ "$owner" -ne 0 ]; then
    find "$root" -path "$root/.git" -prune -o -user root -exec chown -h "$owner" {} + 2>/dev/null
  fi
}

# attended COMMAND...: as in the foreground, but a signal is heard at once and not only at its end.
attended() {
  "$@" 9>&- &
  wait $!
}
