import type { OrderToReceiveQuery } from './generated.js'
import type { Line } from './scan.js'
import type { Refused } from './trouble.js'

type OrderedLine = Pick<NonNullable<OrderToReceiveQuery['purchaseOrder']>['lines'][number], 'id' | 'sku' | 'outstanding'>
export interface ReceivedLine {
  readonly lineId: string
  readonly quantity: number
}

/** Which lines of the purchase order the scanned units are of: those still to come, line by line; what is more, of the last with its SKU. */
export function allot(ordered: readonly OrderedLine[], scanned: readonly Pick<Line, 'sku' | 'quantity'>[]): ReceivedLine[] {
  return scanned.flatMap(({ sku, quantity }) => {
    const lines = ordered.filter((line) => line.sku === sku)
    let left = quantity
    return lines.flatMap(({ id: lineId, outstanding }, index) => {
      const isLast = index === lines.length - 1
      const taken = isLast ? left : Math.min(left, outstanding)
      left -= taken
      return taken > 0 ? [{ lineId, quantity: taken }] : []
    })
  })
}

/** A refusal of a line of the receipt, as one of what was scanned. */
export function ofScanned(
  refused: Refused,
  ordered: readonly Pick<OrderedLine, 'id' | 'sku'>[],
  received: readonly ReceivedLine[],
  scanned: readonly Pick<Line, 'sku'>[],
): Refused {
  const at = refused.field?.indexOf('lines') ?? -1
  const line = at < 0 ? undefined : received[Number(refused.field?.[at + 1])]
  const sku = ordered.find(({ id }) => id === line?.lineId)?.sku
  const index = scanned.findIndex((one) => one.sku === sku)
  return index < 0 ? refused : { ...refused, field: ['input', 'lines', String(index), refused.field?.at(-1) ?? 'quantity'] }
}
