#!/bin/sh
# sh scripts/release/scan-image.sh orders sha256:...    fails when an image has a known critical vulnerability, on either platform. Needs grype.
# An image of this machine: sh scripts/release/scan-image.sh orders 1.2.3
set -eu
service=${1:?which service, such as orders} which=${2:?its digest, or a tag of this machine}
image=${REGISTRY:-ghcr.io/kade-oms}/$service
command -v grype >/dev/null || { echo 'grype is missing: https://github.com/anchore/grype tells how to install it' >&2; exit 1; }
case $which in
  sha256:*)
    for platform in linux/amd64 linux/arm64; do
      echo "$image@$which on $platform"
      grype "registry:$image@$which" --platform "$platform" --fail-on critical
    done
    ;;
  *) grype "docker:$image:$which" --fail-on critical ;;
esac
