import { describe, expect, it } from '@jest/globals'
import type { Extent } from '@kade/packing'
import type { Parcel } from '@kade/rates'
import { aFulfillmentOrder, deciding, FACTS, toldBy } from '../fulfillment-order/fulfillment-order.builder.js'
import { IllegalTransition } from '../fulfillment-order/fulfillment-order.js'
import { pack, packages } from './pack.js'

const picked = aFulfillmentOrder({ status: 'PICKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }] })
const MUG = { grams: 400, sides: [90, 120, 100] as const }
/** As many pence as the box takes of litres. */
const byRoom = ({ sides: [length, width, height] }: Parcel) => (length * width * height) / 1_000_000
const blocks = (sides: Extent, counts: Extent) => [{ sku: 'MUG', at: [0, 0, 0], sides, counts }]
const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]

describe('the packages of what was picked', () => {
  it('are the cheapest boxes, by what the catalogue knows, with a place for each unit', () =>
    expect(packages(picked, null, new Map([['MUG', MUG]]), byRoom)).toEqual([
      { box: 'S', grams: 930, sides: [300, 200, 120], lines: mugs(2), blocks: blocks([90, 100, 120], [1, 2, 1]) },
    ]))

  it('are reckoned as usual goods when the catalogue knows nothing of them', () =>
    expect(packages(picked, null, new Map(), byRoom)).toEqual([
      { box: 'S', grams: 1_130, sides: [300, 200, 120], lines: mugs(2), blocks: blocks([150, 200, 100], [2, 1, 1]) },
    ]))

  it('are those that the packer names, by weight as the scale shows it', () =>
    expect(
      packages(
        picked,
        [
          { box: 'L', lines: mugs(1), weightGrams: 1_000 },
          { box: 'XS', lines: mugs(1) },
        ],
        new Map([['MUG', MUG]]),
        byRoom,
      ),
    ).toEqual([
      { box: 'L', grams: 1_000, sides: [600, 400, 300], lines: mugs(1), blocks: [expect.objectContaining({ sku: 'MUG' })] },
      { box: 'XS', grams: 460, sides: [200, 150, 60], lines: mugs(1), blocks: [] },
    ]))
})

describe('packing', () => {
  const box = { box: 'XS', grams: 460, sides: [200, 150, 60] as const, lines: mugs(1), blocks: [] }

  it('gives each package the code of its serial', () => {
    const decision = pack(picked, [box, box], [7, 8], deciding())
    expect(decision.fulfillmentOrders).toEqual([{ ...picked, status: 'PACKED' }])
    expect(decision.packed).toEqual([
      {
        fulfillmentOrderId: 'fulfillment-order-1',
        packages: [
          { id: 'new-1', sscc: '006141410000000074', ...box },
          { id: 'new-2', sscc: '006141410000000081', ...box },
        ],
      },
    ])
    expect(toldBy(decision)).toEqual([['fulfillment.packed.v1', { ...FACTS, lines: mugs(2), packages: 2 }]])
  })

  it('is refused before it is picked', () =>
    expect(() => pack(aFulfillmentOrder({ status: 'PICKING' }), [box], [7], deciding())).toThrow(IllegalTransition))
  it('needs a serial for each package', () =>
    expect(() => pack(picked, [box, box], [7], deciding())).toThrow('2 packages need as many serials, not 1'))
})
