import { drawPlan } from '@kade/packing'
import type { PackStep } from './packing.js'

/** A box as the packer stands before it, with what is put in by this step in the colour of the shop. */
export function BoxDrawing({ step, label }: { readonly step: PackStep; readonly label: string }) {
  const { length, width, height } = step.plan.dimensionsMm
  const drawing = drawPlan([length, width, height], step.blocks)
  return (
    <svg className="box" role="img" aria-label={label} viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`}>
      {drawing.faces.map(({ of, block, corners }, index) => (
        <polygon
          key={index}
          className={`${of.toLowerCase()}${block !== null && block >= step.before ? ' new' : ''}`}
          points={corners.map((corner) => corner.join()).join(' ')}
        />
      ))}
    </svg>
  )
}
