import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Unprintable } from './unprintable.js'
import type { Blob, Face as HarfBuzzFace, Font } from 'harfbuzzjs'

/** A part of a Noto font, as the packages divide them by the letters that they hold. Shaping and metrics are those of `weight`. */
export interface Face {
  readonly id: string
  readonly weight: Weight
  readonly file: Uint8Array
  readonly font: Font
  /** Units of the font in one em. */
  readonly unitsPerEm: number
  /** The axes of the variable font, each with the value that `weight` asks. */
  readonly axes: Readonly<Record<string, number>>
}
export type Weight = 400 | 700

/** One face for each UTF-16 unit of the text; spaces, and what is not seen, take that of their neighbour. @throws Unprintable */
export async function facesOf(text: string, weight: Weight): Promise<readonly Face[]> {
  const chosen: Face[] = []
  const missing: string[] = []
  let last: Face | undefined
  const families = familiesFor(text)
  for (const { segment } of GRAPHEMES.segment(text)) {
    const seen = [...segment].filter((letter) => !UNSEEN.test(letter))
    const face = last && seen.every((letter) => letter === ' ' && last?.font.glyph(32)) ? last : await known(seen, families, weight)
    if (face) chosen.push(...Array.from({ length: segment.length }, () => face))
    else missing.push(segment)
    last = face ?? last
  }
  if (missing.length > 0) throw new Unprintable(text, [...new Set(missing)])
  return chosen
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** Joiners, marks of direction, variation selectors: they change how others look. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

/** Latin first; then scripts of their own; the Han fonts by the company that the characters keep; signs last. */
const FAMILIES = ['noto-sans', ...['arabic', 'armenian', 'bengali', 'devanagari', 'ethiopic', 'georgian', 'gujarati', 'gurmukhi', 'hebrew', 'kannada', 'khmer', 'lao', 'malayalam', 'myanmar', 'sinhala', 'tamil', 'telugu', 'thaana', 'thai'].map((script) => `noto-sans-${script}`)] // prettier-ignore
const HAN = ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr']
const HAN_AT = FAMILIES.length
const SIGNS = ['noto-sans-symbols', 'noto-emoji']

function familiesFor(text: string): readonly string[] {
  const first = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'noto-sans-jp'
    : /\p{Script=Hangul}/u.test(text)
      ? 'noto-sans-kr'
      : null
  return [...FAMILIES, ...(first ? [first, ...HAN.filter((family) => family !== first)] : HAN), ...SIGNS]
}

/** The faces of letters as they were found; forgotten when a face is let go. */
const found = new Map<string, Face>()

async function known(letters: readonly string[], families: readonly string[], weight: Weight): Promise<Face | undefined> {
  const key = `${letters.join('')} ${weight} ${families[HAN_AT]}`
  const face = found.get(key) ?? (await faceWith(letters, families, weight))
  if (face) found.set(key, face)
  return face
}

async function faceWith(letters: readonly string[], families: readonly string[], weight: Weight): Promise<Face | undefined> {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0)
  for (const family of families) {
    for (const slice of await slicesOf(family)) {
      if (!codes.every((code) => slice.ranges.some(([from, to]) => code >= from && code <= to))) continue
      const face = await loadFace(family, slice.name, weight)
      if (codes.every((code) => face.font.glyph(code))) return face
    }
  }
  return undefined
}

interface Slice {
  readonly name: string
  readonly ranges: readonly (readonly [number, number])[]
}
const require = createRequire(import.meta.url)
const slices = new Map<string, Promise<readonly Slice[]>>()

/** Which letters each file of a family is said to hold. */
function slicesOf(family: string): Promise<readonly Slice[]> {
  return remembered(slices, family, async () => {
    const told = JSON.parse(await readFile(require.resolve(`@fontsource-variable/${family}/unicode.json`), 'utf8')) as Record<
      string,
      string
    >
    return Object.entries(told).map(([name, ranges]) => ({ name: name.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(rangeOf) }))
  })
}

function rangeOf(text: string): readonly [number, number] {
  const [from = 0, to = from] = text.replace('U+', '').split('-').map((code) => Number.parseInt(code, 16)) // prettier-ignore
  return [from, to]
}

/** A file takes 50 to 400 kB of memory; an address needs one or two, and a page of Chinese a dozen. */
const MOST_FACES = 40
const faces = new Map<string, Promise<Face>>()

/** Read when first needed, and let go when others have been needed since. */
function loadFace(family: string, slice: string, weight: Weight): Promise<Face> {
  const id = `${family}-${slice}`
  const key = `${id} ${weight}`
  const face = remembered(faces, key, async () => {
    const path = require.resolve(`@fontsource-variable/${family}/files/${id}-wght-normal.woff2`)
    const [harfbuzz, file] = await Promise.all([import('harfbuzzjs'), unpacked(path)])
    const blob: Blob = new harfbuzz.Blob(file)
    const opened: HarfBuzzFace = new harfbuzz.Face(blob, 0)
    const font = new harfbuzz.Font(opened)
    const axes = Object.fromEntries(
      Object.entries(opened.getAxisInfos()).map(([tag, { min, max, default: usual }]) => [
        tag,
        tag === 'wght' ? Math.min(max, Math.max(min, weight)) : usual,
      ]),
    )
    font.setVariations(Object.entries(axes).map(([tag, value]) => new harfbuzz.Variation(tag, value)))
    return { id, weight, file, font, unitsPerEm: opened.upem, axes }
  })
  faces.delete(key)
  faces.set(key, face)
  if (faces.size > MOST_FACES) found.clear()
  for (const oldest of [...faces.keys()].slice(0, Math.max(0, faces.size - MOST_FACES))) faces.delete(oldest)
  return face
}

let unpacking: Promise<unknown> = Promise.resolve()

/** The TrueType font in a WOFF2 file. One at a time: what the library answers lies in memory that its next call overwrites. */
function unpacked(path: string): Promise<Uint8Array> {
  const made = unpacking.then(async () => {
    const [{ default: wawoff2 }, packed] = await Promise.all([import('wawoff2'), readFile(path)])
    return (await wawoff2.decompress(packed)).slice()
  })
  unpacking = made.catch(() => undefined)
  return made
}

/** A failure is not remembered: the next caller tries anew. */
function remembered<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key)
  if (known) return known
  const made = make()
  map.set(key, made)
  made.catch(() => map.delete(key))
  return made
}
