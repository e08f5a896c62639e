import type { DemandOfSkuQuery } from './generated.js'

type Forecast = NonNullable<NonNullable<DemandOfSkuQuery['variant']>['demandForecast']>
interface Props {
  readonly title: string
  readonly history: Forecast['history']
  readonly points: Forecast['points']
}
const [WIDTH, HEIGHT] = [960, 220]

/**
 * Weeks that were as bars, and of those to come the typical week as a line within the bands of 80 and 95 %. Marks above a bar say that there were days without stock.
 * What it shows is in the tables below it, for those who do not see it.
 */
export function DemandChart({ title, history, points }: Props) {
  const most = Math.max(1, ...history.map(({ quantity }) => quantity), ...points.map(({ upper95 }) => upper95))
  const step = WIDTH / (history.length + points.length)
  const down = (units: number) => HEIGHT - (units / most) * HEIGHT
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} preserveAspectRatio="none">
      {history.map(({ weekStarting, quantity, daysWithoutStock }, place) => (
        <g key={weekStarting}>
          <rect className="bar-of" x={place * step + step * 0.15} y={down(quantity)} width={step * 0.7} height={HEIGHT - down(quantity)} />
          {daysWithoutStock > 0 && (
            <rect className="without-stock" x={place * step} y={0} width={(step * daysWithoutStock) / 7} height={6} />
          )}
        </g>
      ))}
      {points.map(({ weekStarting, typical, lower80, upper80, lower95, upper95 }, ahead) => {
        const x = (history.length + ahead) * step
        return (
          <g key={weekStarting}>
            <rect className="band-95" x={x} y={down(upper95)} width={step} height={down(lower95) - down(upper95)} />
            <rect className="band-80" x={x} y={down(upper80)} width={step} height={down(lower80) - down(upper80)} />
            <rect className="bar-before" x={x} y={down(typical) - 1} width={step} height={2} />
          </g>
        )
      })}
    </svg>
  )
}
