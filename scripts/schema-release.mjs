// The schema that Kubernetes releases (k8s/services/gateway/supergraph): the same as supergraph.graphql, put where kustomize reads it, since that
// reads nothing above its folder. `pnpm compose` runs it. With --check: fails when the two differ.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const released = 'k8s/services/gateway/supergraph/base/supergraph.graphql'
const composed = readFileSync(join(root, 'supergraph.graphql'), 'utf8')

if (!process.argv.includes('--check')) writeFileSync(join(root, released), composed)
else if (readFileSync(join(root, released), 'utf8') !== composed) {
  console.error(`${released} is not supergraph.graphql: run \`pnpm compose\` and commit both`)
  process.exitCode = 1
}
