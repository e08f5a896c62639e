import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Check } from '../check.js'
import { fail, orElse, warn, type Finding } from '../finding.js'

export interface VersionFacts {
  /** Process → its version in this checkout. */
  readonly kade: ReadonlyMap<string, string>
  /** Of this command. */
  readonly node: string
  /** At least, as package.json has it. */
  readonly nodeWanted: string
  /** That ran this command; null when another did. */
  readonly pnpm: string | null
  /** Database → version of its server, as 180004. */
  readonly postgres: ReadonlyMap<string, number>
  /** Process → its Node, where its metrics tell it. */
  readonly processes: ReadonlyMap<string, string>
}

/** The first that ends a session whose process stands still: before, a frozen service keeps its locks. */
const POSTGRES_WANTED = 14

export const versionsCheck: Check = {
  name: 'versions',
  look: async ({ asked, told, root, databases }) => {
    const { engines } = manifestOf(root)
    const released = ['gateway', ...[...databases.keys()].map((name) => join('services', name))].filter((folder) =>
      existsSync(join(root, folder)),
    )
    const servers = await asked.each(asked.names, async (name) => {
      const [row] = await asked.rows<{ version: number }>(name, `SELECT current_setting('server_version_num')::int AS version`)
      return [name, row?.version ?? 0] as const
    })
    return judgeVersions({
      ...{
        kade: new Map(released.map((folder) => [basename(folder), manifestOf(join(root, folder)).version])),
        node: process.versions.node,
        nodeWanted: engines.node.replace(/^>=/, ''),
      },
      pnpm: /^pnpm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? null,
      postgres: new Map(servers),
      processes: new Map((await told.all()).flatMap(({ name, node }) => (node === null ? [] : [[name, node] as const]))),
    })
  },
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
}

/** Whether what Kade runs on is new enough. */
export function judgeVersions({ kade, node, nodeWanted, pnpm, postgres, processes }: VersionFacts): readonly Finding[] {
  const old = [['this command', node] as const, ...processes].filter(([, its]) => isOlder(its, nodeWanted))
  const nodes = [...new Set(processes.values())]
  return orElse(
    [
      ...old.map(([name, its]) =>
        fail(`${name} runs on Node ${its}, which is older than ${nodeWanted}`, `install Node ${nodeWanted} or later, and start it again`),
      ),
      ...(old.length === 0 && nodes.length > 1
        ? [
            warn(
              `processes run on different versions of Node: ${[...processes].map(([name, its]) => `${name} ${its}`).join(', ')}`,
              'finish the deployment, or start all with the same',
            ),
          ]
        : []),
      ...[...postgres]
        .filter(([, version]) => version < POSTGRES_WANTED * 10_000)
        .map(([name, version]) =>
          fail(
            `${name} is on PostgreSQL ${shown(version)}, which is older than ${POSTGRES_WANTED}`,
            `upgrade its server to PostgreSQL ${POSTGRES_WANTED} or later (pg_upgrade)`,
          ),
        ),
    ],
    () =>
      [
        kadeOf(kade),
        `Node ${[...new Set([node, ...nodes])].join(' and ')}`,
        ...(pnpm === null ? [] : [`pnpm ${pnpm}`]),
        ...[...new Set(postgres.values())].map((version) => `PostgreSQL ${shown(version)}`),
      ].join(', '),
  )
}

/** One version where all have it. */
function kadeOf(kade: ReadonlyMap<string, string>): string {
  const [one = '', ...others] = new Set(kade.values())
  return others.length === 0 ? `Kade ${one}` : `Kade (${[...kade].map(([name, version]) => `${name} ${version}`).join(', ')})`
}

const shown = (version: number): string => `${Math.floor(version / 10_000)}.${version % 10_000}`

function isOlder(version: string, wanted: string): boolean {
  const [one, other] = [version, wanted].map((text) => text.split('.').map(Number)) as [number[], number[]]
  const at = [0, 1, 2].find((place) => (one[place] ?? 0) !== (other[place] ?? 0))
  return at !== undefined && (one[at] ?? 0) < (other[at] ?? 0)
}
