import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { headingsOf, linksOf } from './markdown.js'
import type { Page } from './pages.js'

/** What a link leads to: a page, perhaps at a heading; a file of the checkout; or an address elsewhere. */
export interface Target {
  readonly kind: 'page' | 'file' | 'elsewhere'
  /** From the root of the checkout. */
  readonly file: string
  readonly anchor: string | null
}

export function targetOf(link: string, from: string, isPage: (file: string) => boolean): Target {
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return { kind: 'elsewhere', file: link, anchor: null }
  const [path = '', anchor = null] = link.split('#') as [string, (string | null)?]
  const file = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURI(path))).replace(/\/$/, '')
  return { kind: isPage(file) ? 'page' : 'file', file, anchor }
}

/**
 * A sentence for each link that leads nowhere: a page, a file of the checkout or a heading that is not there.
 * @param folder The checkout. Null where only its pages are (an image is built from few of its files): links to other files are then not looked at.
 */
export function deadLinks(pages: readonly Page[], folder: string | null): string[] {
  const byFile = new Map(pages.map((page) => [page.file, page]))
  return pages.flatMap(({ file, text }) =>
    linksOf(text).flatMap(({ line, target }) => {
      const { kind, file: to, anchor } = targetOf(target, file, (path) => byFile.has(path))
      const at = `${file}:${line}: the link ${target} is dead:`
      if (kind === 'elsewhere') return []
      if (target.startsWith('/')) return [`${at} a link begins from its page, not from the root`]
      const page = byFile.get(to)
      if (!page) return folder !== null && !existsSync(join(folder, to)) ? [`${at} there is no ${to}`] : []
      if (anchor === null || headingsOf(page.text).some((heading) => heading.anchor === anchor)) return []
      return [`${at} ${to} has no heading #${anchor}`]
    }),
  )
}
