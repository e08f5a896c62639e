import { propertiesBut, selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import { ofAnOrder } from '../order/order.table.js'
import type { CaseKind, CaseState, CaseStatus } from './case.js'

export interface CaseRow {
  readonly id: string
  readonly number: string
  readonly orderId: string | null
  readonly kind: CaseKind
  readonly subject: string
  readonly status: CaseStatus
  readonly assignee: string | null
  readonly openedAt: Date
  readonly resolvedAt: Date | null
  readonly waitingSince: Date | null
  /** Of its order now; its own where it is about none. */
  readonly customerId: string
}
export interface StoredCase extends Omit<CaseRow, 'customerId'>, CaseState {
  /** Null where the order says it. */
  readonly customerId: string | null
  /** What it came of, when it opened by itself: once for each. */
  readonly reference: string | null
  /** Who opened it, as far as keys go: each has its own. */
  readonly opener: string | null
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
}
export const caseTable = new EntitySchema<StoredCase>({
  name: 'SupportCase',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    orderId: { type: 'uuid', nullable: true },
    customerId: { type: 'uuid', nullable: true },
    kind: { type: 'text' },
    subject: { type: 'text' },
    status: { type: 'text' },
    assignee: { type: 'text', nullable: true },
    openedAt: { type: 'timestamptz' },
    resolvedAt: { type: 'timestamptz', nullable: true },
    waitingSince: { type: 'timestamptz', nullable: true },
    isTold: { type: 'boolean', default: false },
    reference: { type: 'text', nullable: true },
    opener: { type: 'text', nullable: true },
    idempotencyKey: { type: 'text', nullable: true },
    requestHash: { type: 'text', nullable: true },
  },
  uniques: [
    { name: 'support_case_number_key', columns: ['number'] },
    { name: 'support_case_reference_key', columns: ['reference'] },
    { name: 'support_case_once', columns: ['opener', 'idempotencyKey'] },
  ],
  checks: [{ name: 'support_case_whose', expression: '(order_id IS NULL) <> (customer_id IS NULL)' }],
  indices: [
    { name: 'support_case_listed', columns: ['openedAt', 'id'] },
    { name: 'support_case_order', columns: ['orderId'] },
    { name: 'support_case_customer', columns: ['customerId'] },
    { name: 'support_case_waiting', columns: ['waitingSince'], where: 'waiting_since IS NOT NULL AND NOT is_told', synchronize: false },
  ],
  foreignKeys: [
    ofAnOrder('support_case'),
    { name: 'support_case_customer_id_fkey', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
  ],
})
const SHOWN = propertiesBut(caseTable, ...(['customerId', 'isTold', 'reference', 'opener', 'idempotencyKey', 'requestHash'] as const))
/** Of `support_case AS c LEFT JOIN orders AS o`. */
export const CASE_COLUMNS = `${selectList(caseTable, SHOWN, 'c')}, coalesce(o.customer_id, c.customer_id) AS "customerId"`
export const CASE_STATE = ['status', 'waitingSince', 'resolvedAt', 'isTold'] as const

export interface CaseMessageRow {
  readonly id: string
  readonly caseId: string
  readonly author: string
  readonly body: string
  readonly at: Date
}
export const caseMessageTable = new EntitySchema<CaseMessageRow & { readonly idempotencyKey: string | null }>({
  name: 'CaseMessage',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid' },
    author: { type: 'text' },
    body: { type: 'text' },
    at: { type: 'timestamptz' },
    idempotencyKey: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'case_message_once', columns: ['caseId', 'author', 'idempotencyKey'] }],
  indices: [{ name: 'case_message_case', columns: ['caseId', 'at', 'id'] }],
  foreignKeys: [{ name: 'case_message_case_id_fkey', target: 'SupportCase', columnNames: ['caseId'], referencedColumnNames: ['id'] }],
})
export const CASE_MESSAGE_COLUMNS = selectList(caseMessageTable, propertiesBut(caseMessageTable, 'idempotencyKey'))
