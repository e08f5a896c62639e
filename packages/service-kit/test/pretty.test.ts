import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { isWanted } from '../src/process/logging/pretty.js'

const fixture = fileURLToPath(new URL('./fixtures/log-a-line.ts', import.meta.url))
const command = `${process.execPath} --conditions=@kade/source --import tsx ${fixture}`
const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development' }
// eslint-disable-next-line no-control-regex -- colours begin with an escape
const withoutColours = (text: string): string => text.replaceAll(/\u001b\[\d+m/g, '').replaceAll('\r', '')

describe('a log', () => {
  it.each([
    [true, {}, true],
    [true, { LOG_PRETTY: '0' }, false],
    [true, { NODE_ENV: 'production' }, false],
    [true, { NODE_ENV: 'production', LOG_PRETTY: '1' }, true],
    [false, {}, false],
    [false, { LOG_PRETTY: '1' }, false],
  ])('in a terminal (%s) with %j is for people: %s', (isTerminal, environment, isPretty) => {
    expect(isWanted(isTerminal, environment)).toBe(isPretty)
  })

  it('is JSON in a pipe', () => {
    const line = execFileSync(process.execPath, command.split(' ').slice(1), { env: { ...env, LOG_PRETTY: '1' }, encoding: 'utf8' })
    expect(JSON.parse(line)).toMatchObject({ level: 'info', service: 'fixture', msg: 'order placed', orderNumber: 'K-1001' })
  })

  // `script` of util-linux gives a command a terminal.
  it.each(['/usr/bin/script'].filter((path) => existsSync(path) && process.platform === 'linux'))(
    'is for people in a terminal (%s)',
    (path) => {
      const text = withoutColours(execFileSync(path, ['-qec', command, '/dev/null'], { env, encoding: 'utf8' }))
      expect(text).toMatch(/^\[\d\d:\d\d:\d\d\.\d{3}\] INFO: fixture: order placed\n {4}orderNumber: "K-1001"\n$/)
    },
  )
})
