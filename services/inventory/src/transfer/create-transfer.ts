import { isId, newId, type Database, type Queryable, type Viewer } from '@kade/service-kit'
import { locationsById } from '../location/location.store.js'
import { carryOut } from '../stockroom/carry-out.js'
import { once } from '../stockroom/change-stock.js'
import { NOTHING } from '../stockroom/decision.js'
import { nextNumber } from '../stockroom/document-number.store.js'
import { knownSkus } from '../supplier/supplier.store.js'
import { draftTransfer, told, type TransferLocation } from './transfer.js'
import { idOfKey, insertTransfer } from './transfer.store.js'

export interface CreateTransfer {
  readonly idempotencyKey: string
  readonly fromLocationId: string
  readonly toLocationId: string
  readonly expectedOn?: string | null
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

/** Makes a transfer, as a draft, once per key. Answers its id. @throws UserErrors naming each wrong field */
export async function createTransfer(database: Database, viewer: Viewer, command: CreateTransfer): Promise<string> {
  const { idempotencyKey, lines, expectedOn = null } = command
  await once(database, command, { createTransfer: command }, 'transfer', async (tx) => {
    const [from, to] = [await locationOf(tx, command.fromLocationId), await locationOf(tx, command.toLocationId)]
    const skus = await knownSkus(
      tx,
      lines.map(({ sku }) => sku),
    )
    const now = new Date()
    const drafted = draftTransfer({ expectedOn, lines }, { from, to, skus }, { now, newId })
    const transfer = { ...drafted, number: await nextNumber(tx, 'TR') }
    await insertTransfer(tx, transfer, { createdAt: now, createdBy: viewer.subject, idempotencyKey })
    await carryOut(tx, [{ ...NOTHING, events: [told(transfer)] }])
  })
  const id = await idOfKey(database, idempotencyKey)
  if (id === null) throw new Error(`The key ${idempotencyKey} made no transfer`)
  return id
}

export async function locationOf(db: Queryable, id: string): Promise<TransferLocation | null> {
  const [location = null] = isId(id) ? await locationsById(db, [id.toLowerCase()]) : []
  return location
}
