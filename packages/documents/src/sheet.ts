import { type Block, type Page, type PdfDocument, type Place, type Style } from './pdf.js'

/** A thin frame. */
export function frame(page: Page, { x, y, width, height }: Place): void {
  page.operators(`q 0.6 w ${x} ${y} ${width} ${height} re S Q`)
}

const PADDING = 3
const CAPTION = 6
const CAPTION_HEIGHT = 10

/** A frame with a caption and, below it, what is filled in: wrapped and shrunk until it fits. @throws Unprintable */
export async function field(
  pdf: PdfDocument,
  page: Page,
  place: Place,
  caption: string,
  texts: readonly string[],
  style: Style = { size: 9 },
): Promise<void> {
  frame(page, place)
  const width = place.width - 2 * PADDING
  await pdf.write(page, caption, { x: place.x + PADDING, y: place.y + 1, width, height: CAPTION_HEIGHT }, { size: CAPTION })
  const block = await pdf.block(texts, { width, height: place.height - CAPTION_HEIGHT - 2 }, style)
  block.draw(page, place.x + PADDING, place.y + CAPTION_HEIGHT)
}

/** A box that is ticked, or not, and what it stands for. @throws Unprintable */
export async function tick(
  pdf: PdfDocument,
  page: Page,
  { x, y, width, height }: Place,
  name: string,
  isTicked: boolean,
  size: number,
): Promise<void> {
  const box = { x, y: y + 1, width: size + 1, height: size + 1 }
  frame(page, box)
  if (isTicked) await pdf.write(page, 'X', { ...box, y, height: 2 * size }, { size, bold: true, align: 'center' })
  await pdf.write(page, name, { x: x + size + 4, y, width: width - size - 4, height }, { size, bold: isTicked })
}

export interface Column {
  readonly name: string
  readonly width: number
  readonly align?: 'left' | 'right'
}
/** A row of a table, ready to be drawn. */
interface Row {
  readonly height: number
  readonly cells: readonly Block[]
}
export interface Table {
  /** Draws the next rows, as many as the height takes and at least one, with the names of the columns above; answers where it ends. */
  readonly draw: (page: Page, x: number, y: number, height: number) => number
  /** Rows that are not drawn yet. */
  readonly left: () => number
}

/** A cell is shrunk to this height. */
const MOST_ROW_HEIGHT = 60

/** Rows of texts under the names of their columns, over as many pages as they take. @throws Unprintable */
export async function table(
  pdf: PdfDocument,
  columns: readonly Column[],
  rows: readonly (readonly (readonly string[])[])[],
  size: number,
): Promise<Table> {
  const made = async (texts: readonly (readonly string[])[], bold: boolean): Promise<Row> => {
    const cells = await Promise.all(
      columns.map(({ width, align = 'left' }, index) =>
        pdf.block(
          texts[index] ?? [],
          { width: width - 2 * PADDING, height: MOST_ROW_HEIGHT },
          { size: bold ? size - 1 : size, align, bold },
        ),
      ),
    )
    return { cells, height: Math.max(...cells.map(({ height }) => height)) + 2 * PADDING }
  }
  const head = await made(columns.map(({ name }) => [name]), true) // prettier-ignore
  const left: Row[] = []
  for (const row of rows) left.push(await made(row, false))
  const drawRow = (page: Page, row: Row, x: number, y: number): number => {
    let at = x
    for (const [index, cell] of row.cells.entries()) {
      const width = columns[index]?.width ?? 0
      frame(page, { x: at, y, width, height: row.height })
      cell.draw(page, at + PADDING, y + PADDING)
      at += width
    }
    return y + row.height
  }
  return {
    left: () => left.length,
    draw: (page, x, y, height) => {
      let at = drawRow(page, head, x, y)
      for (let next = left[0], isFirst = true; next && (isFirst || at + next.height <= y + height); next = left[0], isFirst = false) {
        at = drawRow(page, next, x, at)
        left.shift()
      }
      return at
    },
  }
}
