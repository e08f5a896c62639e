import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join, posix } from 'node:path'
import { build, type DefaultTheme } from 'vitepress'
// @ts-expect-error: a script without types
import { compress } from '../../scripts/compress.mjs'
import { contentsOf, type Item } from './contents.js'
import { deadLinks } from './dead-links.js'
import { pagesOf, root, type Page } from './pages.js'
import { staged, writeStage } from './stage.js'

const INDEX = 'docs/README.md'
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
  const written = pages.map((page) => ({ place: page.place, title: page.title, text: staged(page, places) }))
  writeStage(stage, written, root)
  writeFileSync(join(stage, 'contents.json'), JSON.stringify(menus(pages)))
  await build(site)
  scriptsApart(built)
  await (compress as (folder: string) => Promise<void>)(built)
  rmSync(dist, { recursive: true, force: true })
  renameSync(built, dist)
}

/** The bar at the top leads to the first page of each section; the menu at the side has all of them. */
function menus(pages: readonly Page[]) {
  const index = pages.find(({ file }) => file === INDEX)
  if (!index) throw new CannotBuild(`There is no ${INDEX}, which says what stands where`)
  const placeOf = new Map(pages.map(({ file, place }) => [file, place]))
  const linked = ({ title, link }: Item) => {
    const place = placeOf.get(posix.normalize(posix.join(posix.dirname(INDEX), link)))
    return place === undefined ? [] : [{ text: title, link: `/${place.replace(/(^index)?\.md$/, '')}` }]
  }
  const sections = contentsOf(index.text).map(({ title, groups }) => ({
    text: title,
    items: groups.flatMap((group): DefaultTheme.SidebarItem[] => {
      const items = group.items.flatMap(linked)
      return group.title === null ? items : [{ text: group.title, collapsed: true, items }]
    }),
  }))
  return { nav: [], sidebar: sections.map((section) => ({ ...section, collapsed: false })) }
}

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
