import { parentPort, workerData } from 'node:worker_threads'
import { planSkus, type PlanTask } from './plan.js'

parentPort?.postMessage(planSkus(workerData as PlanTask))
