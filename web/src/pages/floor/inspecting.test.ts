import { expect, it } from '@jest/globals'
import { FIRST, sortOut, stateOf, withUnit, type Seen } from './inspecting.js'

const mug = (quantity: number, disposition: Seen['disposition'] = 'RESTOCK', condition: Seen['condition'] = 'NEW'): Seen => ({
  ...{ sku: 'MUG', title: 'Mug', quantity, disposition, condition },
})

it('a code on the wall decides the state of the units that follow: its usual condition with it, until another is scanned', () => {
  expect(stateOf('scrap', FIRST)).toEqual({ disposition: 'SCRAP', condition: 'DAMAGED' })
  expect(stateOf(' REFURBISH ', FIRST)).toEqual({ disposition: 'REFURBISH', condition: 'OPENED' })
  expect(stateOf('USED', { disposition: 'REFURBISH', condition: 'OPENED' })).toEqual({ disposition: 'REFURBISH', condition: 'USED' })
  expect(stateOf('MUG', FIRST)).toBeNull()
  expect(stateOf('toString', FIRST)).toBeNull()
})

it('units alike are one entry, what was scanned last first', () => {
  const seen = [mug(1), mug(1, 'SCRAP', 'DAMAGED'), mug(1)].reduce<readonly Seen[]>((before, { quantity: _, ...unit }) => withUnit(before, unit), [])
  expect(seen).toEqual([mug(2), mug(1, 'SCRAP', 'DAMAGED')])
}) // prettier-ignore

it('what came is on the lines that await it, then more than was announced of the last, or on none', () => {
  const awaited = [
    { id: 'a', sku: 'MUG', quantity: 2, received: 1 },
    { id: 'b', sku: 'MUG', quantity: 1, received: 0 },
    { id: 'c', sku: 'TEA', quantity: 0, received: 1 },
  ]
  const tea: Seen = { ...mug(1), sku: 'TEA' }
  expect(sortOut(awaited, [mug(3), mug(1, 'SCRAP', 'DAMAGED'), tea])).toEqual({
    announced: [
      { ...mug(1), returnLineId: 'a', isMoreThanAnnounced: false },
      { ...mug(1), returnLineId: 'b', isMoreThanAnnounced: false },
      { ...mug(1), returnLineId: 'b', isMoreThanAnnounced: true },
      { ...mug(1, 'SCRAP', 'DAMAGED'), returnLineId: 'b', isMoreThanAnnounced: true },
    ],
    others: [tea],
  })
})
