import { newDataKey, newId, seal, type BusMessage, type Database, type KeyRing, type Outgoing, type Queryable } from '@kade/service-kit'
import { addKeys, keysOfOrders, type OrderKey } from './key.store.js'
import { mayBePersonal, takeApart, type TakenApart } from './personal.js'

interface Personal extends TakenApart {
  readonly event: { readonly data: unknown }
}

/**
 * Seals what is personal in events as they leave for the bus, where they stay for ever, and takes out what people typed: two statements more for a batch
 * that says where an order goes. Whoever places an order waits for none of it. Keys are made here alone, at an order's first event.
 */
export const sealEvents =
  (database: Database, ring: KeyRing): Outgoing =>
  async (messages) => {
    const personal = messages.map(({ value }) => (mayBePersonal(value) ? personalIn(value) : null))
    const orderIds = [...new Set(personal.flatMap((each) => (each?.personal ? each.orderId : [])))]
    const keys = orderIds.length === 0 ? NONE : await keysFor(database, ring, orderIds)
    return messages.map((message, index) => sealed(message, personal[index] ?? null, keys))
  }

const NONE: ReadonlyMap<string, OpenKey> = new Map()

function personalIn(value: string): Personal | null {
  const event = JSON.parse(value) as { readonly data: unknown }
  const taken = takeApart(event.data)
  return taken && { ...taken, event }
}

interface OpenKey {
  readonly id: string
  readonly key: Buffer
}

/** The key of each of these orders; made where it has none. */
export async function keysFor(database: Queryable, ring: KeyRing, orderIds: readonly string[]): Promise<ReadonlyMap<string, OpenKey>> {
  const found = await keysOfOrders(database, orderIds)
  const missing = new Map(
    found.filter(({ id }) => id === null).map((order) => [order.isAccounts ? order.customerId : order.orderId, order]),
  )
  await addKeys(
    database,
    [...missing.values()].map(({ orderId, customerId, isAccounts }) => {
      const id = newId()
      return { id, customerId: isAccounts ? customerId : null, orderId: isAccounts ? null : orderId, key: ring.wrap(newDataKey(), id) }
    }),
  )
  const all = missing.size === 0 ? found : await keysOfOrders(database, orderIds)
  return new Map(all.map((order) => [order.orderId, opened(ring, order)]))
}

function opened(ring: KeyRing, { orderId, id, key }: OrderKey): OpenKey {
  if (id === null || key === null) throw new Error(`The order ${orderId} has no key after one was made`)
  return { id, key: ring.unwrap(key, id) }
}

/** An event of an order that is not there tells of nobody: what is personal in it goes, as what nobody needs to read of any. */
function sealed(message: BusMessage, personal: Personal | null, keys: ReadonlyMap<string, OpenKey>): BusMessage {
  if (!personal) return message
  const { event, clear, orderId } = personal
  const key = personal.personal ? keys.get(orderId) : undefined
  const content = key && seal(key.key, Buffer.from(JSON.stringify(personal.personal)), orderId).toString('base64')
  const data = key ? { ...clear, sealed: { keyId: key.id, content } } : clear
  return { ...message, value: JSON.stringify({ ...event, data }) }
}
