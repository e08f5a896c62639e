import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.js'

/** A file of a backup. */
export interface Part {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What `manifest.json` of a backup tells of it. */
export interface Manifest {
  /** How the backup is laid out. */
  readonly format: number
  /** Of Kade. */
  readonly version: string
  /** What is restored is as of this moment. */
  readonly moment: string
  /** The major version of PostgreSQL. */
  readonly postgres: number
  /** Service → the migrations of its database. */
  readonly migrations: Readonly<Record<string, readonly string[]>>
  /** Whether the log of events is in it; with Kafka it is not. */
  readonly holdsLog: boolean
  readonly parts: readonly Part[]
}

export const FORMAT = 1
export const MANIFEST = 'manifest.json'
/** The base backup of the server. */
export const SERVER = 'server.tar.gz'
/** The administrator's, without which nobody gets in. */
export const PASSWORD = 'server.password'

/** The text of the manifest, which tells by itself when a byte of it is another. */
export const sealed = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, sha256: sha256(JSON.stringify(manifest)) }, undefined, 2)}\n`

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** The manifest of a backup, every part of which is there as it was written. @throws CannotStart naming what is not. */
export async function checkBackup(folder: string, tell: (line: string) => void): Promise<Manifest> {
  const manifest = readManifest(folder)
  for (const part of manifest.parts) {
    const file = join(folder, part.path)
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? {}
    if (size === undefined) throw unusable(folder, `${part.path} is missing`)
    if (size !== part.bytes) throw unusable(folder, `${part.path} has ${size} bytes of ${part.bytes}: it was cut off or changed`)
    if ((await hashOf(file)) !== part.sha256) throw unusable(folder, `${part.path} was changed after the backup: its sha-256 is another`)
    tell(`${part.path} is whole (${megabytes(part.bytes)})`)
  }
  return manifest
}

function readManifest(folder: string): Manifest {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw unusable(folder, `it has no ${MANIFEST}, so it is no backup, or one that did not end`)
    throw error
  }
  const manifest = parsed(text)
  // A later layout may be sealed otherwise: it is named before it is judged.
  if (typeof manifest?.format === 'number' && manifest.format > FORMAT)
    throw new CannotStart(
      `The backup ${folder} was made by a later Kade (${manifest.version}). Restore it with that version: git checkout it, then pnpm restore.`,
    )
  if (!manifest || sealed(manifest) !== text) throw unusable(folder, `${MANIFEST} was cut off or changed after the backup`)
  return manifest
}

function parsed(text: string): Manifest | undefined {
  try {
    const { sha256: _seal, ...manifest } = JSON.parse(text) as Manifest & { readonly sha256: string }
    return manifest
  } catch {
    return undefined
  }
}

const unusable = (folder: string, why: string): CannotStart =>
  new CannotStart(`The backup ${folder} cannot be restored: ${why}. Nothing was changed. Take another backup, or another copy of this one.`)

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
