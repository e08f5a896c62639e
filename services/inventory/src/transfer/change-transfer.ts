import { UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { decideOnStock, once } from '../stockroom/change-stock.js'
import { shareOf } from '../stockroom/cost.js'
import { NOTHING } from '../stockroom/decision.js'
import { comesOn } from '../stockroom/overdue.js'
import { promiseAnew } from '../stockroom/promise-anew.js'
import { locationOf } from './create-transfer.js'
import {
  cancelTransfer as cancel,
  redirectTransfer as redirect,
  shipTransfer as ship,
  told,
  withCosts,
  type Transfer,
  type TransferLine,
} from './transfer.js'
import { lockTransfer, updateLines, updateTransfer } from './transfer.store.js'

export interface ChangeTransfer {
  readonly idempotencyKey: string
  readonly transferId: string
}
export interface ShipTransfer extends ChangeTransfer {
  readonly expectedOn?: string | null
  readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[] | null
}
export interface RedirectTransfer extends ChangeTransfer {
  readonly toLocationId: string
  readonly expectedOn?: string | null
}

/** Its units leave where they are, as far as they are free: from now on they are incoming where they go to. @throws UserErrors */
export async function shipTransfer(database: Database, viewer: Viewer, command: ShipTransfer): Promise<string> {
  const { transferId, expectedOn = null } = command
  await once(database, command, { shipTransfer: command }, 'change', async (tx) => {
    const now = new Date()
    const lines = (command.lines ?? []).map(({ lineId, quantity }) => ({ lineId: lineId.toLowerCase(), quantity }))
    const transfer = ship(await locked(tx, transferId), { shippedOn: now.toISOString().slice(0, 10), expectedOn, lines }, now)
    const { fromLocationId, toLocationId, number } = transfer
    await updateTransfer(tx, transfer)
    const sent = transfer.lines.filter(({ shipped }) => shipped > 0)
    let shipped = transfer
    await decideOnStock(tx, [fromLocationId, toLocationId], {
      skus: skusOf(sent),
      fieldOf: (sku) => ['lines', String(placeOf(transfer, lines, sku))],
      units: 'quantity',
      decide: (before, deciding, _, costs) => {
        const room = before.over()
        for (const { sku, shipped: units } of sent) room.book.move('TRANSFER_OUT', sku, fromLocationId, units, number, viewer.subject)
        shipped = withCosts(transfer, (sku, units) => {
          const cost = costs.find((each) => each.sku === sku && each.locationId === fromLocationId)
          return cost ? { currency: cost.currency, value: String(shareOf(cost, units)) } : null
        })
        const why = { why: 'SUPPLY_ADDED', ...asSource(shipped) } as const
        return room.decision([told(shipped), ...promiseAnew(room, skusOf(sent), why, deciding)])
      },
    })
    await updateLines(tx, shipped)
  })
  return transferId
}

/** Where a SKU stands in the input; of a line that is not named there, its place on the transfer. */
function placeOf(transfer: Transfer, asked: readonly { readonly lineId: string }[], sku: string): number {
  const line = transfer.lines.findIndex((each) => each.sku === sku)
  const place = asked.findIndex(({ lineId }) => lineId === transfer.lines[line]?.id)
  return place < 0 ? line : place
}

/** It goes to another location: what is on its way is incoming there. @throws UserErrors */
export async function redirectTransfer(database: Database, command: RedirectTransfer): Promise<string> {
  const { transferId, toLocationId, expectedOn = null } = command
  await once(database, command, { redirectTransfer: command }, 'change', async (tx) => {
    const before = await locked(tx, transferId)
    const transfer = redirect(before, await locationOf(tx, toLocationId), expectedOn, new Date())
    await updateTransfer(tx, transfer)
    const skus = skusOf(transfer.lines)
    const locationIds = [...new Set([transfer.toLocationId, before.toLocationId])]
    await decideOnStock(tx, locationIds, {
      ...{ skus, fieldOf: () => [], units: 'quantity' },
      decide: (there, deciding) => {
        const room = there.over()
        const why = { why: isLater(before, transfer) ? 'SUPPLY_LATE' : 'SUPPLY_EARLY', ...asSource(transfer) } as const
        return room.decision([told(transfer), ...promiseAnew(room, skus, why, deciding)])
      },
    })
  })
  return transferId
}

/** A draft is not sent. @throws UserErrors */
export async function cancelTransfer(database: Database, command: ChangeTransfer): Promise<string> {
  const { transferId } = command
  await once(database, command, { cancelTransfer: command }, 'change', async (tx) => {
    const transfer = cancel(await locked(tx, transferId))
    await updateTransfer(tx, transfer)
    await carryOut(tx, [{ ...NOTHING, events: [told(transfer)] }])
  })
  return transferId
}

const skusOf = (lines: readonly TransferLine[]): string[] => lines.map(({ sku }) => sku)
const isLater = (before: Transfer, after: Transfer): boolean => (comesOn(after) ?? '') >= (comesOn(before) ?? '')
/** As what promises are pegged to. */
const asSource = ({ id, number }: Transfer) => ({ source: 'TRANSFER', sourceId: id, reference: number }) as const

/** @throws UserErrors */
export async function locked(tx: Transaction, transferId: string): Promise<Transfer> {
  const transfer = await lockTransfer(tx, transferId)
  if (!transfer) throw UserErrors.of('NOT_FOUND', 'There is no such transfer', 'input', 'transferId')
  return transfer
}
