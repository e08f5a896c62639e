import { CannotStart } from '../cannot-start.js'

/** Turns what PostgreSQL or the file system said into one line that a person can act on. */
export function explain(cause: unknown, place: string, who = 'PostgreSQL'): CannotStart {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof CannotStart) return cause
  if (/ENOSPC|No space left on device/i.test(said)) return because(`The disk of ${place} is full. Free some space and start again.`)
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/i.test(said)) {
    return because(`${who} may not write to ${place}. Give your user the right to, or choose another folder with KADE_HOME.`)
  }
  if (/incompatible with server|was initialized by PostgreSQL version/i.test(said)) {
    return because(`The data in ${place} are of another PostgreSQL version. Start anew with: pnpm start --reset`)
  }
  return because(`${who} did not start in ${place}: ${essence(said)}`)

  function because(message: string): CannotStart {
    return new CannotStart(message, { cause })
  }
}

/** The line of a longer output that names the fault: the last one which PostgreSQL marks as fatal, else the last one. */
function essence(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason'
}
