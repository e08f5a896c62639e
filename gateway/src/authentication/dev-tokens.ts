import type { FastifyInstance } from 'fastify'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { DEV_ISSUER } from './authenticate.js'

const ROLES = ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'] as const
const request = z.object({
  roles: z.array(z.enum(ROLES, { error: `roles are some of ${ROLES.join(', ')}` })).min(1, 'name at least one role'),
  customerId: z.string().optional(),
  orderId: z.string().optional(),
  channel: z.string().optional(),
  subject: z.string().min(1).max(100).optional(),
  /** For tests of what happens when it expires. */
  expiresInSeconds: z
    .number()
    .int()
    .min(1)
    .max(86_400)
    .default(12 * 3_600),
})

/** POST /auth/dev-token, in development alone: a token for whoever asks. A channel client that names no channel may use them all. */
export function serveDevTokens(app: FastifyInstance, secret: string): void {
  const key = new TextEncoder().encode(secret)
  app.post('/auth/dev-token', async ({ body }, reply) => {
    const parsed = request.safeParse(body)
    if (!parsed.success)
      return reply.code(400).send({ error: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') })
    const { roles, customerId, orderId, expiresInSeconds } = parsed.data
    const channel = parsed.data.channel ?? (roles.includes('CHANNEL') ? '*' : undefined)
    const subject = parsed.data.subject ?? (customerId === undefined ? `dev:${roles.join('+').toLowerCase()}` : `customer:${customerId}`)
    const token = await new SignJWT({ roles, customerId, orderId, channel })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(DEV_ISSUER)
      .setAudience('kade')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${expiresInSeconds}s`)
      .sign(key)
    return { token }
  })
}
