import { unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createHttpSource } from './http-source.js'
import { createOciSource } from './oci-source.js'

/** Where released supergraphs come from. */
export interface SupergraphSource {
  /** For people. */
  readonly name: string
  /** The supergraph that is released now, sealed as it was. @throws Error saying why there is none. */
  read(): Promise<string>
  /** Calls whenever another may have been released, until the returned is called. */
  watch(look: () => void): () => void
}

const LOOK_EVERY_MS = 250

/** A file, such as one of a mounted ConfigMap. */
export function createFileSource(file: string): SupergraphSource {
  return {
    name: file,
    read: () => readFile(file, 'utf8'),
    watch: (look) => {
      // Polled: a mounted file that is exchanged by a link (a ConfigMap) makes no event of its own.
      const changed = ({ mtimeMs }: { readonly mtimeMs: number }, previous: { readonly mtimeMs: number }): void => {
        if (mtimeMs !== 0 && mtimeMs !== previous.mtimeMs) look()
      }
      watchFile(file, { interval: LOOK_EVERY_MS }, changed)
      return () => unwatchFile(file, changed)
    },
  }
}

/** By its address: `https://...`, or `oci://registry/repository:tag`. */
export function createAddressSource(address: string, token: string | undefined, everyMs: number): SupergraphSource {
  const read = address.startsWith('oci:') ? createOciSource(address, token) : createHttpSource(address, token)
  return {
    name: address,
    read,
    watch: (look) => {
      const timer = setInterval(look, everyMs)
      return () => clearInterval(timer)
    },
  }
}
