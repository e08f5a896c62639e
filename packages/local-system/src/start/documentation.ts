import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { logFile } from './home.js'

/**
 * Builds the documentation of a checkout, unless it is built, with what others leave of the machine: nobody waits for it, and /docs says so
 * meanwhile. Resolves to what to tell, or to null.
 */
export async function buildDocumentation(root: string, home: string, signal: AbortSignal): Promise<string | null> {
  const file = logFile(home, 'documentation')
  const log = openSync(file, 'w')
  // A group of its own, so that its end is that of the builder which it starts in turn.
  const child = spawn(process.execPath, [join(root, 'scripts', 'built.mjs'), 'site'], { stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  const { pid } = child
  const ended = once(child, 'exit').then(
    ([code]) => code === 0,
    () => false,
  )
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const stop = () => pid !== undefined && process.kill(process.platform === 'win32' ? pid : -pid)
  signal.addEventListener('abort', stop)
  const isBuilt = await ended
  signal.removeEventListener('abort', stop)
  return isBuilt || signal.aborted ? null : `The documentation could not be built: ${file} tells why. All else runs.`
}
