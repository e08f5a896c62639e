// `pnpm test`: build, static checks, all suites; last, what was skipped and the count. Where a few suites of the whole
// run fail, they run once more, alone: what fails again is a failure, what does not is told as unsteady (ADR 34).
// `pnpm test <paths>`: the suites of the paths alone. Those that start real processes have them built, and those that
// open a page the pages; rules beside their tests
// (under src) need neither a build nor a server, and answer in seconds.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { buildWhenStale } from './build-when-stale.mjs'

const root = join(import.meta.dirname, '..')
const paths = process.argv.slice(2).filter((argument) => argument !== '--')
const folder = mkdtempSync(join(tmpdir(), 'kade-results-'))
const skipped = join(folder, 'skipped')

/** Modules of a suite stay in its worker's heap: an old worker spends as much time on collecting it as on the suites. */
const WHOLE_RUN = ['--workerIdleMemoryLimit=250MB']

/** More than so many suites that fail are no chance. */
const MOST_UNSTEADY = 5

let failures = 0
try {
  if (paths.length === 0) {
    await Promise.all(['services', 'pages', 'graph'].map(buildWhenStale))
    await buildWhenStale('site') // of the graph; a `start` of a suite would build it with what others leave of the machine
    if ((await run([join(root, 'scripts', 'verify-static.mjs')])) !== 0) failures += 1
  }
  const config = paths.length > 0 && paths.every(isOfRules) ? ['-c', 'jest.rules.config.mjs'] : paths.length === 0 ? WHOLE_RUN : []
  const first = await suites('first', [...config, ...paths])
  const again = paths.length === 0 ? await onceMore(first) : undefined
  if ((again ?? first).code !== 0) failures += 1
  // Where CI is set, programs that others wrote are there too, and one that is missing is a failure.
  if (
    paths.length === 0 &&
    process.env.CI &&
    (await run(['--conditions=@kade/source', '--import', 'tsx', join(root, 'peers', 'main.ts')])) !== 0
  )
    failures += 1
  report(first, again)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failures === 0 ? 0 : 1)

/** Runs jest; its results are read from its JSON, as the tests of a run that was killed are in none. */
async function suites(name, args) {
  const results = join(folder, `${name}.json`)
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest')
  const code = await run([jest, '--json', `--outputFile=${results}`, ...args], { KADE_SKIPPED_TESTS: skipped })
  return { code, ...JSON.parse(readFileSync(results, 'utf8')) }
}

/** The suites of a run that failed, once more and one at a time, where they are few enough to have failed by chance. */
async function onceMore({ testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
  if (failed.length === 0 || failed.length > MOST_UNSTEADY) return undefined
  console.log(`\n${failed.length === 1 ? 'One suite' : `${failed.length} suites`} failed: once more, alone`)
  return suites('again', ['--runInBand', '--runTestsByPath', ...failed])
}

/** `services/orders/src/order`, a file in it, or the folder `src` of a package. */
function isOfRules(path) {
  return path.split(/[\\/]/).includes('src')
}

/** Jest's own lines stay as they are; only the JSON that `--json` prints besides is dropped. */
async function run(args, env = {}) {
  const isJest = 'KADE_SKIPPED_TESTS' in env
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['inherit', isJest ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...env, ...(isJest ? { NODE_OPTIONS: nodeOptions(), ...colour() } : {}) },
  })
  // Jest hears a Ctrl-C itself and ends; so do we, after it.
  const wait = () => undefined
  process.on('SIGINT', wait)
  const passOn = () => child.kill('SIGTERM')
  process.on('SIGTERM', passOn)
  const [code] = await once(child, 'exit')
  process.off('SIGINT', wait)
  process.off('SIGTERM', passOn)
  return code
}

/** ES modules under jest need Node's own, still experimental, support of them. */
function nodeOptions() {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  return [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ')
}

function colour() {
  return process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}
}

function report(first, again) {
  const skips = existsSync(skipped) ? [...new Set(readFileSync(skipped, 'utf8').trimEnd().split('\n'))].join('\n') : ''
  if (skips) console.log(`\n${skips}`)
  const steady = new Set(again?.testResults.filter(({ status }) => status === 'passed').map(({ name }) => name))
  for (const line of first.testResults.flatMap((suite) => failuresOf(suite, steady.has(suite.name) ? 'UNSTEADY' : 'FAIL')))
    console.log(line)
  if (steady.size > 0)
    console.log(`${steady.size} suites passed only when they ran once more, alone (UNSTEADY above): mend them (docs/testing.md)`)
  const failed = (again ?? first).numFailedTests + (again ?? first).numRuntimeErrorTestSuites
  const recovered = again ? first.numFailedTests + first.numRuntimeErrorTestSuites - failed : 0
  console.log(`${first.numPassedTests + recovered} passed, ${failed} failed`)
}

/** What failed, a line each: a long run tells the reasons far above its end. */
function failuresOf({ name, status, message, assertionResults }, verdict) {
  if (status !== 'failed') return []
  const failed = assertionResults.filter((each) => each.status === 'failed')
  const told = failed.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages[0])}`)
  return [`${verdict} ${relative(root, name)}`, ...(told.length > 0 ? told : [firstLine(message)]).map((line) => `  ${line}`)]
}

function firstLine(text = '') {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
  return (lines.find((line) => line !== '' && !line.startsWith('●')) ?? '').slice(0, 400)
}
