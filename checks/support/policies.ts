import type { KubernetesObject } from './kustomize.js'
import { notRestricted, type SecuredContainer, type SecuredPod } from './pod-security.js'

interface Container extends SecuredContainer {
  readonly image: string
  readonly ports?: readonly { readonly name: string; readonly containerPort: number; readonly hostPort?: number }[]
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly securityContext?: SecuredContainer['securityContext'] & { readonly readOnlyRootFilesystem?: boolean }
  readonly resources?: { readonly requests?: Amounts; readonly limits?: Amounts }
  readonly [probe: `${string}Probe`]: { readonly httpGet?: { readonly path?: string } } | undefined
}
type Amounts = Readonly<Record<string, string>>
type Labels = Readonly<Record<string, string>>

interface Pod extends SecuredPod {
  readonly automountServiceAccountToken?: boolean
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[]
  readonly containers: readonly Container[]
}
interface Workload {
  readonly template: { readonly metadata: { readonly labels: Labels }; readonly spec: Pod }
}
interface EgressRule {
  readonly to?: readonly { readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] } }[]
  readonly ports?: readonly { readonly port: number }[]
}
interface Selecting {
  readonly egress?: readonly EgressRule[]
  readonly podSelector?: { readonly matchLabels?: Labels }
  readonly selector?: { readonly matchLabels?: Labels }
  readonly policyTypes?: readonly string[]
  readonly scaleTargetRef?: { readonly name: string }
}

/** Everything in which the processes of a rendered folder are less careful than we promise. */
export function policyProblems(objects: readonly KubernetesObject[]): string[] {
  const workloads = objects.filter(({ kind }) => kind === 'Deployment' || kind === 'Job' || kind === 'StatefulSet')
  return workloads.flatMap((workload) => {
    const { template } = workload.spec as Workload
    const found = [
      ...podProblems(template.spec),
      ...template.spec.containers.flatMap(containerProblems),
      ...networkProblems(template, objects),
      ...(workload.kind === 'Deployment' ? serverProblems(workload, objects) : []),
    ]
    return found.map((problem) => `${workload.kind} ${workload.metadata.name}: ${problem}`)
  })
}

/** What a namespace lacks that all in it rely on. */
export function namespaceProblems(objects: readonly KubernetesObject[]): string[] {
  const namespaces = objects.filter(({ kind }) => kind === 'Namespace')
  return [
    ...unless(namespaces.length === 1, `there are ${namespaces.length} namespaces, not one`),
    ...namespaces.flatMap(({ metadata: { name, labels } }) =>
      unless(
        labels?.['pod-security.kubernetes.io/enforce'] === 'restricted',
        `namespace ${name}: lets in pods that may do more than they need`,
      ),
    ),
    ...unless(deniesByDefault(objects), 'namespace: nothing denies what no policy allows'),
    ...objects.flatMap(kafkaProblems),
  ]
}

/** Strimzi makes pods of these; without a security context here they ask for nothing, and the namespace turns them away. */
function kafkaProblems({ kind, metadata: { name }, spec }: KubernetesObject): string[] {
  const templates =
    kind === 'KafkaNodePool'
      ? { kafkaContainer: (spec as { template?: Templates }).template }
      : kind === 'Kafka'
        ? { topicOperatorContainer: (spec as { entityOperator?: { template?: Templates } }).entityOperator?.template }
        : {}
  return Object.entries(templates).flatMap(([container, template]) =>
    notRestricted({
      securityContext: template?.pod?.securityContext,
      containers: [{ name: container, securityContext: template?.[container as 'kafkaContainer']?.securityContext }],
    }).map((problem) => `${kind} ${name}: ${problem}`),
  )
}

interface Templates {
  readonly pod?: Pick<SecuredPod, 'securityContext'>
  readonly kafkaContainer?: Pick<SecuredContainer, 'securityContext'>
}

const unless = (holds: boolean | undefined, problem: string): string[] => (holds ? [] : [problem])

function podProblems(pod: Pod): string[] {
  return [...notRestricted(pod), ...unless(pod.automountServiceAccountToken === false, 'gets a token of the API server')]
}

function containerProblems({ name, image, securityContext, resources }: Container): string[] {
  return [
    ...unless(securityContext?.readOnlyRootFilesystem, `${name} can write to its image`),
    ...unless(Boolean(resources?.limits?.memory), `${name} has no memory limit`),
    ...unless(
      Boolean(resources?.limits?.['ephemeral-storage'] && resources.requests?.['ephemeral-storage']),
      `${name} may fill the disk of its node`,
    ),
    ...unless(Boolean(resources?.requests?.cpu && resources.requests.memory), `${name} requests no CPU or no memory`),
    ...unless(/[:@]/.test(image) && !image.endsWith(':latest'), `${name} runs whatever image is the latest`),
  ]
}

/** What a process that answers requests needs besides. */
function serverProblems({ metadata: { name }, spec }: KubernetesObject, objects: readonly KubernetesObject[]): string[] {
  const { template } = spec as Workload
  const probes = { startupProbe: '/livez', readinessProbe: '/readyz', livenessProbe: '/livez' } as const
  const budgets = objects.filter(
    ({ kind, spec: budget }) => kind === 'PodDisruptionBudget' && selects(budget as Selecting, template.metadata.labels),
  )
  const scalers = objects.filter(
    ({ kind, spec: scaler }) =>
      (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject') && (scaler as Selecting).scaleTargetRef?.name === name,
  )
  return [
    ...template.spec.containers.flatMap((container) =>
      Object.entries(probes).flatMap(([probe, path]) =>
        unless(container[probe as keyof typeof probes]?.httpGet?.path === path, `${container.name} has no ${probe} on ${path}`),
      ),
    ),
    ...template.spec.containers.flatMap((container) => metricsProblems(container, objects)),
    ...unless(isSpreadBy('kubernetes.io/hostname', template.spec), 'may have all its pods on one node'),
    ...unless(isSpreadBy('topology.kubernetes.io/zone', template.spec), 'may have all its pods in one zone'),
    ...unless(budgets.length === 1, 'has no PodDisruptionBudget'),
    ...unless(scalers.length === 1, `needs exactly one autoscaler, has ${scalers.length}`),
  ]
}

const isSpreadBy = (key: string, { topologySpreadConstraints = [] }: Pod): boolean =>
  topologySpreadConstraints.some(({ topologyKey }) => topologyKey === key)

/** Metrics are scraped from the pods, on a port that nothing else leads to. */
function metricsProblems({ name, ports = [], env = [] }: Container, objects: readonly KubernetesObject[]): string[] {
  const told = ports.find((port) => port.name === 'metrics')?.containerPort
  const service = objects.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name)
  const published = (service?.spec as { ports?: readonly { targetPort: unknown }[] } | undefined)?.ports ?? []
  return [
    ...unless(
      told !== undefined && env.some((variable) => variable.name === 'METRICS_PORT' && variable.value === String(told)),
      `${name} tells its metrics on no port of their own`,
    ),
    ...unless(!published.some(({ targetPort }) => targetPort === 'metrics' || targetPort === told), `${name} publishes its metrics`),
  ]
}

/** Whoever is given one of these asks outside of the cluster, by these ports. */
const ASKED_OUTSIDE: Readonly<Record<string, readonly number[]>> = {
  AUTH_JWKS_URL: [443],
  STRIPE_SECRET_KEY: [443],
  CHANNEL_CONNECTIONS: [443],
  EASYPOST_API_KEY: [443],
  MAIL_URL: [465, 587],
  WEB_PUSH_PRIVATE_KEY: [443],
  APNS: [443],
  FCM: [443],
}
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16']

function networkProblems({ metadata: { labels }, spec }: Workload['template'], objects: readonly KubernetesObject[]): string[] {
  const policies = objects
    .filter(({ kind, spec }) => kind === 'NetworkPolicy' && Object.keys((spec as Selecting).podSelector?.matchLabels ?? {}).length > 0)
    .map(({ spec }) => spec as Selecting)
    .filter((policy) => selects(policy, labels))
  const types = new Set(policies.flatMap(({ policyTypes = [] }) => policyTypes))
  const outward = policies.flatMap(({ egress = [] }) => egress).filter(({ to = [] }) => to.some(({ ipBlock }) => ipBlock))
  const blocks = outward.flatMap(({ to = [] }) => to.flatMap(({ ipBlock }) => ipBlock ?? []))
  const open = new Set(outward.flatMap(({ ports = [] }) => ports.map(({ port }) => port)))
  const needed = new Set(spec.containers.flatMap(({ env = [] }) => env.flatMap(({ name }) => ASKED_OUTSIDE[name] ?? [])))
  return [
    ...unless(types.has('Ingress') && types.has('Egress'), 'no NetworkPolicy tells who may reach it and whom it may reach'),
    ...[...needed].flatMap((port) =>
      unless(open.has(port), `asks outside of the cluster by port ${port}, which no NetworkPolicy lets out`),
    ),
    ...[...open].flatMap((port) => unless(needed.has(port), `is let out of the cluster by port ${port}, and asks nobody there`)),
    ...unless(
      blocks.every(({ except = [] }) => PRIVATE.every((network) => except.includes(network))),
      'is let into private networks with what it asks outside',
    ),
  ]
}

const deniesByDefault = (objects: readonly KubernetesObject[]): boolean =>
  objects.some(({ kind, spec }) => {
    const { podSelector, policyTypes = [], ingress, egress } = (spec ?? {}) as Selecting & { ingress?: unknown; egress?: unknown }
    const all = podSelector !== undefined && Object.keys(podSelector).length === 0
    return kind === 'NetworkPolicy' && all && policyTypes.length === 2 && ingress === undefined && egress === undefined
  })

const selects = ({ podSelector, selector }: Selecting, labels: Labels): boolean =>
  Object.entries((podSelector ?? selector)?.matchLabels ?? {}).every(([label, value]) => labels[label] === value)
