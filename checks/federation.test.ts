import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, isScalarType } from 'graphql'
import { schemaFolders, subgraphsOf } from '../packages/graph-schema/src/index.js'
import { baseRevision, compose, judge, printApi, subgraphsAt } from '../packages/schema-releases/src/index.js'
import { readText, root } from './support/files.js'

describe('The graph of this checkout', () => {
  it('is composed of the schemas of its services, which no file in git repeats', () => {
    const { supergraph, api } = compose(subgraphsOf(root))
    expect(supergraph).toContain('join__Graph')
    expect(printApi({ supergraph, api })).toBe(readText('schema.graphql'))
    const { stdout } = spawnSync('git', ['ls-files', 'schema.graphql', 'supergraph.graphql'], { cwd: root, encoding: 'utf8' })
    expect(stdout).toBe('')
  })

  it('tells clients and their tools where its scalars are specified', () => {
    const { api } = compose(subgraphsOf(root))
    const specified = Object.values(api.getTypeMap()).flatMap((type) =>
      isScalarType(type) ? [[type.name, type.specifiedByURL ?? null]] : [],
    )
    expect(Object.fromEntries(specified)).toMatchObject({
      DateTime: 'https://scalars.graphql.org/andimarek/date-time',
      Date: 'https://scalars.graphql.org/andimarek/local-date',
      JSON: 'https://ecma-international.org/publications-and-standards/standards/ecma-404/',
    })
  })

  it('does not compose of services that contradict each other; every reason is told', () => {
    const subgraphs = subgraphsOf(root)
    expect(() => compose({ ...subgraphs, orders: subgraphs.orders.replace('type Query {', 'type Query {\n  sales: Int') })).toThrow(
      /^The subgraphs do not compose:\n {2}[^]*Type of field "Query\.sales" is incompatible[^]*\n {2}Non-shareable field "Query\.sales"/,
    )
    expect(() => compose({ ...subgraphs, orders: 'type Query {' })).toThrow(/\[orders\] Syntax Error/)
  })
})

describe('The API that clients see', () => {
  const revision = baseRevision(root)
  const earlier = revision === null ? null : subgraphsAt(root, revision)

  if (earlier) {
    it(`breaks no client that was written for it as it was at ${revision}`, async () => {
      const { breaking } = await judge(compose(earlier).api, compose(subgraphsOf(root)).api, null)
      expect(breaking).toEqual([])
    })
  } else {
    it('has nothing to be compared with: git knows no earlier schema here', () => {
      const record = process.env.KADE_SKIPPED_TESTS
      if (record)
        appendFileSync(
          record,
          'Skipped: whether the API breaks clients, since git knows no earlier schema. Run it in a clone with history.\n',
        )
    })
  }

  it('is compared with what it was where the branch left main, not with what main has gained since', () => {
    const clone = mkdtempSync(join(tmpdir(), 'kade-clone-'))
    const git = (...command: string[]): string => {
      const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
      const { status, stdout, stderr } = spawnSync('git', [...author, ...command], { cwd: clone, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return stdout.trim()
    }
    const commit = (field: string): string => {
      writeFileSync(join(clone, 'services/analytics/schema/more.graphql'), `extend type Query { ${field}: Int }\n`)
      git('add', '.')
      git('commit', '--quiet', '--message', 'API')
      return git('rev-parse', 'HEAD')
    }
    try {
      git('init', '--quiet')
      expect(baseRevision(clone)).toBeNull()
      for (const folder of schemaFolders) {
        mkdirSync(join(clone, folder), { recursive: true })
        cpSync(join(root, folder), join(clone, folder), { recursive: true })
      }
      const left = commit('old')
      expect(baseRevision(clone)).toBe(left)
      git('update-ref', 'refs/remotes/origin/main', commit('gained'))
      git('checkout', '--quiet', '-b', 'branch', left)
      commit('mine')
      expect(baseRevision(clone)).toBe(left)
      expect(subgraphsAt(clone, left)?.analytics).toMatch(/extend type Query \{\s+old: Int/)
    } finally {
      rmSync(clone, { recursive: true, force: true })
    }
  })

  it('breaks clients when a field goes, and when an argument becomes required; not when a field comes', async () => {
    const before = buildSchema('type Query { order(id: ID): String  orders: String }')
    expect((await judge(before, buildSchema('type Query { order(id: ID!): String }'), null)).breaking).toEqual([
      expect.stringMatching(/^Query\.orders: Field 'orders' was removed/),
      expect.stringMatching(/^Query\.order\.id: Type for argument 'id'/),
    ])
    const more = buildSchema('type Query { order(id: ID): String  orders: String  sales: Int }')
    expect((await judge(before, more, null)).breaking).toEqual([])
  })
})
