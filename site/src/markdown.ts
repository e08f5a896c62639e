/** A link of a page: where it is written and what it names. */
export interface Link {
  readonly line: number
  readonly target: string
}

const FENCE = /^ {0,3}(```+|~~~+)/

/** The lines of a page, those of code blocks emptied: what is in them is no link and no heading. */
export function linesWithoutCode(text: string): string[] {
  let fence: string | null = null
  return text.split('\n').map((line) => {
    const found = FENCE.exec(line)?.[1]
    if (fence !== null) {
      if (found?.startsWith(fence)) fence = null
      return ''
    }
    if (!found) return line
    fence = found
    return ''
  })
}

const LINK = /\]\(((?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"]*")?\)/g

/** The links and pictures of a page, code left out. */
export function linksOf(text: string): Link[] {
  return linesWithoutCode(text).flatMap((line, index) =>
    [...line.replace(/`[^`]*`(?!\]\()/g, '').matchAll(LINK)].map(([, target = '']) => ({ line: index + 1, target })),
  )
}

export interface Heading {
  readonly depth: number
  readonly text: string
  readonly anchor: string
}

/** The headings of a page, with the anchors that a link names them by: the second of two alike ends in -1. */
export function headingsOf(text: string): Heading[] {
  const seen = new Map<string, number>()
  return linesWithoutCode(text).flatMap((line) => {
    const [, marks, title] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? []
    if (marks === undefined || title === undefined) return []
    const plain = plainOf(title)
    const anchor = anchorOf(plain)
    const before = seen.get(anchor) ?? 0
    seen.set(anchor, before + 1)
    return [{ depth: marks.length, text: plain, anchor: before === 0 ? anchor : `${anchor}-${before}` }]
  })
}

/** As GitHub makes them, so that a link holds there and on the site. */
export const anchorOf = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

/** A text without its marks: links become their words. */
export const plainOf = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*?([^*]+)\*\*?/g, '$1')
