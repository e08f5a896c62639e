import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Letter, Mailer } from './mailer.js'

/** As many are kept; the oldest go, so many at once. */
const MOST_KEPT = 1_000
const FORGOTTEN_AT_ONCE = 500

/** Letters as files in a folder, for one's own machine: nothing leaves it. One that is there already is not written again. */
export function createFileMailer(folder: string): Mailer & FileMails {
  const fileOf = (messageId: string): string => join(folder, `${messageId.replace(/[^A-Za-z0-9-]/g, '_')}.json`)
  let written = 0
  return {
    // None of them is uncertain: it can be asked.
    atOnce: 32,
    send: async (letter) => {
      await mkdir(folder, { recursive: true })
      const draft = `${fileOf(letter.messageId)}.${process.pid}.draft`
      await writeFile(draft, JSON.stringify({ ...letter, at: new Date().toISOString() }))
      // A letter is there whole, or not at all; and once.
      await link(draft, fileOf(letter.messageId)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      await rm(draft, { force: true })
      if ((written += 1) % FORGOTTEN_AT_ONCE === 0) await forgetOldest(folder)
    },
    took: async (messageId) =>
      stat(fileOf(messageId)).then(
        () => true,
        () => false,
      ),
    close: () => undefined,
    newest: async (most) => {
      const files = (await byAge(folder)).slice(-most).toReversed()
      const letters = await Promise.all(files.map(({ name }) => readLetter(join(folder, name))))
      return letters.filter((letter) => letter !== null)
    },
    read: (messageId) => readLetter(fileOf(messageId)),
  }
}

export type KeptLetter = Letter & { readonly at: string }
/** What one's own machine may read of them. */
export interface FileMails {
  readonly newest: (most: number) => Promise<KeptLetter[]>
  readonly read: (messageId: string) => Promise<KeptLetter | null>
}

const readLetter = (file: string): Promise<KeptLetter | null> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as KeptLetter,
    () => null,
  )

async function byAge(folder: string): Promise<{ readonly name: string; readonly at: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  return aged.toSorted((a, b) => a.at - b.at)
}

async function forgetOldest(folder: string): Promise<void> {
  const files = await byAge(folder)
  await Promise.all(files.slice(0, Math.max(0, files.length - MOST_KEPT)).map(({ name }) => rm(join(folder, name), { force: true })))
}
