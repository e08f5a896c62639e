import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import type { countApproved, DataOf } from '@kade/events'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { refusals, runCounting, SHEET, sheetOf, worker, type Sheet } from './running-counts.js'

let inventory: Awaited<ReturnType<typeof runCounting>>
let counting: (typeof inventory)['counting']
beforeAll(async () => {
  inventory = await runCounting()
  counting = inventory.counting
})
afterEach(async () => expect(await inventory.differences()).toEqual([]))
afterAll(() => inventory.stop())

it('a count never stops the work: what was picked, shipped and received since stays so', async () => {
  await counting.putAway('MUG', 40, 'A-01')
  const sheet = await counting.create({ skus: ['MUG'], note: 'After the move' })
  expect(sheet.lines.map(({ sku, bin, counted }) => [sku, bin?.code, counted])).toEqual([
    ['MUG', 'A-01', null],
    ['MUG', undefined, null],
  ])
  expect([sheet.status, sheet.allowedActions]).toEqual(['OPEN', ['RECORD_COUNT', 'CANCEL']])

  // Counted 38 of 40 in the bin, and 61 of 60 beside it.
  await counting.record('ann', sheet.id, { sku: 'MUG', bin: 'A-01', quantity: 38 })
  const counted = await counting.record('ann', sheet.id, { sku: 'MUG', quantity: 61 })
  expect([counted.status, counted.lines.map(({ variance }) => variance)]).toEqual(['COUNTED', [-2, 1]])

  const ship = await counting.order('MUG', 10)
  await ship()
  await counting.receive('MUG', 7)
  expect([await counting.onHand('MUG'), await counting.inBins('MUG')]).toEqual([97, ['A-01 30']])

  const key = newId()
  const approved = await sheetOf(counting.approving('kim', sheet.id, key))
  expect([approved.status, approved.closedBy, approved.allowedActions]).toEqual(['APPROVED', 'kim', []])
  expect(approved.lines.map(({ expected, applied }) => [expected, applied])).toEqual([
    [40, -2],
    [60, 1],
  ])
  expect([await counting.onHand('MUG'), await counting.inBins('MUG')]).toEqual([96, ['A-01 28']])

  // Once: the same key again, another key, another count of it.
  expect((await sheetOf(counting.approving('kim', sheet.id, key))).status).toBe('APPROVED')
  expect(await refusals(counting.approving('kim', sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await refusals(counting.recording('ann', sheet.id, [{ sku: 'MUG', quantity: 1 }]))).toEqual([
    ['ILLEGAL_TRANSITION', 'countSheetId'],
  ])
  expect(await counting.onHand('MUG')).toBe(96)

  await eventually(() => expect(counting.told(inventory.locationId, 'count.approved.v1')).toBeDefined())
  const { lines, ...about } = counting.told<DataOf<typeof countApproved>>(inventory.locationId, 'count.approved.v1')!
  expect(about).toMatchObject({ countSheetId: sheet.id, locationId: inventory.locationId, actor: 'kim' })
  expect(lines.map(({ position: _, ...line }) => line)).toEqual([
    { sku: 'MUG', bin: 'A-01', counted: 38, expected: 40, variance: -2, applied: -2, unitPrice: 100, currency: 'GBP' },
    { sku: 'MUG', bin: null, counted: 61, expected: 60, variance: 1, applied: 1, unitPrice: 100, currency: 'GBP' },
  ])
})

it('a scanner that tells later says at which position it counted', async () => {
  await counting.putAway('TEA', 50, 'B-02')
  const sheet = await counting.create({ skus: ['TEA'] })
  const position = await counting.positionOf('TEA')
  const ship = await counting.order('TEA', 5)
  await ship()
  await counting.receive('TEA', 20)
  const counted = await counting.record(
    'ann',
    sheet.id,
    { sku: 'TEA', bin: 'B-02', quantity: 49, position },
    { sku: 'TEA', quantity: 50, position },
  )
  expect(counted.lines.map((line) => [line.expected, line.variance, line.position])).toEqual([
    [50, -1, position],
    [50, 0, position],
  ])
  await sheetOf(counting.approving('kim', sheet.id))
  expect([await counting.onHand('TEA'), await counting.inBins('TEA')]).toEqual([114, ['B-02 44']])
  expect(
    (
      await counting.mutate('kim', 'createCountSheet', 'CreateCountSheetInput', {
        idempotencyKey: newId(),
        locationId: inventory.locationId,
        skus: ['TEA'],
      })
    ).userErrors,
  ).toEqual([])
})

it('two who approve at once bring it into the books once', async () => {
  const sheet = await counting.create({ skus: ['POT'] })
  await counting.record('ann', sheet.id, { sku: 'POT', quantity: 90 })
  const answers = await Promise.all([
    counting.approving('kim', sheet.id),
    counting.approving('eve', sheet.id),
    counting.approving('kim', sheet.id),
  ])
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['ILLEGAL_TRANSITION', 'ILLEGAL_TRANSITION'])
  expect(await counting.onHand('POT')).toBe(90)
})

it('what is of great value is counted twice, blind, and approved by a third', async () => {
  const sheet = await counting.create({ skus: ['GOLD'] })
  expect(sheet.secondCountAbove).toBe(500)
  // One missing is 400.00; two are 800.00.
  expect((await counting.record('ann', sheet.id, { sku: 'GOLD', quantity: 99 })).status).toBe('COUNTED')
  const first = await counting.record('ann', sheet.id, { sku: 'GOLD', quantity: 98 })
  expect([first.status, first.lines[0]]).toEqual([
    'OPEN',
    expect.objectContaining({ counted: 98, countedBy: 'ann', secondCountDue: true, expected: null, variance: null }),
  ])
  expect(await refusals(counting.approving('kim', sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  // Another does not see it; the first cannot count it a second time.
  const { data } = await inventory.graph<{ countSheet: Sheet }>(worker('bob'), `query ($id: ID!) { countSheet(id: $id) { ${SHEET} } }`, {
    id: sheet.id,
  })
  expect(data?.countSheet.lines[0]).toMatchObject({ counted: null, expected: null, variance: null, secondCountDue: true })
  expect((await counting.record('ann', sheet.id, { sku: 'GOLD', quantity: 97 })).lines[0]).toMatchObject({
    counted: 97,
    secondCounted: null,
    secondCountDue: true,
  })
  const second = await counting.record('bob', sheet.id, { sku: 'GOLD', quantity: 98 })
  expect([second.status, second.allowedActions, second.lines[0]!.variance]).toEqual(['COUNTED', ['RECORD_COUNT', 'CANCEL'], -2])
  for (const person of ['ann', 'bob'])
    expect(await refusals(counting.approving(person, sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect((await sheetOf(counting.approving('eve', sheet.id))).lines[0]).toMatchObject({ counted: 97, secondCounted: 98, applied: -2 })
  expect(await counting.onHand('GOLD')).toBe(98)
})

it('nothing that is promised is taken away: the rest is told on the line', async () => {
  await counting.order('JAR', 97)
  const sheet = await counting.create({ skus: ['JAR'] })
  await counting.record('ann', sheet.id, { sku: 'JAR', quantity: 95 })
  const { lines } = await sheetOf(counting.approving('kim', sheet.id))
  expect(lines.map(({ variance, applied }) => [variance, applied])).toEqual([[-5, -3]])
  expect(await counting.level('JAR')).toMatchObject({ onHand: 97, available: 0 })
})

it('what is found where nothing was known is added to the sheet and to the bin', async () => {
  const sheet = await counting.create({ bins: ['D-04'] })
  expect(sheet.lines).toEqual([])
  const counted = await counting.record('ann', sheet.id, { sku: 'CAN', bin: 'D-04', quantity: 3 })
  expect(counted.lines).toMatchObject([{ sku: 'CAN', bin: { code: 'D-04' }, expected: 0, variance: 3 }])
  await sheetOf(counting.approving('ann', sheet.id))
  expect([await counting.onHand('CAN'), await counting.inBins('CAN')]).toEqual([103, ['D-04 3']])
})

it('a sheet that is cancelled changes nothing, and is finished', async () => {
  const sheet = await counting.create({ skus: ['CAN'] })
  await counting.record('ann', sheet.id, { sku: 'CAN', quantity: 1 }, { sku: 'CAN', bin: 'D-04', quantity: 0 })
  const cancelling = () =>
    counting.mutate('ann', 'cancelCountSheet', 'CountSheetInput', { idempotencyKey: newId(), countSheetId: sheet.id })
  expect((await sheetOf(cancelling())).status).toBe('CANCELLED')
  expect(await refusals(cancelling())).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await refusals(counting.approving('kim', sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await counting.onHand('CAN')).toBe(103)
})
