import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { seedOnce } from '../src/start/seed.js'

/** Says that it runs, then ends well when it is interrupted, as the import does, or as soon as it is told to. */
const pretendedImport = `
const fs = require('node:fs')
process.on('SIGTERM', () => process.exit(0))
fs.appendFileSync(process.env.KADE_HOME + '/runs', 'run ')
setInterval(() => fs.existsSync(process.env.KADE_HOME + '/end') && process.exit(Number(fs.readFileSync(process.env.KADE_HOME + '/end'))), 20)
`

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kade-seed-'))
  mkdirSync(join(root, 'packages', 'online-retail', 'dist'), { recursive: true })
  writeFileSync(join(root, 'packages', 'online-retail', 'dist', 'main.js'), pretendedImport)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the seed', () => {
  it('goes on at the next start after Ctrl-C, and runs no more once it ended', async () => {
    const stop = new AbortController()
    const interrupted = seed(stop.signal)
    while (!existsSync(join(root, 'runs'))) await sleep(20)
    stop.abort()
    await interrupted
    expect(existsSync(join(root, 'seeded'))).toBe(false)

    endWith(0)
    expect(await seed()).toBe(true)
    expect(existsSync(join(root, 'seeded'))).toBe(true)
    expect(await seed()).toBe(true)
    expect(readFileSync(join(root, 'runs'), 'utf8')).toBe('run run ')
  })

  it('is tried again after it failed', async () => {
    endWith(1)
    expect(await seed()).toBe(false)
    expect(existsSync(join(root, 'seeded'))).toBe(false)
  })
})

const endWith = (code: number) => writeFileSync(join(root, 'end'), String(code))

const seed = (signal = new AbortController().signal) => seedOnce({ root, home: root, gatewayUrl: 'http://localhost:1', signal })
