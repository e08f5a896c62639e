import type { Level } from './finding.js'
import type { Found } from './run-checks.js'

export interface Telling {
  readonly isQuiet: boolean
  readonly isColoured: boolean
}

const WORDS: Readonly<Record<Level, string>> = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' }
/** Green, yellow, red. */
const COLOURS: Readonly<Record<Level, number>> = { ok: 32, warn: 33, fail: 31 }

/** One line for each finding, and one with an arrow for what to do about it; nothing when all is well and it is to be quiet. */
export function tell(found: readonly Found[], { isQuiet, isColoured }: Telling): string {
  const width = Math.max(...found.map(({ check }) => check.length)) + 2
  const lines = found
    .filter(({ level }) => !isQuiet || level !== 'ok')
    .flatMap(({ check, level, what, todo }) => [
      `${isColoured ? `\u001B[${COLOURS[level]}m${WORDS[level]}\u001B[39m` : WORDS[level]}  ${check.padEnd(width)}${what}`,
      ...(todo === undefined ? [] : [`${' '.repeat(6 + width)}→ ${todo}`]),
    ])
  return lines.map((line) => `${line}\n`).join('')
}

/** Exit code: 1 when something is wrong; what one should look at one day is not. */
export const exitCode = (found: readonly Found[]): number => (found.some(({ level }) => level === 'fail') ? 1 : 0)
