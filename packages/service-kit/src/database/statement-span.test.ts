import { describe, expect, it } from '@jest/globals'
import { summaryOf } from './statement-span.js'

describe('a statement is summed up', () => {
  it.each([
    ['SELECT id, total FROM orders AS o JOIN payment USING (order_id) WHERE id = ANY($1)', 'SELECT orders SELECT payment'],
    ['SELECT * FROM orders FOR UPDATE', 'SELECT orders'],
    [
      `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (id uuid)), placed AS (
         INSERT INTO orders (id) SELECT id FROM given ON CONFLICT DO UPDATE SET n = 1 RETURNING id
       ) INSERT INTO outbox (event_id) SELECT id FROM placed`,
      'INSERT orders INSERT outbox',
    ],
    ['UPDATE stock_level AS l SET on_hand = 1 -- of ada@example.com', 'UPDATE stock_level'],
    ["DELETE FROM inbox WHERE event_id = 'UPDATE somebody'", 'DELETE inbox'],
    ['SELECT 1', 'SELECT'],
    ['WITH due AS (SELECT id FROM task) SELECT * FROM due', 'SELECT task'],
  ])('%s', (sql, summary) => {
    expect(summaryOf(sql)).toBe(summary)
  })
})
