import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.KADE_GATEWAY_URL ?? 'http://localhost:4000'

/** Each page is a build of its own (`--mode track`, `--mode graphiql`, `--mode home`): what one needs is no weight of the other. */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  resolve: { conditions: ['@kade/source', 'browser', 'module', 'import', 'default'] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    // No inline helper: the content security policy would refuse it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    rollupOptions: { input: join(import.meta.dirname, `${mode}.html`) },
  },
  server: { proxy: { '/graphql': { target: gateway, ws: true }, '/auth': gateway, '/files': gateway } },
}))
