import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { deadLetterTopic, PARTITIONS, TOPICS } from '../packages/events/src/topics.js'
import { kafkaRetentionMs } from '../packages/service-kit/src/bus/port/retention.js'
import { replayTopic } from '../packages/service-kit/src/messaging/inbox/consumer.js'
import { KAFKA_VERSION } from '../packages/test-kit/src/kafka/jars.js'
import { parse } from 'yaml'
import { overlays, render, type KubernetesObject } from './support/kustomize.js'
import { policyProblems } from './support/policies.js'
import { services, topicsIn, topicsReadBy } from './support/topics.js'

describe.each(overlays)('The policies of the overlay %s', (overlay) => {
  const objects = render(`k8s/overlays/${overlay}`)
  const ofKind = (kind: string) => objects.filter((object) => object.kind === kind)
  const named = (kind: string) => ofKind(kind).map(({ metadata }) => metadata.name)

  it('hold: no root, nothing writable, probes, limits, a disruption budget, an autoscaler, a network policy', () => {
    expect(policyProblems(objects)).toEqual([])
  })

  it('leave out no process, no migration, no database and no topic', () => {
    expect(named('Deployment').sort()).toEqual(['analytics', 'gateway', 'inventory', 'orders', 'shipping'])
    expect(named('Job').sort()).toEqual(services.map((service) => `${service}-migrate`).sort())
    expect(named('Cluster').sort()).toEqual(services.map((service) => `${service}-database`).sort())
    expect(named('KafkaTopic').sort()).toEqual(
      [...Object.values(TOPICS), ...services.map(deadLetterTopic), ...services.map(replayTopic)].sort(),
    )
  })

  it('keep the topics for as long as the buses say', () => {
    const kept = ofKind('KafkaTopic').map(({ metadata, spec }) => [
      metadata.name,
      String((spec as { config: Record<string, unknown> }).config['retention.ms']),
    ])
    expect(kept).toEqual(named('KafkaTopic').map((name) => [name, kafkaRetentionMs(name)]))
    const compose = parse(readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8')) as {
      services: { kafka: { environment: Record<string, string> } }
    }
    expect(compose.services.kafka.environment.KAFKA_LOG_RETENTION_MS).toBe(kafkaRetentionMs(TOPICS.order))
  })

  it('run the version of Kafka and the partitions that the tests run with', () => {
    expect(ofKind('Kafka').map(({ spec }) => (spec as { kafka: { version: string } }).kafka.version)).toEqual([KAFKA_VERSION])
    expect(new Set(ofKind('KafkaTopic').map(({ spec }) => (spec as { partitions: number }).partitions))).toEqual(new Set([PARTITIONS]))
  })

  it('keep for ever what analytics is rebuilt from', () => {
    const kept = ofKind('KafkaTopic').filter(({ spec }) => (spec as TopicSpec).config['retention.ms'] === -1)
    expect(kept.map(({ metadata }) => metadata.name)).toEqual(expect.arrayContaining(topicsReadBy('analytics')))
  })

  it('scale by the backlog of the group that is the service, on the topics that it reads, to no more pods than partitions', () => {
    for (const scaler of ofKind('ScaledObject')) {
      const { maxReplicaCount, triggers } = scaler.spec as ScalerSpec
      const kafka = triggers.filter(({ type }) => type === 'kafka').map(({ metadata }) => metadata)
      expect(maxReplicaCount).toBeLessThanOrEqual(PARTITIONS)
      expect(new Set(kafka.map(({ consumerGroup }) => consumerGroup))).toEqual(new Set([scaler.metadata.name]))
      expect(kafka.map(({ topic }) => topic).sort()).toEqual(topicsReadBy(scaler.metadata.name as (typeof services)[number]))
    }
  })

  it('contain no secret', () => {
    expect(named('Secret')).toEqual([])
  })
})

interface TopicSpec {
  readonly config: Readonly<Record<string, unknown>>
}
interface ScalerSpec {
  readonly maxReplicaCount: number
  readonly triggers: readonly { readonly type: string; readonly metadata: Readonly<Record<string, string>> }[]
}

it('The topics that a service reads are those of its wiring', () => {
  expect(topicsIn('topics: { read: [TOPICS.stock, TOPICS.order] }')).toEqual([TOPICS.stock, TOPICS.order].sort())
  expect(topicsIn('const topics = [TOPICS.order, ...GROUPS.map(deadLetterTopic)]')).toContain('shipping.dead-letters')
  expect(() => topicsIn('const topics = [TOPICS.oder]')).toThrow('TOPICS.oder is no topic')
  expect(() => topicsIn('createConsumer({ topics })')).toThrow('The wiring names no topics')
})

describe('A policy', () => {
  const objects = render('k8s/overlays/prod')

  it.each<[string, (orders: Pod) => void, string]>([
    ['root', (pod) => (pod.securityContext.runAsNonRoot = false), 'Deployment orders: may run as root'],
    [
      'a writable image',
      (pod) => (pod.containers[0].securityContext.readOnlyRootFilesystem = false),
      'Deployment orders: orders can write to its image',
    ],
    ['a capability', (pod) => (pod.containers[0].securityContext.capabilities.drop = []), 'Deployment orders: orders keeps capabilities'],
    ['a token of the API server', (pod) => (pod.automountServiceAccountToken = true), 'Deployment orders: gets a token of the API server'],
    ['memory without a limit', (pod) => (pod.containers[0].resources = {}), 'Deployment orders: orders has no memory limit'],
    [
      'metrics on the port of the graph',
      (pod) => pod.containers[0].ports.pop(),
      'Deployment orders: orders tells its metrics on no port of their own',
    ],
    ['no liveness probe', (pod) => delete pod.containers[0].livenessProbe, 'Deployment orders: orders has no livenessProbe on /livez'],
  ])('refuses %s', (_what, spoil, problem) => {
    const spoilt = structuredClone(objects)
    const orders = spoilt.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'orders') as KubernetesObject
    spoil((orders.spec as { template: { spec: Pod } }).template.spec)
    expect(policyProblems(spoilt)).toContain(problem)
  })

  it.each([
    ['PodDisruptionBudget', 'orders', 'Deployment orders: has no PodDisruptionBudget'],
    ['ScaledObject', 'orders', 'Deployment orders: needs exactly one autoscaler, has 0'],
    ['NetworkPolicy', 'orders', 'Deployment orders: no NetworkPolicy tells who may reach it and whom it may reach'],
    ['NetworkPolicy', 'default-deny', 'namespace: nothing denies what no policy allows'],
  ])('misses a %s %s that is gone', (kind, name, problem) => {
    expect(policyProblems(objects.filter((object) => object.kind !== kind || object.metadata.name !== name))).toContain(problem)
  })
})

interface Pod {
  automountServiceAccountToken: boolean
  securityContext: { runAsNonRoot: boolean }
  containers: [
    {
      securityContext: { readOnlyRootFilesystem: boolean; capabilities: { drop: string[] } }
      resources: object
      ports: unknown[]
      livenessProbe?: object
    },
  ]
}
