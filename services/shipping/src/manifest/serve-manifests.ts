import { Unprintable } from '@kade/documents'
import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { readLocationRef } from '../reference/reference.store.js'
import { linesOfManifest, manifestsById } from './manifest.reads.js'
import { renderManifest } from './render-manifest.js'

export const MANIFESTS_PATH = '/files/shipping/manifests'

/** GET /files/shipping/manifests/<manifest>.pdf, behind a signed link: drawn when it is asked for. 422 when its letters cannot be printed. */
export function serveManifests(app: FastifyInstance, database: Database, secret: string): void {
  serveSignedFiles(app, {
    path: MANIFESTS_PATH,
    secret,
    noun: 'manifest',
    refusals: { UNPRINTABLE: Unprintable },
    read: async (name) => {
      const [, id = ''] = /^(.*)\.pdf$/.exec(name) ?? []
      const [manifest] = isId(id) ? await manifestsById(database, [id]) : []
      if (!manifest) return null
      const location = await readLocationRef(database, manifest.locationId)
      const from = location ? `${location.name} (${location.code})` : manifest.locationId
      return { type: 'application/pdf', content: await renderManifest({ ...manifest, from, lines: await linesOfManifest(database, id) }) }
    },
  })
}
