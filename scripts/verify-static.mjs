// The static checks, side by side as far as two cores go: what `pnpm verify` runs, and `pnpm test` before its suites.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenStale } from './build-when-stale.mjs'

const root = join(import.meta.dirname, '..')
const checks = [
  'typecheck',
  'lint',
  'format:check',
  'boundaries',
  'unused',
  'codegen:check',
  'asyncapi:check',
  'house:check',
  'saga:check',
  'tracking:check',
  'paths:check',
]
/** What is worth reading when all is well, too. */
const figures = ['house:check']

const run = (script) =>
  new Promise((resolve) => {
    const started = Date.now()
    const child = spawn('pnpm', ['run', '--silent', script], { cwd: root, shell: process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ script, code, output, seconds: (Date.now() - started) / 1000 }))
  })

// The graph is what several of them look at.
await buildWhenStale('graph')

let failed = 0
const waiting = [...checks]
const worker = async () => {
  for (let script = waiting.shift(); script; script = waiting.shift()) {
    const { code, output, seconds } = await run(script)
    console.log(`${code === 0 ? '✓' : '✗'} ${script} (${seconds.toFixed(1)} s)`)
    if (code !== 0) failed += 1
    if (code !== 0 || figures.includes(script)) console.log(output)
  }
}
await Promise.all([worker(), worker()])
if (failed > 0) {
  console.error(`${failed} of ${checks.length} checks failed: each can be run alone with \`pnpm run <name>\``)
  process.exit(1)
}
