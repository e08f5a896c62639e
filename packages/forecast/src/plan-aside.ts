import { Worker } from 'node:worker_threads'
import { planSkus, type PlanTask, type SkuPlan } from './plan.js'

/** Threads run what was built. Where the sources themselves run, as in tests, this thread plans. */
const BUILT = import.meta.url.endsWith('.js')
const WORKER = new URL('./plan-worker.js', import.meta.url)

/** Plans in a thread beside this one: it takes seconds, and requests go on meanwhile. */
export const planAside = (task: PlanTask): Promise<SkuPlan[]> =>
  BUILT
    ? new Promise((resolve, reject) => {
        new Worker(WORKER, { workerData: task }).once('message', resolve).once('error', reject)
      })
    : Promise.resolve(planSkus(task))
