import { setTimeout as pause } from 'node:timers/promises'
import { parseEventData } from '@kade/events'
import {
  isTransient,
  newId,
  temporaryGroup,
  toReceivedEvent,
  type Database,
  type EventBus,
  type Logger,
  type ReceivedEvent,
  type ReceivedMessage,
  type Transaction,
} from '@kade/service-kit'
import { addToRebuiltFacts, createRebuiltFacts, dropRebuiltFacts, exchangeFacts, type LostOrders } from './rebuilt-facts.store.js'
import { collectFacts } from './collect-facts.js'

export interface RebuildOptions {
  readonly database: Database
  readonly bus: EventBus
  readonly topics: readonly string[]
  readonly logger: Logger
}

/** In what order messages are taken, and how often: as they come unless given. */
export interface Arrival {
  readonly take: (batch: readonly ReceivedMessage[]) => readonly ReceivedMessage[]
  /** What it kept back. */
  readonly rest: () => readonly ReceivedMessage[]
}
const AS_THEY_COME: Arrival = { take: (batch) => batch, rest: () => [] }
/** Larger batches than those of the running service: nobody waits for the first. */
const AT_ONCE = 2_000

export interface Rebuilt {
  /** Events that were read, those that came twice included. */
  readonly events: number
  /** Messages that cannot be understood: those are dead letters of the running service, too. */
  readonly leftOut: number
}

/** The log does not reach back as far as the facts do; they are left as they were. */
export class LogIncomplete extends Error {
  override readonly name = 'LogIncomplete'
  constructor({ count, oldest }: LostOrders) {
    super(
      `The log has no more of ${count} orders (the oldest of ${oldest.toISOString()}): the facts are left as they were. Set the topics' retention so that they keep everything`,
    )
  }
}

/**
 * Reads the whole log again into new facts, beside the old ones, which answer until the new ones take their place. The service may run
 * meanwhile: what it adds after the exchange, and what the rebuild had not read before it, may meet, since an event adds the same however often it comes.
 * @throws LogIncomplete
 */
export async function rebuildFacts(options: RebuildOptions): Promise<Rebuilt> {
  const { database, bus, logger } = options
  const id = newId()
  const group = temporaryGroup('analytics.rebuild', id)
  const schema = await createRebuiltFacts(database, id)
  try {
    const beside = await readToTheEnd(options, group, (tx) => addToRebuiltFacts(tx, schema))
    logger.info(beside, 'The log is read: the new facts take the place of the old ones')
    const lost = await exchangeFacts(database, schema)
    if (lost) throw new LogIncomplete(lost)
    const since = await readToTheEnd(options, group, async () => undefined)
    return { events: beside.events + since.events, leftOut: beside.leftOut + since.leftOut }
  } finally {
    await dropRebuiltFacts(database, schema)
    await bus.forgetGroup(group)
  }
}

/** Reads the whole log into facts beside those that answer, which are looked at and dropped. */
export async function readBeside<Seen>(options: RebuildOptions, arrival: Arrival, look: (schema: string) => Promise<Seen>): Promise<Seen> {
  const { database, bus } = options
  const id = newId()
  const group = temporaryGroup('analytics.rebuild', id)
  const schema = await createRebuiltFacts(database, id)
  try {
    await readToTheEnd(options, group, (tx) => addToRebuiltFacts(tx, schema), arrival)
    return await look(schema)
  } finally {
    await dropRebuiltFacts(database, schema)
    await bus.forgetGroup(group)
  }
}

/** Goes on where the group stands, which is at first the beginning of the log. */
async function readToTheEnd(
  { database, bus, topics, logger }: RebuildOptions,
  group: string,
  prepare: (tx: Transaction) => Promise<void>,
  arrival = AS_THEY_COME,
): Promise<Rebuilt> {
  let events = 0
  let leftOut = 0
  const leaveOut = (err: unknown, { topic, partition, offset }: ReceivedMessage): void => {
    leftOut += 1
    logger.warn({ err, topic, partition, offset }, 'A message is left out of the rebuilt facts: it cannot be understood')
  }
  const takeIn = async (batch: readonly ReceivedMessage[]): Promise<void> => {
    const readable = batch.flatMap((message) => readEvent(message, leaveOut))
    const add = (some: typeof readable) =>
      database.transaction(async (tx) => {
        await prepare(tx)
        await addToFacts(
          tx,
          some.map(({ event }) => event),
        )
      })
    try {
      await add(readable)
    } catch (error) {
      if (isTransient(error)) throw error
      for (const one of readable) await add([one]).catch((reason: unknown) => passOver(reason, () => leaveOut(reason, one.message)))
    }
  }
  const handle = async (batch: readonly ReceivedMessage[]): Promise<void> => {
    await takeIn(arrival.take(batch))
    events += batch.length
  }
  const subscription = await bus.subscribe({ group, topics, handle, maxBatch: AT_ONCE })
  try {
    while ((await bus.lag(group, topics)) > 0) await pause(100)
  } finally {
    await subscription.stop()
  }
  for (let rest = arrival.rest(); rest.length > 0; rest = rest.slice(AT_ONCE)) await takeIn(rest.slice(0, AT_ONCE))
  return { events, leftOut }
}

function passOver(reason: unknown, leaveOut: () => void): void {
  if (isTransient(reason)) throw reason
  leaveOut()
}

interface Readable {
  readonly message: ReceivedMessage
  readonly event: ReceivedEvent
}

function readEvent(message: ReceivedMessage, leaveOut: (error: unknown, message: ReceivedMessage) => void): Readable[] {
  try {
    const event = toReceivedEvent(message)
    return Object.hasOwn(collectFacts, event.type) ? [{ message, event: { ...event, data: parseEventData(event.type, event.data) } }] : []
  } catch (error) {
    leaveOut(error, message)
    return []
  }
}

async function addToFacts(tx: Transaction, events: readonly ReceivedEvent[]): Promise<void> {
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()]
  for (const [type, handler] of Object.entries(collectFacts)) {
    const ofType = distinct.filter((event) => event.type === type)
    if (ofType.length > 0) await handler(tx, ofType)
  }
}
