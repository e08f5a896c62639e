// What is released: each with a version, a changelog and an image of its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folders by name. */
export const services = {
  orders: 'services/orders',
  inventory: 'services/inventory',
  shipping: 'services/shipping',
  analytics: 'services/analytics',
  gateway: 'gateway',
}

/** The version that a service's package.json has. @throws for a name that is none, and for a version that is none */
export function versionOf(root, name) {
  const folder = services[name]
  if (folder === undefined) throw new Error(`${name} is no service: there are ${Object.keys(services).join(', ')}`)
  const { version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? '')) throw new Error(`${folder}/package.json has no version such as 1.2.3: ${version}`)
  return version
}
