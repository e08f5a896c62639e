#!/bin/sh
# Makes .env, which docker-compose.yml reads: passwords, secrets and the gateway's key pair, all new. It is never committed. Run it once;
# a second run keeps what is there, since tokens, links and databases were made with it.
set -eu
umask 077
cd "$(dirname "$0")/.."
file=.env
if [ -e "$file" ]; then
  # Of before events were sealed.
  grep -q '^PERSONAL_DATA_KEYS=' "$file" || { umask 077; echo "PERSONAL_DATA_KEYS=$(openssl rand -hex 32)" >>"$file"; }
  # Of before browsers were told.
  grep -q '^WEB_PUSH_PRIVATE_KEY=' "$file" || { umask 077; echo "WEB_PUSH_PRIVATE_KEY=$(openssl rand -hex 32)" >>"$file"; }
  echo "$file is there already: it is kept. Remove it, and the volumes with it (docker compose down --volumes), to start over."
  exit 0
fi
command -v openssl >/dev/null || { echo 'openssl is missing: install it and run this again' >&2; exit 1; }

private=$(openssl genpkey -algorithm ed25519)
public=$(printf '%s\n' "$private" | openssl pkey -pubout)
secret() { openssl rand -hex 32; }
# On one line: compose turns \n between double quotes into line ends.
one_line() { printf '%s\n' "$1" | awk '{ printf "%s\\n", $0 }'; }

temporary="$file.$$"
trap 'rm -f "$temporary"' EXIT
cat >"$temporary" <<END
POSTGRES_PASSWORD=$(secret)
ORDERS_DATABASE_PASSWORD=$(secret)
INVENTORY_DATABASE_PASSWORD=$(secret)
SHIPPING_DATABASE_PASSWORD=$(secret)
ANALYTICS_DATABASE_PASSWORD=$(secret)
GATEWAY_PRIVATE_KEY="$(one_line "$private")"
GATEWAY_PUBLIC_KEY="$(one_line "$public")"
GUEST_TOKEN_SECRET=$(secret)
FILE_LINK_SECRET=$(secret)
DEV_TOKEN_SECRET=$(secret)
PERSONAL_DATA_KEYS=$(secret)
WEB_PUSH_PRIVATE_KEY=$(secret)
GRAFANA_PASSWORD=$(secret)
END
mv "$temporary" "$file"
echo "$file is made. Now: docker compose up --build --wait"
