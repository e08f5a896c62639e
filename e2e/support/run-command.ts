import { execFile } from 'node:child_process'
import { join } from 'node:path'

export interface Told {
  readonly code: number
  readonly said: string
}

const root = join(import.meta.dirname, '../..')

/** A command of this checkout, as package.json runs it from its sources, for the system of a home. */
export function runCommand(script: string, home: string, ...args: readonly string[]): Promise<Told> {
  const all = ['--conditions=@kade/source', '--import', 'tsx', join(root, script), ...args]
  const env = { PATH: process.env.PATH, KADE_HOME: home }
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}
