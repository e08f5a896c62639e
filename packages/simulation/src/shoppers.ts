import { randomUUID } from 'node:crypto'
import { addressOf, nameOf, type Basket } from '@kade/online-retail'
import type { Random } from './random.js'
import { mistyped } from './mistyped.js'
import type { Stock } from './stock.js'
import { talkAbout, type Placed } from './second-thoughts.js'
import { act, type World } from './world.js'

const PLACE = `mutation Place($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id lines { id quantity } } userErrors { code message field } } }`
const CANCEL = `mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id } userErrors { code message field } } }`

const CUSTOMERS = 500
const CHANNELS = ['web', 'web', 'web', 'marketplace', 'social', 'phone'] as const
const CAMPAIGNS = [null, null, null, 'autumn-sale', 'newsletter'] as const
/** Cards as they are: most work, some are declined, some are looked at first. */
const CARDS = [...Array<string>(46).fill('tok_success'), 'tok_declined', 'tok_declined', 'tok_review', 'tok_timeout'] as const
const REASONS = ['Changed my mind', 'Ordered by mistake', 'Found it elsewhere'] as const
/** Hours between the order and its cancellation; the goods may have left by then. */
const SECOND_THOUGHTS = 0.5

/** Places baskets as they come, so many a minute, until the simulation stops. What is sold is gone from stock. */
export async function shop(world: World, baskets: readonly Basket[], perMinute: number, stock: Stock): Promise<void> {
  const { clock, signal } = world
  const arrivals = world.random.fork('arrivals')
  const random = world.random.fork('shoppers')
  while (!signal.aborted) {
    world.background(placeOne(world, random, random.pick(baskets), stock))
    await clock.ours(arrivals.untilNext(perMinute) * 60_000)
  }
}

/** All chances are drawn before the first answer: who is answered first changes nobody's. */
async function placeOne(world: World, random: Random, basket: Basket, stock: Stock): Promise<void> {
  const { tally, clock, shares } = world
  const customer = `shopper-${basket.countryCode}-${random.below(CUSTOMERS)}`
  const changesMind = random.happens(shares.cancel)
  const reason = random.pick(REASONS)
  const hesitation = random.around(SECOND_THOUGHTS)
  const input = {
    channel: random.pick(CHANNELS),
    campaign: random.pick(CAMPAIGNS),
    email: `${customer.toLowerCase()}@example.com`,
    name: nameOf(customer),
    lines: basket.lines,
    shippingAddress: addressOf(customer, basket.countryCode),
    payment: { token: random.pick(CARDS) },
  }
  // Drawn apart, so that the baskets and cards of a seed stay what they were.
  const slips = random.fork(`slips ${customer} ${hesitation}`)
  const isMistyped = slips.happens(shares.typo)
  const isDoubled = slips.happens(shares.double)
  const given = isMistyped ? mistyped(slips, input) : input
  const placed = await act<Placed>(world, 'CHANNEL', PLACE, { ...given, idempotencyKey: randomUUID() })
  if (!placed) return
  tally.count('placed')
  if (isMistyped) tally.count('mistyped')
  stock.gone(basket.lines)
  if (isDoubled && (await act<Placed>(world, 'CHANNEL', PLACE, { ...given, idempotencyKey: randomUUID() }))) {
    tally.count('placed')
    tally.count('doubled')
    stock.gone(basket.lines)
  }
  world.background(talkAbout(world, slips, placed.order))
  if (!changesMind) return
  await clock.hours(hesitation)
  if (await act(world, 'SUPPORT', CANCEL, { orderId: placed.order.id, reason })) tally.count('cancelled')
}
