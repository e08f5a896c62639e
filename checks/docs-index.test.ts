import { readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from '@jest/globals'
import { deadLinks } from '../site/src/dead-links.js'
import { pagesOf } from '../site/src/pages.js'
import { readText, root } from './support/files.js'

const LINK = /\]\((?!\w+:)([^)\s#]+)/g

/** The pages that one gets to from a page by its links, and theirs. */
function reachable(from: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen
  seen.add(from)
  for (const [, link = ''] of readText(from).matchAll(LINK)) {
    const page = normalize(join(dirname(from), link))
    if (page.startsWith('docs/') && page.endsWith('.md')) reachable(page, seen)
  }
  return seen
}

it('no link of any page is dead', () => {
  expect(deadLinks(pagesOf(root), root)).toEqual([])
})

it('every page of docs is found from its index', () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`)
  const found = reachable('docs/README.md')
  expect(pages.filter((page) => !found.has(page))).toEqual([])
})
