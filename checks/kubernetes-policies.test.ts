import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { deadLetterTopic, PARTITIONS, TOPICS } from '../packages/events/src/topics.js'
import { kafkaRetentionMs } from '../packages/service-kit/src/bus/port/retention.js'
import { replayTopic } from '../packages/service-kit/src/messaging/inbox/consumer.js'
import { KAFKA_VERSION } from '../packages/test-kit/src/kafka/jars.js'
import { parse } from 'yaml'
import { folders, overlays, render, serviceOverlays, type KubernetesObject } from './support/kustomize.js'
import { namespaceProblems, policyProblems } from './support/policies.js'
import { services, topicsIn, topicsReadBy } from './support/topics.js'

it.each(serviceOverlays)('The policies hold for %s deployed alone to %s', (name, overlay) => {
  expect(policyProblems(render(folders.service(name, overlay)))).toEqual([])
})

describe.each(overlays)('The policies of the overlay %s', (overlay) => {
  const objects = render(folders.whole(overlay))
  const ofKind = (kind: string) => objects.filter((object) => object.kind === kind)
  const named = (kind: string) => ofKind(kind).map(({ metadata }) => metadata.name)

  it('hold: no root, nothing writable, probes, limits, a disruption budget, an autoscaler, a network policy', () => {
    expect(policyProblems(objects)).toEqual([])
    expect(namespaceProblems(objects)).toEqual([])
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
    for (const scaler of ofKind('ScaledObject').filter(({ metadata }) => metadata.name !== 'gateway')) {
      const { maxReplicaCount, triggers } = scaler.spec as ScalerSpec
      const kafka = triggers.filter(({ type }) => type === 'kafka').map(({ metadata }) => metadata)
      expect(maxReplicaCount).toBeLessThanOrEqual(PARTITIONS)
      expect(new Set(kafka.map(({ consumerGroup }) => consumerGroup))).toEqual(new Set([scaler.metadata.name]))
      expect(kafka.map(({ topic }) => topic).sort()).toEqual(topicsReadBy(scaler.metadata.name as (typeof services)[number]))
    }
  })

  it('scale the gateway by the connections that are open in this place, or by CPU where there is no KEDA', () => {
    const scalers = [...ofKind('ScaledObject'), ...ofKind('HorizontalPodAutoscaler')].filter(({ metadata }) => metadata.name === 'gateway')
    const triggers = scalers.flatMap(({ spec }) => (spec as Partial<ScalerSpec>).triggers ?? []).filter(({ type }) => type === 'prometheus')
    const namespace = objects.find(({ kind }) => kind === 'Namespace')?.metadata.name
    expect(scalers.map(({ kind }) => kind)).toEqual([overlay === 'dev' ? 'HorizontalPodAutoscaler' : 'ScaledObject'])
    expect(triggers.map(({ metadata }) => metadata.query)).toEqual(
      overlay === 'dev' ? [] : [`sum(open_sockets{job="kade",namespace="${namespace}"})`],
    )
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
  const objects = render(folders.whole('prod'))

  it.each<[string, (orders: Pod) => void, string]>([
    ['root', (pod) => (pod.securityContext.runAsNonRoot = false), 'Deployment orders: orders may run as root'],
    [
      'a writable image',
      (pod) => (pod.containers[0].securityContext.readOnlyRootFilesystem = false),
      'Deployment orders: orders can write to its image',
    ],
    ['a capability', (pod) => (pod.containers[0].securityContext.capabilities.drop = []), 'Deployment orders: orders keeps capabilities'],
    ['a token of the API server', (pod) => (pod.automountServiceAccountToken = true), 'Deployment orders: gets a token of the API server'],
    [
      'a pod that makes every system call',
      (pod) => delete pod.securityContext.seccompProfile,
      'Deployment orders: orders may make every system call',
    ],
    [
      'a folder of the node',
      (pod) => pod.volumes.push({ name: 'host', hostPath: { path: '/' } }),
      'Deployment orders: mounts a volume of the type hostPath',
    ],
    [
      'a disk without a limit',
      (pod) => delete pod.containers[0].resources.limits['ephemeral-storage'],
      'Deployment orders: orders may fill the disk of its node',
    ],
    ['one zone for all', (pod) => pod.topologySpreadConstraints.pop(), 'Deployment orders: may have all its pods in one zone'],
    ['memory without a limit', (pod) => (pod.containers[0].resources = { limits: {} }), 'Deployment orders: orders has no memory limit'],
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
  ])('misses a %s %s that is gone', (kind, name, problem) => {
    expect(policyProblems(objects.filter((object) => object.kind !== kind || object.metadata.name !== name))).toContain(problem)
  })

  it.each<[string, string, (egress: Outward[]) => unknown, string[]]>([
    [
      'EasyPost',
      'shipping',
      (egress) => egress.pop(),
      [
        'Deployment shipping: asks outside of the cluster by port 443, which no NetworkPolicy lets out',
        'Job shipping-migrate: asks outside of the cluster by port 443, which no NetworkPolicy lets out',
      ],
    ],
    [
      'the mail server',
      'orders',
      (egress) => egress.at(-1)?.ports.splice(1, 1),
      [
        'Deployment orders: asks outside of the cluster by port 465, which no NetworkPolicy lets out',
        'Job orders-migrate: asks outside of the cluster by port 465, which no NetworkPolicy lets out',
      ],
    ],
    [
      'nobody outside, and lets it out',
      'analytics',
      (egress) => egress.push({ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: PRIVATE } }], ports: [{ port: 443 }] }),
      [
        'Deployment analytics: is let out of the cluster by port 443, and asks nobody there',
        'Job analytics-migrate: is let out of the cluster by port 443, and asks nobody there',
      ],
    ],
    [
      'a carrier, and lets it to the metadata of its node as well',
      'shipping',
      (egress) => egress.at(-1)?.to[0]?.ipBlock.except.pop(),
      [
        'Deployment shipping: is let into private networks with what it asks outside',
        'Job shipping-migrate: is let into private networks with what it asks outside',
      ],
    ],
  ])('sees a network policy of one who asks %s', (_who, name, spoil, problems) => {
    const spoilt = structuredClone(objects)
    const policy = spoilt.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === name) as KubernetesObject
    spoil((policy.spec as { egress: Outward[] }).egress)
    expect(policyProblems(spoilt)).toEqual(problems)
  })

  it.each<[string, (objects: KubernetesObject[]) => unknown, string]>([
    [
      'the network policy that denies',
      (all) =>
        all.splice(
          all.findIndex(({ metadata }) => metadata.name === 'default-deny'),
          1,
        ),
      'namespace: nothing denies what no policy allows',
    ],
    [
      'the label of the namespace',
      (all) => delete (of(all, 'Namespace').metadata.labels as Record<string, string>)['pod-security.kubernetes.io/enforce'],
      'namespace kade: lets in pods that may do more than they need',
    ],
    [
      'the security of Kafka’s nodes',
      (all) => delete (of(all, 'KafkaNodePool').spec as { template?: unknown }).template,
      'KafkaNodePool nodes: kafkaContainer may run as root',
    ],
    [
      'the security of the topic operator',
      (all) => delete (of(all, 'Kafka').spec as { entityOperator: { template?: unknown } }).entityOperator.template,
      'Kafka kade: topicOperatorContainer may gain privileges',
    ],
  ])('misses %s', (_what, spoil, problem) => {
    const spoilt = structuredClone(objects)
    spoil(spoilt)
    expect(namespaceProblems(spoilt)).toContain(problem)
  })

  it('leaves Kafka’s volumes to the group of its user, which Strimzi no longer says where we say more of its pods', () => {
    const { spec } = of(objects, 'KafkaNodePool')
    expect((spec as { template: { pod: { securityContext: object } } }).template.pod.securityContext).toEqual({
      runAsNonRoot: true,
      fsGroup: 0,
      seccompProfile: { type: 'RuntimeDefault' },
    })
  })

  it('counts a migration among what may be turned away', () => {
    const spoilt = structuredClone(objects)
    const { spec } = spoilt.find(({ metadata }) => metadata.name === 'orders-migrate') as KubernetesObject
    ;(spec as { template: { spec: Pod } }).template.spec.containers[0].securityContext.capabilities.drop = []
    expect(policyProblems(spoilt)).toEqual(['Job orders-migrate: migrate keeps capabilities'])
  })
})

const of = (objects: readonly KubernetesObject[], kind: string): KubernetesObject =>
  objects.find((object) => object.kind === kind) as KubernetesObject

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16']
interface Outward {
  readonly to: { ipBlock: { cidr: string; except: string[] } }[]
  readonly ports: { port: number }[]
}
interface Pod {
  automountServiceAccountToken: boolean
  securityContext: { runAsNonRoot: boolean; seccompProfile?: object }
  topologySpreadConstraints: unknown[]
  volumes: object[]
  containers: [
    {
      securityContext: { readOnlyRootFilesystem: boolean; capabilities: { drop: string[] } }
      resources: { limits: Record<string, string> }
      ports: unknown[]
      livenessProbe?: object
    },
  ]
}
