import { describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml, readText, root } from './support/files.js'
import { folders, render, type KubernetesObject } from './support/kustomize.js'
import { metricsNamed, metricsTold, unknownMetrics } from './support/metrics.js'
import { labelsNamed, labelsTold, targetsOfCompose, targetsOfKubernetes, unknownLabels } from './support/scrape-labels.js'

interface Rules {
  readonly spec: { readonly groups: readonly { readonly rules: readonly Rule[] }[] }
}
interface Rule {
  readonly alert: string
  readonly expr: string
  readonly annotations: Readonly<Record<string, string>>
}
interface Query {
  readonly expr: string
  readonly legendFormat: string
}
interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly Query[] }[]
}

const rules = parseYaml(readText('k8s/components/monitoring/rules.yaml'))[0] as Rules
const dashboard = JSON.parse(readText('deploy/grafana/dashboards/kade.json')) as Dashboard
const alerts = rules.spec.groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr] as const))
const shownByAlerts = rules.spec.groups.flatMap((group) =>
  group.rules.map(({ alert, expr, annotations }) => [alert, expr, Object.values(annotations).join(' ')] as const),
)
const shownByPanels = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr, legendFormat }) => [title, expr, legendFormat] as const),
)
const panels = dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const))

describe('Metrics that somebody is to look at', () => {
  const told = metricsTold()

  it.each([...alerts, ...panels])('%s asks what our processes tell', (_name, expression) => {
    expect(unknownMetrics(expression, told)).toEqual([])
  })

  it('would not pass where nobody tells them', () => {
    expect(metricsNamed(`metrics.counter('events_handled_total', 'Events', ['group'])`)).toEqual(['events_handled_total'])
    const some = new Set(['events_handled_total', 'graphql_request_seconds'])
    expect(unknownMetrics('sum by (consumer_group) (rate(event_handled_total{my_label="a_b"}[5m])) > 0', some)).toEqual([
      'event_handled_total',
    ])
    expect(unknownMetrics('histogram_quantile(0.95, sum by (service, le) (rate(graphql_request_seconds_bucket[5m])))', some)).toEqual([])
    expect(unknownMetrics('rate(graphql_request_second_bucket[5m]) or (lost_total unless lost_total offset 15m)', some)).toEqual([
      'graphql_request_second_bucket',
      'lost_total',
      'lost_total',
    ])
  })
})

describe('The runbooks', () => {
  const PARTS = ['What it means', 'First look', 'Mend', 'Prove']
  const runbooks = rules.spec.groups.flatMap((group) =>
    group.rules.map(({ alert, expr, annotations }) => [alert, expr, annotations.runbook] as const),
  )

  it.each(runbooks)('%s has a page of four parts that names what it asks', (alert, expression, page = 'none') => {
    const [title, ...parts] = readText(page).split(/\n## /)
    expect(title).toBe(`# ${alert}`)
    expect(parts.map((part) => part.split('\n')[0])).toEqual(PARTS)
    for (const part of parts) expect(part.split('\n').slice(1).join(' ').trim()).not.toBe('')
    const asked = unknownMetrics(expression, new Set()).map((name) => name.replace(/_(?:bucket|count)$/, ''))
    for (const name of asked) expect(parts[0]).toContain(`\`${name}\``)
  })

  it('are of alerts that are there, and all in the list', () => {
    const pages = readdirSync(join(root, 'docs/runbooks')).filter((file) => file !== 'README.md')
    expect(pages.map((file) => `docs/runbooks/${file}`).sort()).toEqual(runbooks.map(([, , page]) => page).sort())
    for (const file of pages) expect(readText('docs/runbooks/README.md')).toContain(`](${file})`)
  })
})

const inCluster = render(folders.whole('prod'))

describe.each([
  ['docker-compose.yml', targetsOfCompose(readText('deploy/prometheus.yml'))],
  ['Kubernetes', targetsOfKubernetes(inCluster)],
])('The labels that Prometheus gives in %s', (_where, targets) => {
  const told = labelsTold()

  it('are those of all five processes, as one job', () => {
    expect(targets.map(({ job }) => job)).toEqual(['kade', 'kade', 'kade', 'kade', 'kade'])
  })

  it.each([...shownByPanels, ...shownByAlerts])('are what %s asks for', (_name, expression, shown) => {
    expect(unknownLabels(expression, shown, targets, told)).toEqual([])
  })
})

describe('A label that nothing has', () => {
  const compose = targetsOfCompose(readText('deploy/prometheus.yml'))
  const told = labelsTold()

  it('is found: a job of another name, a label of one place alone, a label that is gone', () => {
    const withoutJobLabel = structuredClone(inCluster)
    delete (withoutJobLabel.find(({ kind }) => kind === 'PodMonitor') as { spec: { jobLabel?: string } } & KubernetesObject).spec.jobLabel
    const before = targetsOfKubernetes(withoutJobLabel)
    expect(before.map(({ job }) => job)).toEqual(['kade/kade', 'kade/kade', 'kade/kade', 'kade/kade', 'kade/kade'])
    expect(unknownLabels('up{job="kade"}', '{{instance}}', before, told)).toEqual(['up{job="kade"} meets no process'])
    expect(unknownLabels('up{job=~".*/kade"} == 0', '{{ $labels.pod }}', compose, told)).toEqual([
      'up{job=~".*/kade"} meets no process',
      'the label pod is shown and not there',
    ])
    expect(unknownLabels('up{service="orders"}', '', compose, told)).toEqual([
      'up has no label service',
      'up{service="orders"} meets no process',
    ])
    expect(unknownLabels('sum by (consumer) (rate(events_handled_total[5m]))', '{{service}}', compose, told)).toEqual([
      'nothing has the label consumer',
      'the label service is shown and not there',
    ])
    expect(unknownLabels('rate(supergraph_reloads_total{result="refused"}[5m])', '', compose, told)).toEqual([
      'supergraph_reloads_total has no label result',
      'supergraph_reloads_total{result="refused"} meets no process',
    ])
  })

  it('is known by the code that tells the metric', () => {
    expect(
      labelsNamed("metrics.counter('a_total', 'What, and (more)', ['outcome', 'group'])\nmetrics.measure('b', 'B', { group }, read)"),
    ).toEqual([
      ['a_total', ['outcome', 'group']],
      ['b', ['group']],
    ])
    expect(labelsNamed("metrics.histogram('c_seconds', 'C')")).toEqual([['c_seconds', []]])
  })
})
