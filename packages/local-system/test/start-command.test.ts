import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as all } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { freeRange, hasEnded, isAlive, isTaken } from '../src/index.js'
import { pretendedCheckout } from './fixtures/checkout.js'

const root = pretendedCheckout()
const home = join(root, '.kade')
let running: ChildProcess | undefined

afterEach(() => void running?.kill('SIGKILL'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('pnpm start', () => {
  it('says where everything is and what to try, and stops everything at Ctrl-C', async () => {
    const port = await freeRange(10)
    const { child, output } = startCommand(['--port', String(port)])
    await output.includes('Ctrl-C stops everything')
    expect(output.text()).toContain(`Kade runs at http://localhost:${port}`)
    expect(output.text()).toContain(`gateway http://127.0.0.1:${port + 5}/metrics`)
    expect(output.text()).toContain(`analytics http://127.0.0.1:${port + 9}/metrics`)
    expect(output.text()).toContain('export KADE_SUPPORT_TOKEN=a-token')
    await output.includes('Follow an order, live: http://shop/track#token=link\n')
    expect(output.text().trimEnd().split('\n').at(-1)).toBe('Follow an order, live: http://shop/track#token=link')
    const pids = systemPids()
    expect(pids.filter(isAlive)).toHaveLength(6)
    // As a terminal does: to every process of its group.
    process.kill(-(child.pid as number), 'SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(pids.filter(isAlive)).toEqual([])
    expect(readFileSync(join(home, 'logs', 'orders.log'), 'utf8')).toContain('drained')
    expect(readdirSync(home)).not.toContain('running.json')
  })

  it('leaves no process behind when it is killed, and starts again', async () => {
    const port = await freeRange(10)
    const first = startCommand(['--port', String(port)])
    await first.output.includes('Ctrl-C stops everything')
    const pids = systemPids()
    first.child.kill('SIGKILL')
    for (const pid of pids) expect([pid, await hasEnded(pid, 15_000)]).toEqual([pid, true])
    // The gateway breaks off just as the live order is placed: that costs the link alone.
    const second = startCommand(['--port', String(port)], { NO_ORDERS: '1' })
    await second.output.includes('Ready after')
    second.child.kill('SIGTERM')
    expect(await once(second.child, 'exit')).toEqual([0, null])
    expect(second.output.text()).not.toContain('Follow an order')
  })

  it('gives up a start that is interrupted half way', async () => {
    const { child, output } = startCommand(['--port', String(await freeRange(10)), '--reset'])
    await output.includes('PostgreSQL')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(readdirSync(home)).not.toContain('running.json')
    expect(readdirSync(home)).not.toContain('postmaster.pid')
  })

  it('names who holds a port, and a range that is free', async () => {
    const holder = createServer()
    await new Promise<void>((listening) => holder.listen(0, '127.0.0.1', listening))
    const { port } = holder.address() as AddressInfo
    const { child, output } = startCommand(['--port', String(port)])
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output.text()).toMatch(
      new RegExp(`Port ${port} is taken \\(pid ${process.pid} .*\\)\\. Stop it, or start Kade elsewhere: pnpm start --port \\d+`),
    )
    expect(output.text()).not.toContain('PostgreSQL')
    holder.close()
  })

  it.each([
    ['a folder', ''],
    ['a folder that another user started Kade from', 'logs'],
  ])('says that it may not write to %s, without a stack', async (_, made) => {
    const folder = mkdtempSync(join(tmpdir(), 'kade-not-ours-'))
    mkdirSync(join(folder, '.kade', made), { recursive: true })
    for (const path of [join(folder, '.kade'), folder]) chmodSync(path, 0o555)
    const port = await freeRange(10)
    const { child, output } = startCommand(['--port', String(port)], { KADE_HOME: join(folder, '.kade') }, nobody)
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output.text().trim()).toMatch(
      /^Kade may not write to \S+\.kade\S*\. Give your user the right to, or choose another folder with KADE_HOME\.$/,
    )
    for (const path of [folder, join(folder, '.kade')]) chmodSync(path, 0o755)
    rmSync(folder, { recursive: true })
  })

  it('says that the disk is full, without a stack', async () => {
    const preload = `--import=${pathToFileURL(join(import.meta.dirname, 'fixtures', 'full-disk.mjs')).href}`
    const { child, output } = startCommand(['--port', String(await freeRange(10))], { NODE_OPTIONS: preload })
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output.text().trim()).toBe(`The disk of ${home} is full. Free some space and start again.`)
  })

  it('says that it may not build into a checkout that is read-only, without a stack', async () => {
    const checkout = mkdtempSync(join(tmpdir(), 'kade-read-only-'))
    for (const path of ['scripts', 'gateway/src', 'packages/client/src', 'services', 'web/src'])
      mkdirSync(join(checkout, path), { recursive: true })
    for (const name of ['start.mjs', 'build-when-stale.mjs', 'build.mjs', 'build-pages.mjs', 'compress.mjs'])
      copyFileSync(join(import.meta.dirname, '../../../scripts', name), join(checkout, 'scripts', name))
    writeFileSync(join(checkout, 'gateway/src/main.ts'), '')
    chmodSync(checkout, 0o555)
    const child = spawn(process.execPath, [join(checkout, 'scripts/start.mjs')], { stdio: ['ignore', 'pipe', 'pipe'], ...nobody })
    const said = await Promise.all([all(child.stdout), all(child.stderr), once(child, 'exit')])
    expect(said).toEqual([
      '',
      `Kade is built into its checkout and may not write to ${join(checkout, 'node_modules', '.cache')}. Give your user the right to, or start a checkout of your own.\n`,
      [1, null],
    ])
    chmodSync(checkout, 0o755)
    rmSync(checkout, { recursive: true })
  })

  it('names the services there are when --without or --mock names another, and starts nothing', async () => {
    const { child, output } = startCommand(['--without', 'orders,billing'])
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output.text().trim()).toBe(
      "error: option '--without <services>' argument 'orders,billing' is invalid. There is no service billing. There are: orders, inventory, shipping, analytics.",
    )
  })

  it('starts all but what --without leaves out, and does not seed', async () => {
    const port = await freeRange(10)
    const { child, output } = startCommand(['--port', String(port), '--without', 'shipping'])
    await output.includes('Without shipping of its own it is not seeded')
    expect([await isTaken(port + 1), await isTaken(port + 3)]).toEqual([true, false])
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it('runs without HOME, as in a container', async () => {
    const port = await freeRange(10)
    const { child, output } = startCommand(['--port', String(port)], { HOME: undefined })
    await output.includes('Ctrl-C stops everything')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('quotes the log of a service that cannot start, and leaves nothing running', async () => {
    const port = await freeRange(10)
    const { child, output } = startCommand(['--port', String(port)], { BROKEN_PORT: String(port + 1) })
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output.text()).toMatch(/orders ends as soon as it is started\. Its log, .*orders\.log, ends with: cannot read its configuration/)
    expect(await isTaken(port + 2)).toBe(false)
  })
})

/** Root may write everywhere: it starts the command as another user. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function startCommand(args: readonly string[], env: Record<string, string | undefined> = {}, user: { uid?: number; gid?: number } = {}) {
  const script = join(import.meta.dirname, 'fixtures', 'start-fixture.ts')
  const child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', script, root, ...args], {
    cwd: import.meta.dirname,
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '', KADE_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  running = child
  let text = ''
  const grown = new EventTarget()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      grown.dispatchEvent(new Event('more'))
    })
  child.once('exit', () => grown.dispatchEvent(new Event('more')))
  const output = {
    text: () => text,
    async includes(words: string): Promise<void> {
      while (!text.includes(words)) {
        if (child.exitCode !== null) throw new Error(`It ended before it said "${words}":\n${text}`)
        await new Promise((more) => grown.addEventListener('more', more, { once: true }))
      }
    },
  }
  return { child, output }
}

/** Of PostgreSQL and of the latest run of each process. */
function systemPids(): readonly number[] {
  const postgres = Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const names = ['orders', 'inventory', 'shipping', 'analytics', 'gateway']
  const logs = names.map((name) => readFileSync(join(home, 'logs', `${name}.log`), 'utf8'))
  return [postgres, ...logs.map((log) => Number([...log.matchAll(/pid (\d+)/g)].at(-1)?.[1]))]
}
