import type { FastifyInstance } from 'fastify'
import type { AuthConfig } from '../config.js'
import { DEVELOPMENT_PROVIDER, PAGES_OF_DEVELOPMENT } from './development-provider.js'

/** GET /auth/sign-in: where, and as which client, a page signs somebody in. Nothing of it is secret. */
export function serveSignIn(app: FastifyInstance, auth: AuthConfig): void {
  const told =
    auth.mode === 'development'
      ? { development: true, issuer: DEVELOPMENT_PROVIDER, ...PAGES_OF_DEVELOPMENT }
      : { development: false, issuer: auth.issuer, ...auth.pages }
  app.get('/auth/sign-in', (_request, reply) => reply.header('cache-control', 'no-cache').send(told))
}
