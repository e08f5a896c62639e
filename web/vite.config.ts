import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import { pages } from './pages.mjs'

const gateway = process.env.KADE_GATEWAY_URL ?? 'http://localhost:4000'

/** Each page is a build of its own (`--mode track`): what one needs is no weight of the other. scripts/build-pages.mjs builds all. */
export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [react(), oneHtmlForAll(mode)],
  resolve: { conditions: ['@kade/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    // No inline helper: the content security policy would refuse it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    manifest: `${mode}.manifest.json`,
    rollupOptions: { input: { [mode]: 'index.html' } },
  },
  optimizeDeps: {
    // While pages are changed the server looks up beforehand what they import.
    entries: ['src/pages/*/main.tsx'],
    // It imports workers by a query that only Vite itself understands.
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'],
  },
  server: { proxy: { '/graphql': { target: gateway, ws: true }, '/auth': gateway, '/files': gateway } },
}))

/** index.html is every page's: of the one that is built, or, with `pnpm --filter @kade/web dev`, of the one that has the address. */
function oneHtmlForAll(mode: string): Plugin {
  const pageAt = (address = '') => {
    const [path = ''] = address.split('?')
    return pages().find((page) => path === page.path || (page.routes && path.startsWith(`${page.path}/`)))
  }
  return {
    name: 'one-html-for-all-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (pageAt(request.url)) request.url = '/index.html'
        next()
      })
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { originalUrl }) {
        const page = originalUrl === undefined ? pages().find(({ name }) => name === mode) : pageAt(originalUrl)
        if (!page) throw new Error(`There is no page ${originalUrl ?? mode}`)
        return html.replace('%PAGE%', page.name)
      },
    },
  }
}
