import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@kade/local-system'

/**
 * Its own process, one for a whole jest run: starts PostgreSQL (unless TEST_POSTGRES_URL names one), prints where it is, and ends with its
 * standard input. Each run has its own folder and free ports, so that several runs do not meet.
 */
const folder = mkdtempSync(join(tmpdir(), 'kade-test-'))
const postgres = process.env.TEST_POSTGRES_URL
  ? undefined
  : await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: false, temporary: true, settings: { max_connections: '400' } })

const control = createServer((_request, response) => response.writeHead(404).end())
await new Promise<void>((listening) => control.listen(0, '127.0.0.1', listening))
const { port } = control.address() as AddressInfo
console.log(JSON.stringify({ controlUrl: `http://127.0.0.1:${port}`, postgresUrl: postgres?.adminUrl ?? process.env.TEST_POSTGRES_URL }))

process.stdin.resume().once('close', () => void end())

async function end(): Promise<void> {
  control.close()
  control.closeAllConnections()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
