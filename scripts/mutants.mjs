// `pnpm mutants`: changes the rules one place at a time and sees which changes no test notices (stryker.config.mjs); fails below 85 %.
// `pnpm mutants --changed [base]`: only the rules changed since a commit (main by default). `pnpm mutants <files>`: those.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import config from '../stryker.config.mjs'

const root = join(import.meta.dirname, '..')
const args = process.argv.slice(2).filter((argument) => argument !== '--')
const files = args[0] === '--changed' ? changedSince(args[1] ?? 'main') : args
if (args.length > 0 && files.length === 0) {
  console.log('No rule was changed: there is nothing to mutate')
  process.exit(0)
}
// By its command, which finds jest's parts as well.
const stryker = join(root, 'node_modules', '.bin', 'stryker')
const only = files.length > 0 ? ['--mutate', [...files, ...config.mutate.filter((pattern) => pattern.startsWith('!'))].join(',')] : []
spawn(stryker, ['run', ...only], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) =>
  process.exit(code ?? 1),
)

/** The rules of the configuration that differ from the base, committed or not. */
function changedSince(base) {
  const rules = config.mutate.filter((pattern) => !pattern.startsWith('!')).map((pattern) => `:(glob)${pattern}`)
  const names = execFileSync('git', ['diff', '--name-only', '--diff-filter=d', '--merge-base', base, '--', ...rules], {
    cwd: root,
    encoding: 'utf8',
  })
  return names.split('\n').filter((name) => name !== '' && !/\.(test|builder)\.ts$/.test(name))
}
