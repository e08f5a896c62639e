import { countBetween, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { decideOnStock, once } from '../stockroom/change-stock.js'
import { costsAfter, partOf, unitsOf, type CostedUnits } from '../stockroom/cost.js'
import { takeIn } from '../stockroom/take-in.js'
import { locked, type ChangeTransfer } from './change-transfer.js'
import { MOST_LINES, receiveTransfer as receive, told, whyShort, type Transfer } from './transfer.js'
import { updateTransfer } from './transfer.store.js'

export interface ReceiveTransfer extends ChangeTransfer {
  /** Code of the bin that what is not damaged is put into. */
  readonly bin?: string | null
  readonly lines: readonly {
    readonly lineId: string
    readonly quantity: number
    readonly damaged?: number | null
    readonly closeLine?: boolean | null
  }[]
}

/** What of a transfer arrived, by line: once per key. Answers the transfer's id. @throws UserErrors */
export async function receiveTransfer(database: Database, viewer: Viewer, command: ReceiveTransfer): Promise<string> {
  const { transferId, bin } = command
  const errors = countBetween(command.lines.length, MOST_LINES, 'lines')
  if (errors.length > 0) throw new UserErrors(errors)
  await once(database, command, { receiveTransfer: command }, 'receipt', async (tx) => {
    const before = await locked(tx, transferId)
    const asked = command.lines.map(({ lineId, quantity, damaged, closeLine }) => ({
      ...{ lineId: lineId.toLowerCase(), quantity, damaged: damaged ?? 0, closeLine: closeLine ?? false },
    }))
    const transfer = receive(before, { lines: asked })
    await updateTransfer(tx, transfer)
    const { toLocationId: locationId, number: reference } = transfer
    const came = asked.map(({ lineId, quantity, damaged }) => ({ sku: skuOf(transfer, lineId), quantity, damaged }))
    await decideOnStock(tx, [locationId], {
      skus: came.map(({ sku }) => sku),
      fieldOf: (sku) => ['lines', String(came.findIndex((line) => line.sku === sku))],
      units: 'quantity',
      bins: bin == null ? [] : [{ code: bin, field: ['bin'], isFilled: true }],
      decide: (room, deciding, binOf, costs) => {
        const into = bin == null ? undefined : binOf(bin)
        const decision = takeIn(
          room,
          {
            kind: 'TRANSFER_IN',
            locationId,
            lines: came,
            into,
            reference,
            actor: viewer.subject,
            whyOf: whyShort(transfer, { lines: asked }),
          },
          deciding,
        )
        const there = (sku: string) => unitsOf(room.book.level(sku, locationId))
        return {
          ...decision,
          costs: costsAfter(costs, costsOf(before, transfer), locationId, there),
          events: [told(transfer), ...decision.events],
        }
      },
    })
  })
  return transferId
}

const skuOf = ({ lines }: Transfer, lineId: string): string => lines.find(({ id }) => id === lineId)?.sku ?? ''

/** What the units cost that came: their share of what was shipped. */
const costsOf = (before: Transfer, after: Transfer): CostedUnits[] =>
  after.lines.flatMap(({ sku, shipped, received, value, currency }, index) => {
    const from = before.lines[index]?.received ?? 0
    if (value === null || currency === null || received === from) return []
    return [{ sku, quantity: received - from, currency, value: partOf(value, shipped, from, received) }]
  })
