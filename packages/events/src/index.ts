import * as inventory from './inventory-events.js'
import * as orders from './order-events.js'
import * as reservations from './reservation-events.js'
import * as returns from './return-events.js'
import * as shipping from './shipping-events.js'
import * as warehouse from './warehouse-events.js'
import type { EventContract } from './define-event.js'
import type { z } from 'zod'

export * from './common.js'
export * from './define-event.js'
export * from './inventory-events.js'
export * from './order-events.js'
export * from './reservation-events.js'
export * from './return-events.js'
export * from './shipping-events.js'
export * from './topics.js'
export * from './warehouse-events.js'

const isContract = (value: unknown): value is EventContract<string, z.ZodType> =>
  typeof value === 'object' && value !== null && 'schema' in value && 'draft' in value

/** Every event contract by type. */
export const EVENTS: Readonly<Record<string, EventContract<string, z.ZodType>>> = Object.fromEntries(
  [orders, inventory, reservations, shipping, returns, warehouse]
    .flatMap((module) => Object.values<unknown>(module))
    .filter(isContract)
    .map((contract) => [contract.type, contract]),
)

/**
 * The data of an event, checked against its contract. Unknown fields are dropped; an event type of a later version than we know is refused.
 * @throws ZodError naming the wrong field; UnknownEventType.
 */
export function parseEventData(type: string, data: unknown): unknown {
  const contract = EVENTS[type]
  if (!contract) throw new UnknownEventType(type)
  return contract.schema.parse(data)
}

export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType'
  constructor(type: string) {
    super(`No contract for the event type ${type}: deploy the version of this service that knows it, then replay`)
  }
}
