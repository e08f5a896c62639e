import { expect, it } from '@jest/globals'
import { addedUnits } from './added-units.js'

const offered = (available: number, promisedShipDate: string | null) => ({
  ...{ available, policy: 'BACKORDER' as const, promisedShipDate, promisedDeliveryDate: null },
})

it.each([
  ['all at hand', 3, offered(5, '2026-11-27'), {}, { isSecured: true, backordered: 0 }],
  ['some of them later', 7, offered(5, '2026-12-09'), {}, { isSecured: true, backordered: 2 }],
  [
    'some of them later, and it is sent whole or not at all',
    7,
    offered(5, '2026-12-09'),
    { allowPartial: false },
    { isSecured: true, backordered: 7 },
  ],
  ['more than can be sold', 7, offered(5, null), {}, { isSecured: false, backordered: 0 }],
] as const)('units that an amendment would add: %s', (_, quantity, stock, variant, expected) =>
  expect(addedUnits(stock, { quantity }, variant)).toEqual({ ...stock, ...expected }),
)
