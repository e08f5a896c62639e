import { join, resolve } from 'node:path'
import { CommanderError } from 'commander'
import { schemaCommand } from './command.js'

const checkout = join(import.meta.dirname, '..', '..', '..')
const home = resolve(process.env.KADE_HOME ?? join(checkout, '.kade'))

try {
  await schemaCommand({ checkout, home, print: (line) => console.log(line) }).parseAsync()
} catch (error) {
  // Commander has told its own.
  if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : 1
}
