#!/bin/sh
# sh scripts/release/tag-image.sh orders 1.2.3 sha256:...    lets the tag lead to an image that was scanned and signed. A tag that leads somewhere stays.
# Needs docker with buildx.
set -eu
service=${1:?which service, such as orders} version=${2:?which version, such as 1.2.3} digest=${3:?its digest, sha256:...}
image=${REGISTRY:-ghcr.io/kade-oms}/$service
if docker buildx imagetools inspect "$image:$version" >/dev/null 2>&1; then
  echo "$image:$version exists: a version is released once" >&2
  exit 1
fi
docker buildx imagetools create --tag "$image:$version" "$image@$digest"
