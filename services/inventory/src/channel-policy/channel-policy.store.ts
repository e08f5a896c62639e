import { recordset, type Transaction } from '@kade/service-kit'
import { channelPolicyTable } from '../catalogue/variant.table.js'
import type { ChannelTerms } from '../stockroom/stockroom.js'

/** Keeps these policies as they shall be; one that says nothing of its own is none. The channel feed compares their SKUs with its next look. */
export async function keepPolicies(tx: Transaction, policies: readonly ChannelTerms[]): Promise<void> {
  await tx.query(
    `WITH wanted AS (SELECT * FROM ${recordset(channelPolicyTable)}), gone AS (
       DELETE FROM channel_policy AS p USING wanted AS w WHERE p.sku = w.sku AND p.channel = w.channel AND w.buffer = 0 AND w.policy IS NULL
     )
     INSERT INTO channel_policy (sku, channel, buffer, policy) SELECT sku, channel, buffer, policy FROM wanted WHERE buffer > 0 OR policy IS NOT NULL
     ON CONFLICT (sku, channel) DO UPDATE SET buffer = excluded.buffer, policy = excluded.policy`,
    [JSON.stringify(policies)],
  )
  await tx.query('INSERT INTO feed_touched (sku) SELECT DISTINCT unnest($1::text[]) ORDER BY 1', [policies.map(({ sku }) => sku)])
}

/** Which of these channels orders have opened. */
export async function openedChannels(tx: Transaction, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }>('SELECT code FROM feed_channel WHERE code = ANY($1)', [codes])
  return new Set(rows.map(({ code }) => code))
}
