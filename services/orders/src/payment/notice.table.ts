import { EntitySchema } from 'typeorm'

/** What a payment provider told by webhook, as it came. */
export interface NoticeRow {
  readonly provider: string
  /** The provider's own: one that comes again is the same. */
  readonly eventId: string
  readonly type: string
  readonly body: Buffer
  readonly receivedAt: Date
  readonly handledAt: Date | null
}
export const noticeTable = new EntitySchema<NoticeRow>({
  name: 'PaymentNotice',
  columns: {
    provider: { type: 'text', primary: true },
    eventId: { type: 'text', primary: true },
    type: { type: 'text' },
    body: { type: 'bytea' },
    receivedAt: { type: 'timestamptz', default: () => 'now()' },
    handledAt: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'payment_notice_unread', columns: ['receivedAt'], where: 'handled_at IS NULL', synchronize: false }],
})
