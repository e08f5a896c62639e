import { createHash } from 'node:crypto'

/** A supergraph as the gateway takes it. */
export interface SealedSupergraph {
  /** Which release it is; null where it was composed by other means and says none. */
  readonly version: string | null
  readonly sdl: string
}

const MARK = '# Kade supergraph'
const SEAL = /^# Kade supergraph (\S+), sha256 ([0-9a-f]{64})\n/

/** A released supergraph: its first line, a comment, names the version and the SHA-256 of all that follows, so that one which was cut off is known. */
export const sealSupergraph = (version: string, sdl: string): string => `${MARK} ${version}, sha256 ${sumOf(sdl)}\n${sdl}`

/** @throws Error when the text is empty, or is not what was sealed. Other tools' supergraphs have no seal: they are taken as they are. */
export function openSupergraph(text: string): SealedSupergraph {
  const [seal, version, sum] = SEAL.exec(text) ?? []
  if (seal === undefined) {
    if (text.trim() === '') throw new Error('The supergraph is empty')
    if (MARK.startsWith(text.slice(0, MARK.length))) throw new Error('The supergraph is cut off in its first line')
    return { version: null, sdl: text }
  }
  const sdl = text.slice(seal.length)
  if (sumOf(sdl) !== sum)
    throw new Error(
      `Supergraph ${version} is cut off or was changed after its release: its SHA-256 is not the one that its first line names`,
    )
  return { version: version as string, sdl }
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of `/readyz` of a service: the sum of the schema that it answers with. */
export const SCHEMA_HEADER = 'x-kade-schema'

/** What tells one schema of a subgraph from another: of its SDL as graphql prints it. */
export const schemaSum = (sdl: string): string => sumOf(sdl).slice(0, 16)
