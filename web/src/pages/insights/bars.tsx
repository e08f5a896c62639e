/** A day, with what it is compared with. */
export interface Bar {
  readonly key: string
  readonly value: number
  readonly before: number
  /** Said of it when it is pointed at. */
  readonly title: string
}
const [WIDTH, HEIGHT] = [960, 220]

/** Bars of a period, and before each the line of what it is compared with. What it shows is in the table below it, for those who do not see it. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.flatMap(({ value, before }) => [value, before]))
  const step = WIDTH / Math.max(1, bars.length)
  const height = (value: number) => (value / most) * HEIGHT
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} preserveAspectRatio="none">
      {bars.map(({ key, value, before, title: said }, place) => (
        <g key={key}>
          <title>{said}</title>
          <rect className="bar-of" x={place * step + step * 0.15} y={HEIGHT - height(value)} width={step * 0.7} height={height(value)} />
          <rect className="bar-before" x={place * step} y={HEIGHT - height(before) - 1} width={step} height={2} />
        </g>
      ))}
    </svg>
  )
}
