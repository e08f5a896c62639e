import type { Basket, Shop } from '../../e2e/support/shop.js'

/** What a customer may find on the page: how an order comes there, and what is then the first sentence, in English and Dutch. */
export interface Scene {
  readonly en: string
  readonly nl: string
  /** What stands under that: why and what comes next, and when it comes. */
  readonly below?: { readonly en: readonly RegExp[]; readonly nl: readonly RegExp[] }
  /** Brings an order there; answers the address of its page. */
  readonly reach: (shop: Shop) => Promise<string>
}

const DAY_MS = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

/** What the shop of the scenes sells. */
export async function furnish(shop: Shop): Promise<void> {
  await shop.offer('CANDLE', { units: 100, title: 'Candle holder, brass' })
  await shop.offer('TEAPOT', { units: 100, title: 'Teapot with roses' })
  await shop.offer('CLOCK', { units: 0, policy: 'BACKORDER', title: 'Station clock' })
}

const BOTH = [
  { sku: 'CANDLE', quantity: 2 },
  { sku: 'TEAPOT', quantity: 1 },
]
const ONE_WAITS = [...BOTH, { sku: 'CLOCK', quantity: 1 }]

const pageOf = ({ accessToken }: { readonly accessToken: string }): string => `/track#token=${accessToken}`
const placed = (shop: Shop, basket: Basket = {}) => shop.place({ lines: BOTH, ...basket })

/** An order whose parcel was scanned with these statuses, one after another. */
async function sent(shop: Shop, statuses: readonly string[], basket?: Basket, told: { estimatedDelivery?: string } = {}) {
  const order = await placed(shop, basket)
  for (const { trackingNumber } of await shop.ship(order.id))
    for (const status of statuses) await shop.track(trackingNumber, status, new Date(), told)
  return order
}

export const SCENES: Readonly<Record<string, Scene>> = {
  // Confirmed lasts as long as a message: the units of what is at hand are allocated at once.
  preparing: {
    en: 'We are preparing your order.',
    nl: 'We maken je bestelling klaar.',
    reach: async (shop) => {
      const order = await placed(shop)
      await shop.until(order.id, 'CONFIRMED')
      return pageOf(order)
    },
  },
  onItsWay: {
    ...{ en: 'On its way', nl: 'Onderweg' },
    below: { en: [/^(Expected |It comes today)/], nl: [/^(Verwacht |Het komt vandaag)/] },
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT'])),
  },
  late: {
    en: 'On its way, later than we promised',
    nl: 'Onderweg, later dan beloofd',
    below: { en: [/^We promised .+\.$/, /^Expected /], nl: [/^We beloofden .+\.$/, /^Verwacht /] },
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT'], {}, { estimatedDelivery: inDays(40) })),
  },
  customs: {
    en: 'Held at customs',
    nl: 'Vastgehouden door de douane',
    below: {
      en: [/^Customs has to release the parcel\. It may ask for papers first\.$/],
      nl: [/^De douane moet het pakket vrijgeven\. Soms wil ze eerst papieren zien\.$/],
    },
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT', 'CUSTOMS_HOLD'])),
  },
  outForDelivery: {
    en: 'Out for delivery',
    nl: 'Bij de bezorger',
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT', 'OUT_FOR_DELIVERY'])),
  },
  delivered: {
    en: 'Delivered',
    nl: 'Bezorgd',
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'])),
  },
  lost: {
    en: 'The parcel could not be delivered',
    nl: 'Het pakket kon niet worden bezorgd',
    below: { en: [/^Contact us with your order number/], nl: [/^Neem met je bestelnummer contact/] },
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT', 'FAILURE'])),
  },
  returning: {
    en: 'On its way back to us',
    nl: 'Op de terugweg naar ons',
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT', 'RETURN_TO_SENDER'])),
  },
  partlyShipped: {
    en: 'Part of your order is on its way.',
    nl: 'Een deel van je bestelling is onderweg.',
    reach: async (shop) => pageOf(await sent(shop, ['IN_TRANSIT'], { lines: ONE_WAITS })),
  },
  partlyCancelled: {
    en: 'On its way',
    nl: 'Onderweg',
    reach: async (shop) => {
      const order = await sent(shop, ['IN_TRANSIT'], { lines: ONE_WAITS })
      await cancel(shop, order.id)
      return pageOf(order)
    },
  },
  cancelled: {
    en: 'Your order is cancelled.',
    nl: 'Je bestelling is geannuleerd.',
    reach: async (shop) => {
      const order = await placed(shop)
      await shop.until(order.id, 'CONFIRMED')
      await cancel(shop, order.id)
      return pageOf(order)
    },
  },
  rejected: {
    en: 'We could not accept your order: the payment was declined.',
    nl: 'We konden je bestelling niet aannemen: de betaling is geweigerd.',
    reach: async (shop) => {
      const order = await placed(shop, { token: 'tok_declined' })
      await shop.until(order.id, 'REJECTED')
      return pageOf(order)
    },
  },
  sharedLink: {
    en: 'Part of your order is on its way.',
    nl: 'Een deel van je bestelling is onderweg.',
    reach: async (shop) => {
      const { id, accessToken } = await sent(shop, ['IN_TRANSIT'], { lines: ONE_WAITS })
      const { trackingLink } = await shop.ask({ token: accessToken }, 'query ($id: ID!) { order(id: $id) { trackingLink } }', { id })
      return new URL(trackingLink as string).pathname + new URL(trackingLink as string).hash
    },
  },
}

const cancel = (shop: Shop, orderId: string) =>
  shop.ask('SUPPORT', 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
    input: { orderId, reason: 'Changed their mind' },
  })
