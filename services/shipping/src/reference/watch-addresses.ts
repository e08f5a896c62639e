import { sealedContent, type Address } from '@kade/events'
import { createWatch, unseal, type Database, type Logger, type Watching } from '@kade/service-kit'
import type { AskKeys } from './ask-keys.js'
import { saveOpened, sealedRefs, type OpenedRef, type SealedRef } from './reference.store.js'

/** So many in one request to orders. */
const AT_ONCE = 200
const EVERY_MS = 2_000

/**
 * Opens addresses that came sealed: soon after they came, or when orders answers again. One whose key is destroyed stays closed for ever: its customer
 * is erased. Answers how many it looked at.
 */
export async function openAddresses(database: Database, askKeys: AskKeys, orderIds: readonly string[] | null = null): Promise<number> {
  const refs = await sealedRefs(database, orderIds, AT_ONCE)
  if (refs.length === 0) return 0
  const keys = await askKeys([...new Set(refs.map(({ sealed }) => sealed.keyId))])
  await saveOpened(
    database,
    refs.map((ref) => opened(ref, keys.get(ref.sealed.keyId) ?? null)),
  )
  return refs.length
}

function opened({ id, sealed }: SealedRef, key: Buffer | null): OpenedRef {
  return { id, content: sealed.content, address: key && addressIn(key, sealed.content, id), isErased: key === null }
}

function addressIn(key: Buffer, content: string, orderId: string): Address {
  const text = unseal(key, Buffer.from(content, 'base64'), orderId).toString()
  return sealedContent.parse(JSON.parse(text)).shippingAddress
}

export const createAddressOpener = (options: {
  readonly database: Database
  readonly askKeys: AskKeys
  readonly logger: Logger
}): Watching =>
  createWatch({
    everyMs: EVERY_MS,
    logger: options.logger,
    what: 'Sealed addresses',
    look: () => openAddresses(options.database, options.askKeys),
  })
