export interface Step {
  readonly key: string
  readonly label: string
  readonly value: number
  /** As it is written. */
  readonly text: string
}
interface Props {
  readonly title: string
  readonly start: Step
  readonly steps: readonly Step[]
  readonly end: Step
}
const [ROW, WIDTH] = [28, 600]

/** From what was, over what each member contributed, to what is: each bar begins where the one above it ends. */
export function Waterfall({ title, start, steps, end }: Props) {
  let level = start.value
  const bars = [
    { ...start, from: 0, to: start.value, kind: 'whole' },
    ...steps.map((step) => {
      const from = level
      level += step.value
      return { ...step, from, to: level, kind: step.value < 0 ? 'less' : 'more' }
    }),
    { ...end, from: 0, to: end.value, kind: 'whole' },
  ]
  const ends = bars.flatMap(({ from, to }) => [from, to])
  // What is the same from bar to bar is cut off: what changed is what is looked at.
  const changing = steps.length === 0 ? ends : bars.slice(1, -1).flatMap(({ from, to }) => [from, to])
  const spread = Math.max(...changing) - Math.min(...changing)
  const least = Math.max(0, Math.min(...changing) - spread / 2)
  const most = Math.max(...ends, least + 1)
  const x = (value: number) => ((Math.max(value, least) - least) / (most - least)) * WIDTH
  return (
    <figure className="waterfall" role="img" aria-label={title}>
      {bars.map(({ key, label, text, from, to, kind }) => (
        <div key={key} className="waterfall-row">
          <span className="title">{label}</span>
          <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden="true">
            <rect
              className={`fall-${kind}`}
              x={x(Math.min(from, to))}
              y={4}
              width={Math.max(2, x(Math.max(from, to)) - x(Math.min(from, to)))}
              height={ROW - 8}
            />
          </svg>
          <span className="number">{text}</span>
        </div>
      ))}
    </figure>
  )
}
