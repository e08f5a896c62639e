import { describe, expect, it } from '@jest/globals'
import { EVENTS } from '@kade/events'
import { z } from 'zod'
import { mayBePersonal, takeApart } from './personal.js'

const address = {
  ...{ name: 'Ada Lovelace', company: 'Engines', line1: 'Dam 1', line2: 'III', postalCode: '1012 JS', city: 'Amsterdam' },
  ...{ region: 'NH', countryCode: 'NL', phone: '+31 20 1234567' },
}
const NAMED = /Ada|Engines|Dam 1|III|1012|Amsterdam|1234567|sister/
const timeline = (data: object | null, message = 'Placed', actor = 'customer') => ({ sequence: 1, actor, message, data })

it.each([
  ['placed', timeline(null)],
  [
    'amended',
    timeline(
      { before: { total: 1, shippingAddress: address }, after: { shippingAddress: address }, reason: 'to my sister' },
      'Amended: to my sister',
    ),
  ],
  ['asked to amend', timeline({ before: { total: 1 } })],
])('an order that is %s tells everybody the country, and of the person nothing', (_, told) => {
  const taken = takeApart({ orderId: 'order-1', total: 5, shippingAddress: address, timeline: told })!
  expect(JSON.stringify(taken.clear)).not.toMatch(NAMED)
  expect(taken).toMatchObject({
    orderId: 'order-1',
    clear: { total: 5, shippingAddress: { region: 'NH', countryCode: 'NL' }, timeline: { sequence: 1 } },
    personal: { shippingAddress: address },
  })
})

it.each([
  ['Cancelled: for my sister', { units: 1, reason: 'for my sister' }, 'Cancelled', { units: 1, reason: '' }],
  [
    'Held, by hand: my sister',
    { reason: 'MANUAL', holdId: 'h', note: 'my sister' },
    'Held, by hand',
    { reason: 'MANUAL', holdId: 'h', note: '' },
  ],
  ['my sister', { reason: 'my sister' }, '', { reason: '' }],
  ['my sister moved, he says', { note: 'my sister' }, '… moved, he says', { note: '' }],
  ['Picked: 2 a', { newOne: [{ said: 'a' }], sku: 'MUG' }, 'Picked: 2', { newOne: [{ said: '' }], sku: 'MUG' }],
])('%s is told without what was typed', (message, data, clearMessage, clearData) => {
  const taken = takeApart({ orderId: 'order-1', timeline: timeline(data, message) })
  expect(taken).toEqual({
    ...{ orderId: 'order-1', personal: null },
    clear: { orderId: 'order-1', timeline: timeline(clearData, clearMessage) },
  })
})

it('why is the sentence without it; what the system says is no person’s', () => {
  const said = { orderId: 'order-1', reason: 'for my sister' }
  expect(takeApart({ ...said, timeline: timeline({ units: 1 }, 'Cancelled: for my sister') })?.clear).toMatchObject({ reason: 'Cancelled' })
  expect(
    takeApart({ ...said, reason: 'It was not paid in time', timeline: timeline(null, 'Cancelled: It was not paid', 'system') }),
  ).toBeNull()
  expect(takeApart({ ...said, reason: 'MANUAL', timeline: timeline(null, 'Held') })).toBeNull()
})

it('what tells of nobody is as it was, and what is sealed is not sealed again', () => {
  expect(takeApart({ orderId: 'order-1', countryCode: 'NL', timeline: timeline({ units: 2 }) })).toBeNull()
  expect(takeApart({ orderId: 'order-1', shippingAddress: address, timeline: timeline(null), sealed: {} })).toBeNull()
  expect([mayBePersonal(JSON.stringify({ data: { timeline: {} } })), mayBePersonal('{"data":{"total":1}}')]).toEqual([true, false])
})

/** Where a contract has a text of any content: neither of a set of words, nor a day, a moment or a currency. */
type Schema = Readonly<Record<string, unknown>>
function openTexts(schema: Schema, path: string): string[] {
  const { type, properties, items, anyOf, enum: words, const: word, format, pattern, maxLength } = schema
  const inner = [
    ...Object.entries((properties ?? {}) as Record<string, Schema>).flatMap(([name, of]) => openTexts(of, `${path}.${name}`)),
    ...(items ? openTexts(items as Schema, path) : []),
    ...((anyOf ?? []) as Schema[]).flatMap((of) => openTexts(of, path)),
  ]
  const isOpen = [type].flat().includes('string') && [words, word, format, pattern, maxLength].every((limit) => limit === undefined)
  return isOpen ? [path, ...inner] : inner
}
const CONTRACTS = Object.values(EVENTS).map(({ type, schema }) => ({ type, json: z.toJSONSchema(schema, { io: 'input' }) }))
const isOfOrder = ({ json }: { readonly json: Schema }): boolean => Object.keys(json.properties ?? {}).includes('timeline')

const MARK = 'what somebody typed'
/** Data of a contract in which every open text is the mark. */
function marked(schema: Schema): unknown {
  const { type, properties, items, anyOf, enum: words, const: word, additionalProperties } = schema
  if (word !== undefined) return word
  if (Array.isArray(words)) return words[0]
  if (Array.isArray(anyOf)) return marked(anyOf[0] as Schema)
  if (type === 'array') return [marked(items as Schema)]
  if (type === 'object' && properties)
    return Object.fromEntries(Object.entries(properties as Record<string, Schema>).map(([name, of]) => [name, marked(of)]))
  if (type === 'object' && additionalProperties) return { reason: MARK, note: MARK, newOne: MARK, before: { newOne: [{ said: MARK }] } }
  return [type].flat().includes('string') ? (openTexts(schema, '').length > 0 ? MARK : '2026-11-27') : 1
}
function marks(value: unknown, path: string): string[] {
  if (value === MARK) return [path]
  if (Array.isArray(value)) return value.flatMap((each: unknown) => marks(each, path))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, each]) => marks(each, `${path}.${name}`)) : []
}

describe('events of orders,', () => {
  it('each of them, have no text left that a person may have typed; whoever adds a text says here that nobody types it', () => {
    const left = CONTRACTS.filter(isOfOrder).flatMap(({ json }) => {
      const { sealed: _, ...data } = marked(json) as Record<string, unknown>
      return marks(takeApart(data)?.clear, '')
    })
    const texts = [...new Set(left)].filter((path) => !path.endsWith('Id'))
    expect(texts.toSorted()).toEqual([
      ...['.attribution.content', '.attribution.medium', '.attribution.source', '.attribution.term', '.campaign'],
      // What customs knows the seller by.
      ...['.channel', '.consignment.eori', '.consignment.ioss', '.consignment.vatNumber', '.lines.sku', '.lines.title'],
      // Of an address, region and country are told. A timeline's sentence is what rules say, less what was typed.
      ...['.orderNumber', '.shippingAddress.region', '.sku', '.timeline.actor', '.timeline.id', '.timeline.type'],
    ])
  })
})

/** Made by machines or by who keeps goods and places: ids, codes, numbers, what goods, places and carriers are called. */
const NOBODY =
  /(^|\.)(\w*[iI]d|exchangeFor|\w*[cC]ode|\w*[nN]umber|sku|title|actor|carrier|service|zone|channel|timeZone|bin|deliveryReference|reference|replaces)$/
it('no event of anything else has a text that is typed about a customer; whoever adds a text says here what it is', () => {
  const open = CONTRACTS.filter((contract) => !isOfOrder(contract)).flatMap(({ type, json }) => openTexts(json, type))
  const named = (type: string, ...names: readonly string[]): string[] => names.map((name) => `${type}.v1.${name}`)
  expect(open.filter((path) => !NOBODY.test(path)).toSorted()).toEqual([
    ...named('channel.opened', 'name'),
    // Of shipping and inventory, or the sentence of the order's cancellation, less what was typed.
    ...['cancellation_refused', 'cancellation_returned', 'cancelled'].flatMap((verb) => named(`fulfillment.${verb}`, 'reason')),
    ...named('fulfillment.recalled', 'asked.reason'),
    ...named('fulfillment.regrouped', 'ended', 'moves.from', 'moves.to'),
    // Where goods lie, and who answers the door there.
    ...named(
      'location.changed',
      ...['city', 'company', 'line1', 'line2', 'name', 'phone', 'region'].map((name) => `address.${name}`),
      'name',
    ),
    ...named('order.release_requested', 'reason'),
    ...named('rate_card.changed', 'name'),
    // Left empty: why goods may not come back is kept by shipping.
    ...named('return.rejected', 'reason'),
    // Sentences of our own about a delay.
    ...named('shipment.delayed', 'nextStep', 'reason'),
    // Of a carrier.
    ...named('shipment.tracked', 'event.description', 'event.location'),
    ...[...named('stock.allocated', 'sourcing'), ...named('stock.deallocation_requested', 'reason')],
    ...[...named('stock.reallocated', 'allocations.sourcing', 'asked'), ...named('stock.released', 'reason')],
    ...named('variant.changed', 'customs.description', 'hazardClass'),
  ])
})
