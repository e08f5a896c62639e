import { setImmediate as others } from 'node:timers/promises'
import { createDocument, type Page, type PdfDocument } from '@kade/documents'
import type { Address } from '@kade/events'
import { drawPlan, stepsOf, unitsOfBlock, voidShareOf, type PackedBox } from '@kade/packing'

export interface PackingSlip {
  readonly orderNumber: string
  readonly to: Address
  readonly at: Date
  readonly packages: readonly (PackedBox & { readonly sscc: string })[]
  /** By SKU. */
  readonly titles: ReadonlyMap<string, string>
}

/** A4 in points. */
const A4 = { width: 595, height: 842 }
const MARGIN = 40
const WIDTH = A4.width - 2 * MARGIN
const BOTTOM = A4.height - MARGIN
/** A picture of a step, with what it says below. */
const STEP = { columns: 3, width: WIDTH / 3, height: 158, picture: 118 }

/**
 * What is in each package, on A4, and how it is packed: a picture for each step, with what is put in dark. As many pages as that takes; others are
 * served between two of them. @throws Unprintable
 */
export async function renderSlip(slip: PackingSlip): Promise<Uint8Array> {
  const pdf = await createDocument({ title: `Packing slip ${slip.orderNumber}`, at: slip.at })
  for (const [index, each] of slip.packages.entries()) {
    await renderPackage(pdf, slip, each, index)
    await others()
  }
  return pdf.save()
}

async function renderPackage(pdf: PdfDocument, slip: PackingSlip, each: PackingSlip['packages'][number], index: number): Promise<void> {
  const begin = async (): Promise<{ page: Page; y: number }> => {
    const page = pdf.addPage(A4.width, A4.height)
    const head = `Packing slip, order ${slip.orderNumber}, package ${index + 1} of ${slip.packages.length}`
    await pdf.write(page, head, { x: MARGIN, y: MARGIN, width: WIDTH, height: 22 }, { size: 15, bold: true })
    return { page, y: MARGIN + 26 }
  }
  let { page, y } = await begin()
  const free = voidShareOf(each)
  const box = `Box ${each.box}, ${each.sides.join(' × ')} mm, ${(each.grams / 1000).toFixed(2)} kg`
  y += await pdf.write(page, `${box}${free === null ? '' : `, ${Math.round(100 * free)} % free`}`, { x: MARGIN, y, width: WIDTH, height: 18 }, { size: 11 }) // prettier-ignore
  page.bars('gs1-128', `(00)${each.sscc}`, { x: MARGIN + WIDTH - 240, y: y + 4, width: 240, height: 36 })
  await pdf.write(page, `(00) ${each.sscc}`, { x: MARGIN + WIDTH - 240, y: y + 42, width: 240, height: 14 }, { size: 9, align: 'center' })
  const { name, company, line1, line2, postalCode, city, region, countryCode } = slip.to
  const to = [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, countryCode]
  const address = await pdf.block(to.filter((line): line is string => Boolean(line)), { width: 250, height: 110 }, { size: 10 }) // prettier-ignore
  address.draw(page, MARGIN, y + 4)
  y += Math.max(address.height, 60) + 14
  for (const { sku, quantity } of each.lines) {
    const line = await pdf.block([`${quantity} × ${sku}  ${slip.titles.get(sku) ?? ''}`.trim()], { width: WIDTH, height: 40 }, { size: 10 })
    if (y + line.height > BOTTOM) ({ page, y } = await begin())
    line.draw(page, MARGIN, y)
    y += line.height + 2
  }
  y += 8
  const steps = stepsOf(each.blocks)
  for (const [step, blocks] of steps.entries()) {
    const column = step % STEP.columns
    if (column === 0 && y + STEP.height > BOTTOM) ({ page, y } = await begin())
    const x = MARGIN + column * STEP.width
    await renderStep(pdf, page, each, { number: step + 1, from: steps[step - 1] ?? 0, to: blocks }, x, y)
    if (column === STEP.columns - 1) y += STEP.height
  }
}

interface Step {
  readonly number: number
  /** Blocks that are in before it, and after it. */
  readonly from: number
  readonly to: number
}

async function renderStep(pdf: PdfDocument, page: Page, { sides, blocks }: PackedBox, step: Step, x: number, y: number): Promise<void> {
  const { width, height, faces } = drawPlan(sides, blocks.slice(0, step.to))
  const scale = Math.min((STEP.width - 16) / width, STEP.picture / height)
  const left = x + (STEP.width - width * scale) / 2
  for (const { of, block, corners } of faces) {
    const [first, ...rest] = corners.map(
      ([cornerX, cornerY]) => `${(left + cornerX * scale).toFixed(2)} ${(y + cornerY * scale).toFixed(2)}`,
    )
    const isNew = block !== null && block >= step.from
    page.operators(`q 0.5 w ${GREYS[of][isNew ? 1 : 0]} g ${first} m ${rest.map((corner) => `${corner} l`).join(' ')} h B Q`)
  }
  const put = blocks.slice(step.from, step.to).map((block) => `${unitsOfBlock(block)} × ${block.sku}${block.at[2] === 0 ? '' : ' on top'}`)
  const place = { x: x + 4, y: y + STEP.picture + 2, width: STEP.width - 8, height: STEP.height - STEP.picture - 8 }
  await pdf.write(page, `${step.number}. ${put.join(', ')}`, place, { size: 9 })
}

/** How light a face is: of what is in already, and of what is put in. */
const GREYS = { BOX: [0.97, 0.97], TOP: [0.93, 0.7], FRONT: [0.86, 0.55], SIDE: [0.8, 0.42] } as const
