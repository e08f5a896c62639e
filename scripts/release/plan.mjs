// `node scripts/release/plan.mjs`: which services have a version that was not released yet, and the tags they get. What was released is known by the
// tags of the repository (orders@1.2.3): fetch them first. With names it plans these alone, and refuses one that is released already.
//   --json   for a workflow: {"include":[{"service":"orders","version":"1.2.3","tag":"orders@1.2.3","image":"ghcr.io/kade-oms/orders:1.2.3"}]}
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import semver from 'semver'
import { services, versionOf } from './services.mjs'

const root = process.env.RELEASE_ROOT ?? join(import.meta.dirname, '..', '..')
const registry = (process.env.REGISTRY ?? 'ghcr.io/kade-oms').toLowerCase()
const asked = process.argv.slice(2).filter((argument) => argument !== '--json')
const tags = execFileSync('git', ['tag', '--list', '*@*'], { cwd: root, encoding: 'utf8' }).split('\n')

try {
  const include = (asked.length > 0 ? asked : Object.keys(services)).flatMap(planOf)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ include }))
  else console.log(include.map(({ service, tag, image }) => `${service}: ${tag}, ${image}`).join('\n') || 'Nothing is to be released.')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** The release of a service, or none when its version was released before. */
function planOf(service) {
  const version = versionOf(root, service)
  const tag = `${service}@${version}`
  const last = lastOf(service)
  if (tags.includes(tag)) {
    if (last !== version)
      throw new Error(`${tag} exists, and ${service}@${last} after it: a version is released once. ${howToRaise(service)}`)
    if (asked.length > 0) throw new Error(`${tag} exists: a version is released once. ${howToRaise(service)}`)
    return []
  }
  if (last !== undefined && semver.lt(version, last))
    throw new Error(`${service} is at ${version}, and ${service}@${last} is released: versions only rise. ${howToRaise(service)}`)
  return [{ service, version, tag, image: `${registry}/${service}:${version}` }]
}

/** The highest version of a service that has a tag. */
function lastOf(service) {
  const released = tags.filter((tag) => tag.startsWith(`${service}@`)).map((tag) => tag.slice(service.length + 1))
  return released.filter((version) => semver.valid(version)).sort(semver.rcompare)[0]
}

function howToRaise(service) {
  return `Say what changed with \`pnpm changeset\`, and raise the version of @kade/${service} with \`pnpm changeset version\`.`
}
