import { posix } from 'node:path'
import type { Section } from './contents.js'
import type { Written } from './stage.js'

const WHAT_KADE_IS =
  '# Kade\n\n> The open order management system: the whole life of an order, from click to doorstep, across every sales channel, behind one live GraphQL graph.\n'

/**
 * What a language model reads: llms.txt, which names each page with a line on it (llmstxt.org); llms-full.txt, all pages in one; and each page
 * as it is written. Answers texts by their files.
 */
export function llmsTexts(
  written: readonly Written[],
  contents: readonly Section[],
  index: string,
  places: ReadonlyMap<string, string>,
): [file: string, text: string][] {
  const sections = contents.map(({ title, groups }) => {
    const lines = groups.flatMap(({ items }) =>
      items.flatMap((item) => {
        const place = places.get(posix.normalize(posix.join(posix.dirname(index), item.link)))
        return place === undefined ? [] : [`- [${item.title}](/docs/${place})${item.says === '' ? '' : `: ${item.says}`}`]
      }),
    )
    const made = written.filter(({ place }) => title.endsWith('reference') && place.startsWith('reference/'))
    return [`## ${title}`, '', ...made.map((page) => `- [${page.title}](/docs/${page.place})`), ...lines, ''].join('\n')
  })
  return [
    ['llms.txt', [WHAT_KADE_IS, ...sections].join('\n')],
    ['llms-full.txt', [WHAT_KADE_IS, ...written.map(({ place, text }) => `<!-- /docs/${place} -->\n${text}`)].join('\n\n')],
    ...written.map(({ place, text }): [string, string] => [place, text]),
  ]
}
