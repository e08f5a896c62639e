import { parentPort, workerData } from 'node:worker_threads'
import { randomLcg } from 'd3-random'
import type { Binned, Cuts } from './bins.js'
import { learn, type Table } from './booster.js'

/** What a thread learns: one quantile of a table. */
export interface LearnTask extends Pick<Table, 'targets' | 'weights'> {
  readonly cuts: readonly Cuts[]
  readonly bins: Binned
  readonly quantile: number
  /** From which chance is drawn: the same seed learns the same. */
  readonly seed: number
}

const task = workerData as LearnTask
parentPort?.postMessage(learn(task, task, task.quantile, randomLcg(task.seed)))
