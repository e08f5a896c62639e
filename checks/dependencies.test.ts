import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readText, root } from './support/files.js'

const groups = ['packages', 'services'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))
const manifests = ['.', 'gateway', 'web', 'site', 'e2e', 'bench', ...groups]
  .map((folder) => join(folder, 'package.json'))
  .filter((file) => existsSync(join(root, file)))

const libraries = manifests.flatMap((file) => librariesOf(readText(file)))
const explained = explainedIn(readText('docs/dependencies.md'))

describe('The libraries', () => {
  it('each have a line that says why them, and not their rival', () => {
    const names = [...new Set(libraries.map(({ name }) => name))].sort()
    expect(names.filter((name) => !isExplained(name, explained))).toEqual([])
  })

  it('have one line each', () => {
    expect(explained.filter((entry, index) => explained.indexOf(entry) < index)).toEqual([])
  })

  it('have no line when they are gone', () => {
    expect(explained.filter((entry) => !libraries.some(({ name }) => isExplained(name, [entry])))).toEqual([])
  })

  it('have exact versions', () => {
    expect(libraries.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('would not pass without a line, or with a range', () => {
    expect(librariesOf('{ "dependencies": { "left-pad": "^1.0.0", "@kade/events": "workspace:*" } }')).toEqual([
      { name: 'left-pad', version: '^1.0.0' },
    ])
    expect(isExplained('left-pad', explainedIn('| right-pad, @left/* | why | why not |'))).toBe(false)
    expect(isExplained('@left/pad', explainedIn('| right-pad, @left/* | why | why not |'))).toBe(true)
  })
})

function librariesOf(manifest: string): { readonly name: string; readonly version: string }[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(manifest) as Readonly<
    Record<string, Record<string, string> | undefined>
  >
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([name]) => !name.startsWith('@kade/'))
    .map(([name, version]) => ({ name, version }))
}

/** The names in the first column, several by commas. */
function explainedIn(text: string): string[] {
  return [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', ')).filter((name) => name !== 'library')
}

const isExplained = (name: string, entries: readonly string[]): boolean =>
  entries.some((entry) => entry === name || (entry.endsWith('/*') && name.startsWith(entry.slice(0, -1))))
