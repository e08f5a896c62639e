import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import type { PaymentProvider, ProviderRequest } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

/** Says nothing at all to the first question about `tok_silent`, not even when it hears that the answer is too late. */
const asked: ProviderRequest[] = []
const answer = async (request: ProviderRequest) => {
  asked.push(request)
  if (request.token === 'tok_silent' && asked.filter(({ token }) => token === 'tok_silent').length === 1) await new Promise(() => undefined)
  return { outcome: 'SUCCEEDED' as const, reference: newId() }
}
const provider: PaymentProvider = { authorize: answer, capture: answer, void: answer }

let running: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => void (running = await runOrders({ providers: { test: provider }, providerWithinMs: 500 })), 60_000)
afterAll(() => running.stop())

it('a payment provider that falls silent is asked again under the same key, and holds nobody else up', async () => {
  const silent = await place('tok_silent')
  await eventually(() => expect(asked).toHaveLength(1))
  const other = await place('tok_success')
  await confirmed(other)
  await confirmed(silent)
  const questions = asked.filter(({ token }) => token === 'tok_silent')
  expect(questions.map(({ signal }) => signal.aborted)).toEqual([true, false])
  expect(new Set(questions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
}, 60_000)

/** An order whose stock inventory has reserved: the payment is next. */
async function place(token: string): Promise<string> {
  const { order } = await running.place({ payment: { token } })
  await running.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  return order.id
}

const confirmed = (id: string) =>
  eventually(
    async () =>
      expect(await running.service.database.query('SELECT status FROM orders WHERE id = $1', [id])).toEqual([{ status: 'CONFIRMED' }]),
    { timeoutMs: 20_000 },
  )
