import { readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join, relative } from 'node:path'
import { headingsOf } from './markdown.js'

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..')

/** A page of the site. */
export interface Page {
  /** Where it is written, from the root of the checkout. */
  readonly file: string
  /** Where it stands on the site, such as `guides/payments.md`. */
  readonly place: string
  readonly text: string
  readonly title: string
}

/** Made by an installation, a build or a start, and what is for those who change Kade alone. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', 'site', 'changelogs'])

/** Every page of the checkout: docs, and what stands beside the code. */
export function pagesOf(folder: string): Page[] {
  return markdownBelow(folder, folder)
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { file, place: placeOf(file), text, title: headingsOf(text)[0]?.text ?? file }
    })
    .sort((one, other) => (one.place < other.place ? -1 : 1))
}

/** The address of a page has no README in it: a folder's is its page. What is in docs stands at the top. */
export function placeOf(file: string): string {
  if (file === 'docs/README.md') return 'index.md'
  if (file === 'README.md') return 'readme.md'
  const inside = file.startsWith('docs/') ? file.slice('docs/'.length) : file
  const named = inside.endsWith('/README.md') ? `${inside.slice(0, -'/README.md'.length)}.md` : inside
  return named.toLowerCase()
}

function markdownBelow(folder: string, top: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !LEFT_OUT.has(name) && name !== 'CHANGELOG.md')
    .flatMap((entry: Dirent) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return markdownBelow(path, top)
      return entry.name.endsWith('.md') ? [relative(top, path).replaceAll('\\', '/')] : []
    })
}
