import { jsonRow, type Queryable } from '@kade/service-kit'
import { caseMessageTable, caseTable } from '../case/case.table.js'
import { consentTable, customerTable, keptAddressTable } from '../customer/customer.table.js'
import { invoiceTable } from '../order/invoice.table.js'
import { lineTable, orderTable, timelineTable } from '../order/order.table.js'
import { refundTable } from '../order/payment.table.js'

/** As it is handed out: objects and lists, by the names that the graph has. */
export type CustomerExport = Readonly<Record<string, unknown>>

const list = (row: string, from: string, by: string): string => `coalesce((SELECT json_agg(${row} ORDER BY ${by}) FROM ${from}), '[]')`

const ORDER = [
  ...([
    'id',
    'number',
    'channel',
    'channelOrderId',
    'status',
    'fulfillmentStatus',
    'paymentStatus',
    'placedAt',
    'email',
    'customerName',
  ] as const),
  ...(['shippingAddress', 'billingAddress', 'vatId', 'campaign', 'attribution', 'currency', 'subtotal', 'discountTotal'] as const),
  ...(['shippingTotal', 'taxTotal', 'total', 'deliverBy', 'customerGroup'] as const),
]
const LINES = list(
  jsonRow(lineTable, ['sku', 'title', 'quantity', 'unitPrice', 'discountTotal', 'total'], 'l'),
  'order_line AS l WHERE l.order_id = o.id',
  'l.position',
)
const TIMELINE = list(
  jsonRow(timelineTable, ['sequence', 'type', 'at', 'actor', 'message', 'data'], 'e'),
  'order_event AS e WHERE e.order_id = o.id',
  'e.sequence',
)
const INVOICES = list(
  jsonRow(invoiceTable, ['number', 'type', 'issuedAt', 'total', 'billingAddress'], 'i'),
  'invoice AS i WHERE i.order_id = o.id',
  'i.issued_at, i.number',
)
const REFUNDS = list(
  jsonRow(refundTable, ['amount', 'reason', 'kind', 'createdAt'], 'r'),
  'refund AS r WHERE r.order_id = o.id',
  'r.created_at',
)
const MAILS = list(
  `json_build_object('kind', m.kind, 'state', m.state, 'sentAt', m.sent_at)`,
  'message AS m WHERE m.order_id = o.id',
  'm.made_at',
)
const FEEDBACK = list(
  `json_build_object('sku', f.sku, 'rating', f.rating, 'comment', f.comment, 'submittedAt', f.submitted_at)`,
  'feedback AS f WHERE f.order_id = o.id',
  'f.submitted_at',
)
const ENTRIES = list(
  `json_build_object('kind', e.kind, 'amount', e.amount, 'balance', e.balance, 'orderId', e.order_id, 'reason', e.reason, 'at', e.at)`,
  'store_credit_entry AS e WHERE e.customer_id = b.customer_id AND e.currency = b.currency',
  'e.id',
)
const CREDIT = list(
  `json_build_object('currency', b.currency, 'balance', b.balance, 'entries', ${ENTRIES})`,
  'store_credit AS b WHERE b.customer_id = c.id',
  'b.currency',
)
const MESSAGES = list(jsonRow(caseMessageTable, ['author', 'body', 'at'], 'm'), 'case_message AS m WHERE m.case_id = s.id', 'm.at')

/** One statement. Amounts are in minor units of their currency. */
const EXPORT = `SELECT json_build_object(
    'exportedAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'customer', ${jsonRow(customerTable, ['id', 'email', 'name', 'phone', 'group'], 'c')},
    'addresses', ${list(jsonRow(keptAddressTable, ['id', 'label', 'address', 'isDefault', 'addedAt'], 'a'), 'customer_address AS a WHERE a.customer_id = c.id', 'a.added_at')},
    'consents', ${list(jsonRow(consentTable, ['purpose', 'isGiven', 'source', 'recordedBy', 'at'], 's'), 'customer_consent AS s WHERE s.customer_id = c.id', 's.at')},
    'storeCredit', ${CREDIT},
    'orders', ${list(`${jsonRow(orderTable, ORDER, 'o')}::jsonb || jsonb_build_object('lines', ${LINES}, 'timeline', ${TIMELINE}, 'invoices', ${INVOICES}, 'refunds', ${REFUNDS}, 'mails', ${MAILS}, 'feedback', ${FEEDBACK})`, 'orders AS o WHERE o.customer_id = c.id', 'o.placed_at, o.id')},
    'cases', ${list(`${jsonRow(caseTable, ['number', 'kind', 'subject', 'status', 'openedAt', 'resolvedAt'], 's')}::jsonb || jsonb_build_object('messages', ${MESSAGES})`, 'support_case AS s LEFT JOIN orders AS of ON of.id = s.order_id WHERE coalesce(of.customer_id, s.customer_id) = c.id', 's.opened_at, s.id')}
  ) AS document FROM customer AS c WHERE c.id = $1 AND c.erased_at IS NULL`

export const exportOf = async (db: Queryable, customerId: string): Promise<CustomerExport | undefined> =>
  (await db.query<{ document: CustomerExport }>(EXPORT, [customerId]))[0]?.document
