import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildWhenStale } from '../../../../scripts/build-when-stale.mjs'

/**
 * Starts the process that holds the throw-away servers of this run (test-servers.ts) and tells the suites where they are. That process
 * ends, and takes servers and folders with it, once its standard input closes: in the teardown, or with jest, however jest may end.
 */
export default async function globalSetup() {
  await buildWhenStale('graph') // which many suites read
  const args = ['--conditions=@kade/source', '--import', 'tsx', join(import.meta.dirname, 'test-servers.ts')]
  const servers = spawn(process.execPath, args, {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  const address = new Promise((resolve, reject) => {
    createInterface({ input: servers.stdout }).once('line', (line) => resolve(JSON.parse(line)))
    servers.once('exit', (code) => reject(new Error(`The servers of the tests did not start (exit code ${code}); the reason is above.`)))
  })
  const { controlUrl, postgresUrl, kafka } = await address
  process.env.KADE_TEST_SERVERS = controlUrl
  process.env.TEST_POSTGRES_URL = postgresUrl
  process.env.KADE_TEST_KAFKA = JSON.stringify(kafka)
  globalThis.kadeTestServers = servers
}
