import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A change of one file, as a page for people tells it. */
export interface Step {
  readonly file: string
  /** Where in the file: after the line with this text, or in the place of it; null for a new file. */
  readonly at: { readonly how: 'after' | 'instead of'; readonly text: string } | null
  readonly code: string
}

/** "`file`, after `text`:" or "`file`, instead of `text`:" or "`file`, new:" in a line of its own, and the block of code below it. */
const STEP = /^`([^`]+)`, (?:new|(after|instead of) `([^`]+)`):\n+```\w*\n([\s\S]*?)^```$/gm

/** The steps of a page, in their order. */
export const stepsOf = (page: string): Step[] =>
  [...page.matchAll(STEP)].map(([, file = '', how, text = '', code = '']) => ({
    file,
    at: how === 'after' || how === 'instead of' ? { how, text } : null,
    code,
  }))

/** Carries a step out below a folder. @throws when the file has not exactly one line with the text. */
export function carryOutStep(folder: string, { file, at, code }: Step): void {
  const path = join(folder, file)
  if (!at) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, code, { flag: 'wx' })
    return
  }
  const lines = readFileSync(path, 'utf8').split('\n')
  const found = lines.flatMap((line, index) => (line.includes(at.text) ? [index] : []))
  const [index] = found
  if (index === undefined || found.length > 1) throw new Error(`${file} has ${found.length} lines with “${at.text}”: a step names one`)
  const indent = /^\s*/.exec(lines[index] ?? '')?.[0] ?? ''
  const added = code
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
  lines.splice(at.how === 'after' ? index + 1 : index, at.how === 'after' ? 0 : 1, ...added)
  writeFileSync(path, lines.join('\n'))
}
