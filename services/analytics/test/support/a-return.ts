import { returnApproved, returnReceived, type ReturnReason } from '@kade/events'
import { newId } from '@kade/service-kit'
import type { AnOrder } from './an-order.js'

/** A return of units of an order's lines, each for a reason. */
export function aReturn(
  { orderId, lines }: AnOrder,
  wanted: readonly { readonly line: number; readonly units: number; readonly reason: ReturnReason }[],
) {
  const returnId = newId()
  const announced = wanted.map(({ line, units, reason }) => ({
    ...{ returnLineId: newId(), orderLineId: lines[line]?.orderLineId ?? null, sku: lines[line]?.sku ?? '', quantity: units, reason },
  }))
  const told = (received: readonly number[], accepted: readonly number[]) => ({
    ...{ returnId, returnNumber: 'R-1', orderId, resolution: 'REFUND' as const, at: '2026-11-25T09:00:00.000Z', actor: 'anna' },
    terms: { feeBps: 0, labelFee: 0, refundsShipping: false },
    lines: announced.map((line, place) => ({ ...line, received: received[place] ?? 0, accepted: accepted[place] ?? 0 })),
  })
  const NONE: readonly number[] = []
  return {
    /** Settled without the goods, where units are accepted. */
    approved: (...accepted: readonly number[]) =>
      returnApproved.draft(orderId, {
        ...told(NONE, accepted),
        keepsGoods: accepted.length > 0,
        trackingNumber: null,
        goesInAdvance: false,
      }),
    /** So many units of each line came in all, by this receipt too. */
    received: (...units: readonly number[]) =>
      returnReceived.draft(orderId, {
        ...told(units, units),
        ...{ receiptId: newId(), locationId: newId(), isComplete: true },
        units: announced.flatMap(({ orderLineId, sku }, place) =>
          units[place] ? [{ orderLineId, sku, quantity: units[place], disposition: 'RESTOCK' as const }] : [],
        ),
      }),
  }
}
