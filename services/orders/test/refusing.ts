import { expect } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, everyRow } from '@kade/test-kit'
import type { Answer, runErasing } from './erasing.js'
import { anInput } from './running-orders.js'

/** Asks for what is wrong, and reads every row, to see that nothing of it was done. */
export function refusing(orders: Awaited<ReturnType<typeof runErasing>>) {
  const lookAt = async (id: string): Promise<Answer> =>
    (
      await orders.graph(
        'query ($id: ID!) { order(id: $id) { status fulfillmentStatus paymentStatus version lines { id quantities { picked } } } }',
        { id },
      )
    ).order
  return {
    lookAt,
    /** Each as its code and the path of its field: `OUT_OF_RANGE lines.0.quantity`. */
    refusals: async (mutation: string, input: object, viewer = asViewer('SUPPORT')): Promise<string[]> => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
      const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`
      const { userErrors } = (await orders.graph(text, { input }, viewer))[mutation]
      return userErrors.map(({ code, field }: { code: string; field: string[] | null }) =>
        `${code} ${(field ?? []).slice(1).join('.')}`.trim(),
      )
    },
    /** An order of a guest whose stock and money are secured. */
    confirmed: async (lines: readonly { readonly sku: string; readonly quantity: number }[]): Promise<{ id: string; line: string }> => {
      const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }'
      const { placeOrder } = await orders.graph(PLACE, { input: { ...anInput(), lines } }, asViewer([]))
      const { id } = placeOrder.order
      await orders.others.reserve(id, [...lines])
      return eventually(async () => {
        const order = await lookAt(id)
        expect(order.status).toBe('CONFIRMED')
        return { id, line: order.lines[0].id }
      })
    },
    /** Every row of every table, but for the search, which is made of the others. */
    everything: () => everyRow(orders.service.database, 'search%'),
    /** Nothing is on its way out any more, no money is asked for and nobody is to be written to, which would change a table. */
    atRest: () =>
      eventually(async () =>
        expect(
          await orders.service.database.query(
            `SELECT 1 FROM outbox
             UNION ALL SELECT 1 FROM payment_task WHERE status = 'OPEN'
             UNION ALL SELECT 1 FROM message WHERE state IN ('DUE', 'SENDING') AND next_attempt_at <= now()`,
          ),
        ).toEqual([]),
      ),
  }
}
