// pnpm inventory verify | import | export: each is a command of the built service.
import { spawnSync } from 'node:child_process'

const [command, ...rest] = process.argv.slice(2)
const main = command === 'import' || command === 'export' ? 'files-main.js' : 'verify/main.js'
const args = command === undefined ? [] : [command, ...rest]
const { status } = spawnSync(process.execPath, [`services/inventory/dist/${main}`, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 2
