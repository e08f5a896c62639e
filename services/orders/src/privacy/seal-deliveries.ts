import {
  createWatch,
  seal,
  unseal,
  type Database,
  type KeyRing,
  type Logger,
  type Queryable,
  type Transaction,
  type Watching,
} from '@kade/service-kit'
import { createPartedLook } from '../work/watch-in-parts.js'
import { keysOfOrders } from './key.store.js'
import { clearDeliveries, saveOpened, saveSealed, sealedDeliveries, takeClear } from './sealed-delivery.store.js'
import { keysFor } from './seal-events.js'

const AT_ONCE = 100
const EVERY_MS = 5_000

interface DeliverySealerOptions {
  readonly database: Database
  readonly ring: KeyRing
  readonly logger: Logger
  readonly everyMs?: number | undefined
}

/**
 * Seals what a shop sent with the key of its order, once that is known: whoever keeps a delivery waits for nothing, and a release of before reads
 * what came meanwhile.
 */
export const createDeliverySealer = ({ database, ring, logger, everyMs = EVERY_MS }: DeliverySealerOptions): Watching =>
  createWatch({
    ...{ everyMs, restFactor: 4, logger, what: 'Deliveries to be sealed' },
    look: createPartedLook({
      ...{ database, logger, what: 'Deliveries to be sealed' },
      find: (passedOver) => clearDeliveries(database, AT_ONCE, passedOver),
      keyOf: (id) => id,
      act: (tx, ids) => sealSome(tx, ring, ids),
    }),
  })

async function sealSome(tx: Transaction, ring: KeyRing, ids: readonly string[]): Promise<number> {
  const clear = await takeClear(tx, ids)
  if (clear.length === 0) return 0
  const keys = await keysFor(tx, ring, [...new Set(clear.filter(({ isErased }) => !isErased).map(({ orderId }) => orderId))])
  await saveSealed(
    tx,
    clear.map(({ id, orderId, isErased, body }) => {
      const key = keys.get(orderId)
      return { id, sealed: isErased || !key ? null : seal(key.key, body, id) }
    }),
  )
  return clear.length
}

/** The bodies of those of these deliveries that are sealed, as they came; one whose key is destroyed is not among them. */
export async function openDeliveries(db: Queryable, ring: KeyRing, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const sealed = await sealedDeliveries(db, ids)
  if (sealed.length === 0) return new Map()
  const keys = new Map((await keysOfOrders(db, [...new Set(sealed.map(({ orderId }) => orderId))])).map((key) => [key.orderId, key]))
  return new Map(
    sealed.flatMap(({ id, orderId, sealed: body }) => {
      const { id: keyId, key } = keys.get(orderId) ?? { id: null, key: null }
      return keyId !== null && key !== null ? [[id, unseal(ring.unwrap(key, keyId), body, id)]] : []
    }),
  )
}

/** Makes a delivery clear, to be read once more. */
export async function reopenDelivery(tx: Queryable, ring: KeyRing, id: string): Promise<void> {
  const body = (await openDeliveries(tx, ring, [id])).get(id)
  if (body) await saveOpened(tx, id, body)
}
