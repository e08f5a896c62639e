import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { root } from './support/files.js'

const CONFIG = join(root, 'stryker.config.mjs')
const { AREAS } = (await import(CONFIG)) as { readonly AREAS: Readonly<Record<string, readonly string[]>> }

/** The files of a pattern, as `pnpm mutants --changed` asks git for them. */
const filesOf = (pattern: string): string[] =>
  execFileSync('git', ['ls-files', '--', `:(glob)${pattern}`], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)

it('each pattern of the rules that are changed names files, and is one pattern to the command, which divides them by commas', () => {
  const patterns = Object.values(AREAS)
    .flat()
    .filter((pattern) => !pattern.startsWith('!'))
  expect(patterns.filter((pattern) => /[{},]/.test(pattern) || filesOf(pattern).length === 0)).toEqual([])
})
