import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process of this id runs. A zombie, which only waits for its parent to notice, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return processState(pid) !== 'Z'
}

/** The command line of a process, or '' when there is none (or this system does not tell). */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** When a process began, in words that are equal for one process alone; '' when there is none, or where this system does not tell. */
export function startOf(pid: number): string {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim()
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticksSinceBoot = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${boot}:${ticksSinceBoot}`
  } catch {
    return ''
  }
}

/** Waits until the process is gone; false when it still runs after the time given. */
export async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  for (const deadline = performance.now() + timeoutMs; isAlive(pid);) {
    if (performance.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Ends a process when this one dies without a word (kill -9), and then removes the folder given. The shell holds the reading end of a
 * pipe whose writing end is ours alone, so that it wakes whatever ends us. Call the function returned once the process has ended.
 */
export function endWithUs(pid: number, folder?: string): () => void {
  if (process.platform === 'win32') return () => undefined
  const script = `while read -r _; do :; done; kill -INT $0 || exit 0
n=0; while kill -0 $0 && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done; kill -KILL $0; [ -z "$1" ] || { sleep 0.2; rm -rf "$1"; }`
  const guard = spawn('sh', ['-c', script, String(pid), folder ?? ''], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.on('error', () => undefined) // no shell here: the next start stops what was left
  guard.unref()
  ;(guard.stdin as unknown as { unref?: () => void }).unref?.()
  return () => guard.kill('SIGKILL')
}

function processState(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).charAt(0)
  } catch {
    return undefined
  }
}
