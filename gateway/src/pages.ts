import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AuthConfig } from './config.js'

const strict = (alsoAsked = '') =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'${alsoAsked}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** Content security policies, of which a page names its own. */
const policiesFor = (auth: AuthConfig): Readonly<Record<string, string>> => ({
  /** Nothing from elsewhere, no inline script. */
  strict: strict(),
  /** The same, but for the issuer, which gives and renews the tokens. */
  staff: strict(auth.mode === 'issuer' ? ` ${new URL(auth.issuer).origin}` : ''),
  /** The explorer's editor styles itself inline and works in workers of its own. */
  editor:
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
})

/** A page as the build tells of it (scripts/build-pages.mjs). */
interface Page {
  readonly path: string
  /** Whether all below its path is the page too. */
  readonly routes: boolean
  readonly file: string
  readonly policy: string
  /** Its service worker, which is told of the order while the page is closed; null: it has none. */
  readonly worker?: string | null
  /** Null when it is served everywhere. The door on one's own machine acts as the warehouse, with a token that only development gives. */
  readonly only: AuthConfig['mode'] | null
}

/**
 * The built web pages, compressed at the build. Their assets are named by their content and never change; a page is asked for anew each time,
 * so that after a release nobody keeps the one whose assets are gone.
 */
export async function servePages(app: FastifyInstance, directory: string | null, auth: AuthConfig): Promise<void> {
  if (directory === null || !existsSync(join(directory, 'pages.json'))) return
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
  const built = JSON.parse(readFileSync(join(directory, 'pages.json'), 'utf8')) as readonly Page[]
  const pages = built.filter(({ only }) => only === null || only === auth.mode)
  const policies = policiesFor(auth)
  for (const { path, routes, file, policy, worker } of pages) {
    const allowed = policies[policy]
    if (allowed === undefined) throw new Error(`The page ${path} names the policy ${policy}; there are ${Object.keys(policies).join(', ')}`)
    for (const address of routes ? [path, `${path}/*`] : [path]) {
      // Without `cacheControl: false` the plugin's year would overwrite our header.
      app.get(address, (_request, reply) => headers(reply, allowed).sendFile(file, directory, { cacheControl: false }))
    }
    // Below the page's path it would rule over what is below alone, unless it is told so.
    if (worker)
      app.get(`${path}/worker.js`, (_request, reply) =>
        headers(reply, allowed).header('service-worker-allowed', path).sendFile(worker, directory, { cacheControl: false }),
      )
  }
  if (!pages.some(({ path }) => path === '/')) app.get('/', (_request, reply) => reply.redirect('/track'))
}

const headers = (reply: FastifyReply, policy: string): FastifyReply =>
  reply.header('content-security-policy', policy).header('referrer-policy', 'no-referrer').header('cache-control', 'no-cache')
