import { expect, it } from '@jest/globals'
import { asPacked, stepsOfPlan, type PlannedPackage } from './packing.js'

const laid = (sku: string, z: number, up: number) => ({
  sku,
  x: 0,
  y: 0,
  z,
  unit: { length: 90, width: 80, height: 70 },
  along: 2,
  across: 1,
  up,
})
const box: PlannedPackage = {
  ...{ box: 'S', weightGrams: 900, dimensionsMm: { length: 300, width: 200, height: 120 }, voidShare: 0.5 },
  lines: [
    { sku: 'MUG', quantity: 2 },
    { sku: 'TEA', quantity: 4 },
  ],
  blocks: [laid('MUG', 0, 1), laid('TEA', 70, 2)],
}
const own: PlannedPackage = { ...box, box: 'OWN', voidShare: null, lines: [{ sku: 'SOFA', quantity: 1 }], blocks: [] }

it('each block is a step, box after box, and what has its own packaging is one', () => {
  expect(stepsOfPlan([box, own]).map(({ index, before, blocks, put }) => [index, before, blocks.length, put])).toEqual([
    [0, 0, 1, [{ sku: 'MUG', units: 2, onTop: false }]],
    [0, 1, 2, [{ sku: 'TEA', units: 4, onTop: true }]],
    [1, 0, 0, [{ sku: 'SOFA', units: 1, onTop: false }]],
  ])
})

it('what was drawn is what is told', () => {
  expect(asPacked([box, own])).toEqual([
    { box: 'S', lines: box.lines, blocks: box.blocks },
    { box: 'OWN', lines: own.lines },
  ])
})
