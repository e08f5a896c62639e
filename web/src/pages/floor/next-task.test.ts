import { expect, it } from '@jest/globals'
import { nextTask, pathOf, type Waiting } from './next-task.js'

const TODAY = '2026-11-26'
const next = (given: Partial<Waiting>) => nextTask({ toPutAway: null, expected: [], ...given }, TODAY)
const order = (number: string, expectedOn: string | null) => ({ number, expectedOn })

it('what stands on the dock comes before what is due', () => {
  const task = next({ toPutAway: { sku: 'A/B', units: 3 }, expected: [order('PO-1', '2026-11-01')] })
  expect([task, pathOf(task)]).toEqual([{ kind: 'putAway', sku: 'A/B', units: 3 }, '/put-away/A%2FB'])
})

it('of what is due, the longest due; what comes later, or nobody knows when, is not due', () => {
  const expected = [order('PO-3', null), order('PO-2', TODAY), order('PO-1', '2026-11-20'), order('PO-4', '2026-11-27')]
  expect(next({ expected })).toEqual({ kind: 'receive', number: 'PO-1', isLate: true })
  expect(next({ expected: [order('PO-2', TODAY)] })).toEqual({ kind: 'receive', number: 'PO-2', isLate: false })
  const task = next({ expected: [order('PO-4', '2026-11-27'), order('PO-3', null)] })
  expect([task, pathOf(task)]).toEqual([{ kind: 'wait' }, '/receive'])
})
