import type { FastifyReply, FastifyRequest } from 'fastify'
import { isHeld, tagOf } from './entity-tag.js'

/** Apollo Server prints errors first. */
const HAS_ERRORS = '{"errors"'

/**
 * What anybody may read, asked by GET, may be kept, and is asked for again by its tag: an answer that is the same is not sent again. What is told to
 * somebody, and what failed, is kept by nobody. To be called before an answer is compressed.
 */
export async function revalidate(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (request.method !== 'GET' || typeof payload !== 'string') return payload
  reply.header('vary', [reply.getHeader('vary') ?? [], 'authorization'].flat().join(', '))
  if (request.headers.authorization || reply.statusCode !== 200 || payload.startsWith(HAS_ERRORS)) {
    reply.header('cache-control', 'no-store')
    return payload
  }
  const tag = tagOf(payload)
  reply.headers({ etag: tag, 'cache-control': 'public, no-cache' })
  if (!isHeld(request.headers['if-none-match'], tag)) return payload
  reply.code(304).removeHeader('content-length').removeHeader('content-type')
  return null
}
