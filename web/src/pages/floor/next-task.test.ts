import { expect, it } from '@jest/globals'
import { nextTask, pathOf, type Waiting } from './next-task.js'

const TODAY = '2026-11-26'
const next = (given: Partial<Waiting>) =>
  nextTask({ toPutAway: null, toPick: null, expected: [], ...given }, TODAY, new Date(`${TODAY}T12:00:00Z`))
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

it('what leaves within four hours comes before all else, and what leaves later after it', () => {
  const toPick = (shipBy: string) => ({ id: 'one', number: 'K-1', shipBy })
  const toPutAway = { sku: 'MUG', units: 1 }
  const soon = next({ toPutAway, toPick: toPick('2026-11-26T15:59:00Z') })
  expect([soon, pathOf(soon)]).toEqual([{ kind: 'pick', ...toPick('2026-11-26T15:59:00Z') }, '/pick/one'])
  expect(next({ toPutAway, toPick: toPick('2026-11-25T09:00:00Z') }).kind).toBe('pick')
  const later = toPick('2026-11-26T16:00:00Z')
  expect(next({ toPutAway, toPick: later }).kind).toBe('putAway')
  expect(next({ expected: [order('PO-1', TODAY)], toPick: later }).kind).toBe('receive')
  expect(next({ toPick: later }).kind).toBe('pick')
})
