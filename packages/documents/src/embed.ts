import type { PDFName, PDFRef } from '@cantoo/pdf-lib'
import { PDFHexString, type PDFContext } from '@cantoo/pdf-lib'
import { deflated } from './deflated.js'
import type { Face } from './fonts.js'
import type { Glyph, Run } from './shape.js'
import { subsetOf } from './subset.js'

/** A face in one document: a code for each glyph and what it stands for, so that the text can be read back. */
export class EmbeddedFace {
  readonly ref: PDFRef
  readonly #codes = new Map<string, number>()
  readonly #glyphs: Glyph[] = []

  constructor(
    private readonly context: PDFContext,
    private readonly face: Face,
    readonly name: PDFName,
  ) {
    this.ref = context.nextRef()
  }

  /** Operands of TJ, with the pen moved where the font's own widths do not lead: pieces of one height above the line. */
  show({ glyphs }: Run): { readonly rise: number; readonly operands: string }[] {
    const pieces: { rise: number; operands: string }[] = []
    for (const glyph of glyphs) {
      const [before, after] = [-glyph.x, -(glyph.advance - glyph.x - glyph.width)]
      const code = this.#codeOf(glyph).toString(16).padStart(4, '0')
      const operands = `${moved(before)}<${code}>${moved(after)}`
      const last = pieces.at(-1)
      if (last?.rise === glyph.y) last.operands += operands
      else pieces.push({ rise: glyph.y, operands })
    }
    return pieces
  }

  #codeOf(glyph: Glyph): number {
    const key = `${glyph.id} ${glyph.text}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    this.#glyphs.push(glyph)
    this.#codes.set(key, this.#glyphs.length)
    return this.#glyphs.length
  }

  /** Writes the font objects: a Type 0 font over the TrueType subset, code by code. */
  async embed(): Promise<void> {
    const { context, face } = this
    const file = await subsetOf(face, new Set(this.#glyphs.map(({ id }) => id)))
    const name = `KADEAA+${face.id.replace(/[^A-Za-z0-9]/g, '')}${face.weight}`
    const { ascender, descender } = face.font.hExtents()
    const scale = 1000 / face.unitsPerEm
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 4,
        FontBBox: [-1000, Math.round(descender * scale), 3000, Math.round(ascender * scale)],
        ItalicAngle: 0,
        Ascent: Math.round(ascender * scale),
        Descent: Math.round(descender * scale),
        CapHeight: 714,
        StemV: face.weight === 700 ? 140 : 80,
        FontFile2: deflated(context, file, { Length1: file.length }),
      }),
    )
    const toGlyph = Buffer.alloc(2 * (this.#glyphs.length + 1))
    this.#glyphs.forEach(({ id }, index) => toGlyph.writeUInt16BE(id, 2 * (index + 1)))
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFHexString.fromText('Adobe'), Ordering: PDFHexString.fromText('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        DW: 0,
        W: [1, this.#glyphs.map(({ width }) => rounded(width))],
        CIDToGIDMap: deflated(context, toGlyph),
      }),
    )
    context.assign(
      this.ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: deflated(context, this.#toUnicode()),
      }),
    )
  }

  #toUnicode(): string {
    // The further glyphs of a letter are read as nothing: a word joiner is a sign that readers leave out.
    const rows = this.#glyphs.map(({ text }, index) => `<${(index + 1).toString(16).padStart(4, '0')}> <${utf16(text || '\u2060')}>`)
    const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, block) => rows.slice(100 * block, 100 * (block + 1)))
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n')
  }
}

const rounded = (number: number): number => Math.round(number * 100) / 100
/** TJ counts to the left. */
const moved = (thousandths: number): string => (Math.abs(thousandths) < 0.01 ? '' : ` ${rounded(thousandths)} `)
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
