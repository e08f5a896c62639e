import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, hasEnded, isAlive, signal } from '../process-lifetime.js'

/** Stops a server that an earlier run, killed without warning, left running on these data; clears its lock file when it is dead. */
export async function stopLeftover(dataDirectory: string, log: (line: string) => void): Promise<void> {
  const lock = join(dataDirectory, 'postmaster.pid')
  const pid = Number(readLines(lock)[0])
  // The number may have gone to some other process since: never signal one that is not a PostgreSQL of this folder.
  if (pid && isAlive(pid) && isServerOf(pid, dataDirectory)) {
    log(`Stopping the PostgreSQL (pid ${pid}) that an earlier run left behind`)
    signal(pid, 'SIGINT')
    if (!(await hasEnded(pid, 15_000))) signal(pid, 'SIGQUIT')
    if (!(await hasEnded(pid, 5_000))) signal(pid, 'SIGKILL')
    await hasEnded(pid, 5_000)
  }
  rmSync(lock, { force: true })
}

function isServerOf(pid: number, dataDirectory: string): boolean {
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(dataDirectory)
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
