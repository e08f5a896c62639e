import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.KADE_GATEWAY_URL ?? 'http://localhost:4000'

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@kade/source', 'browser', 'module', 'import', 'default'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A page is fetched whole before it is shown: no inline helper, which the content security policy would refuse.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    rollupOptions: { input: { track: join(import.meta.dirname, 'track.html'), graphiql: join(import.meta.dirname, 'graphiql.html') } },
  },
  server: { proxy: { '/graphql': { target: gateway, ws: true }, '/auth': gateway, '/files': gateway } },
})
