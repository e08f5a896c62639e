import { expect, it } from '@jest/globals'
import { markAfter, seenBy } from './seen.js'

const now = new Date('2026-11-27T10:00:00.000Z')
/** UUIDs version 7 begin with their milliseconds. */
const idOf = (at: string): string => {
  const hex = new Date(at).getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7fff-8000-000000000000`
}

it('orders of the last five minutes may still come', () => {
  expect(seenBy(now) > idOf('2026-11-27T09:54:59.000Z')).toBe(true)
  expect(seenBy(now) < idOf('2026-11-27T09:55:00.000Z')).toBe(true)
})

it('the mark stays at the last order of a full set, and otherwise moves to where no more come', () => {
  const old = idOf('2026-11-01T00:00:00.000Z')
  const young = idOf('2026-11-27T09:59:00.000Z')
  expect([markAfter([old], true, now), markAfter([old], false, now), markAfter([young], true, now), markAfter([], false, now)]).toEqual([
    old,
    ...Array<string>(3).fill(seenBy(now)),
  ])
})
