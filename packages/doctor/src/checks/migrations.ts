import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadMigrations, messagingMigrations, migrationName } from '@kade/service-kit'
import type { Check } from '../check.js'
import { fail, NONE_ANSWERS, orElse, type Finding } from '../finding.js'
import { counted } from '../words.js'

export interface MigrationFacts {
  readonly service: string
  /** Of this checkout; null when it has no such service. */
  readonly known: readonly string[] | null
  readonly applied: readonly string[]
  /** Those that took away what earlier releases need, but for those that know the migration named (docs/adr/0014). */
  readonly contracting: readonly { readonly name: string; readonly runsWith: string | null }[]
}

export const migrationsCheck: Check = {
  name: 'migrations',
  look: async ({ asked, databases, root }) =>
    judgeMigrations(
      await asked.each([...databases.keys()], async (service) => ({
        service,
        known: await knownTo(root, service),
        applied: (await asked.rows<{ name: string }>(service, 'SELECT name FROM migration ORDER BY id')).map(({ name }) => name),
        contracting: await asked.rows(service, 'SELECT name, runs_with AS "runsWith" FROM schema_contracts'),
      })),
    ),
}

async function knownTo(root: string, service: string): Promise<readonly string[] | null> {
  const folder = join(root, 'services', service, 'dist', 'migrations')
  if (!existsSync(folder)) return null
  return [...messagingMigrations, ...(await loadMigrations(pathToFileURL(`${folder}/`)))].map(migrationName)
}

/** Whether each database has the migrations of this checkout, no less and no more. */
export function judgeMigrations(facts: readonly MigrationFacts[]): readonly Finding[] {
  return orElse(facts.flatMap(judgeOne), () =>
    facts.length === 0
      ? NONE_ANSWERS
      : `${counted(
          facts.reduce((sum, { applied }) => sum + applied.length, 0),
          'migration',
        )}, as in this checkout`,
  )
}

function judgeOne({ service, known, applied, contracting }: MigrationFacts): readonly Finding[] {
  if (known === null)
    return [
      fail(
        `${service}: this checkout has no built service of this name`,
        'build it (node scripts/build.mjs), or look from the checkout that runs',
      ),
    ]
  const missing = known.filter((name) => !applied.includes(name))
  const later = applied.filter((name) => !known.includes(name))
  const contracted = contracting.flatMap(({ name, runsWith }) => (later.includes(name) && !known.includes(runsWith ?? '') ? [name] : []))
  return [
    ...(missing.length > 0
      ? [
          fail(
            `${service}: ${counted(missing.length, 'migration')} of this checkout did not run: ${missing.join(', ')}`,
            `start the service ${service}: it migrates before it answers`,
          ),
        ]
      : []),
    ...(contracted.length > 0
      ? [
          fail(
            `${service}: this checkout is older than its database, which was changed so that it cannot run: ${contracted.join(', ')}`,
            `do not restart ${service} from here: deploy the release that has this migration, or a later one, or restore a backup of before it`,
          ),
        ]
      : later.length > 0
        ? [
            fail(
              `${service}: this checkout is older than its database, which has ${later.join(', ')}`,
              'update this checkout (git pull), or finish the deployment of the later release; what runs goes on',
            ),
          ]
        : []),
  ]
}
