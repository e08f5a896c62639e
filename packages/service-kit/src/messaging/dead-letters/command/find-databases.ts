import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Whereabouts {
  readonly environment: NodeJS.ProcessEnv
  /** Folder of a local system, which tells there what it runs. */
  readonly home: string
}

/** Service → address of its database: of the environment, else of the local system that runs. The event bus's own is no service's. */
export function findDatabases({ environment, home }: Whereabouts): ReadonlyMap<string, string> {
  const named = Object.entries(environment).flatMap(([variable, url]) => {
    const service = /^([A-Z][A-Z0-9_]*)_DATABASE_URL$/.exec(variable)?.[1]?.toLowerCase()
    return service && url ? [[service, url] as const] : []
  })
  const databases = new Map(named.length > 0 ? named : Object.entries(ofRunningSystem(home)))
  databases.delete('bus')
  if (databases.size === 0) {
    throw new Error(
      `No databases: start the system (pnpm start), or set ORDERS_DATABASE_URL and so on. Looked in ${join(home, 'running.json')}`,
    )
  }
  return databases
}

function ofRunningSystem(home: string): Readonly<Record<string, string>> {
  try {
    const { databaseUrls } = JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')) as {
      readonly databaseUrls?: Readonly<Record<string, string>>
    }
    return databaseUrls ?? {}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
