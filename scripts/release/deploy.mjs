// `node scripts/release/deploy.mjs prod orders 1.2.3`: writes the release into the overlay of one service, where Argo CD, or `kubectl apply -k`, finds it.
// Commit what it changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { services } from './services.mjs'

const root = process.env.RELEASE_ROOT ?? join(import.meta.dirname, '..', '..')
const [place, service, version] = process.argv.slice(2)
const problem =
  (['dev', 'staging', 'prod'].includes(place) ? undefined : `${place} is no place: there are dev, staging, prod`) ??
  (service in services ? undefined : `${service} is no service: there are ${Object.keys(services).join(', ')}`) ??
  (/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? '') ? undefined : `${version} is no version such as 1.2.3`)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  const file = join('k8s', 'services', service, 'overlays', place, 'kustomization.yaml')
  const before = readFileSync(join(root, file), 'utf8')
  const after = before.replace(/(\{ name: kade\/\w+, newName: \S+, newTag: )\S+( \})/, `$1${version}$2`)
  if (after === before && !before.includes(`newTag: ${version} `)) throw new Error(`${file} has no image with a newTag`)
  writeFileSync(join(root, file), after)
  console.log(`${file}: ${service} ${version}`)
}
