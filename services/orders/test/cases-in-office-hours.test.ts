import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

const DAY = 86_400_000
const HOUR = 3_600_000
/** The office is open on one day of the week alone, the day after tomorrow, from nine to five in UTC; it answers within ten of its hours. */
const opensOn = Math.floor(Date.now() / DAY) * DAY + 2 * DAY
const weekday = new Date(opensOn).getUTCDay() || 7
const office = { zone: 'UTC', days: [weekday], opens: 9 * 60, closes: 17 * 60, answerWithin: 10 * 60 }
/** Eight hours of that day, and two of the same day a week later. */
const due = opensOn + 7 * DAY + 11 * HOUR

let ahead = 0
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ office, now: () => new Date(Date.now() + ahead), deadlinesEveryMs: 100 })
})
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
async function opened(): Promise<{ id: string; number: string; dueAt: string | null }> {
  const orderId = (await orders.place()).order.id
  const { data } = await orders.graph<{ openCase: { case: { id: string; number: string; dueAt: string } } }>(
    asViewer('GUEST', { orderId }),
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id number dueAt } userErrors { code } } }',
    { input: { idempotencyKey: newId(), orderId, kind: 'QUESTION', subject: 'Where is it?', body: 'It is late.' } },
  )
  return data!.openCase.case
}
/** The cases that are work for a person. */
async function late(): Promise<string[]> {
  const text = '{ workItems(first: 100, filter: { kinds: ["CASE"] }) { edges { node { subject } } } }'
  const { data } = await orders.graph<{ workItems: { edges: { node: { subject: string } }[] } }>(SUPPORT, text)
  return data!.workItems.edges.map(({ node }) => node.subject)
}
const waiting = ({ number }: { number: string }) => `Case ${number} waits for an answer`
/** It is so late: hours as they pass for everybody. */
const at = (moment: number): void => void (ahead = moment - Date.now())
/** One that has waited for two office days by then: when it is late, all have been looked at by the clock of that moment. */
async function untilLookedAt(moment: number): Promise<string> {
  const another = await opened()
  await orders.service.database.query('UPDATE support_case SET waiting_since = $2 WHERE id = $1', [another.id, new Date(moment - 15 * DAY)])
  await eventually(async () => expect(await late()).toContain(waiting(another)), { timeoutMs: 20_000 })
  return waiting(another)
}

it('the clock of an answer sleeps while the office is closed: days pass, and nothing is late before its hours are over', async () => {
  const asked = await opened()
  expect(asked.dueAt).toBe(new Date(due).toISOString())

  at(opensOn + 6 * DAY)
  const first = await untilLookedAt(opensOn + 6 * DAY)
  expect(await late()).toEqual([first])
  at(due - 120_000)
  const second = await untilLookedAt(due)
  expect((await late()).toSorted()).toEqual([first, second].toSorted())
  at(due + 60_000)
  await eventually(async () => expect(await late()).toContain(waiting(asked)), { timeoutMs: 20_000 })

  // Answered, nobody waits for staff: no clock runs.
  const reply = 'mutation ($input: ReplyToCaseInput!) { replyToCase(input: $input) { case { dueAt } userErrors { code } } }'
  expect((await orders.graph(SUPPORT, reply, { input: { caseId: asked.id, body: 'It comes tomorrow.' } })).data).toEqual({
    replyToCase: { case: { dueAt: null }, userErrors: [] },
  })
  expect(await late()).not.toContain(waiting(asked))
}, 120_000)
