import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = join(import.meta.dirname, 'src', 'pages')

/**
 * A page is a folder of src/pages; its page.json says what differs from a usual page.
 * @typedef {object} Page
 * @property {string} name the folder's
 * @property {string} path where the gateway serves it; `/name` unless told
 * @property {boolean} routes whether all below that path is the page too, for pages with addresses inside
 * @property {'strict' | 'editor'} policy the content security policy: the gateway has them (gateway/src/pages.ts)
 * @property {boolean} worker whether it has a service worker of its own, src/pages/<name>/worker.js: it is served below the page's path
 * @property {'development' | null} only where it is served; everywhere unless told
 * @property {{ readonly kB: number, readonly with: readonly string[], readonly later: Readonly<Record<string, number>> }} budget of its first
 *   load, gzipped, `with` the files that are imported later and needed at once all the same; `later` has kB for files that are imported when they are wanted
 */

/** @returns {readonly Page[]} */
export function pages() {
  const names = readdirSync(src).filter((name) => existsSync(join(src, name, 'page.json')))
  return names.toSorted().map((name) => {
    const { budget, ...told } = JSON.parse(readFileSync(join(src, name, 'page.json'), 'utf8'))
    const usual = { name, path: `/${name}`, routes: false, policy: 'strict', worker: false, only: null }
    return { ...usual, ...told, budget: { with: [], later: {}, ...budget } }
  })
}
