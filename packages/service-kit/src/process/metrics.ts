import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, type Metric } from 'prom-client'
import { lostLogLines } from './logging/standard-output.js'

/** The metrics of one process, told by its metrics server. A name that exists answers the metric that it is. */
export interface Metrics {
  readonly registry: Registry
  counter(name: string, help: string, labels?: readonly string[]): Counter
  gauge(name: string, help: string, labels?: readonly string[]): Gauge
  histogram(name: string, help: string, labels?: readonly string[]): Histogram
  /** A gauge that is read when somebody asks for the metrics; left out while `read` fails. */
  measure(name: string, help: string, labels: Readonly<Record<string, string>>, read: () => Promise<number>): void
}

/** Seconds, from a millisecond to ten. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export function createMetrics(service: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'log_lines_lost_total',
    help: 'Log lines that could not be written: the disk is full, or the reader is gone',
    registers: [registry],
    collect() {
      this.set(lostLogLines())
    },
  })
  const readings = new Map<string, Map<string, Reading>>()
  const known = <M extends Metric>(name: string, create: () => M): M => (registry.getSingleMetric(name) as M | undefined) ?? create()
  const registers = [registry]
  return {
    registry,
    counter: (name, help, labels = []) => known(name, () => new Counter({ name, help, labelNames: [...labels], registers })),
    gauge: (name, help, labels = []) => known(name, () => new Gauge({ name, help, labelNames: [...labels], registers })),
    histogram: (name, help, labels = []) =>
      known(name, () => new Histogram({ name, help, labelNames: [...labels], buckets: BUCKETS, registers })),
    measure: (name, help, labels, read) => {
      const ofName = readings.get(name) ?? new Map<string, Reading>()
      readings.set(name, ofName.set(JSON.stringify(labels), { labels, read }))
      known(name, () => new Gauge({ name, help, labelNames: Object.keys(labels), registers, collect: collectorOf(ofName) }))
    },
  }
}

interface Reading {
  readonly labels: Readonly<Record<string, string>>
  readonly read: () => Promise<number>
}

/** prom-client calls it with the gauge as `this`. */
const collectorOf = (readings: ReadonlyMap<string, Reading>) =>
  async function collect(this: Gauge): Promise<void> {
    await Promise.all(
      [...readings.values()].map(async ({ labels, read }) => {
        const value = await read().catch(() => undefined)
        if (value === undefined) this.remove(labels)
        else this.set(labels, value)
      }),
    )
  }
