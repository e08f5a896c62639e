import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.js'
import { explain } from './explain.js'

/** Makes an empty database cluster, unless there is one. It appears in its place whole or not at all. */
export async function initialise(initdb: string, account: Account, passwordFile: string, durable: boolean): Promise<void> {
  const { dataDirectory } = account
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) return
  mkdirSync(dirname(dataDirectory), { recursive: true })
  const half = `${dataDirectory}.tmp-${process.pid}`
  rmSync(half, { recursive: true, force: true })
  try {
    await run(initdb, account, [
      ...['-D', half, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'],
      ...(durable ? [] : ['--no-sync']),
    ])
    renameSync(half, dataDirectory)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // Two first starts at once: the other one was faster, and its cluster is as good.
    if (!existsSync(join(dataDirectory, 'PG_VERSION'))) throw explain(error, dataDirectory)
  }
}

function run(initdb: string, account: Account, args: readonly string[]): Promise<void> {
  const [command, all] = account.command(initdb, args)
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      ...account.options,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `initdb ended with ${code}`))))
  })
}
