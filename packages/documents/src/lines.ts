import type { Weight } from './fonts.js'
import { directionOf, shapeLine, type BaseDirection, type Line, type Run } from './shape.js'

/** What stands between two places where a line may end. Widths are thousandths of an em. */
interface Word {
  readonly text: string
  /** Without the spaces behind it. */
  readonly width: number
  readonly advance: number
  /** Its letters, for a word that is wider than a line. */
  readonly letters: readonly { readonly text: string; readonly width: number }[]
}
/** A text that can be broken to a width: measured once. */
interface Breakable {
  readonly direction: BaseDirection
  readonly words: readonly Word[]
}

/** The paragraphs of a text, ready for lines of `narrowest` thousandths of an em or more. @throws Unprintable */
async function breakables(text: string, weight: Weight, narrowest: number): Promise<readonly Breakable[]> {
  const paragraphs = text.normalize('NFC').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  return Promise.all(
    paragraphs.map(async (paragraph) => {
      const tidy = paragraph.replace(/\t/g, ' ')
      const direction = directionOf(tidy)
      return {
        direction,
        words: await Promise.all(tidy.split(/(?<=\s)(?=\S)/u).map((word) => measure(word, weight, direction, narrowest))),
      }
    }),
  )
}

async function measure(text: string, weight: Weight, direction: BaseDirection, narrowest: number): Promise<Word> {
  const { runs, width: advance } = await shapeLine(text, weight, direction)
  const spaces = text.length - text.trimEnd().length
  const width = advance - (spaces > 0 ? spaces * spaceOf(runs) : 0)
  if (width <= narrowest) return { text, width, advance, letters: [] }
  const letters = await Promise.all(
    [...GRAPHEMES.segment(text)].map(async ({ segment }) => ({
      text: segment,
      width: (await shapeLine(segment, weight, direction)).width,
    })),
  )
  return { text, width, advance, letters }
}
/** A space of the text's own face, in thousandths of an em. */
function spaceOf([run]: readonly Run[]): number {
  const space = run?.face.font.glyph(32)
  return run && space ? (run.face.font.glyphHAdvance(space) * 1000) / run.face.unitsPerEm : 0
}
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Lines no wider than this, in thousandths of an em: broken between words, and inside of a word only where it alone is too wide. */
function breakLines({ words }: Breakable, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
    used = 0
  }
  for (const word of words) {
    if (used + word.width > width) end()
    const parts = word.width > width ? word.letters : [{ text: word.text, width: word.advance }]
    for (const part of parts) {
      if (parts.length > 1 && used + part.width > width) end()
      line += part.text
      used += part.width
    }
  }
  end()
  return lines
}

/** Where texts must fit, in points; `size` is that of the letters where they do. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly size: number
  readonly bold?: boolean
}

/**
 * The lines of the texts, each text from a new line on, at the largest size, no larger than asked, at which they fit. Shrunk as far as it
 * takes: nothing is ever cut. @throws Unprintable
 */
export async function fit(
  texts: readonly string[],
  { width, height, size: wanted, bold }: Room,
): Promise<{ readonly size: number; readonly lines: readonly Line[] }> {
  const weight = bold ? 700 : 400
  const parts = (await Promise.all(texts.map((text) => breakables(text, weight, (width / wanted) * 1000)))).flat()
  const at = (size: number) =>
    parts.flatMap((part) => breakLines(part, (width / size) * 1000).map((line) => ({ line, direction: part.direction })))
  let size = wanted
  let broken = at(size)
  while (broken.length * size * LEADING > height && size > SMALLEST) {
    size = Math.max(SMALLEST, size * 0.95)
    broken = at(size)
  }
  const lines = await Promise.all(broken.map(({ line, direction }) => shapeLine(line, weight, direction)))
  // A shaped line may be a little wider than its measured letters, where joining widens them.
  const widest = Math.max(1, ...lines.map((line) => line.width))
  return { size: Math.min(size, (width / widest) * 1000), lines }
}

/** From line to line, in sizes. */
export const LEADING = 1.3
/** Points; below that ink runs together. */
const SMALLEST = 1
