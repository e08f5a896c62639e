// pnpm inventory verify | import | export: each is a command of the built service.
import { spawnSync } from 'node:child_process'

const [command, ...rest] = process.argv.slice(2)
const main = command === 'import' || command === 'export' ? 'files-main.js' : 'verify/main.js'
const args = command === undefined ? [] : [command, ...rest]
// What is live is 40 MB, however long the file: without a bound the heap grows to several times that before it is cleared.
const flags = ['--max-old-space-size=128', '--max-semi-space-size=8']
const { status } = spawnSync(process.execPath, [...flags, `services/inventory/dist/${main}`, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 2
