# shellcheck shell=bash
# A private PostgreSQL server under .data/pg: its programs found or installed, started, stopped. Never the machine's own.

pg_home='' # .data/pg, its link followed; holds data/ and log; belongs to the server's account
pg_bin=''
pg_port=''
pg_account=() # prefix that runs a program under the server's account
pg_settings='' # more "-c name=value" for the server's start

pg_major_of() { "$1/postgres" --version 2>/dev/null | sed -n 's/.*(PostgreSQL) \([0-9]*\).*/\1/p'; }

# pg_find [MAJOR]: sets pg_bin to the newest programs from 15 on, or to exactly MAJOR, which existing data need.
pg_find() {
  local candidates=("${SHIBEI_PG_BIN:-}") onpath candidate major best=14
  IFS=: read -r -a onpath <<<"$PATH"
  candidates+=("${onpath[@]}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin)
  pg_bin=''
  for candidate in "${candidates[@]}"; do
    if ! { [ -x "$candidate/initdb" ] && [ -x "$candidate/psql" ]; }; then continue; fi
    major=$(pg_major_of "$candidate")
    if [ -n "${1:-}" ] && [ "$major" != "$1" ]; then continue; fi
    if [ "${major:-0}" -gt "$best" ]; then best=$major pg_bin=$candidate; fi
  done
  [ -n "$pg_bin" ]
}

# Installs the programs when they are missing, and no server of the machine's own beside them.
need_postgres() {
  pg_find || {
    local no_server=/etc/postgresql-common/createcluster.d/zhihui-shibei.conf
    if as_root mkdir -p "${no_server%/*}" 2>/dev/null; then
      echo 'create_main_cluster = false' | as_root tee "$no_server" >/dev/null
    fi
    install_packages postgresql
    as_root rm -f "$no_server"
    pg_find || fail "PostgreSQL 15 or later is needed; the packages at hand are older."
  }
  export SHIBEI_PG_BIN=$pg_bin
}

# as_server COMMAND...: under the server's account, from a directory where it may stand.
as_server() { (cd / && exec "${pg_account[@]}" "$@" 9>&-); }

# Sets pg_home and pg_account. PostgreSQL refuses root: root lends it the account of the clone's owner, or postgres, or nobody.
pg_settle() {
  pg_home=$(readlink -f "$data/pg")
  is_root || return 0
  local account
  account=$(stat -c %U "$root")
  if [ "$account" = root ] || ! id "$account" >/dev/null 2>&1; then
    account=postgres
    id postgres >/dev/null 2>&1 || account=nobody
  fi
  pg_account=(setpriv "--reuid=$account" "--regid=$(id -g "$account")" --init-groups --)
}

pg_make_home() {
  # An account that cannot pass through root's home gets a place in /var/lib, and .data/pg points there.
  if ! as_server test -x "$data"; then
    pg_home=/var/lib/zhihui-shibei/$(printf '%s' "$root" | cksum | cut -d' ' -f1)
    say "The server's account cannot enter .data: the database lives in $pg_home"
    ln -sfn "$pg_home" "$data/pg"
  fi
  mkdir -p "$pg_home"
  chmod 700 "$pg_home"
  chown "$(as_server id -u)" "$pg_home"
}

pg_create() {
  pg_make_home
  say "Creating a PostgreSQL $(pg_major_of "$pg_bin") server under .data/pg …"
  # $1 the programs, $2 the home. Half a cluster is never taken for a whole one: the name comes last.
  # Under LC_CTYPE=C pg_trgm would see no Chinese.
  # shellcheck disable=SC2016 # expanded by the other shell
  printf '%s\n' "$DEV_DATABASE_PASSWORD" | as_server sh -c '
    umask 077; cat >"$2/password"; rm -rf "$2/new"
    "$1/initdb" -D "$2/new" -U postgres --pwfile="$2/password" --auth=scram-sha-256 \
      --encoding=UTF8 --locale=C.UTF-8 >"$2/log" 2>&1 || { cat "$2/log" >&2; exit 1; }
    rm "$2/password"; mv "$2/new" "$2/data"' create "$pg_bin" "$pg_home" || fail "The server could not be created."
}

# A crash leaves postmaster.pid behind; when its number lives on as another program, PostgreSQL would refuse to start.
pg_forget_dead_postmaster() {
  # shellcheck disable=SC2016 # expanded by the other shell
  as_server sh -c '
    file="$1/data/postmaster.pid"; [ -f "$file" ] || exit 0
    read -r pid <"$file"
    case $(cat "/proc/$pid/comm" 2>/dev/null) in postgres | postmaster) ;; *) rm -f "$file" ;; esac' forget "$pg_home"
}

pg_start() {
  pg_settle
  as_server test -e "$pg_home/data/PG_VERSION" || [ ! -e "$pg_home" ] || as_server test -w "$pg_home" ||
    fail ".data/pg belongs to $(stat -L -c %U "$pg_home"): start as that user or root, or let root type ./dev clean."
  as_server test -e "$pg_home/data/PG_VERSION" || pg_create
  local major
  major=$(as_server cat "$pg_home/data/PG_VERSION")
  pg_find "$major" ||
    fail "The data need PostgreSQL $major, whose programs are gone. Install postgresql-$major, or start afresh with ./dev clean."
  pg_stop # of a run that was killed
  pg_forget_dead_postmaster
  pg_port=$(cat "$data/pg.port" 2>/dev/null || free_port)
  if port_answers "$pg_port"; then pg_port=$(free_port); fi
  local attempt
  # The children of a killed server hold its memory for some seconds more.
  for attempt in 1 2 3 4 5 6 7 8 9 10; do
    if as_server "$pg_bin/pg_ctl" -D "$pg_home/data" -l "$pg_home/log" -w -t 60 -s \
      -o "-c listen_addresses=127.0.0.1 -c port=$pg_port -c unix_socket_directories= -c max_connections=200 -c timezone=UTC $pg_settings" \
      start >/dev/null 2>&1; then
      echo "$pg_port" >"$data/pg.port"
      pg_make_database
      return
    fi
    sleep 0.5
    if port_answers "$pg_port"; then pg_port=$(free_port); fi
  done
  as_server tail -n 20 "$pg_home/log" >&2
  fail "PostgreSQL did not start ($attempt attempts); above is the end of .data/pg/log."
}

# The host gets an ordinary role that owns its database, as in production; extensions it needs are trusted ones.
pg_make_database() {
  export PGPASSWORD=$DEV_DATABASE_PASSWORD
  local psql=("$pg_bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pg_port" -U postgres -d postgres)
  if [ -z "$("${psql[@]}" -c "select 1 from pg_database where datname = 'shibei'")" ]; then
    "${psql[@]}" -c "create role shibei login password '$DEV_DATABASE_PASSWORD'" -c 'create database shibei owner shibei'
  fi
  export ConnectionStrings__Shibei="Host=127.0.0.1;Port=$pg_port;Database=shibei;Username=shibei;Password=$DEV_DATABASE_PASSWORD"
}

pg_is_running() { as_server "$pg_bin/pg_ctl" -D "$pg_home/data" status >/dev/null 2>&1; }

pg_stop() {
  if [ -z "$pg_bin" ] || ! pg_is_running; then return 0; fi
  as_server "$pg_bin/pg_ctl" -D "$pg_home/data" -m fast -w -t 30 -s stop >/dev/null 2>&1 ||
    as_server "$pg_bin/pg_ctl" -D "$pg_home/data" -m immediate -w -t 10 -s stop >/dev/null 2>&1 || true
}
