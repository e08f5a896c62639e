import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js'
import { Buffer as HarfBuzzBuffer, ClusterLevel, Direction, shape as shapeBuffer } from 'harfbuzzjs'
import { facesOf, type Face, type Weight } from './fonts.js'

/** A glyph where it stands in its run; lengths in thousandths of an em. */
export interface Glyph {
  readonly id: number
  /** What it stands for; empty for the further glyphs of one letter. */
  readonly text: string
  readonly advance: number
  readonly x: number
  readonly y: number
  /** What the font says its width is. */
  readonly width: number
}
/** Glyphs of one face, from left to right. */
export interface Run {
  readonly face: Face
  readonly glyphs: readonly Glyph[]
}
export interface Line {
  /** As it is read. */
  readonly text: string
  readonly runs: readonly Run[]
  /** Thousandths of an em. */
  readonly width: number
}
export type BaseDirection = 'ltr' | 'rtl'

// Its types are of an ES module, and Node hands out the CommonJS one, whose export is the factory itself.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** The direction of a paragraph is that of its first letter that has one. */
export const directionOf = (text: string): BaseDirection => ((bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 ? 'rtl' : 'ltr')

/** One line as it is seen: letters joined and ordered as their script asks. @throws Unprintable */
export async function shapeLine(text: string, weight: Weight, direction: BaseDirection): Promise<Line> {
  const faces = await facesOf(text, weight)
  const levels = bidi.getEmbeddingLevels(text, direction)
  const runs = piecesOf(text, faces, levels).map(({ start, end, face, isRightToLeft }) => ({
    face,
    glyphs: glyphsOf(face, text.slice(start, end), isRightToLeft),
  }))
  return { text, runs, width: runs.reduce((sum, { glyphs }) => sum + glyphs.reduce((width, { advance }) => width + advance, 0), 0) }
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly face: Face
  readonly isRightToLeft: boolean
}

/** Stretches of one face and one direction, in the order in which they are seen. */
function piecesOf(text: string, faces: readonly Face[], levels: EmbeddingLevels): Piece[] {
  const pieces: Piece[] = []
  for (const index of bidi.getReorderedIndices(text, levels)) {
    const face = faces[index]
    if (!face) continue
    const isRightToLeft = (levels.levels[index] ?? 0) % 2 === 1
    const before = pieces.at(-1)
    const goesOn = before?.face === face && before.isRightToLeft === isRightToLeft
    if (goesOn && !isRightToLeft && before.end === index) pieces[pieces.length - 1] = { ...before, end: index + 1 }
    else if (goesOn && isRightToLeft && before.start === index + 1) pieces[pieces.length - 1] = { ...before, start: index }
    else pieces.push({ start: index, end: index + 1, face, isRightToLeft })
  }
  return pieces
}

function glyphsOf({ font, unitsPerEm }: Face, text: string, isRightToLeft: boolean): Glyph[] {
  const buffer = new HarfBuzzBuffer()
  buffer.addText(text)
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
  buffer.guessSegmentProperties()
  buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR)
  shapeBuffer(font, buffer)
  const shaped = buffer.getGlyphInfosAndPositions()
  const starts = [...new Set(shaped.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const told = new Set<number>()
  const scale = 1000 / unitsPerEm
  return shaped.map(({ codepoint: id, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const isFirst = !told.has(cluster)
    told.add(cluster)
    return {
      id,
      text: isFirst ? text.slice(cluster, starts[starts.indexOf(cluster) + 1]) : '',
      advance: xAdvance * scale,
      x: xOffset * scale,
      y: yOffset * scale,
      width: font.glyphHAdvance(id) * scale,
    }
  })
}
