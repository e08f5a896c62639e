import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AuthConfig } from './config.js'

/** Nothing from elsewhere, no inline script. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
/** The explorer's editor styles itself inline and works in workers of its own. */
const EXPLORER =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"

const PAGES: Readonly<Record<string, { readonly file: string; readonly policy: string }>> = {
  '/track': { file: 'track.html', policy: STRICT },
  '/graphiql': { file: 'graphiql.html', policy: EXPLORER },
}
/** A door for each kind of user, on one's own machine: it acts as the warehouse, with a token that only development gives. */
const HOME = { '/': { file: 'home.html', policy: STRICT } }

/**
 * The built web pages, compressed at the build. Their assets are named by their content and never change; a page is asked for anew each time,
 * so that after a release nobody keeps the one whose assets are gone.
 */
export async function servePages(app: FastifyInstance, directory: string | null, mode: AuthConfig['mode']): Promise<void> {
  if (directory === null || !existsSync(join(directory, 'track.html'))) return
  // Loaded where there are pages: without them nothing needs it.
  const { default: fastifyStatic } = await import('@fastify/static')
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  for (const [path, { file, policy }] of Object.entries({ ...PAGES, ...(mode === 'development' ? HOME : {}) })) {
    // Without `cacheControl: false` the plugin's year would overwrite our header.
    app.get(path, (_request, reply) => headers(reply, policy).sendFile(file, directory, { cacheControl: false }))
  }
  if (mode !== 'development') app.get('/', (_request, reply) => reply.redirect('/track'))
}

const headers = (reply: FastifyReply, policy: string): FastifyReply =>
  reply.header('content-security-policy', policy).header('referrer-policy', 'no-referrer').header('cache-control', 'no-cache')
