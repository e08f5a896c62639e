import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join, posix } from 'node:path'
import { build, type DefaultTheme } from 'vitepress'
// @ts-expect-error: a script without types
import { compress } from '../../scripts/compress.mjs'
import { contentsOf, type Item } from './contents.js'
import { deadLinks } from './dead-links.js'
import { llmsTexts } from './llms.js'
import { pagesOf, root, type Page } from './pages.js'
import { configurationPage } from './reference/configuration.js'
import { eventsPage } from './reference/events.js'
import { graphPages } from './reference/graph.js'
import { limitsPage } from './reference/limits.js'
import { staged, writeStage, type Written } from './stage.js'

const INDEX = 'docs/README.md'
/** Where the index names the pages that are made here. */
const MADE_HERE = '<!-- made here: the reference -->'
const site = join(root, 'site')
const stage = join(site, '.stage')
const built = join(site, '.built')
const dist = join(site, 'dist')

/** What stands in the way of a build, in sentences for whoever wrote the pages. */
export class CannotBuild extends Error {}

/**
 * Builds the site of all pages into site/dist, in one move: while it is built, and when it cannot be, what was there stays.
 * @param checked Whether links to files that are no pages are looked at too.
 * @throws CannotBuild with a sentence for each dead link.
 */
export async function buildSite({ checked }: { readonly checked: boolean }): Promise<void> {
  const pages = pagesOf(root)
  const dead = deadLinks(pages, checked ? root : null)
  if (dead.length > 0) throw new CannotBuild(dead.join('\n'))
  rmSync(stage, { recursive: true, force: true })
  const places = new Map(pages.map(({ file, place }) => [file, place]))
  const reference = [...graphPages(root), eventsPage(root), configurationPage(root), limitsPage(root)]
  const tops = reference.filter(({ place }) => posix.dirname(place) === 'reference')
  const named = tops.map(({ place, title }) => `| [${title}](./${place}) | made from the sources of this checkout |`).join('\n')
  const written = [
    ...pages.map((page) => ({
      place: page.place,
      title: page.title,
      text: staged({ ...page, text: page.text.replace(MADE_HERE, named) }, places),
    })),
    ...reference,
  ]
  writeStage(stage, written, root)
  mkdirSync(join(stage, 'public'), { recursive: true })
  copyFileSync(join(root, 'web', 'src', 'shared', 'ui', 'icon.svg'), join(stage, 'public', 'icon.svg'))
  writeFileSync(join(stage, 'contents.json'), JSON.stringify({ sidebar: menus(pages, reference) }))
  await build(site)
  scriptsApart(built)
  for (const [file, text] of llmsTexts(written, contentsOf(indexOf(pages).text), INDEX, places)) {
    mkdirSync(join(built, posix.dirname(file)), { recursive: true })
    writeFileSync(join(built, file), text)
  }
  await (compress as (folder: string) => Promise<void>)(built)
  rmSync(dist, { recursive: true, force: true })
  renameSync(built, dist)
}

function indexOf(pages: readonly Page[]): Page {
  const index = pages.find(({ file }) => file === INDEX)
  if (!index) throw new CannotBuild(`There is no ${INDEX}, which says what stands where`)
  return index
}

/** The menu at the side: the sections of the index with the reference in its own. The areas of the graph, and the decisions, have their own menus. */
function menus(pages: readonly Page[], reference: readonly Written[]): DefaultTheme.SidebarMulti {
  const placeOf = new Map(pages.map(({ file, place }) => [file, place]))
  const linked = ({ title, link }: Item): DefaultTheme.SidebarItem[] => {
    const place = placeOf.get(posix.normalize(posix.join(posix.dirname(INDEX), link)))
    return place === undefined ? [] : [{ text: title, link: addressOf(place) }]
  }
  const made = ({ place, title }: Written) => ({ text: title, link: addressOf(place) })
  const isArea = ({ place }: Written) => posix.dirname(place) !== 'reference'
  const decisions: DefaultTheme.SidebarItem[] = []
  const sections = contentsOf(indexOf(pages).text).map(({ title, groups }) => {
    const items = groups.flatMap((group): DefaultTheme.SidebarItem[] => {
      const own = group.items.flatMap(linked)
      if (group.title === null) return own
      if (!own.every(({ link }) => link?.startsWith('/adr/'))) return [{ text: group.title, collapsed: true, items: own }]
      decisions.push(...own)
      return own.slice(0, 1).map(({ link = '' }) => ({ text: 'Decisions', link }))
    })
    return { text: title, items: title.endsWith('reference') ? [...reference.filter((page) => !isArea(page)).map(made), ...items] : items }
  })
  const back = { text: 'All documentation', link: '/' }
  const services = [...new Set(reference.filter(isArea).map(({ title }) => /\((.*)\)$/.exec(title)?.[1] ?? ''))]
  const areas = services.map((service) => ({
    text: `The graph: ${service}`,
    items: reference
      .filter((page) => isArea(page) && page.title.endsWith(`(${service})`))
      .map((page) => ({ ...made(page), text: page.title.replace(/ \(.*\)$/, '') })),
  }))
  return { '/reference/graph/': [back, ...areas], '/adr/': [back, { text: 'Decisions', items: decisions }], '/': sections }
}

const addressOf = (place: string): string => `/${place.replace(/(^index)?\.md$/, '')}`

/** The few lines of script that stand in every page, in files beside them: no page needs a policy that allows inline scripts. */
function scriptsApart(folder: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  for (const page of pages) {
    const path = join(folder, page)
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/<script id="([\w-]+)">([^]*?)<\/script>/g, (_, id: string, script: string) => {
        const file = `assets/${id}.${createHash('sha256').update(script).digest('base64url').slice(0, 8)}.js`
        if (!existsSync(join(folder, file))) writeFileSync(join(folder, file), script)
        return `<script src="/docs/${file}"></script>`
      }),
    )
  }
  mkdirSync(join(folder, 'assets'), { recursive: true })
}
