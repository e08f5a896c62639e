// Strips the types of every package's src into its dist, but for tests and src/testing, which run from their sources. Types are checked apart (`pnpm typecheck`), so that a start is fast.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
// An image is built from the folders it needs: the others are not there.
const groups = ['packages', 'services'].filter((group) => existsSync(join(root, group)))
const packages = ['gateway', ...groups.flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name)))]

await Promise.all(
  packages
    .filter((path) => existsSync(join(root, path, 'src')))
    .map(async (path) => {
      const sources = readdirSync(join(root, path, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^testing[\\/]/.test(file))
        .map((file) => join(root, path, 'src', file))
      rmSync(join(root, path, 'dist'), { recursive: true, force: true })
      await build({
        entryPoints: sources,
        outdir: join(root, path, 'dist'),
        outbase: join(root, path, 'src'),
        format: 'esm',
        platform: 'node',
        target: 'node20',
        sourcemap: true,
      })
    }),
)
