#!/bin/sh
# sh scripts/release/build-image.sh orders 1.2.3            for this machine: ghcr.io/kade-oms/orders:1.2.3 in its Docker
# PUSH=yes sh scripts/release/build-image.sh orders 1.2.3   for linux/amd64 and linux/arm64, with SBOM and provenance, to the registry; prints its digest.
#                                                           No tag leads to it yet: scan it and sign it, then tag-image.sh.
# REGISTRY tells another registry. Needs docker with buildx.
set -eu
cd "$(dirname "$0")/../.."
service=${1:?which service, such as orders} version=${2:?which version, such as 1.2.3}
image=${REGISTRY:-ghcr.io/kade-oms}/$service
case $service in
  gateway) dockerfile=gateway/Dockerfile ;;
  orders | inventory | shipping | analytics) dockerfile=services/$service/Dockerfile ;;
  *) echo "$service is no service: there are orders, inventory, shipping, analytics, gateway" >&2; exit 1 ;;
esac
revision=$(git rev-parse HEAD)
set -- --file "$dockerfile" \
  --label "org.opencontainers.image.version=$version" \
  --label "org.opencontainers.image.revision=$revision" \
  --label "org.opencontainers.image.licenses=MIT"

if [ "${PUSH:-no}" != yes ]; then
  exec docker buildx build "$@" --load --tag "$image:$version" .
fi
metadata=$(mktemp)
trap 'rm -f "$metadata"' EXIT
docker buildx build "$@" --platform linux/amd64,linux/arm64 --sbom=true --provenance=mode=max \
  --output "type=image,name=$image,push=true,push-by-digest=true,name-canonical=true" --metadata-file "$metadata" . >&2
node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))["containerimage.digest"]' "$metadata"
