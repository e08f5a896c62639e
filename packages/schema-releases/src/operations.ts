import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import type { KnownOperation } from './judge.js'

/** A manifest of persisted operations as Apollo's and Relay's tools write them, and as the gateway tells what it was asked. */
type Manifest = { readonly operations?: readonly { readonly name?: string; readonly body: string }[] } | Readonly<Record<string, string>>

const WAIT_MS = 10_000

/**
 * The operations that clients send.
 * @param source an address (the gateway's `/operations` on its port of metrics), a manifest (.json), a document (.graphql), or a folder of those.
 * @throws Error naming the source that cannot be read, or has none.
 */
export async function readOperations(source: string): Promise<KnownOperation[]> {
  const texts = /^https?:/.test(source) ? await askedOf(source) : filesIn(source).flatMap((file) => inFile(file))
  if (texts.length === 0) throw new Error(`${source} holds no operation`)
  return texts.map(([name, text]) => {
    try {
      return { name, document: parse(text) }
    } catch (error) {
      throw new Error(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  })
}

type Named = readonly [name: string, text: string]

async function askedOf(url: string): Promise<Named[]> {
  const response = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) }).catch((error: unknown) => {
    throw new Error(`${url} does not answer: is it the gateway's port of metrics?`, { cause: error })
  })
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}`)
  return inManifest(url, await response.text())
}

function filesIn(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new Error(`There is no file or folder ${path}`)
  if (!stat.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(graphql|gql)$/.test(name))
    .sort()
    .map((name) => join(path, name))
}

const inFile = (file: string): Named[] => {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.json') ? inManifest(file, text) : [[file, text]]
}

function inManifest(source: string, text: string): Named[] {
  const manifest = JSON.parse(text) as Manifest
  if (Array.isArray(manifest.operations)) {
    const operations = manifest.operations as readonly { readonly name?: string; readonly body: string }[]
    return operations.map(({ name, body }, place) => [`${name || `operation ${place + 1}`} of ${source}`, body])
  }
  return Object.entries(manifest as Readonly<Record<string, string>>).map(([key, body]) => [`${key} of ${source}`, body])
}
