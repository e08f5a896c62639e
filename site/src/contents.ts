import { linesWithoutCode, plainOf } from './markdown.js'

/** What stands under a heading of docs/README.md, in its order: the site's sidebar. */
export interface Section {
  readonly title: string
  readonly groups: readonly Group[]
}
export interface Group {
  /** Null for what stands under no group of its own. */
  readonly title: string | null
  readonly items: readonly Item[]
}
export interface Item {
  readonly title: string
  /** As the index writes it. */
  readonly link: string
  readonly says: string
}

const ROW = /^\|\s*\[([^\]]+)\]\(([^)#]+)\)\s*\|\s*(.*?)\s*\|\s*$/
const ENTRY = /^- \[([^\]]+)\]\(([^)#]+)\)(?:: (.*))?$/

/** Reads the index of all pages: a section for each heading, a group for each line in bold, an item for each row that begins with a link. */
export function contentsOf(index: string): Section[] {
  const sections: { title: string; groups: { title: string | null; items: Item[] }[] }[] = []
  for (const line of linesWithoutCode(index)) {
    const heading = /^## (.*)$/.exec(line)?.[1]
    const bold = /^\*\*([^*]+)\*\*$/.exec(line)?.[1]
    const [, title, link, says = ''] = ROW.exec(line) ?? ENTRY.exec(line) ?? []
    if (heading !== undefined) sections.push({ title: heading, groups: [] })
    const section = sections.at(-1)
    if (!section) continue
    if (bold !== undefined) section.groups.push({ title: bold, items: [] })
    if (title === undefined || link === undefined) continue
    if (section.groups.length === 0) section.groups.push({ title: null, items: [] })
    section.groups.at(-1)?.items.push({ title: plainOf(title), link, says: plainOf(says) })
  }
  return sections
}
