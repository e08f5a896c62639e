import { stepsOf, unitsOfBlock, type Block } from '@kade/packing'
import type { LaidFragment, OrderToPackQuery } from './generated.js'

export type PlannedPackage = NonNullable<OrderToPackQuery['packingPlan']>[number]

export const blockOf = ({ sku, x, y, z, unit, along, across, up }: LaidFragment): Block => ({
  ...{ sku, at: [x, y, z], sides: [unit.length, unit.width, unit.height], counts: [along, across, up] },
})

/** What the packer does next: a block, or a few, into one of the boxes. */
export interface PackStep {
  /** Which of the packages. */
  readonly index: number
  readonly plan: PlannedPackage
  /** What lies in the box after it. */
  readonly blocks: readonly Block[]
  /** So many blocks of these lay in it before. */
  readonly before: number
  /** What is put in, as somebody reads it. */
  readonly put: readonly { readonly sku: string; readonly units: number; readonly onTop: boolean }[]
}

/** Box after box, step by step; what goes in its own packaging, and what has no plan, is one step without a drawing. */
export function stepsOfPlan(packages: readonly PlannedPackage[]): PackStep[] {
  return packages.flatMap((plan, index): PackStep[] => {
    const blocks = plan.blocks.map(blockOf)
    if (blocks.length === 0)
      return [{ index, plan, blocks, before: 0, put: plan.lines.map(({ sku, quantity }) => ({ sku, units: quantity, onTop: false })) }]
    const ends = stepsOf(blocks)
    return ends.map((end, step) => {
      const before = ends[step - 1] ?? 0
      const put = blocks.slice(before, end).map((block) => ({ sku: block.sku, units: unitsOfBlock(block), onTop: block.at[2] > 0 }))
      return { index, plan, blocks: blocks.slice(0, end), before, put }
    })
  })
}

/** The plan as it was drawn, as it is told when it is packed. */
export const asPacked = (packages: readonly PlannedPackage[]) =>
  packages.map(({ box, lines, blocks }) => ({
    box,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    ...(blocks.length > 0
      ? {
          blocks: blocks.map(({ sku, x, y, z, unit: { length, width, height }, along, across, up }) => ({
            ...{ sku, x, y, z, unit: { length, width, height }, along, across, up },
          })),
        }
      : {}),
  }))
