import { describe, expect, it } from '@jest/globals'
import { problemsOf } from './support/kubernetes-schemas.js'
import { folders, overlays, render, serviceOverlays, type KubernetesObject } from './support/kustomize.js'

const rendered = [
  ...overlays.flatMap((overlay) => [folders.whole(overlay), folders.supergraph(overlay)]),
  ...serviceOverlays.map(([name, overlay]) => folders.service(name, overlay)),
  'k8s/examples/recovery',
]
const objects = overlays.flatMap((overlay) => render(folders.whole(overlay)).map((object) => ({ object })))

describe('The objects of every overlay', () => {
  it.each(rendered)('are, in %s, what the schema of their kind allows', (folder) => {
    const problems = render(folder).flatMap((object) =>
      problemsOf(object).map((problem) => `${object.kind} ${object.metadata.name}: ${problem}`),
    )
    expect(problems).toEqual([])
  })

  it.each([
    ['a misspelt probe', 'Deployment', '/spec/template/spec/containers/0/livnessProbe', { httpGet: { path: '/livez', port: 'http' } }],
    ['a port that is no number', 'Service', '/spec/ports/0/port', 'http'],
    ['a misspelt trigger', 'ScaledObject', '/spec/triggers/0/lagTreshold', '500'],
    ['a field Kafka does not have', 'Kafka', '/spec/kafka/listener', []],
    ['a topic without partitions', 'KafkaTopic', '/spec/partitions', undefined],
    ['a backup at cron’s five places', 'ScheduledBackup', '/spec/schedule', '0 2 * * *'],
    ['a misspelt field of a database', 'Cluster', '/spec/instnaces', 3],
    ['a database whose changes go to no known archive', 'Cluster', '/spec/plugins', [{ name: 'barman-cloud', isWALArchiver: true }]],
    ['a store that keeps backups for no time', 'ObjectStore', '/spec/retentionPolicy', '0d'],
    ['a misspelt label of the job', 'PodMonitor', '/spec/joblabel', 'app.kubernetes.io/part-of'],
    ['a misspelt template of Kafka’s pods', 'KafkaNodePool', '/spec/template/kafkaContainer/securityContext/capabilites', {}],
    ['a network policy for one pod only by a misspelling', 'NetworkPolicy', '/spec/podSelecter', {}],
    ['a kind nobody knows', 'ConfigMap', '/kind', 'ConfigMop'],
  ])('would not pass with %s', (_what, kind, path, value) => {
    const sound = objects.find(({ object }) => object.kind === kind)?.object
    expect(problemsOf(sound as KubernetesObject)).toEqual([])
    expect(problemsOf(broken(sound as KubernetesObject, path, value))).not.toEqual([])
  })
})

describe('The archive of changes', () => {
  const prod = render(folders.whole('prod'))
  const named = (kind: string): string[] => prod.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name)

  it('takes those of every database in prod, each of which is backed up every night', () => {
    const archived = prod.filter(({ kind, spec }) => kind === 'Cluster' && (spec as { plugins?: unknown }).plugins !== undefined)
    const all = ['analytics-database', 'inventory-database', 'orders-database', 'shipping-database']
    expect(archived.map(({ metadata }) => metadata.name).sort()).toEqual(all)
    expect(named('ScheduledBackup').sort()).toEqual(all)
    expect(named('ObjectStore')).toEqual(['database-backups'])
  })

  it('is where the example recovers from, to a moment with its zone, of a database that is in prod', () => {
    const [recovered] = render('k8s/examples/recovery')
    const { bootstrap, externalClusters } = recovered?.spec as {
      bootstrap: { recovery: { source: string } }
      externalClusters: [{ name: string; plugin: { parameters: { barmanObjectName: string; serverName: string } } }]
    }
    const [{ name, plugin }] = externalClusters
    expect([bootstrap.recovery.source, name, plugin.parameters.serverName]).toEqual(Array(3).fill('orders-database'))
    expect(named('ObjectStore')).toContain(plugin.parameters.barmanObjectName)
    expect(named('Cluster')).toContain(name)
    const noZone = broken(recovered as KubernetesObject, '/spec/bootstrap/recovery/recoveryTarget/targetTime', '2026-01-31 11:59:00')
    expect(problemsOf(noZone)).not.toEqual([])
  })
})

function broken(object: KubernetesObject, path: string, value: unknown): KubernetesObject {
  const copy = structuredClone(object)
  const keys = path.split('/').slice(1)
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>
  parent[last] = value
  return copy
}
