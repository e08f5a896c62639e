import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { statementsOf } from '@kade/service-kit/testing'
import { walkPages, type WalkedPage } from '@kade/test-kit'
import { refusals, runCounting, SHEET, sheetOf, worker, type Counted, type Sheet } from './running-counts.js'

const MANY = Array.from({ length: 400 }, (_, n) => `S${n}`)

let inventory: Awaited<ReturnType<typeof runCounting>>
let counting: (typeof inventory)['counting']
beforeAll(async () => {
  inventory = await runCounting(MANY)
  counting = inventory.counting
})
afterEach(async () => expect(await inventory.differences()).toEqual([]))
afterAll(() => inventory.stop())

describe('a count sheet', () => {
  it.each<[string, object, string, string]>([
    ['at a location that is none', { locationId: 'here' }, 'NOT_FOUND', 'locationId'],
    ['of a bin that is not there', { bins: ['A-01', 'Z-99'] }, 'NOT_FOUND', 'bins.1'],
    ['of what is not known', { skus: ['MUG', 'CUP'] }, 'NOT_FOUND', 'skus.1'],
    ['of no bins', { bins: [] }, 'REQUIRED', 'bins'],
    ['of over 500 SKUs', { skus: Array.from({ length: 501 }, (_, n) => `X${n}`) }, 'TOO_MANY', 'skus'],
    ['with a value below nothing', { secondCountAbove: -1 }, 'OUT_OF_RANGE', 'secondCountAbove'],
    ['without a key', { idempotencyKey: ' ' }, 'REQUIRED', 'idempotencyKey'],
    ['under a key of another', { idempotencyKey: 'opening 0' }, 'IDEMPOTENCY_CONFLICT', 'idempotencyKey'],
  ])('is refused %s', async (_, given, code, field) => {
    expect(await refusals(counting.creating(given))).toEqual([[code, field]])
  })

  it('is made once for a key', async () => {
    const key = newId()
    const [one, other] = await Promise.all([
      sheetOf(counting.creating({ skus: ['POT'] }, key)),
      sheetOf(counting.creating({ skus: ['POT'] }, key)),
    ])
    expect(one.id).toBe(other.id)
  })
})

describe('a count is refused, all of it,', () => {
  it.each<[string, Counted[], string, string]>([
    ['of nothing', [], 'REQUIRED', 'lines'],
    ['of over 500 lines', Array.from({ length: 501 }, (_, n) => ({ sku: `X${n}`, quantity: 1 })), 'TOO_MANY', 'lines'],
    ['of fewer than no units', [{ sku: 'POT', quantity: -1 }], 'OUT_OF_RANGE', 'lines.0.quantity'],
    ['of over a million units', [{ sku: 'POT', quantity: 1_000_001 }], 'OUT_OF_RANGE', 'lines.0.quantity'],
    [
      'of one SKU twice',
      [
        { sku: 'POT', quantity: 1 },
        { sku: 'POT', quantity: 2 },
      ],
      'INVALID',
      'lines.1.sku',
    ],
    [
      'of what is not known',
      [
        { sku: 'POT', quantity: 1 },
        { sku: 'CUP', quantity: 1 },
      ],
      'NOT_FOUND',
      'lines.1.sku',
    ],
    ['of a bundle', [{ sku: 'SET', quantity: 1 }], 'INVALID', 'lines.0.sku'],
    ['in a bin that is not there', [{ sku: 'POT', bin: 'Z-99', quantity: 1 }], 'NOT_FOUND', 'lines.0.bin'],
    ['at a position that is none', [{ sku: 'POT', quantity: 1, position: 'x' }], 'INVALID', 'lines.0.position'],
    ['at a position that is still to come', [{ sku: 'POT', quantity: 1, position: '999999999' }], 'OUT_OF_RANGE', 'lines.0.position'],
  ])('%s', async (_, lines, code, field) => {
    const sheet = await counting.create({ skus: ['POT'] })
    expect(await refusals(counting.recording('ann', sheet.id, lines))).toEqual([[code, field]])
    const query = `query ($id: ID!) { countSheet(id: $id) { ${SHEET} } }`
    const { data } = await inventory.graph<{ countSheet: Sheet }>(worker('ann'), query, { id: sheet.id })
    expect(data?.countSheet).toMatchObject({ status: 'OPEN', lines: [{ sku: 'POT', counted: null }] })
  })

  it('of a sheet that is not there, whatever is done to it', async () => {
    for (const id of ['none', '0198a000-0000-7000-8000-000000000000']) {
      expect(await refusals(counting.recording('ann', id, [{ sku: 'POT', quantity: 1 }]))).toEqual([['NOT_FOUND', 'countSheetId']])
      expect(await refusals(counting.approving('ann', id))).toEqual([['NOT_FOUND', 'countSheetId']])
    }
  })
})

it('count sheets of a location and a state are walked, the newest first', async () => {
  const query = `query ($locationId: ID, $status: CountStatus, $first: Int, $after: String, $last: Int, $before: String) {
    countSheets(locationId: $locationId, status: $status, first: $first, after: $after, last: $last, before: $before) {
      totalCount edges { node { id status location { code } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`
  const newest = await counting.create({ skus: ['POT'] })
  const { forwards, backwards } = await walkPages(async (page) => {
    const variables = { locationId: inventory.locationId, status: 'OPEN', ...page }
    const { data } = await inventory.graph<{ countSheets: WalkedPage<Sheet> }>(worker('kim'), query, variables)
    return data!.countSheets
  })
  expect(forwards[0]!.id).toBe(newest.id)
  expect(backwards).toEqual(forwards)
  expect(new Set(forwards.map(({ status }) => status))).toEqual(new Set(['OPEN']))
})

it('a sheet of 400 lines costs as many statements as one of one', async () => {
  async function costed<T>(work: () => Promise<T>): Promise<[number, T]> {
    let answer: T | undefined
    const statements = await statementsOf(inventory.service.database, async () => (answer = await work()))
    return [statements.length, answer as T]
  }
  async function costOf(skus: readonly string[]) {
    const [creation, sheet] = await costed(() => counting.create({ skus }))
    const [recording, counted] = await costed(() => counting.record('ann', sheet.id, ...skus.map((sku) => ({ sku, quantity: 99 }))))
    expect([counted.status, counted.lines.length]).toEqual(['COUNTED', skus.length])
    const [approval, approved] = await costed(() => sheetOf(counting.approving('kim', sheet.id)))
    expect(new Set(approved.lines.map(({ applied }) => applied))).toEqual(new Set([-1]))
    return [creation, recording, approval]
  }
  const all = await costOf(MANY)
  await counting.receive('S0', 1)
  const one = await costOf(MANY.slice(0, 1))
  expect(all).toEqual(one)
  expect(Math.max(...one)).toBeLessThanOrEqual(20)
})
