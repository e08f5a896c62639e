import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createMetrics } from '../../packages/service-kit/src/process/metrics.js'
import { parseYaml, readText, root } from './files.js'
import type { KubernetesObject } from './kustomize.js'
import { SOURCES } from './metrics.js'

/** The labels that a Prometheus puts on all it reads from one process. Undefined: the value is known only when it runs. */
export type Target = Readonly<Record<string, string | undefined>>

interface ScrapeConfigs {
  readonly scrape_configs: readonly {
    readonly job_name: string
    readonly static_configs: readonly { readonly targets: readonly string[]; readonly labels?: Readonly<Record<string, string>> }[]
  }[]
}
type Labels = Readonly<Record<string, string>>
interface PodMonitor {
  readonly jobLabel?: string
  readonly selector: { readonly matchLabels: Labels }
  readonly podMetricsEndpoints: readonly { readonly port: string }[]
}
interface Template {
  readonly metadata: { readonly labels: Labels }
  readonly spec: { readonly containers: readonly { readonly name: string; readonly ports?: readonly { readonly name: string }[] }[] }
}

/** What docker-compose.yml's Prometheus reads, by deploy/prometheus.yml. */
export function targetsOfCompose(text: string): Target[] {
  const [{ scrape_configs: configs }] = parseYaml(text) as [ScrapeConfigs]
  return configs.flatMap(({ job_name: job, static_configs: statics }) =>
    statics.flatMap(({ targets, labels = {} }) => targets.map((instance) => ({ job, instance, ...labels }))),
  )
}

/** What the Prometheus operator reads: the job is the value of the pods' `jobLabel`, and the monitor's own name where that is missing. */
export function targetsOfKubernetes(objects: readonly KubernetesObject[]): Target[] {
  const templates = objects
    .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
    .map(({ metadata, spec }) => ({ namespace: metadata.namespace, ...(spec as { readonly template: Template }).template }))
  return objects
    .filter(({ kind }) => kind === 'PodMonitor')
    .flatMap(({ metadata: monitor, spec }) => {
      const { jobLabel, selector, podMetricsEndpoints: endpoints } = spec as PodMonitor
      const selected = templates.filter(
        (pod) =>
          pod.namespace === monitor.namespace &&
          Object.entries(selector.matchLabels).every(([label, value]) => pod.metadata.labels[label] === value),
      )
      return selected.flatMap(({ namespace, metadata: { labels }, spec: { containers } }) =>
        endpoints.flatMap(({ port }) =>
          containers
            .filter(({ ports = [] }) => ports.some(({ name }) => name === port))
            .map(({ name: container }) => ({
              job: (jobLabel === undefined ? undefined : labels[jobLabel]) ?? `${monitor.namespace}/${monitor.name}`,
              instance: undefined,
              pod: undefined,
              ...{ namespace, container, endpoint: port },
            })),
        ),
      )
    })
}

/** The labels that each metric has from the process itself; all of them carry `service`. */
export function labelsTold(): ReadonlyMap<string, readonly string[]> {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file)),
  )
  const ofNode = createMetrics('any').registry.getMetricsAsArray() as unknown as readonly { name: string; labelNames: readonly string[] }[]
  return new Map([
    ...ofNode.map(({ name, labelNames }) => [name, labelNames] as const),
    ...files.flatMap((file) => labelsNamed(readText(file))),
  ])
}

export const labelsNamed = (code: string): [string, string[]][] =>
  [...code.matchAll(/\.(?:counter|gauge|histogram|measure)\(\s*'([a-z_]+)',\s*'[^']*'(?:,\s*[[{]([^\]}]*)[\]}])?/g)].map(
    ([, name = '', labels = '']) => [name, [...labels.matchAll(/[a-z_]+/g)].map(([label]) => label)],
  )

/**
 * What an expression asks of labels that its metrics do not have where they are read in this way: a selector that meets no process, or a label
 * (in a selector, in `by`, in what is shown) that nothing has.
 */
export function unknownLabels(
  expression: string,
  shown: string,
  targets: readonly Target[],
  told: ReadonlyMap<string, readonly string[]>,
): string[] {
  const ofTargets = new Set(targets.flatMap((target) => Object.keys(target)))
  const ofMetric = (metric: string): readonly string[] => {
    if (metric === 'up') return []
    const name = told.has(metric) ? metric : metric.replace(/_(?:bucket|count|sum)$/, '')
    return ['service', ...(told.get(name) ?? []), ...(metric.endsWith('_bucket') ? ['le'] : [])]
  }
  const selectors = [...expression.matchAll(/\b([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\{([^}]*)\}/g)]
  const unmet = selectors.flatMap(([selector, metric = '', text = '']) => {
    const matchers = [...text.matchAll(/([a-z_]+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g)].map(([, label = '', operator = '', value = '']) => ({
      label,
      operator,
      value,
    }))
    const own = ofMetric(metric)
    const foreign = matchers.filter(({ label }) => !own.includes(label) && !ofTargets.has(label))
    const meets = targets.some((target) => matchers.every((matcher) => own.includes(matcher.label) || holds(matcher, target)))
    return [...foreign.map(({ label }) => `${metric} has no label ${label}`), ...(meets ? [] : [`${selector} meets no process`])]
  })
  const grouped = [...expression.matchAll(/\b(?:by|without|on|ignoring)\s*\(([^)]*)\)/g)].flatMap(([, labels = '']) =>
    labels.split(',').map((each) => each.trim()),
  )
  const metrics = [...expression.replaceAll(/\{[^}]*\}|"[^"]*"/g, ' ').matchAll(/\b[a-z][a-z0-9]*(?:_[a-z0-9]+)*\b(?!\s*\()/g)].map(
    ([name]) => name,
  )
  const known = new Set([
    ...ofTargets,
    ...metrics.filter((name) => name === 'up' || told.has(name) || told.has(name.replace(/_(?:bucket|count|sum)$/, ''))).flatMap(ofMetric),
  ])
  const visible = grouped.length > 0 ? new Set(grouped) : known
  const asked = [...shown.matchAll(/\{\{\s*(?:\$labels\.)?([a-z_]+)\s*\}\}/g)].map(([, label = '']) => label)
  return [
    ...unmet,
    ...grouped.filter((label) => !known.has(label)).map((label) => `nothing has the label ${label}`),
    ...asked.filter((label) => !visible.has(label) || !known.has(label)).map((label) => `the label ${label} is shown and not there`),
  ]
}

function holds(
  { label, operator, value }: { readonly label: string; readonly operator: string; readonly value: string },
  target: Target,
): boolean {
  if (!(label in target)) return false
  const has = target[label]
  if (has === undefined) return true
  const isMet = operator.includes('~') ? new RegExp(`^(?:${value})$`).test(has) : has === value
  return operator.startsWith('!') ? !isMet : isMet
}
