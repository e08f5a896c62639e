import { EntitySchema } from 'typeorm'
import type { Told, ToldOrder } from './told.js'

/** What of an order of a channel was applied to ours: changes since then are what is to be done. */
export interface Applied {
  /** Units of each of its lines that were wanted, by the channel's id of the line. */
  readonly units: Readonly<Record<string, number>>
  /** Positions of our lines that stand for each line of the channel's. */
  readonly positions: Readonly<Record<string, readonly number[]>>
  readonly isCancelled: boolean
  /** Units of a line that were asked for by an amendment, where that is not in force yet, or was refused. */
  readonly asked?: Readonly<Record<string, number>>
  /** What was told beside units; left out of orders that were applied before this was kept. */
  readonly facts?: AppliedFacts
}
export interface AppliedFacts {
  /** Fingerprint of the address. */
  readonly place: string
  /** Minor units. */
  readonly total: number
  /** Fingerprint of the lines: which there are, and their units. */
  readonly lines: string
  /** The shop let its money go. */
  readonly isVoided: boolean
  /** Ids of refunds in a currency of which nothing says what it is in ours. */
  readonly refundsElse: readonly string[]
  /** Minor units that the shop gave back beyond what it costs. */
  readonly refundedOver: number
}

/** An order of a shop platform: what was told of it, and how far ours is like it. */
export interface ChannelOrderRow {
  readonly channel: string
  readonly channelOrderId: string
  readonly told: Told
  /** Counts what was learned. */
  readonly version: number
  /** Null until its order was told. */
  readonly payment: ToldOrder['payment'] | null
  /** Ours; null until it is placed. */
  readonly orderId: string | null
  readonly applied: Applied | null
  /** When it is to be applied; null: it is, or waits for more to be told, or for a person. */
  readonly dueAt: Date | null
  /** Until when a worker is at it. */
  readonly claimedUntil: Date | null
  readonly attempts: number
  readonly firstToldAt: Date
}
export const channelOrderTable = new EntitySchema<ChannelOrderRow>({
  name: 'ChannelOrder',
  columns: {
    channel: { type: 'text', primary: true },
    channelOrderId: { type: 'text', primary: true },
    told: { type: 'jsonb' },
    version: { type: 'int', default: 0 },
    payment: { type: 'text', nullable: true },
    orderId: { type: 'uuid', nullable: true },
    applied: { type: 'jsonb', nullable: true },
    dueAt: { type: 'timestamptz', nullable: true },
    claimedUntil: { type: 'timestamptz', nullable: true },
    attempts: { type: 'int', default: 0 },
    firstToldAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'channel_order_due', columns: ['dueAt'], where: 'due_at IS NOT NULL', synchronize: false }],
})
