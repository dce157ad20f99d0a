# shellcheck shell=bash
# Secrets of the development host: made once, kept in .data/secrets.env for the data they encrypt. Never for production.

random_key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

load_secrets() {
  local file="$data/secrets.env"
  if [ ! -f "$file" ]; then
    [ ! -e "$data/pg" ] || fail ".data/secrets.env is gone, and the database cannot be read without it. ./dev clean starts afresh."
    (
      umask 077
      cat >"$file.new" <<TEXT
# Development secrets, made by ./dev. Without them the database beside this file cannot be read.
Vault__Current=k1
Vault__Keys__k1=$(random_key)
Vault__LookupKey=$(random_key)
Tokens__SigningKey=$(random_key)
DEV_DATABASE_PASSWORD=$(random_key | tr -d '+/=')
TEXT
      mv "$file.new" "$file"
    )
  fi
  set -a
  # shellcheck source=/dev/null
  source "$file"
  set +a
}
