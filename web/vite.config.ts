import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import { pages } from './pages.mjs'

const gateway = process.env.KADE_GATEWAY_URL ?? 'http://localhost:4000'

/** Each page is a build of its own (`--mode track`): what one needs is no weight of the other. scripts/build-pages.mjs builds all. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), servedWhereTheGatewayDoes],
  resolve: { conditions: ['@kade/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    // No inline helper: the content security policy would refuse it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    manifest: `${mode}.manifest.json`,
    rollupOptions: { input: Object.fromEntries(built(mode).map(({ name, folder }) => [name, join(folder, 'index.html')])) },
  },
  // It imports workers by a query that only Vite itself understands.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: { proxy: { '/graphql': { target: gateway, ws: true }, '/auth': gateway, '/files': gateway } },
}))

/** All of them while they are changed: the server looks up beforehand what they import. */
const built = (mode: string) => pages().filter(({ name }) => mode === 'development' || name === mode)

/** `pnpm --filter @kade/web dev`: a page has the address that it will have. */
const servedWhereTheGatewayDoes: Plugin = {
  name: 'pages-at-their-addresses',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const [path, query] = (request.url ?? '').split('?')
      const page = pages().find((known) => path === known.path || (known.routes && path?.startsWith(`${known.path}/`)))
      if (page) request.url = `/src/pages/${page.name}/index.html${query === undefined ? '' : `?${query}`}`
      next()
    })
  },
}
