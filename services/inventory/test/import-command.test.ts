import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let folder: string
beforeAll(async () => {
  // Its own worker takes no file: what is taken in, the command takes.
  inventory = await runInventory([])
  folder = await mkdtemp(join(tmpdir(), 'kade-files-'))
})
afterAll(async () => {
  await inventory.stop()
  await rm(folder, { recursive: true })
})

const started = (...args: string[]) => {
  const main = join(import.meta.dirname, '../src/files-main.ts')
  const child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', main, ...args], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { PATH: process.env.PATH, KADE_HOME: '/nowhere', INVENTORY_DATABASE_URL: inventory.databaseUrl },
  })
  let said = ''
  child.stdout.on('data', (piece) => (said += String(piece)))
  child.stderr.on('data', (piece) => (said += String(piece)))
  return {
    child,
    ended: new Promise<{ status: number | null; said: string }>((done) => child.on('exit', (status) => done({ status, said }))),
  }
}
const run = (...args: string[]) => started(...args).ended
const jobs = () => inventory.service.database.query<{ state: string; read: number }>('SELECT state, rows_read AS read FROM import_job')

const ROWS = 8_000
it('a file whose command is killed in the middle is taken in whole by the next, each row once, and exported as it is', async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => `S${String(n).padStart(6, '0')};A thing;${n},50;GBP`)
  const path = join(folder, 'products.csv')
  await writeFile(path, ['sku;title;price;currency', ...lines, ''].join('\r\n'))
  const asked = ['import', 'products', path, '--delimiter', ';', '--decimal-comma']
  const { child, ended } = started(...asked)
  await eventually(async () => expect((await jobs())[0]?.read ?? 0).toBeGreaterThan(0))
  child.kill('SIGKILL')
  await ended
  const [left] = await jobs()
  expect(left?.state).toBe('IMPORTING')
  expect(left!.read).toBeLessThan(ROWS)
  const again = await run(...asked)
  expect([again.status, again.said.trim()]).toEqual([0, `PRODUCTS [${'#'.repeat(30)}] 100 % 8,000 of 8,000 rows, 0 refused`])
  expect(await jobs()).toEqual([{ state: 'DONE', read: ROWS }])
  expect(await inventory.service.database.query('SELECT count(*)::int AS n, sum(version)::int AS changes FROM variant')).toEqual([{ n: ROWS, changes: ROWS }])

  const out = join(folder, 'exported.csv')
  expect((await run('export', 'products', out)).status).toBe(0)
  const exported = (await readFile(out, 'utf8')).trim().split('\r\n')
  expect([exported.length, exported[2]?.slice(0, 27)]).toEqual([ROWS + 1, 'S000001,A thing,1.50,GBP,ST'])
}) // prettier-ignore

it('what is refused says why, and what is not understood how it is called', async () => {
  const path = join(folder, 'cut.csv')
  await writeFile(path, 'sku,title,price,currency\r\nA,"A thi')
  const cut = await run('import', 'products', path)
  expect([cut.status, cut.said.startsWith('PRODUCTS refused: ')]).toEqual([2, true])
  const unknown = await run('import', 'people', path)
  expect([unknown.status, unknown.said.startsWith('pnpm inventory import')]).toEqual([2, true])
})
