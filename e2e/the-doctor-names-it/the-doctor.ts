import { execFile } from 'node:child_process'
import { join } from 'node:path'

export interface Visit {
  readonly code: number
  readonly said: string
  readonly seconds: number
}

const command = join(import.meta.dirname, '../../packages/doctor/dist/main.js')

/** The command as cron has it: nothing of this process's environment but what is given. */
export function visit(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Visit> {
  const begun = performance.now()
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: { PATH: process.env.PATH, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr, seconds: (performance.now() - begun) / 1_000 }),
    )
  })
}
