/**
 * Units reserved per second when 64 clients want one SKU, against the same over 1,000 SKUs, in turns on one system; then 64 clients on five SKUs for
 * a minute. An order counts once its stock is allocated. A deadlock is a fault and no figure.
 */
import { randomUUID } from 'node:crypto'
import { startSystem } from '@kade/test-kit'
import { deadlocks, drained, run } from './place-orders.js'
import { aPlaceOrderInput, offerVariants } from './support.js'

const CLIENTS = 64
const ROUNDS = 3
const SECONDS = 8
const MINUTE = 60
const BAR = 0.5

export interface HotSkuFigures {
  readonly skus: number
  readonly reservedPerSecond: number
  /** Of those over 1,000 SKUs. */
  readonly ratio: number
  readonly deadlocks: number
  readonly missed: string
}

export async function benchHotSku(): Promise<HotSkuFigures[]> {
  const system = await startSystem({ durable: true })
  try {
    const skus = await offerVariants(system, 1_000)
    const reserve = async (among: readonly string[], seconds: number) => {
      const { placed, seconds: took } = await run(system, () => oneLineOf(among), CLIENTS, seconds)
      return { placed, seconds: took + (await drained(system)) }
    }
    await reserve(skus, 3) // warm
    const sums = { one: { placed: 0, seconds: 0 }, many: { placed: 0, seconds: 0 } }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [sum, among] of [[sums.one, skus.slice(0, 1)], [sums.many, skus]] as const) {
        const { placed, seconds } = await reserve(among, SECONDS)
        sum.placed += placed
        sum.seconds += seconds
      } // prettier-ignore
    const perSecond = ({ placed, seconds }: { placed: number; seconds: number }): number => placed / seconds
    const many = perSecond(sums.many)
    const figure = async (count: number, reservedPerSecond: number, bar: number): Promise<HotSkuFigures> => {
      const [ratio, found] = [reservedPerSecond / many, await deadlocks(system)]
      const missed = [...(ratio < bar ? [`ratio ${bar}`] : []), ...(found > 0 ? ['deadlocks 0'] : [])].join(', ')
      return { skus: count, reservedPerSecond, ratio, deadlocks: found, missed }
    }
    const figures = [await figure(1_000, many, 0), await figure(1, perSecond(sums.one), BAR)]
    figures.push(await figure(5, perSecond(await reserve(skus.slice(0, 5), MINUTE)), 0))
    if (figures.some(({ missed }) => missed !== '')) process.exitCode = 1
    return figures
  } finally {
    await system.stop()
  }
}

const oneLineOf = (skus: readonly string[]) => ({
  ...aPlaceOrderInput(['', '']),
  idempotencyKey: randomUUID(),
  lines: [{ sku: skus[Math.floor(Math.random() * skus.length)] ?? '', quantity: 1 }],
})
