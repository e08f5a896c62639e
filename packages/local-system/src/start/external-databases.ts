import { CannotStart } from '../cannot-start.js'
import { databases, type DatabaseName } from '../postgres/databases.js'

/** The databases named in the environment, all of them or none; with Kafka, the one of the embedded bus is not needed. */
export function externalDatabases(env: NodeJS.ProcessEnv): Readonly<Record<DatabaseName, string>> | undefined {
  const variable = (name: DatabaseName) => `${name.toUpperCase()}_DATABASE_URL`
  const needed = databases.filter((name) => name !== 'bus' || !env.KAFKA_BROKERS)
  const missing = needed.filter((name) => !env[variable(name)])
  if (missing.length === needed.length) return undefined
  if (missing.length > 0)
    throw new CannotStart(`Some databases are given and some are not. Set ${missing.map(variable).join(', ')} too, or none of them.`)
  return Object.fromEntries(databases.map((name) => [name, env[variable(name)] ?? ''])) as Record<DatabaseName, string>
}
