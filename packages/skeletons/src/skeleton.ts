import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Text in the place of the one such text of a file; or at its end. */
export type Edit = { readonly file: string } & ({ readonly find: string; readonly instead: string } | { readonly atEnd: string })

/** What `pnpm new` makes: new files, changes of files that are there, and what is left for a person. */
export interface Skeleton {
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>
  readonly edits: readonly Edit[]
  /** In their order, as sentences. */
  readonly next: readonly string[]
}

/** A sentence for whoever gave the command; nothing was written. */
export class CannotMake extends Error {
  override readonly name = 'CannotMake'
}

/**
 * Writes all of it, or nothing: that every file is new and every place to change is there is seen to first.
 * @throws CannotMake naming what is in the way.
 */
export function write(checkout: string, { files, edits }: Skeleton): void {
  const taken = Object.keys(files).filter((file) => existsSync(join(checkout, file)))
  if (taken.length > 0) throw new CannotMake(`${taken.join(', ')} exists already: nothing was written`)
  const changed = new Map<string, string>()
  for (const edit of edits) {
    const text = changed.get(edit.file) ?? readFileSync(join(checkout, edit.file), 'utf8')
    changed.set(edit.file, edited(text, edit))
  }
  for (const [file, text] of [...Object.entries(files), ...changed]) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true })
    writeFileSync(join(checkout, file), text)
  }
}

function edited(text: string, edit: Edit): string {
  if ('atEnd' in edit) return text + edit.atEnd
  const { file, find, instead } = edit
  if (text.split(find).length === 2) return text.replace(find, () => instead)
  throw new CannotMake(
    `${file} has not exactly one place with “${find.trim()}”: nothing was written. Has its shape changed? Then packages/skeletons has to follow`,
  )
}

/** `gift-wrap` → `giftWrap`. */
export const camel = (kebab: string): string => kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
/** `gift-wrap`, `giftWrap` → `GiftWrap`. */
export const pascal = (name: string): string => camel(name).replace(/^./, (letter) => letter.toUpperCase())
/** `gift-wrap`, `giftWrap` → `gift wrap`. */
export const words = (name: string): string => name.replaceAll(/[-_.]|(?=[A-Z])/g, ' ').toLowerCase()

/** @throws CannotMake unless it is such as `gift-wrap`. */
export function kebab(name: string, what: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new CannotMake(`${name} is no name of a ${what}, such as gift-wrap: small letters, with hyphens between the words`)
  return name
}

/** Whether a schema has this query or mutation: all services are one graph, where its name is there once. */
export const hasRootField = (schema: string, type: 'Query' | 'Mutation', name: string): boolean =>
  [...schema.matchAll(new RegExp(`type ${type}\\b[^{]*\\{([^]*?)\\n\\}`, 'g'))].some(([, fields = '']) =>
    new RegExp(`^ {2}${name}[(:]`, 'm').test(fields),
  )
