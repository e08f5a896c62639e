import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, Kind, parse, validate, type DocumentNode } from 'graphql'
import ts from 'typescript'
import { pagesOf } from '../site/src/pages.js'
import { readText, root } from './support/files.js'

interface Block {
  readonly at: string
  readonly language: string
  readonly code: string
}

/** Its blocks are carried out, one after another: checks/walkthroughs.test.ts. */
const CARRIED_OUT = ['docs/gift-message.md', 'docs/tutorials/service.md']
const blocks = pagesOf(root)
  .filter(({ file }) => !CARRIED_OUT.includes(file))
  .flatMap(({ file, text }) => blocksOf(text, file))
const of = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))

function blocksOf(text: string, file: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = '', 2: code = '' }) => ({
    at: `${file}:${text.slice(0, index).split('\n').length}`,
    language,
    code,
  }))
}

const schema = buildSchema(readText('schema.graphql'))

/** What is wrong with a block of GraphQL: an operation that the graph refuses, or what does not parse. Each operation is asked by itself. */
function faultsOf(code: string): string[] {
  let document: DocumentNode
  try {
    document = parse(code)
  } catch (error) {
    return [(error as Error).message]
  }
  const [operations, others] = [
    document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  ]
  return operations.flatMap((operation) =>
    validate(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...others] })
      .map(({ message }) => message)
      .filter((message) => !/^Fragment ".*" is never used/.test(message)),
  )
}

describe('The blocks of code of all pages', () => {
  it.each(of('graphql').map(({ at, code }) => [at, code] as const))('%s is an operation that the graph takes', (_, code) => {
    expect(faultsOf(code)).toEqual([])
  })

  it('a field that is not there would not pass', () => {
    expect(faultsOf('{ orders(first: 1) { edges { node { colour } } } }')).toEqual(['Cannot query field "colour" on type "Order".'])
  })

  it('those of JSON are JSON', () => {
    const wrong = of('json').flatMap(({ at, code }) => {
      try {
        JSON.parse(code)
        return []
      } catch (error) {
        return [`${at}: ${(error as Error).message}`]
      }
    })
    expect(wrong).toEqual([])
  })

  it('those of a shell are read by one', () => {
    const wrong = of('sh').flatMap(({ at, code }) => {
      // `<of the bucket>` stands for what the reader puts there.
      const { status, stderr } = spawnSync('bash', ['-n'], { input: code.replace(/<[\w -]+>/g, 'given'), encoding: 'utf8' })
      return status === 0 ? [] : [`${at}: ${stderr}`]
    })
    expect(wrong).toEqual([])
  })

  it('those of TypeScript fit the client', () => {
    expect(misfits(of('ts', 'tsx').filter(({ at }) => /^(packages\/client|docs\/guides)\//.test(at)))).toEqual([])
  }, 240_000)

  it('a call that the client does not have would not pass', () => {
    const code = "import { createResumingClient } from '@kade/client/core'\ncreateResumingClient({ url: 4 })\n"
    expect(misfits([{ at: 'a page', language: 'ts', code }])[0]).toMatch(/^a page: Type 'number' is not assignable to type 'string'/)
  }, 240_000)
})

/** What the reader has: a session, and functions that show. The client of a block before is taken up by the next. */
const READERS = `declare const session: { freshToken(): Promise<string> }
declare function show(data: unknown): void
declare function tell(error: unknown): void
declare const id: string
`

/** Type errors of blocks as files beside the client, each with those that stand before it. */
function misfits(given: readonly Block[]): string[] {
  const folder = join(root, 'packages/client/src')
  const sources = new Map(
    given.map(({ at, code, language }, index) => {
      const before = /^import /m.test(code) ? '' : given.slice(0, index).find(({ code: earlier }) => /const sockets = /.test(earlier))
      return [join(folder, `block-${index}.${language}`), { at, text: READERS + (before ? before.code : '') + code }] as const
    }),
  )
  const options: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ...{ customConditions: ['@kade/source'], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], jsx: ts.JsxEmit.ReactJSX, types: [] },
    ...{ strict: true, noEmit: true, skipLibCheck: true },
  }
  const host = ts.createCompilerHost(options)
  const [read, exists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)]
  host.fileExists = (file) => sources.has(file) || exists(file)
  host.getSourceFile = (file, version) => {
    const own = sources.get(file)
    return own ? ts.createSourceFile(file, own.text, version) : read(file, version)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, messageText }) => {
    const own = file && sources.get(file.fileName)
    return own ? [`${own.at}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`] : []
  })
}
