// `node scripts/release/notes.mjs orders 1.2.3`: what the changelog of a service says of a version, for the page of its release.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { services } from './services.mjs'

const root = process.env.RELEASE_ROOT ?? join(import.meta.dirname, '..', '..')
const [service, version] = process.argv.slice(2)
const file = join(services[service] ?? '', 'CHANGELOG.md')
const changelog = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : ''
const section = changelog.split(/^## /m).find((part) => part.split('\n')[0].trim() === version)
if (service in services) console.log(section ? section.slice(section.indexOf('\n')).trim() : `The first release of ${service}.`)
else {
  console.error(`${service} is no service: there are ${Object.keys(services).join(', ')}`)
  process.exitCode = 1
}
