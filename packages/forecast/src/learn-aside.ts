import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { randomLcg } from 'd3-random'
import { binned, learn, type Booster, type Table } from './booster.js'
import type { LearnTask } from './learn-worker.js'

/** A booster for each quantile, learned in threads beside this one: at most one a core. `onLearned` is told how many are done. */
export async function learnAside(
  rows: Table,
  quantiles: readonly number[],
  seed: number,
  onLearned: (count: number) => void = () => undefined,
) {
  const { cuts, bins } = binned(rows.columns)
  const [targets, weights] = [shared(rows.targets), shared(rows.weights)]
  const waiting = [...quantiles]
  const learned = new Map<number, Booster>()
  const next = async (): Promise<void> => {
    const quantile = waiting.shift()
    if (quantile === undefined) return
    learned.set(quantile, await learnOne({ targets, weights, cuts, bins, quantile, seed }))
    onLearned(learned.size)
    await next()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), quantiles.length) }, next))
  return learned
}

function shared(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return copy
}

/** Threads run what was built. Where the sources themselves run, as in tests, this thread learns. */
const BUILT = import.meta.url.endsWith('.js')
const WORKER = new URL('./learn-worker.js', import.meta.url)

const learnOne = (task: LearnTask): Promise<Booster> =>
  BUILT
    ? new Promise((resolve, reject) => {
        new Worker(WORKER, { workerData: task }).once('message', resolve).once('error', reject)
      })
    : Promise.resolve(learn(task, task, task.quantile, randomLcg(task.seed)))
