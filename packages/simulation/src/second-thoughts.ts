import { randomUUID } from 'node:crypto'
import type { Random } from './random.js'
import { sendBack } from './returns.js'
import { act, type World } from './world.js'

/** An order as it was answered when it was placed. */
export interface Placed {
  readonly order: { readonly id: string; readonly lines: readonly { readonly id: string; readonly quantity: number }[] }
}

const AMEND = `mutation Amend($input: AmendOrderInput!) { amendOrder(input: $input) { order { id } userErrors { code message field } } }`
const ASK = `mutation Ask($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { code message field } } }`
const RATE = `mutation Rate($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { order { id } userErrors { code message field } } }`
const SEE = `query See($id: ID!) { order(id: $id) { status allowedActions } }`

/** Simulated hours until the customer thinks of something, and between two looks at whether it has come. */
const SOON = 1
const DAY = 24
const DAYS_WAITED = 21
const QUESTIONS = [
  ['LATE', 'Where is it?', 'When does it come?'],
  ['QUESTION', 'Gift wrapping', 'Can it be wrapped as a gift?'],
  ['DAMAGED', 'One is broken', 'One of them came in two pieces.'],
] as const
/** Most are content. */
const RATINGS = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1] as const
const COMMENTS = [null, null, 'Well packed.', 'Took a while.'] as const

/** What a customer does with an order after it is placed: wants one more, asks something, says how it was, sends some of it back. All chances are drawn at once. */
export async function talkAbout(world: World, random: Random, { id: orderId, lines }: Placed['order']): Promise<void> {
  const { clock, shares, tally } = world
  const [wantsMore, asks, tells] = [random.happens(shares.amend), random.happens(shares.ask), random.happens(shares.feedback)]
  const line = random.pick(lines)
  const [kind, subject, body] = random.pick(QUESTIONS)
  const opinion = { rating: random.pick(RATINGS), comment: random.pick(COMMENTS) }
  const returns = random.happens(shares.return)
  if (!wantsMore && !asks && !tells && !returns) return
  await clock.hours(random.around(SOON))
  if (wantsMore) {
    const setQuantities = [{ orderLineId: line.id, quantity: line.quantity + 1 }]
    if (await act(world, 'SUPPORT', AMEND, { orderId, reason: 'One more, please', setQuantities })) tally.count('amended')
  }
  if (asks && (await act(world, 'SUPPORT', ASK, { idempotencyKey: randomUUID(), orderId, kind, subject, body }))) tally.count('asked')
  if (!(tells || returns) || !(await hasCome(world, orderId))) return
  if (tells && (await act(world, 'ADMIN', RATE, { orderId, ...opinion }))) tally.count('rated')
  if (returns) await sendBack(world, random, orderId)
}

/** Waits until the order has come; answers false when it will not, or takes too long. */
async function hasCome({ graph, clock }: World, id: string): Promise<boolean> {
  for (let days = 0; days < DAYS_WAITED; days += 1) {
    await clock.hours(DAY)
    const { status, allowedActions } = await graph.call<Seen>('ADMIN', SEE, { id })
    if (allowedActions.includes('SUBMIT_FEEDBACK')) return true
    if (status === 'CANCELLED' || status === 'REJECTED') return false
  }
  return false
}
interface Seen {
  readonly status: string
  readonly allowedActions: readonly string[]
}
