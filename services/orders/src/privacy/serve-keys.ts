import { isId, takeRawBodies, type Database, type KeyRing } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { keysById } from './key.store.js'

const MOST_KEYS = 500
const MOST_BYTES = 50_000
const NOT_OLDER_MS = 300_000
const asked = z.object({ at: z.number(), keys: z.array(z.string()).max(MOST_KEYS) })

/**
 * POST /personal-keys, for the services that have the same secret: `{"at": <milliseconds>, "keys": [ids]}`, signed as `kade-signature`. Answers each id with its
 * key, wrapped with that secret, in base64; null: there is none any more. 401 for what is not signed, or not just now.
 */
export function serveKeys(app: FastifyInstance, database: Database, ring: KeyRing): void {
  void app.register(async (scope) => {
    takeRawBodies(scope, MOST_BYTES)
    scope.post('/personal-keys', async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const signature = request.headers['kade-signature']
      if (!ring.isSigned(body, typeof signature === 'string' ? signature : undefined))
        return reply.code(401).send({ error: 'The signature is missing, or is not that of this body' })
      const parsed = asked.safeParse(readJson(body))
      if (!parsed.success) return reply.code(400).send({ error: `Send {"at": <milliseconds>, "keys": [up to ${MOST_KEYS} ids]}` })
      const { at, keys } = parsed.data
      if (Math.abs(Date.now() - at) > NOT_OLDER_MS) return reply.code(401).send({ error: 'It was signed too long ago' })
      const found = new Map((await keysById(database, keys.filter(isId))).map(({ id, key }) => [id, key.toString('base64')]))
      return { keys: Object.fromEntries(keys.map((id) => [id, found.get(id) ?? null])) }
    })
  })
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}
