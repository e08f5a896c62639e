import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  composeVariables,
  missingVariables,
  processes,
  renderedVariables,
  variablesIn,
  variablesOf,
  type ProcessName,
} from './support/environment.js'
import { readText, root } from './support/files.js'
import { folders, overlays } from './support/kustomize.js'

describe.each(Object.keys(processes) as ProcessName[])('What %s reads from its environment', (name) => {
  it('is set by docker-compose.yml', () => {
    expect(missingVariables(variablesOf(name), composeVariables()[name] ?? [])).toEqual([])
  })

  it.each(overlays)('is set by its overlay %s, for its migration too', (overlay) => {
    const set = renderedVariables(folders.service(name, overlay))
    expect(missingVariables(variablesOf(name), set[name] ?? [])).toEqual([])
    if (name !== 'gateway') expect(missingVariables([...variablesOf(name), 'MIGRATE_ONLY'], set[`${name}-migrate`] ?? [])).toEqual([])
  })

  it('is named in its README.md', () => {
    const file = join(processes[name], 'README.md')
    const readme = existsSync(join(root, file)) ? readText(file) : ''
    expect({ file, unnamed: variablesOf(name).filter((variable) => !readme.includes(`\`${variable}\``)) }).toEqual({ file, unnamed: [] })
  })
})

describe('The comparison', () => {
  const shared = `export const serviceEnvironment = z.object({\n  PORT: z.coerce.number(),\n  KAFKA_BROKERS: z.string().optional(),\n  BUS_DATABASE_URL: z.string().optional(),\n})`

  it('finds the variables of a schema, with the shared ones where it builds on them', () => {
    expect(
      variablesIn(
        `const environment = serviceEnvironment.extend({\n  FILE_LINK_SECRET: z\n    .string('a secret, PEM: a key'),\n})`,
        shared,
      ),
    ).toEqual(['BUS_DATABASE_URL', 'FILE_LINK_SECRET', 'KAFKA_BROKERS', 'PORT'])
    expect(variablesIn('const environment = serviceEnvironment.pick({ PORT: true })', shared)).toEqual(['PORT'])
    expect(variablesIn('const environment = serviceEnvironment.omit({ PORT: true })', shared)).toEqual([
      'BUS_DATABASE_URL',
      'KAFKA_BROKERS',
    ])
  })

  it('misses what is not set, and takes one bus and one way to sign in for enough', () => {
    expect(missingVariables(['PORT', 'KAFKA_BROKERS', 'BUS_DATABASE_URL'], ['KAFKA_BROKERS'])).toEqual(['PORT'])
    expect(missingVariables(['KAFKA_BROKERS', 'BUS_DATABASE_URL'], [])).toEqual(['KAFKA_BROKERS', 'BUS_DATABASE_URL'])
    expect(missingVariables(['DEV_TOKEN_SECRET', 'AUTH_ISSUER'], ['AUTH_ISSUER'])).toEqual(['DEV_TOKEN_SECRET', 'AUTH_ISSUER'])
  })
})
