import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type DefaultTheme } from 'vitepress'
import { anchorOf } from '../src/markdown.js'

const site = join(import.meta.dirname, '..')

/** As site/src/build-site.ts wrote it beside the pages. */
const { sidebar } = JSON.parse(readFileSync(join(site, '.stage', 'contents.json'), 'utf8')) as Pick<DefaultTheme.Config, 'sidebar'>

export default defineConfig({
  title: 'Kade',
  description: 'The open order management system: its documentation',
  base: '/docs/',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/docs/icon.svg' }]],
  srcDir: '.stage',
  outDir: '.built',
  cacheDir: 'node_modules/.cache/vitepress',
  // Which page has which hash is in a file of its own, not in a script of each page: the content security policy refuses those.
  metaChunk: true,
  // Everything of a system on this machine is there while that runs.
  ignoreDeadLinks: 'localhostLinks',
  // The index of the search, which is fetched when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 4_000 } },
  markdown: {
    // What looks like HTML in a page is text.
    html: false,
    anchor: { slugify: anchorOf },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    ...(sidebar ? { sidebar } : {}),
    outline: [2, 3],
    search: { provider: 'local', options: { miniSearch: { searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } } } } },
    docFooter: { prev: false, next: false },
  },
})
