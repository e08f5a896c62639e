// `pnpm mutants`: changes the rules one place at a time and sees which changes no test notices (stryker.config.mjs); fails below 85 %.
// `pnpm mutants orders`: those of an area; what has not changed since its last run is not run again. `pnpm mutants <files>`: those.
// `pnpm mutants --changed [base]`: only the rules changed since a commit (main by default).
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import config, { AREAS } from '../stryker.config.mjs'

const root = join(import.meta.dirname, '..')
const args = process.argv.slice(2).filter((argument) => argument !== '--')
const [first] = args
const patterns = first === '--changed' ? changedSince(args[1] ?? 'main') : (AREAS[first] ?? args)
if (args.length > 0 && patterns.length === 0) {
  console.log('No rule was changed: there is nothing to mutate')
  process.exit(0)
}
const only = patterns.length > 0 ? ['--mutate', patterns.join(',')] : []
const remembered = AREAS[first] ? ['--incremental', '--incrementalFile', `node_modules/.cache/mutants/${first}.json`] : []
// By its command, which finds jest's parts as well.
const stryker = join(root, 'node_modules', '.bin', 'stryker')
spawn(stryker, ['run', ...only, ...remembered], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) =>
  process.exit(code ?? 1),
)

/** The rules of the configuration that differ from the base, committed or not. */
function changedSince(base) {
  const rules = config.mutate.map((pattern) => (pattern.startsWith('!') ? `:(glob,exclude)${pattern.slice(1)}` : `:(glob)${pattern}`))
  const names = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', '--merge-base', base, '--', ...rules], {
    cwd: root,
    encoding: 'utf8',
  })
  return names.split('\n').filter((name) => name !== '')
}
