import { describe, expect, it } from '@jest/globals'
import { satisfies } from 'semver'
import { parseYaml, readText } from './support/files.js'

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>
}

const [lockfile] = parseYaml(readText('pnpm-lock.yaml'), 'pnpm-lock.yaml') as Lockfile[]

/** `name@version` of each package that says it does not run on this Node; an install warns of each, before a word of ours. */
const refusing = (node: string): string[] =>
  Object.entries(lockfile?.packages ?? {})
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(node, engines.node))
    .map(([name]) => name)

describe('The installed packages', () => {
  it.each(['20.19.0', '22.22.2', '24.15.0'])('say that they run on Node %s', (node) => {
    expect(refusing(node)).toEqual([])
  })

  it('run on the Node of the images, which is maintained until April 2028', () => {
    const images = ['gateway', 'services/orders', 'services/inventory', 'services/shipping', 'services/analytics'].flatMap((folder) =>
      [...readText(`${folder}/Dockerfile`).matchAll(/^FROM node:(\S+)/gm)].map(([, image]) => image),
    )
    expect([...new Set(images)]).toEqual(['24-bookworm-slim'])
    expect(JSON.parse(readText('package.json'))).toMatchObject({ engines: { node: '>=20.19' } })
  })

  it('would be told of when they do not', () => {
    expect(refusing('14.0.0')).not.toEqual([])
  })
})
