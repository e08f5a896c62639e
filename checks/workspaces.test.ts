import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { readText, root } from './support/files.js'

/** Packages of the workspace by name, with those that they need, in their tests too. */
type Needs = Readonly<Record<string, readonly string[]>>

it('no package of the workspace needs itself by way of another', () => {
  const folders = ['packages', 'services'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
  const manifests = ['.', 'gateway', 'web', 'site', 'e2e', 'bench', ...folders]
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(root, file)))
  expect(circleIn(Object.fromEntries(manifests.map((file) => needsOf(readText(file)))))).toBeNull()
})

it('a circle would not pass', () => {
  expect(circleIn({ kit: ['tests'], tests: ['system', 'kit'], system: [] })).toEqual(['kit', 'tests', 'kit'])
  expect(circleIn({ kit: ['tests'], tests: ['system'], system: ['tests'] })).toEqual(['tests', 'system', 'tests'])
  expect(circleIn({ kit: ['tests', 'system'], tests: ['system'], system: [] })).toBeNull()
})

function needsOf(manifest: string): [name: string, needs: string[]] {
  const { name, dependencies, devDependencies } = JSON.parse(manifest) as {
    readonly name: string
    readonly dependencies?: Readonly<Record<string, string>>
    readonly devDependencies?: Readonly<Record<string, string>>
  }
  return [name, Object.keys({ ...dependencies, ...devDependencies }).filter((needed) => needed.startsWith('@kade/'))]
}

/** The first circle that is found, such as a, b, a. */
function circleIn(needs: Needs): string[] | null {
  const circleFrom = (way: readonly string[]): string[] | null => {
    const last = way.at(-1) as string
    const start = way.indexOf(last)
    if (start < way.length - 1) return way.slice(start)
    return firstOf(needs[last] ?? [], (next) => circleFrom([...way, next]))
  }
  return firstOf(Object.keys(needs), (name) => circleFrom([name]))
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return null
}
