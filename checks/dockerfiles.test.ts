import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { schemaFolders } from '../packages/graph-schema/src/index.js'
import { dockerfileProblems } from './support/dockerfiles.js'
import { processes, type ProcessName } from './support/environment.js'
import { readText, root } from './support/files.js'

const names = Object.keys(processes) as ProcessName[]
const dockerfile = (name: ProcessName) => readText(join(processes[name], 'Dockerfile'))

describe('The images', () => {
  it.each(names)('%s can be built from what is here, and runs as nobody special', (name) => {
    expect(dockerfileProblems(dockerfile(name))).toEqual([])
  })

  it.each(names)('%s brings what it is made of, and every package of ours that it needs', (name) => {
    const needed = oursOf(processes[name])
    const brought = dockerfile(name).split('\n')
    const missing = [processes[name], ...needed]
      .flatMap((folder) => manifest(folder).files.map((file) => `${folder}/${file}`))
      .filter((path) => !brought.some((line) => line.startsWith('COPY ') && line.endsWith(`${path} ${path}`)))
    expect(missing).toEqual([])
  })

  it('of the schema brings the schemas of all subgraphs, and can be built', () => {
    const text = readText('packages/schema-releases/Dockerfile')
    expect(schemaFolders.filter((folder) => !text.includes(`COPY ${folder} ${folder}\n`))).toEqual([])
    // It is no server: it has no health, and takes words.
    expect(dockerfileProblems(text)).toEqual(['has no HEALTHCHECK on /livez', 'does not start dist/main.js without a shell'])
  })

  it('are of every service there is', () => {
    const services = readdirSync(join(root, 'services')).filter((name) => existsSync(join(root, 'services', name, 'package.json')))
    expect(names.filter((name) => name !== 'gateway').sort()).toEqual(services.sort())
  })

  it.each([
    ['COPY services/orders services/orders', 'COPY services/oders services/orders', /copies services\/oders, which does not exist/],
    ['COPY scripts/build.mjs', 'COPY bench', /copies bench, which .dockerignore leaves out/],
    ['COPY --from=build /app/services', 'COPY --from=bild /app/services', /stage bild, which is not there/],
    ['USER 1000:1000', 'USER root', /runs as root/],
    ['HEALTHCHECK', 'HEALTHCHEK', /Unknown instruction: HEALTHCHEK/],
    ['CMD ["node", "--enable-source-maps"', 'CMD node --enable-source-maps', /does not start dist\/main.js without a shell/],
    ['FROM node:24-bookworm-slim AS manifests', 'FROM node:latest AS manifests', /is built from node:latest/],
  ])('would not pass with %s written as %s', (good, bad, problem) => {
    const text = dockerfile('orders')
    expect(text).toContain(good)
    expect(dockerfileProblems(text.replace(good, bad)).join('\n')).toMatch(problem)
  })
})

/** Folders of the packages of ours that one needs, itself or by way of another. */
const oursOf = (folder: string): string[] => {
  const direct = Object.keys(manifest(folder).dependencies ?? {})
    .filter((library) => library.startsWith('@kade/'))
    .map((library) => library.replace('@kade/', 'packages/'))
  return [...new Set([...direct, ...direct.flatMap(oursOf)])]
}

const manifest = (folder: string) =>
  JSON.parse(readText(join(folder, 'package.json'))) as {
    readonly dependencies?: Readonly<Record<string, string>>
    readonly files: readonly string[]
  }
