import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { translator, type Sentences } from '../src/shared/i18n/translator.js'
import {
  isStranded,
  moreToCome,
  parcelState,
  partCancelled,
  STATE_NAMES,
  trackingState,
  type TrackingState,
} from '../src/shared/ui/tracking-state.js'

type Order = Parameters<typeof trackingState>[0]
type Parcel = Parameters<typeof parcelState>[0]
type Places = Order['lines'][number]['quantities']

/** A Wednesday; what is told happens around it. */
const NOW = new Date('2026-11-25T12:00:00Z')
const NOWHERE: Places = {
  pending: 0,
  backordered: 0,
  allocated: 0,
  picked: 0,
  packed: 0,
  shipped: 0,
  delivered: 0,
  cancelled: 0,
  returned: 0,
}

const aParcel = (parcel: Partial<Parcel> = {}): Parcel => ({
  status: 'IN_TRANSIT',
  delay: null,
  estimatedDelivery: { from: '2026-11-26T08:00:00Z', to: '2026-11-26T12:00:00Z' },
  deliveredAt: null,
  returnedAt: null,
  events: [],
  ...parcel,
})

/** An order of units where the places say, with parcels, promised for the 27th. */
const anOrder = ({ places, parcels = [], ...order }: Partial<Order> & { places?: Partial<Places>; parcels?: readonly Parcel[] | null }) =>
  ({
    status: 'CONFIRMED',
    fulfillmentStatus: 'UNFULFILLED',
    promisedDeliveryDate: '2026-11-27',
    lines: [
      { quantity: Object.values(places ?? {}).reduce((sum, units) => sum + units, 0), quantities: { ...NOWHERE, ...places } },
    ] as unknown as Order['lines'],
    timeline: { edges: [] } as unknown as Order['timeline'],
    shipments: parcels as Order['shipments'],
    ...order,
  }) satisfies Order

const refusedFor = (data: unknown) => ({ edges: [{ node: { type: 'REJECTED', data } }] }) as unknown as Order['timeline']

const translations = Object.fromEntries(
  (['en', 'nl'] as const).map((language) => {
    const words = JSON.parse(readFileSync(join(import.meta.dirname, `../src/shared/i18n/words/${language}.json`), 'utf8')) as Sentences
    return [language, translator(language, words)]
  }),
)

/** The sentence and what follows it, as the page says them. */
const said = ({ headline, action, missed }: TrackingState, language: string): string =>
  [headline, ...(action ? [action] : [])].map((key) => translations[language]!(key, { date: missed })).join(' / ')

const promised = { kind: 'promised', from: '2026-11-27', to: '2026-11-27' }
const tomorrow = { kind: 'expected', from: '2026-11-26T08:00:00Z', to: '2026-11-26T12:00:00Z' }
const ASK = 'Contact us with your order number about a new parcel or your money back.'
const VRAAG = 'Neem met je bestelnummer contact met ons op over een nieuw pakket of je geld terug.'

describe('What the page says of an order', () => {
  // prettier-ignore
  const cases: readonly (readonly [string, Order, { en: string; nl: string; tone: string; date: unknown; parcel?: number }])[] = [
    ['placed', anOrder({ status: 'PENDING', places: { pending: 2 } }),
      { en: 'We are checking stock and payment.', nl: 'We controleren voorraad en betaling.', tone: 'waiting', date: promised }],
    ['on hold', anOrder({ status: 'ON_HOLD', places: { allocated: 2 } }),
      { en: 'Your order is on hold for a check. / You need not do anything.', nl: 'Je bestelling wordt nog gecontroleerd. / Je hoeft niets te doen.', tone: 'waiting', date: null }],
    ['confirmed', anOrder({ places: { pending: 2 } }),
      { en: 'Your order is confirmed.', nl: 'Je bestelling is bevestigd.', tone: 'calm', date: promised }],
    ['waiting for stock', anOrder({ fulfillmentStatus: 'BACKORDERED', places: { backordered: 2 } }),
      { en: 'Your order waits for stock. / We send it as soon as the goods are in.', nl: 'Je bestelling wacht op voorraad. / We versturen hem zodra de artikelen binnen zijn.', tone: 'waiting', date: promised }],
    ['being picked', anOrder({ fulfillmentStatus: 'IN_FULFILLMENT', places: { allocated: 1, packed: 1 } }),
      { en: 'We are preparing your order.', nl: 'We maken je bestelling klaar.', tone: 'calm', date: promised }],
    ['packed', anOrder({ fulfillmentStatus: 'IN_FULFILLMENT', places: { packed: 2 } }),
      { en: 'Your order is packed and waits for the carrier.', nl: 'Je bestelling is ingepakt en wacht op de vervoerder.', tone: 'calm', date: promised }],
    ['late, and still here', anOrder({ fulfillmentStatus: 'IN_FULFILLMENT', promisedDeliveryDate: '2026-11-24', places: { picked: 2 } }),
      { en: 'Your order is later than we promised. / We promised 2026-11-24. Our apologies.', nl: 'Je bestelling is later dan beloofd. / We beloofden 2026-11-24. Onze excuses.', tone: 'bad', date: null }],
    ['late, and on its way', anOrder({ fulfillmentStatus: 'SHIPPED', promisedDeliveryDate: '2026-11-24', places: { shipped: 2 }, parcels: [aParcel()] }),
      { en: 'Your order is later than we promised. / We promised 2026-11-24. Our apologies.', nl: 'Je bestelling is later dan beloofd. / We beloofden 2026-11-24. Onze excuses.', tone: 'bad', date: tomorrow }],
    ['on its way', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel()] }),
      { en: 'On its way', nl: 'Onderweg', tone: 'good', date: tomorrow }],
    ['expected after the promise', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ delay: { code: 'LATE', promisedDate: '2026-11-25' } })] }),
      { en: 'On its way, later than we promised / We promised 2026-11-25.', nl: 'Onderweg, later dan beloofd / We beloofden 2026-11-25.', tone: 'bad', date: tomorrow }],
    ['that may come late', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ delay: { code: 'PROMISE_AT_RISK', promisedDate: '2026-11-25' } })] }),
      { en: 'On its way, perhaps later than we promised / We tell you when we know more.', nl: 'Onderweg, misschien later dan beloofd / We laten het weten zodra we meer weten.', tone: 'waiting', date: tomorrow }],
    ['whose address is not found', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'EXCEPTION', delay: { code: 'ADDRESS_PROBLEM', promisedDate: null } })] }),
      { en: 'The carrier cannot find the address / Tell us the right address: we pass it on to the carrier.', nl: 'De bezorger kan het adres niet vinden / Geef ons het juiste adres: we geven het door aan de bezorger.', tone: 'bad', date: null }],
    ['that is lost', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ delay: { code: 'LOST', promisedDate: null } })] }),
      { en: 'Your parcel seems to be lost / We ask the carrier, and send a new parcel or your money back.', nl: 'Je pakket lijkt zoek te zijn / We vragen het na bij de bezorger, en sturen een nieuw pakket of je geld terug.', tone: 'bad', date: null }],
    ['held at customs', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'CUSTOMS_HOLD' })] }),
      { en: 'Held at customs / Customs has to release the parcel. It may ask for papers first.', nl: 'Vastgehouden door de douane / De douane moet het pakket vrijgeven. Soms wil ze eerst papieren zien.', tone: 'bad', date: null }],
    ['with an exception', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'EXCEPTION' })] }),
      { en: 'Something went wrong on the way / The carrier has to solve it before the parcel can go on.', nl: 'Onderweg ging iets mis / De vervoerder moet het oplossen voor het pakket verder kan.', tone: 'bad', date: null }],
    ['lost', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'FAILURE' })] }),
      { en: `The parcel could not be delivered / ${ASK}`, nl: `Het pakket kon niet worden bezorgd / ${VRAAG}`, tone: 'bad', date: null }],
    ['on its way back', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'RETURN_TO_SENDER' })] }),
      { en: `On its way back to us / ${ASK}`, nl: `Op de terugweg naar ons / ${VRAAG}`, tone: 'bad', date: null }],
    ['back at the sender', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'RETURN_TO_SENDER', returnedAt: '2026-11-25T09:00:00Z' })] }),
      { en: `Back at our warehouse, not delivered / ${ASK}`, nl: `Terug bij ons, niet bezorgd / ${VRAAG}`, tone: 'bad', date: null }],
    ['not taken by the carrier', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'CANCELLED' })] }),
      { en: `The carrier did not take the parcel / ${ASK}`, nl: `De vervoerder heeft het pakket niet meegenomen / ${VRAAG}`, tone: 'bad', date: null }],
    ['announced', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'PRE_TRANSIT' })] }),
      { en: 'The carrier expects your parcel', nl: 'De vervoerder verwacht je pakket', tone: 'calm', date: tomorrow }],
    ['out for delivery, though the estimate says tomorrow', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'OUT_FOR_DELIVERY', events: [outAt('2026-11-25T07:00:00Z')] })] }),
      { en: 'Out for delivery', nl: 'Bij de bezorger', tone: 'good', date: { kind: 'today', from: null, to: null } }],
    ['out for delivery since yesterday', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'OUT_FOR_DELIVERY', events: [outAt('2026-11-24T07:00:00Z')] })] }),
      { en: 'Out for delivery', nl: 'Bij de bezorger', tone: 'good', date: null }],
    ['ready for pickup', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel({ status: 'AVAILABLE_FOR_PICKUP' })] }),
      { en: 'Ready to be picked up / Take your parcel number with you.', nl: 'Klaar om af te halen / Neem je pakketnummer mee.', tone: 'good', date: null }],
    ['ready for pickup, after the promised day', anOrder({ fulfillmentStatus: 'SHIPPED', promisedDeliveryDate: '2026-11-24', places: { shipped: 2 }, parcels: [aParcel({ status: 'AVAILABLE_FOR_PICKUP' })] }),
      { en: 'Ready to be picked up / Take your parcel number with you.', nl: 'Klaar om af te halen / Neem je pakketnummer mee.', tone: 'good', date: null }],
    ['in part delivered, the rest late and out for delivery', anOrder({ fulfillmentStatus: 'SHIPPED', promisedDeliveryDate: '2026-11-24', places: { delivered: 1, shipped: 1 }, parcels: [aParcel({ status: 'DELIVERED', deliveredAt: '2026-11-24T10:00:00Z' }), aParcel({ status: 'OUT_FOR_DELIVERY', events: [outAt('2026-11-25T07:00:00Z')] })] }),
      { en: 'Your order is later than we promised. / We promised 2026-11-24. Our apologies.', nl: 'Je bestelling is later dan beloofd. / We beloofden 2026-11-24. Onze excuses.', tone: 'bad', date: { kind: 'today', from: null, to: null } }],
    ['one parcel lost, the other delivered', anOrder({ fulfillmentStatus: 'SHIPPED', places: { delivered: 1, shipped: 1 }, parcels: [aParcel({ status: 'DELIVERED', deliveredAt: '2026-11-24T10:00:00Z' }), aParcel({ status: 'FAILURE' })] }),
      { en: `The parcel could not be delivered / ${ASK}`, nl: `Het pakket kon niet worden bezorgd / ${VRAAG}`, tone: 'bad', date: null, parcel: 2 }],
    ['shipped in part', anOrder({ fulfillmentStatus: 'PARTIALLY_SHIPPED', places: { shipped: 1, backordered: 1 }, parcels: [aParcel()] }),
      { en: 'Part of your order is on its way. / The rest follows in another parcel.', nl: 'Een deel van je bestelling is onderweg. / De rest volgt in een ander pakket.', tone: 'calm', date: tomorrow }],
    ['delivered in part', anOrder({ fulfillmentStatus: 'PARTIALLY_SHIPPED', places: { delivered: 1, allocated: 1 }, parcels: [aParcel({ status: 'DELIVERED', deliveredAt: '2026-11-24T10:00:00Z' })] }),
      { en: 'Part of your order is delivered. / The rest follows in another parcel.', nl: 'Een deel van je bestelling is bezorgd. / De rest volgt in een ander pakket.', tone: 'calm', date: null }],
    ['in two parcels, the second held at customs', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: [aParcel(), aParcel({ status: 'CUSTOMS_HOLD' })] }),
      { en: 'Held at customs / Customs has to release the parcel. It may ask for papers first.', nl: 'Vastgehouden door de douane / De douane moet het pakket vrijgeven. Soms wil ze eerst papieren zien.', tone: 'bad', date: null, parcel: 2 }],
    ['shipped, while nobody can say where the parcels are', anOrder({ fulfillmentStatus: 'SHIPPED', places: { shipped: 2 }, parcels: null }),
      { en: 'Your order has left our warehouse.', nl: 'Je bestelling heeft ons magazijn verlaten.', tone: 'calm', date: null }],
    ['delivered', anOrder({ status: 'COMPLETED', fulfillmentStatus: 'DELIVERED', promisedDeliveryDate: '2026-11-20', places: { delivered: 1, cancelled: 1 }, parcels: [aParcel({ status: 'DELIVERED', deliveredAt: '2026-11-24T10:00:00Z' })] }),
      { en: 'Delivered', nl: 'Bezorgd', tone: 'good', date: { kind: 'arrived', from: '2026-11-24T10:00:00Z', to: '2026-11-24T10:00:00Z' } }],
    ['closed after its parcel came back', anOrder({ status: 'COMPLETED', places: { returned: 2 }, parcels: [aParcel({ status: 'RETURN_TO_SENDER', returnedAt: '2026-11-24T10:00:00Z' })] }),
      { en: 'Your order is closed.', nl: 'Je bestelling is afgesloten.', tone: 'calm', date: null }],
    ['cancelled', anOrder({ status: 'CANCELLED', places: { cancelled: 2 } }),
      { en: 'Your order is cancelled. / Nothing is sent, and you pay nothing for it.', nl: 'Je bestelling is geannuleerd. / We versturen niets en je betaalt er niets voor.', tone: 'calm', date: null }],
    ['rejected', anOrder({ status: 'REJECTED', places: { pending: 2 } }),
      { en: 'We could not accept your order. / Nothing is sent, and you pay nothing for it.', nl: 'We konden je bestelling niet aannemen. / We versturen niets en je betaalt er niets voor.', tone: 'bad', date: null }],
    ['rejected for want of stock', anOrder({ status: 'REJECTED', places: { pending: 2 }, timeline: refusedFor({ code: 'OUT_OF_STOCK', skus: ['MUG'] }) }),
      { en: 'We could not accept your order: it is out of stock. / Nothing is sent, and you pay nothing for it.', nl: 'We konden je bestelling niet aannemen: de artikelen zijn uitverkocht. / We versturen niets en je betaalt er niets voor.', tone: 'bad', date: null }],
    ['rejected for its payment', anOrder({ status: 'REJECTED', places: { pending: 2 }, timeline: refusedFor({ code: 'PAYMENT_DECLINED' }) }),
      { en: 'We could not accept your order: the payment was declined. / You have paid nothing. You can order again and pay in another way.', nl: 'We konden je bestelling niet aannemen: de betaling is geweigerd. / Je hebt niets betaald. Je kunt opnieuw bestellen en anders betalen.', tone: 'bad', date: null }],
  ]

  it.each(cases)('%s', (_, order, { en, nl, tone, date, parcel }) => {
    const state = trackingState(order, NOW)
    expect({ en: said(state, 'en'), nl: said(state, 'nl'), tone: state.tone, date: state.date, parcel: state.parcel }).toEqual({
      ...{ en, nl, tone, date },
      parcel: parcel ?? null,
    })
  })

  it('is tested for every state that there is', () => {
    const tested = new Set(cases.map(([, order]) => trackingState(order, NOW).headline))
    expect(STATE_NAMES.filter((name) => !tested.has(`state.${name}.headline`))).toEqual([])
  })
})

describe('What the page says of a parcel', () => {
  it('tells no estimate that has passed', () => {
    const estimatedDelivery = { from: '2026-11-24T08:00:00Z', to: '2026-11-24T12:00:00Z' }
    expect(parcelState(aParcel({ estimatedDelivery }), NOW).date).toBeNull()
  })

  it('tells the hours of today while they last', () => {
    const today = { from: '2026-11-25T11:00:00Z', to: '2026-11-25T15:00:00Z' }
    const parcel = aParcel({ status: 'OUT_FOR_DELIVERY', estimatedDelivery: today, events: [outAt('2026-11-25T07:00:00Z')] })
    expect(parcelState(parcel, NOW).date).toEqual({ kind: 'today', ...today })
    expect(parcelState(parcel, new Date('2026-11-25T16:00:00Z')).date).toEqual({ kind: 'today', from: null, to: null })
  })

  it('waits for no next step when all that was sent turned back or is lost', () => {
    const stranded = (parcels: readonly Parcel[] | null, places: Partial<Places> = { shipped: 2 }) =>
      isStranded(anOrder({ places, parcels }))
    expect(stranded([aParcel({ status: 'RETURN_TO_SENDER' }), aParcel({ status: 'FAILURE' })])).toBe(true)
    expect(stranded([aParcel({ status: 'CANCELLED' })])).toBe(true)
    expect(stranded([aParcel({ status: 'FAILURE' }), aParcel()])).toBe(false)
    expect(stranded([aParcel({ status: 'FAILURE' })], { shipped: 1, packed: 1 })).toBe(false)
    expect([stranded([]), stranded(null)]).toEqual([false, false])
  })

  it('knows whether more is to come, and what was cancelled', () => {
    expect(moreToCome(anOrder({ places: { shipped: 1, packed: 1 } }))).toBe(true)
    expect(moreToCome(anOrder({ places: { shipped: 1, cancelled: 1 } }))).toBe(false)
    expect(moreToCome(anOrder({ status: 'CANCELLED', places: { pending: 1 } }))).toBe(false)
    expect(partCancelled(anOrder({ places: { shipped: 3, cancelled: 1 } }))).toEqual({ count: 1, units: 4 })
    expect(partCancelled(anOrder({ status: 'CANCELLED', places: { cancelled: 2 } }))).toBeNull()
  })
})

function outAt(at: string): Parcel['events'][number] {
  return { status: 'OUT_FOR_DELIVERY', at } as Parcel['events'][number]
}
