import { readdir } from 'node:fs/promises'
import type { MigrationInterface } from 'typeorm'

export interface MigrationClass {
  new (): MigrationInterface
  /**
   * Removes or narrows what earlier releases need: those no longer start on this database (docs/adr/0014). The name of an earlier migration:
   * releases that know that one do without what is removed, and start.
   */
  readonly contracts?: boolean | string
}

/** `1700000100000-orders.ts`, and what is built of it. */
const MIGRATION = /^\d{13}-[\w-]+\.[jt]s$/

/** The migrations of a folder, one a file, in the order of their timestamps. @throws Error when a file of that name has not exactly one. */
export async function loadMigrations(folder: URL): Promise<MigrationClass[]> {
  const files = (await readdir(folder)).filter((file) => MIGRATION.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const [migration, ...others] = Object.values((await import(new URL(file, folder).href)) as Readonly<Record<string, MigrationClass>>)
      if (!migration || others.length > 0) throw new Error(`${file} has one migration, and nothing else to export`)
      return migration
    }),
  )
}
