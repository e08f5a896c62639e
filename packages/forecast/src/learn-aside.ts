import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { binned, type Booster } from './booster.js'
import type { Rows } from './examples.js'
import type { LearnTask } from './learn-worker.js'

/** A booster for each quantile, learned in threads beside this one: at most one a core. `onLearned` is told how many are done. */
export async function learnAside(
  rows: Rows,
  quantiles: readonly number[],
  seed: number,
  onLearned: (count: number) => void = () => undefined,
) {
  const { cuts, bins } = binned(rows.columns)
  const waiting = [...quantiles]
  const learned = new Map<number, Booster>()
  const next = async (): Promise<void> => {
    const quantile = waiting.shift()
    if (quantile === undefined) return
    learned.set(quantile, await learnOne({ targets: rows.targets, weights: rows.weights, cuts, bins, quantile, seed }))
    onLearned(learned.size)
    await next()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), quantiles.length) }, next))
  return learned
}

/** Beside sources runs a source, beside what was built the built one. */
const WORKER = new URL(`./learn-worker${import.meta.url.slice(-3)}`, import.meta.url)

const learnOne = (task: LearnTask): Promise<Booster> =>
  new Promise((resolve, reject) => {
    new Worker(WORKER, { workerData: task }).once('message', resolve).once('error', reject)
  })
