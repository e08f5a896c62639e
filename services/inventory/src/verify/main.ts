import { resolve } from 'node:path'
import { USAGE, verify } from './verify-stock.js'

const [command, ...rest] = process.argv.slice(2)
if (command !== 'verify' || rest.length > 0) {
  console.log(USAGE)
  process.exitCode = command === '--help' || command === undefined ? 0 : 2
} else {
  try {
    const { lines, isRight } = await verify({ environment: process.env, home: resolve(process.env.KADE_HOME ?? '.kade') })
    for (const line of lines) console.log(line)
    process.exitCode = isRight ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
