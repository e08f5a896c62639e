import { LEADING } from './lines.js'
import type { Glyph, Line, Run } from './shape.js'

/** A line as black dots: each row is bytes of eight dots, the first of them the highest bit. */
export interface Dots {
  readonly width: number
  readonly rows: readonly Uint8Array[]
}

/** An edge of a letter's outline, in dots from the left and the top. */
interface Edge {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/**
 * A line in letters of this size, for a printer that has no font for them. Its outlines are filled by the nonzero rule that fonts are made for, dot by dot
 * at its middle; the letters stand in it as they do on a page of the same leading.
 */
export function dotsOf(line: Line, size: number): Dots {
  const edges = edgesOf(line, size)
  const width = Math.max(1, Math.ceil((line.width * size) / 1000))
  const rows = Array.from({ length: Math.round(size * LEADING) }, (_, row) => filled(edges, row + 0.5, width))
  return { width, rows }
}

function edgesOf({ runs }: Line, size: number): Edge[] {
  let pen = 0
  return runs.flatMap((run) =>
    run.glyphs.flatMap((glyph) => {
      const edges = outlineOf(run, glyph, { x: ((pen + glyph.x) * size) / 1000, y: size - (glyph.y * size) / 1000, size })
      pen += glyph.advance
      return edges
    }),
  )
}

/** Straight pieces to a curve: at the sizes of labels a dot is longer than what they leave out. */
const PIECES = 6

function outlineOf({ face }: Run, { id }: Glyph, at: { readonly x: number; readonly y: number; readonly size: number }): Edge[] {
  const scale = at.size / face.unitsPerEm
  const edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const lineTo = (toX: number, toY: number): void => {
    edges.push({ x0: at.x + x * scale, y0: at.y - y * scale, x1: at.x + toX * scale, y1: at.y - toY * scale })
    ;[x, y] = [toX, toY]
  }
  for (const { type, values } of face.font.glyphToJson(id)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values
    if (type === 'M') [x, y, startX, startY] = [a, b, a, b]
    else if (type === 'L') lineTo(a, b)
    else if (type === 'Z') lineTo(startX, startY)
    else {
      const [fromX, fromY] = [x, y]
      for (let piece = 1; piece <= PIECES; piece += 1) {
        const [s, t] = [1 - piece / PIECES, piece / PIECES]
        if (type === 'Q') lineTo(s * s * fromX + 2 * s * t * a + t * t * c, s * s * fromY + 2 * s * t * b + t * t * d)
        else
          lineTo(
            s ** 3 * fromX + 3 * s * s * t * a + 3 * s * t * t * c + t ** 3 * e,
            s ** 3 * fromY + 3 * s * s * t * b + 3 * s * t * t * d + t ** 3 * f,
          )
      }
    }
  }
  return edges
}

/** The dots of a row whose middles are inside. */
function filled(edges: readonly Edge[], y: number, width: number): Uint8Array {
  const crossings = edges
    .flatMap(({ x0, y0, x1, y1 }) =>
      y0 <= y === y1 <= y ? [] : [{ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), winding: y0 < y1 ? 1 : -1 }],
    )
    .sort((one, other) => one.x - other.x)
  const row = new Uint8Array(Math.ceil(width / 8))
  let inside = 0
  for (const [index, { x, winding }] of crossings.entries()) {
    inside += winding
    if (inside === 0) continue
    const end = Math.min(width, crossings[index + 1]?.x ?? x)
    for (let dot = Math.max(0, Math.ceil(x - 0.5)); dot + 0.5 < end; dot += 1) row[dot >> 3] = (row[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
  }
  return row
}
