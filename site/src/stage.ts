import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { targetOf } from './dead-links.js'
import { linesWithoutCode } from './markdown.js'
import type { Page } from './pages.js'

/** A page as it is written for the site. */
export interface Written {
  readonly place: string
  readonly title: string
  readonly text: string
}

/** A page as the site has it: links between pages fit their places there, what leads to a file of the checkout names it. */
export function staged({ file, place, text }: Page, placeOfPage: ReadonlyMap<string, string>): string {
  const plain = linesWithoutCode(text)
  return text
    .split('\n')
    .map((line, index) =>
      plain[index] === ''
        ? line
        : line
            .replace(/<!--.*?-->/g, '')
            .replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, led)
            .replace(/`\/docs\/(reference\/\w+)`/g, madeHere),
    )
    .join('\n')

  /** A page of the reference is in no checkout: pages name it by its address. */
  function madeHere(whole: string, name: string): string {
    return `[${whole}](${between(place, `${name}.md`)})`
  }

  function led(whole: string, mark: string, words: string, link: string): string {
    const target = targetOf(link, file, (path) => placeOfPage.has(path))
    if (target.kind === 'elsewhere') return whole
    const anchor = target.anchor === null ? '' : `#${target.anchor}`
    if (target.kind === 'page')
      return `[${words}](${link.startsWith('#') ? link : `${between(place, placeOfPage.get(target.file) ?? '')}${anchor}`})`
    if (/\.(png|svg|jpe?g)$/.test(target.file)) return `${mark}[${words}](${between(place, target.file)})`
    const named = words.replaceAll('`', '')
    return named === link || target.file.endsWith(named) ? `\`${target.file}\`` : `${words} (\`${target.file}\`)`
  }
}

/** Writes pages, and the pictures that they show, below a folder. */
export function writeStage(folder: string, pages: readonly Pick<Written, 'place' | 'text'>[], checkout: string): void {
  for (const { place, text } of pages) {
    const path = join(folder, place)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    for (const [, picture = ''] of text.matchAll(/\]\(([^)\s]+\.(?:png|svg|jpe?g))\)/g)) {
      const file = posix.normalize(posix.join(posix.dirname(place), picture))
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      copyFileSync(join(checkout, file), join(folder, file))
    }
  }
}

function between(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
