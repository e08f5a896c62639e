import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const WORDS = /\/words\/\w+\.json$/
const inKB = (bytes) => Math.round(bytes / 100) / 10

/**
 * What a page's first load weighs, gzipped, by kind: its html, what that imports, the words of one language (the longer), and the files
 * that its budget says are needed at once.
 * @param {import('./pages.mjs').Page} page
 * @param {import('vite').Manifest} manifest of its build
 */
export function weigh({ name, budget }, manifest, dist) {
  const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  const { files, words } = firstLoad({ name, budget }, manifest)
  const of = (ending) => files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + size(file), 0)
  const longest = words.reduce((sum, languages) => sum + Math.max(...languages.map(size)), 0)
  const [html, js, css] = [size(`${name}.html`), of('.js'), of('.css')]
  const kinds = { html: inKB(html), js: inKB(js), css: inKB(css), words: inKB(longest) }
  return { page: name, ...kinds, 'first load, kB': inKB(html + js + css + longest), budget: budget.kB }
}

/** What each file that is imported when it is wanted, and has a budget, loads beside the first load. */
export function weighLater({ name, budget }, manifest, dist) {
  const first = new Set(firstLoad({ name, budget }, manifest).files)
  return Object.entries(budget.later).map(([file, kB]) => {
    const { files } = firstLoad({ name, budget: { ...budget, with: [...budget.with, file] } }, manifest)
    const bytes = files
      .filter((each) => !first.has(each))
      .reduce((sum, each) => sum + gzipSync(readFileSync(join(dist, each)), { level: 9 }).length, 0)
    return { page: name, file, 'later, kB': inKB(bytes), budget: kB }
  })
}

/** The files of a first load, and those of the words: a list for each folder, of which a reader needs one. */
export function firstLoad({ name, budget }, manifest) {
  const files = new Set()
  const words = new Map()
  const seen = new Set()
  const take = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} is in no file of the page ${name}: its page.json names what is not imported`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const later of (chunk.dynamicImports ?? []).filter((imported) => WORDS.test(imported))) {
      const from = later.slice(0, later.lastIndexOf('/'))
      words.set(from, (words.get(from) ?? new Set()).add(manifest[later].file))
    }
    for (const imported of chunk.imports ?? []) take(imported)
  }
  for (const key of ['index.html', ...budget.with.map((file) => `src/pages/${name}/${file}`)]) take(key)
  return { files: [...files], words: [...words.values()].map((languages) => [...languages]) }
}

/** A sentence for each page that weighs too much. */
export function overBudget(weights) {
  return weights
    .filter(({ budget, ...weight }) => weight['first load, kB'] > budget)
    .map(({ page, budget, ...weight }) => {
      const own = `web/src/pages/${page}/page.json`
      return `${page} loads ${weight['first load, kB']} kB at first, and may load ${budget} kB: import less, or later, or give a reason and a new budget in ${own}`
    })
}

/** The same of files that are imported later. */
export const overLaterBudget = (weights) =>
  weights
    .filter(({ budget, ...weight }) => weight['later, kB'] > budget)
    .map(
      ({ page, file, budget, ...weight }) =>
        `${file} of ${page} loads ${weight['later, kB']} kB when it is wanted, and may load ${budget} kB: import less, or give a reason and a new budget in web/src/pages/${page}/page.json`,
    )
