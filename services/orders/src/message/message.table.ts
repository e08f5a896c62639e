import { EntitySchema } from 'typeorm'
import type { NoticeKind } from '../order/notice.js'
import { ofAnOrder } from '../order/order.table.js'

/**
 * `DUE` waits for its time. `SENDING` is written before a mail leaves and ends as `SENT`. Whoever finds it later, after a crash, asks the
 * mailer: what it cannot tell is `UNCERTAIN`, and a person's work. `FAILED` is given up until a person has it tried again;
 * `UNSENT` came due where nobody is written to, or asked what the
 * customer had said by then.
 */
export type MessageState = 'DUE' | 'SENDING' | 'SENT' | 'UNCERTAIN' | 'FAILED' | 'UNSENT'

export interface MessageRow {
  readonly id: string
  readonly orderId: string
  readonly kind: NoticeKind
  readonly state: MessageState
  readonly attempts: number
  readonly error: string | null
  readonly madeAt: Date
  readonly sentAt: Date | null
}
export interface StoredMessage extends MessageRow {
  /** There is one message for each. */
  readonly sendKey: string
  readonly data: Readonly<Record<string, unknown>> | null
  readonly nextAttemptAt: Date
}
export const messageTable = new EntitySchema<StoredMessage>({
  name: 'Message',
  columns: {
    id: { type: 'uuid', primary: true },
    sendKey: { type: 'text' },
    kind: { type: 'text' },
    orderId: { type: 'uuid' },
    data: { type: 'jsonb', nullable: true },
    state: { type: 'text', default: 'DUE' },
    attempts: { type: 'int', default: 0 },
    nextAttemptAt: { type: 'timestamptz' },
    error: { type: 'text', nullable: true },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
    sentAt: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'message_send_key_key', columns: ['sendKey'] }],
  indices: [
    { name: 'message_order', columns: ['orderId'] },
    { name: 'message_due', columns: ['nextAttemptAt'], synchronize: false }, // of those that are due or being sent
  ],
  foreignKeys: [ofAnOrder('message')],
})
