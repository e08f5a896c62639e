import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { deadLettersCommand, USAGE } from './command.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    service: { type: 'string' },
    status: { type: 'string' },
    id: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})

try {
  if (values.help || positionals.length === 0) console.log(USAGE)
  else {
    const home = resolve(process.env.KADE_HOME ?? '.kade')
    for await (const line of deadLettersCommand(positionals, values, { environment: process.env, home })) console.log(line)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
