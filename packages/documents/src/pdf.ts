import { PDFDocument as PdfFile, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { barsOf, squaresOf } from './barcode.js'
import { deflated } from './deflated.js'
import { EmbeddedFace } from './embed.js'
import type { Face } from './fonts.js'
import { fit, LEADING } from './lines.js'
import type { Line } from './shape.js'

/** Points, from the left and the top of the page. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface Style {
  /** Points; smaller where the text would not fit. */
  readonly size: number
  readonly bold?: boolean
  readonly align?: 'left' | 'right' | 'center'
}

/** Made by {@link PdfDocument.block}: lines that can be drawn on several pages. */
export interface Block {
  readonly height: number
  readonly draw: (page: Page, x: number, y: number) => void
}

export interface Page {
  /** Draws the bars of a linear bar code as shapes, sharp at any size. */
  readonly bars: (kind: string, text: string, place: Place) => void
  /** Draws a square matrix code, such as a QR code, in the square of this side. */
  readonly squares: (kind: string, text: string, place: { readonly x: number; readonly y: number; readonly side: number }) => void
  readonly operators: (content: string) => void
  readonly use: (face: Face) => EmbeddedFace
}

export interface PdfDocument {
  readonly addPage: (width: number, height: number) => Page
  /** The texts, each from a new line on, in a box: wrapped, and shrunk where it takes that to fit. @throws Unprintable */
  readonly block: (texts: readonly string[], box: { readonly width: number; readonly height: number }, style: Style) => Promise<Block>
  /** As {@link block}, drawn at once; answers its height. */
  readonly write: (page: Page, text: string, place: Place, style: Style) => Promise<number>
  readonly save: () => Promise<Uint8Array>
}

/** A PDF whose texts may be of any script; the fonts are read when they are needed, and only the letters used are embedded. */
export async function createDocument({ title, at }: { readonly title: string; readonly at: Date }): Promise<PdfDocument> {
  const pdf = await PdfFile.create({ updateMetadata: false })
  pdf.setTitle(title)
  pdf.setCreationDate(at)
  pdf.setModificationDate(at)
  const faces = new Map<Face, EmbeddedFace>()
  const pages: { readonly page: PDFPage; readonly content: string[]; readonly used: Set<EmbeddedFace> }[] = []

  const use = (face: Face): EmbeddedFace => {
    const known = faces.get(face)
    if (known) return known
    const embedded = new EmbeddedFace(pdf.context, face, PDFName.of(`F${faces.size + 1}`))
    faces.set(face, embedded)
    return embedded
  }
  const block: PdfDocument['block'] = async (texts, box, { size, bold, align = 'left' }) => {
    const { size: fitting, lines } = await fit(texts, { ...box, size, bold })
    return {
      height: lines.length * fitting * LEADING,
      draw: (page, x, y) =>
        lines.forEach((line, row) => {
          const free = box.width - (line.width * fitting) / 1000
          const start = x + (align === 'left' ? 0 : align === 'right' ? free : free / 2)
          page.operators(drawn(page, line, fitting, start, y + (row + 1) * fitting * LEADING - 0.3 * fitting))
        }),
    }
  }
  return {
    block,
    write: async (page, text, { x, y, ...box }, style) => {
      const made = await block([text], box, style)
      made.draw(page, x, y)
      return made.height
    },
    addPage: (width, height) => {
      const page = pdf.addPage([width, height])
      const content: string[] = [`1 0 0 -1 0 ${height} cm`]
      const used = new Set<EmbeddedFace>()
      pages.push({ page, content, used })
      return {
        operators: (more) => void content.push(more),
        use: (face) => {
          const embedded = use(face)
          used.add(embedded)
          return embedded
        },
        squares: (kind, text, { x, y, side }) =>
          void content.push(
            squaresOf(kind, text).map((square) => `${point(x + square.x * side)} ${point(y + square.y * side)} ${point(square.side * side)} ${point(square.side * side)} re`).join('\n'), 'f'), // prettier-ignore
        bars: (kind, text, place) => {
          const bars = barsOf(kind, text)
          const { x, width } = inDots(place, Math.min(...bars.map((bar) => bar.width)))
          content.push(
            bars.map((bar) => `${point(x + bar.x * width)} ${point(place.y)} ${point(bar.width * width)} ${point(place.height)} re`).join('\n'), 'f') // prettier-ignore
        },
      }
    },
    save: async () => {
      for (const { page, content, used } of pages) {
        page.node.addContentStream(deflated(pdf.context, content.join('\n')))
        for (const { name, ref } of used) page.node.setFontDictionary(name, ref)
      }
      for (const face of faces.values()) await face.embed()
      // Without object streams, which the library would pack in JavaScript: pages are few bytes beside the fonts.
      return pdf.save({ useObjectStreams: false })
    },
  }
}

/** A dot of the printers of labels: 203 an inch. */
const DOT = 72 / 203

/** Where bars stand whose narrowest, a part of the whole, is a whole number of dots wide: in the middle of their place, as wide as there is room. */
function inDots({ x, width }: Place, narrowest: number): { readonly x: number; readonly width: number } {
  const dots = Math.floor((width * narrowest) / DOT + 1e-9)
  if (dots === 0) return { x, width }
  const whole = (dots * DOT) / narrowest
  return { x: Math.round((x + (width - whole) / 2) / DOT) * DOT, width: whole }
}

/** The pen stands at the line's beginning, on a page whose y grows downwards; what is read is told beside what is seen. */
function drawn(page: Page, { text, runs }: Line, size: number, x: number, y: number): string {
  const shown = runs.map((run) => {
    const face = page.use(run.face)
    const pieces = face.show(run).map(({ rise, operands }) => `${point((rise * size) / 1000)} Ts [${operands}] TJ`)
    return `${face.name.toString()} ${point(size)} Tf\n${pieces.join('\n')}`
  })
  return [
    `/Span <</ActualText ${PDFHexString.fromText(text).toString()}>> BDC BT`,
    `1 0 0 -1 ${point(x)} ${point(y)} Tm`,
    ...shown,
    'ET EMC',
  ].join('\n')
}

const point = (points: number): string => String(Math.round(points * 1000) / 1000)
