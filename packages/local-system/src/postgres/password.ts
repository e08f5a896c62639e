import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The password kept in a file that only its owner reads; made at the first call. */
export function keepPassword(file: string, wanted?: string): string {
  mkdirSync(dirname(file), { recursive: true })
  try {
    const password = wanted ?? randomBytes(24).toString('base64url')
    writeFileSync(file, password, { mode: 0o600, flag: 'wx' })
    return password
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return wanted ?? readFileSync(file, 'utf8')
  }
}
