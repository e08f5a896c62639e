import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { Ajv } from 'ajv'
import { FACT_TABLES } from '../src/files/facts.reads.js'
import { aParcel } from './support/a-parcel.js'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toMessage, type Analytics } from './support/analytics.js'
import { OCEL_SCHEMA } from './support/ocel-schema.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const FACTS = 'query ($table: FactTable!) { url: factsUrl(table: $table) }'
const LOG = 'query ($from: Date!, $to: Date!) { url: processLogUrl(from: $from, to: $to) }'
const linkOf = async (query: string, variables: object): Promise<string> => {
  const { data, errors } = await analytics.graph<{ url: string }>(PLANNER, query, { ...variables })
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.url
}
/** The link is of the gateway, which passes it on. */
const local = (url: string) => {
  const { pathname, search } = new URL(url)
  return new URL(`${pathname}${search}`, analytics.service.url)
}
const fileOf = async (query: string, variables: object) => {
  const response = await fetch(local(await linkOf(query, variables)))
  expect(response.status).toBe(200)
  return response
}
const linesOf = async (table: string) => (await (await fileOf(FACTS, { table })).text()).split('\r\n')

describe('Facts as a file', () => {
  const AT = '2026-11-23T09:00:00.000Z'
  const formula = anOrder({ placedAt: AT, lines: [{ sku: '=HYPERLINK("http://evil.example","Win")', quantity: 2, unitPrice: 1_250 }] })
  beforeAll(async () => {
    await analytics.tell(formula.placed(), formula.rated(4))
  })

  it('name their columns first, and no cell is computed by a spreadsheet', async () => {
    const response = await fileOf(FACTS, { table: 'ORDER_LINES' })
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      'text/csv; charset=utf-8',
      'attachment; filename="order_lines.csv"',
    ])
    const [header, line, ...rest] = (await response.text()).split('\r\n')
    expect(header).toBe('orderLineId,orderId,position,sku,units,unitPrice,total,knownAt,taxBps')
    expect(
      line?.startsWith(
        `${formula.lines[0]?.orderLineId},${formula.orderId},0,"'=HYPERLINK(""http://evil.example"",""Win"")",2,1250,2500,20`,
      ),
    ).toBe(true)
    expect(rest).toEqual([''])
  })

  it('say neither whose an order is nor who did the work', async () => {
    const [header, line] = await linesOf('ORDERS')
    expect(header).toBe('orderId,placedAt,channel,country,region,campaign,currency,knownAt,customerGroup')
    expect(line?.startsWith(`${formula.orderId},${AT},web,GB,(none),(none),GBP,20`)).toBe(true)
    expect((await linesOf('WORK'))[0]).toBe('allocationId,step,orderId,locationId,at')
  })

  it('are there of every kind', async () => {
    for (const table of Object.keys(FACT_TABLES))
      expect({ table, columns: (await linesOf(table))[0]?.split(',').length }).not.toMatchObject({ columns: 1 })
  })

  it('are all there where they are many, each once', async () => {
    const many = Array.from({ length: 2_500 }, () => ({ sku: 'MUG', quantity: 1, unitPrice: 1 }))
    await analytics.tell(anOrder({ lines: many }).placed())
    const ids = (await linesOf('ORDER_LINES')).slice(1, -1).map((line) => line.split(',')[0])
    expect([ids.length, new Set(ids).size]).toEqual([2_501, 2_501])
  })

  it('are given to who has the link as it is, while it holds', async () => {
    const link = local(await linkOf(FACTS, { table: 'ORDERS' }))
    const status = async (change: (url: URL) => void) => {
      const url = new URL(link)
      change(url)
      return (await fetch(url)).status
    }
    expect(await status((url) => (url.pathname = '/files/analytics/facts/REFUNDS.csv'))).toBe(403)
    expect(await status((url) => url.searchParams.set('expires', '9999999999'))).toBe(403)
    expect(await status((url) => url.searchParams.delete('signature'))).toBe(403)
  })
})

describe('The log of the process', () => {
  const AT = '2026-10-05T09:00:00.000Z'
  const locationId = newId()
  const parcel = aParcel({ placedAt: AT, locationId, lines: [{ sku: 'MUG', quantity: 2, unitPrice: 1_000 }, { sku: 'TEA', quantity: 1, unitPrice: 500 }] }) // prettier-ignore
  const alone = anOrder({ placedAt: '2026-10-06T09:00:00.000Z', country: 'NL' })
  const after = anOrder({ placedAt: '2026-10-07T00:00:00.000Z' })
  beforeAll(async () => {
    await analytics.publish([
      ...parcel.messages({
        allocated: '2026-10-05T09:01:00.000Z',
        pickStarted: '2026-10-05T10:00:00.000Z',
        picked: '2026-10-05T10:05:00.000Z',
      }),
      ...[parcel.confirmed('2026-10-05T09:00:30.000Z'), alone.placed(), after.placed()].map(toMessage),
    ])
    await analytics.allHandled()
  })
  const read = async (from = '2026-10-05', to = '2026-10-06') => JSON.parse(await (await fileOf(LOG, { from, to })).text()) as Log

  it('is valid OCEL 2.0, and names no object that it does not have', async () => {
    const log = await read()
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(OCEL_SCHEMA)
    validate(log)
    expect(validate.errors).toBeNull()
    const ids = new Set(log.objects.map(({ id }) => id))
    const related = [...log.events, ...log.objects].flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId))
    expect(related.filter((id) => !ids.has(id))).toEqual([])
    const types = [log.eventTypes, log.objectTypes].map((some) => new Set(some.map(({ name }) => name)))
    expect([log.events.filter(({ type }) => !types[0]?.has(type)), log.objects.filter(({ type }) => !types[1]?.has(type))]).toEqual([
      [],
      [],
    ])
  })

  it('has what happened to the orders of the period, their lines and their parts on the floor', async () => {
    const { events, objects } = await read()
    const [mug, tea] = parcel.lines.map(({ orderLineId }) => orderLineId)
    const { orderId, allocationId } = parcel
    const onFloor = [
      { objectId: orderId, qualifier: 'order' },
      { objectId: allocationId, qualifier: 'allocation' },
      { objectId: locationId, qualifier: 'location' },
    ]
    expect(events.filter(({ relationships }) => relationships[0]?.objectId === orderId)).toEqual([
      {
        ...{ id: `${orderId}/1`, type: 'PLACED', time: AT, attributes: [{ name: 'status', value: 'PENDING' }] },
        relationships: [
          { objectId: orderId, qualifier: 'order' },
          { objectId: mug, qualifier: 'line' },
          { objectId: tea, qualifier: 'line' },
        ],
      },
      {
        ...{ id: `${orderId}/2`, type: 'CONFIRMED', time: '2026-10-05T09:00:30.000Z', attributes: [{ name: 'status', value: 'PENDING' }] },
        relationships: [{ objectId: orderId, qualifier: 'order' }],
      },
      {
        id: `${allocationId}/ALLOCATED`,
        type: 'FLOOR_ALLOCATED',
        time: '2026-10-05T09:01:00.000Z',
        attributes: [],
        relationships: onFloor,
      },
      {
        id: `${allocationId}/PICK_STARTED`,
        type: 'FLOOR_PICK_STARTED',
        time: '2026-10-05T10:00:00.000Z',
        attributes: [],
        relationships: onFloor,
      },
      { id: `${allocationId}/PICKED`, type: 'FLOOR_PICKED', time: '2026-10-05T10:05:00.000Z', attributes: [], relationships: onFloor },
    ])
    expect(events).toHaveLength(6)
    expect(objects.find(({ id }) => id === alone.orderId)).toEqual({
      ...{ id: alone.orderId, type: 'Order', relationships: [] },
      attributes: [
        { name: 'channel', time: '2026-10-06T09:00:00.000Z', value: 'web' },
        { name: 'country', time: '2026-10-06T09:00:00.000Z', value: 'NL' },
        { name: 'currency', time: '2026-10-06T09:00:00.000Z', value: 'GBP' },
      ],
    })
    const count = (type: string) => objects.filter((object) => object.type === type).length
    expect(['Order', 'OrderLine', 'Allocation', 'Location'].map(count)).toEqual([2, 3, 1, 1])
  })

  it('of days without orders has none', async () => {
    const { events, objects } = await read('2001-01-01', '2001-12-31')
    expect([events, objects.filter(({ type }) => type !== 'Location')]).toEqual([[], []])
  })

  it('of a period that ends before it begins is BAD_USER_INPUT', async () => {
    const { errors } = await analytics.graph(PLANNER, LOG, { from: '2026-10-05', to: '2026-10-04' })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'to']])
  })
})

it('Files are for planners and administrators', async () => {
  for (const query of [FACTS, LOG]) {
    const { errors } = await analytics.graph(asViewer('SUPPORT'), query, { table: 'ORDERS', from: '2026-10-05', to: '2026-10-05' })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
})

interface Related {
  readonly id: string
  readonly type: string
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[]
}
interface Log {
  readonly events: readonly Related[]
  readonly objects: readonly Related[]
  readonly eventTypes: readonly { readonly name: string }[]
  readonly objectTypes: readonly { readonly name: string }[]
}
