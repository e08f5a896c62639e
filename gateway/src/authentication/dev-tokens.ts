import type { FastifyInstance } from 'fastify'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { DEV_ISSUER } from './authenticate.js'
import { isLocalHost } from './local-host.js'

const ROLES = ['GUEST', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN'] as const
const someRoles = `are a list of ${ROLES.join(', ')}`
const claim = z.string('is text').min(1, 'is empty').max(100, 'is longer than 100 characters').optional()
const wish = z.object(
  {
    roles: z.array(z.enum(ROLES, someRoles), someRoles).min(1, someRoles),
    customerId: claim,
    orderId: claim,
    channel: claim,
    subject: claim,
    /** For tests of what happens when it expires. */
    expiresInSeconds: z
      .int('is a whole number')
      .min(1, 'is at least 1')
      .max(86_400, 'is at most a day')
      .default(12 * 3_600),
  },
  'send JSON such as {"roles":["SUPPORT"]}',
)

/** POST /auth/dev-token (GET: for which roles), in development alone and on this machine: a token for whoever asks. A channel client that names no channel may use them all. */
export function serveDevTokens(app: FastifyInstance, secret: string): void {
  const key = new TextEncoder().encode(secret)
  app.get('/auth/dev-token', async () => ({ roles: ROLES }))
  app.post('/auth/dev-token', async ({ body, headers }, reply) => {
    if (!isLocalHost(headers.host))
      return reply.code(403).send({ error: 'Tokens for development are given to localhost alone: ask http://localhost' })
    const parsed = wish.safeParse(body)
    if (!parsed.success)
      return reply
        .code(400)
        .send({ error: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ') })
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
