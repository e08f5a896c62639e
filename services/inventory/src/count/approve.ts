import { countApproved } from '@kade/events'
import type { Bin } from '../stockroom/bin-book.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import { fillIn } from '../stockroom/fill-backorders.js'
import { availableOf } from '../stockroom/stock-book.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku, type Need } from '../stockroom/units.js'
import { check, varianceOf, type CountLine, type CountSheet } from './count.js'

export interface Approval {
  readonly sheet: CountSheet
  readonly decision: Decision
}

/**
 * The variances become movements of the ledger: what moved since the count stays moved. Units that there are more come first, so that goods that
 * lay in the wrong bin are found before they are missed, and go to those who wait. Of units that there are fewer, only those that are free leave
 * the books: what is promised to orders, or safety stock, is not taken from them here, and stays on the line as not applied; the pick that
 * comes short of it writes it off.
 * @throws IllegalCount, StockOverflow
 */
export function approve(before: Stockroom, sheet: CountSheet, binOf: (binId: string) => Bin, actor: string, deciding: Deciding): Approval {
  check(sheet, 'APPROVE', actor)
  const room = before.over()
  const applied = new Map<string, number>()
  const wrong = sheet.lines.filter((line) => (varianceOf(line) ?? 0) !== 0)
  for (const line of wrong.toSorted((a, b) => (varianceOf(b) ?? 0) - (varianceOf(a) ?? 0)))
    applied.set(line.id, apply(room, sheet, line, line.binId === null ? null : binOf(line.binId), actor))
  const approved: CountSheet = {
    ...sheet,
    status: 'APPROVED',
    lines: sheet.lines.map((line) => ({ ...line, applied: applied.get(line.id) ?? 0 })),
  }
  const skus = [...new Set(wrong.map(({ sku }) => sku))]
  return { sheet: approved, decision: room.decision([told(approved, binOf, actor, deciding), ...fillIn(room, skus, deciding)]) }
}

/** Units that are not there and could not leave the books, since orders have them. */
export const missingOf = ({ lines }: CountSheet): Need[] =>
  sumPerSku(lines.map((line) => ({ sku: line.sku, quantity: Math.max(0, (line.applied ?? 0) - (varianceOf(line) ?? 0)) }))).filter(
    ({ quantity }) => quantity > 0,
  )

function apply(room: Stockroom, { id, locationId }: CountSheet, line: CountLine, bin: Bin | null, actor: string): number {
  const variance = varianceOf(line) ?? 0
  const delta = variance > 0 ? variance : 0 - Math.min(-variance, Math.max(0, availableOf(room.book.level(line.sku, locationId))))
  const place = bin === null ? {} : delta > 0 ? { into: bin } : { outOf: bin }
  if (delta !== 0) room.book.move('COUNT', line.sku, locationId, delta, id, actor, place)
  return delta
}

function told({ id, locationId, lines }: CountSheet, binOf: (binId: string) => Bin, actor: string, { now }: Deciding) {
  return countApproved.draft(locationId, {
    ...{ countSheetId: id, locationId, actor, at: now.toISOString() },
    lines: lines.flatMap(({ sku, binId, unitPrice, currency, applied, ...line }) => {
      const counting = line.second ?? line.first
      if (!counting) return []
      const { quantity: counted, expected, position } = counting
      const variance = counted - expected
      return [
        {
          ...{ sku, bin: binId === null ? null : binOf(binId).code, counted, expected, variance, applied: applied ?? 0 },
          ...{ position, unitPrice, currency },
        },
      ]
    }),
  })
}
