import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** The pages style lines of code inline; their scripts are files. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const BEING_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="3">
<title>Kade: documentation</title><p>The documentation is being built, which takes half a minute the first time. This page asks again by itself.</p></html>`

/**
 * The documentation as a site, below /docs, compressed at its build. What is in its folder `assets` is named by its content and never
 * changes; all else is asked for anew each time.
 * @param isBuiltHere Whether it may come later: `pnpm start` builds it beside the running system. Elsewhere a place without it has none.
 */
export async function serveDocumentation(app: FastifyInstance, directory: string, isBuiltHere: boolean): Promise<void> {
  const isBuilt = () => existsSync(join(directory, 'index.html'))
  if (!isBuilt() && !isBuiltHere) return
  const { default: fastifyStatic } = await import('@fastify/static')
  app.get('/docs', (_request, reply) => reply.redirect('/docs/'))
  app.get('/llms.txt', (_request, reply) => reply.redirect('/docs/llms.txt'))
  await app.register(
    async (docs) => {
      docs.addHook('onRequest', async (_request, reply) => {
        reply.header('content-security-policy', POLICY).header('referrer-policy', 'no-referrer')
        if (isBuilt()) return
        return reply
          .code(503)
          .header('retry-after', '3')
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(BEING_BUILT)
      })
      await docs.register(fastifyStatic, {
        root: directory,
        prefix: '/',
        decorateReply: false,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) =>
          void reply.header(
            'cache-control',
            path.startsWith(join(directory, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
          ),
      })
    },
    { prefix: '/docs' },
  )
}
