#!/bin/bash
# Run once by the image of Postgres, on an empty volume: a database for each service, owned by a role that can reach no other.
set -euo pipefail

for service in orders inventory shipping analytics; do
  password="${service^^}_DATABASE_PASSWORD"
  psql --set ON_ERROR_STOP=1 --set service="$service" --set password="${!password}" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"service";
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
SQL
done

# PostgreSQL lets every role into every database unless told otherwise; these two come with it.
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --command 'REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC'
