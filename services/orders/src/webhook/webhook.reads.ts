import { exactInstant, reading, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { DELIVERY_COLUMNS, WEBHOOKS } from './webhook.store.js'
import type { WebhookDeliveryRow, WebhookRow } from './webhook.table.js'

export type ShownWebhook = WebhookRow & { readonly channel: string }
export type WebhookDeliveryPage = Connection<WebhookDeliveryRow>

/** Of a channel; of all where none is named. */
export const webhooksOf = (db: Queryable, channel: string | null): Promise<ShownWebhook[]> =>
  db.query(`${WEBHOOKS} WHERE $1::text IS NULL OR c.code = $1 ORDER BY c.code, w.url`, [channel])

export async function webhookById(db: Queryable, id: string): Promise<ShownWebhook | undefined> {
  const [row] = await db.query<ShownWebhook>(`${WEBHOOKS} WHERE w.id = $1`, [id])
  return row
}

/** Of which webhook; in any state where none is named. */
interface DeliveriesOf {
  readonly id: string
  readonly state: WebhookDeliveryRow['state'] | null
}

export function pageOfWebhookDeliveries(
  db: Queryable,
  { id, state }: DeliveriesOf,
  page: Page,
): Promise<(WebhookDeliveryRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT ${DELIVERY_COLUMNS}, ${exactInstant('d.made_at')} AS exactly FROM webhook_delivery AS d WHERE webhook_id = $1 AND ($5::text IS NULL OR state = $5)
       AND ($2::timestamptz IS NULL OR (made_at, id) ${compare} ($2::timestamptz, $3::uuid)) ORDER BY made_at ${direction}, id ${direction} LIMIT $4`,
    [id, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1, state],
  )
}

export async function countWebhookDeliveries(db: Queryable, { id, state }: DeliveriesOf): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'SELECT count(*) AS count FROM webhook_delivery WHERE webhook_id = $1 AND ($2::text IS NULL OR state = $2)',
    [id, state],
  )
  return row?.count ?? 0
}

export async function deliveryOf(db: Queryable, id: string): Promise<(WebhookDeliveryRow & { readonly channel: string }) | undefined> {
  const [row] = await db.query<WebhookDeliveryRow & { readonly channel: string }>(
    `SELECT ${DELIVERY_COLUMNS}, c.code AS channel FROM webhook_delivery AS d JOIN webhook AS w ON w.id = d.webhook_id JOIN channel AS c ON c.id = w.channel_id WHERE d.id = $1`,
    [id],
  )
  return row
}
