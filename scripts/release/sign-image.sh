#!/bin/sh
# sh scripts/release/sign-image.sh orders sha256:...    signs the image and those of its platforms. Without a key: who signed is told by the identity of the
# workflow, or of whoever signs in to Sigstore by hand. Needs cosign.
set -eu
service=${1:?which service, such as orders} digest=${2:?its digest, sha256:...}
case $digest in
  sha256:*) ;;
  *) echo "$digest is no digest: a tag may lead elsewhere by the time it is signed" >&2; exit 1 ;;
esac
command -v cosign >/dev/null || { echo 'cosign is missing: https://github.com/sigstore/cosign tells how to install it' >&2; exit 1; }
cosign sign --yes --recursive "${REGISTRY:-ghcr.io/kade-oms}/$service@$digest"
