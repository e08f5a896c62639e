import { join } from 'node:path'
import { CommanderError } from 'commander'
import { newCommand } from './command.js'

try {
  await newCommand(join(import.meta.dirname, '..', '..', '..'), (line) => console.log(line)).parseAsync()
} catch (error) {
  // Commander has told its own.
  if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 1
}
