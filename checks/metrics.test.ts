import { describe, expect, it } from '@jest/globals'
import { parseYaml, readText } from './support/files.js'
import { metricsNamed, metricsTold, unknownMetrics } from './support/metrics.js'

interface Rules {
  readonly spec: { readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[] }
}
interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[]
}

const rules = parseYaml(readText('k8s/components/monitoring/rules.yaml'))[0] as Rules
const dashboard = JSON.parse(readText('deploy/grafana/dashboards/kade.json')) as Dashboard
const alerts = rules.spec.groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr] as const))
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
