#!/bin/sh
# The whole on a Kubernetes of its own: images of this checkout in a kind cluster, the operators, the overlay dev, `/readyz`, and one order through the graph.
#   sh scripts/release/smoke.sh            needs docker with buildx, kind, kubectl, helm, openssl, node; a quarter of an hour, 4 processors, 10 GB of memory
#   BUILD=no: the images are there already. KEEP=yes: the cluster stays afterwards.
set -eu
cd "$(dirname "$0")/../.."
cluster=kade-smoke namespace=kade-dev port=${SMOKE_PORT:-4180}
registry=${REGISTRY:-ghcr.io/kade-oms}
strimzi=${STRIMZI_VERSION:-1.0.0} cnpg=${CNPG_VERSION:-1.27.0}
services='orders inventory shipping analytics gateway'
for tool in docker kind kubectl helm openssl node; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done
# The overlay names this registry; another one's images could not be found.
[ "$registry" = ghcr.io/kade-oms ] || { echo "the overlay dev runs ghcr.io/kade-oms: unset REGISTRY" >&2; exit 1; }

work=$(mktemp -d)
forward=
finish() {
  code=$?
  [ -z "$forward" ] || kill "$forward" 2>/dev/null || true
  if [ "$code" -ne 0 ]; then
    echo 'What was there when it failed:' >&2
    in_cluster get pods,jobs,kafkas,clusters.postgresql.cnpg.io --output wide >&2 || true
    in_cluster get events --sort-by .lastTimestamp 2>/dev/null | tail -n 40 >&2 || true
    for service in $services; do
      in_cluster logs --selector "app.kubernetes.io/name=$service" --tail 40 --prefix >&2 || true
    done
  fi
  [ "${KEEP:-no}" = yes ] || kind delete cluster --name "$cluster" || true
  rm -rf "$work"
  exit "$code"
}
in_cluster() { kubectl --context "kind-$cluster" --namespace "$namespace" "$@"; }
trap finish EXIT
trap 'exit 130' INT TERM

for service in $services; do
  [ "${BUILD:-yes}" = no ] || sh scripts/release/build-image.sh "$service" dev
done
kind create cluster --name "$cluster" --wait 120s
for service in $services; do
  kind load docker-image "$registry/$service:dev" --name "$cluster"
done

echo 'The operators'
helm --kube-context "kind-$cluster" install strimzi oci://quay.io/strimzi-helm/strimzi-kafka-operator --version "$strimzi" \
  --namespace strimzi --create-namespace --set watchAnyNamespace=true --wait --timeout 5m
kubectl --context "kind-$cluster" apply --server-side --filename \
  "https://raw.githubusercontent.com/cloudnative-pg/cloudnative-pg/release-${cnpg%.*}/releases/cnpg-$cnpg.yaml"
kubectl --context "kind-$cluster" --namespace cnpg-system rollout status deployment/cnpg-controller-manager --timeout 5m

echo 'The secrets, as k8s/README.md makes them'
in_cluster apply --filename k8s/platform/overlays/dev/namespace.yaml
openssl genpkey -algorithm ed25519 -out "$work/private.pem"
openssl pkey -in "$work/private.pem" -pubout -out "$work/public.pem"
in_cluster create secret generic gateway-identity --from-file=private-key="$work/private.pem" --from-file=public-key="$work/public.pem"
for secret in guest-tokens file-links development-tokens; do
  in_cluster create secret generic "$secret" --from-literal=secret="$(openssl rand -hex 32)"
done
in_cluster create secret generic personal-data --from-literal=keys="$(openssl rand -hex 32)"

echo 'The platform, the schema, then each service by itself'
in_cluster apply --kustomize k8s/platform/overlays/dev
in_cluster wait kafka/kade --for=condition=Ready --timeout 10m
for service in orders inventory shipping analytics; do
  in_cluster wait "clusters.postgresql.cnpg.io/$service-database" --for=condition=Ready --timeout 10m
done
in_cluster apply --kustomize k8s/services/gateway/supergraph/overlays/dev
for service in $services; do
  in_cluster apply --kustomize "k8s/services/$service/overlays/dev"
done
in_cluster wait jobs --selector app.kubernetes.io/component=migration --for=condition=complete --timeout 10m
for service in $services; do
  in_cluster rollout status "deployment/$service" --timeout 10m
done
# The whole is the same, once more: nothing in it is refused.
in_cluster apply --kustomize k8s/overlays/dev

in_cluster port-forward service/gateway "$port:4000" >"$work/forward.log" 2>&1 &
forward=$!
node scripts/release/smoke-order.mjs "http://127.0.0.1:$port"
