import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'

export const root = join(import.meta.dirname, '..', '..')

/** A file of the repository, by its path from the root. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The documents of a YAML text, with `<<` merged. @throws when it does not parse, has a key twice, or anything to warn of. */
export function parseYaml(text: string, name = 'the text'): unknown[] {
  const documents = parseAllDocuments(text, { merge: true })
  if (!Array.isArray(documents)) return []
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  if (problems.length > 0) throw new Error(`${name}: ${problems.map(({ message }) => message).join('\n')}`)
  return documents.map((document) => document.toJS() as unknown).filter((value) => value !== null)
}

/** The paths of all files under a folder that end so, from the root. Not for folders with node_modules: it would follow all of pnpm's links. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
    .sort()
}
