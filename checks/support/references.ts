import type { KubernetesObject } from './kustomize.js'

interface KeyReference {
  readonly name: string
  readonly key?: string
}
interface Container {
  readonly name: string
  readonly env?: readonly { readonly name: string; readonly valueFrom?: { readonly configMapKeyRef?: KeyReference } }[]
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name: string } }[]
  readonly volumeMounts?: readonly { readonly name: string; readonly subPath?: string }[]
}
interface Pod {
  readonly containers: readonly Container[]
  readonly volumes?: readonly { readonly name: string; readonly configMap?: { readonly name: string } }[]
}
type Labels = Readonly<Record<string, string>>
interface Template {
  readonly metadata: { readonly labels: Labels }
  readonly spec: Pod
}
interface IngressRules {
  readonly rules: readonly {
    readonly http: { readonly paths: readonly { readonly backend: { readonly service: { readonly name: string } } }[] }
  }[]
}

/**
 * What objects name and nobody brings: ConfigMaps and their keys, volumes, Deployments to scale, Services to lead to, pods to select. Secrets are
 * made by hand. `beside`: objects that are released apart, and are there.
 */
export function danglingReferences(objects: readonly KubernetesObject[], beside: readonly KubernetesObject[] = []): string[] {
  const all = [...objects, ...beside]
  return objects.flatMap((object) =>
    [...podReferences(object, all), ...nameReferences(object, all), ...selections(object, all)].map(
      (missing) => `${object.kind} ${object.metadata.name}: ${missing}`,
    ),
  )
}

const templateOf = ({ kind, spec }: KubernetesObject): Template | undefined =>
  kind === 'Deployment' || kind === 'Job' ? (spec as { readonly template: Template }).template : undefined

const found = (objects: readonly KubernetesObject[], kind: string, name: string, namespace?: string): KubernetesObject | undefined =>
  objects.find(({ kind: other, metadata }) => other === kind && metadata.name === name && metadata.namespace === namespace)

function podReferences(object: KubernetesObject, all: readonly KubernetesObject[]): string[] {
  const { containers = [], volumes = [] } = templateOf(object)?.spec ?? {}
  const data = (name: string) => found(all, 'ConfigMap', name, object.metadata.namespace)?.data as Record<string, string> | undefined
  const missing = (name: string) => (data(name) ? [] : [`there is no ConfigMap ${name}`])
  return [
    ...volumes.flatMap(({ configMap }) => (configMap ? missing(configMap.name) : [])),
    ...containers.flatMap(({ env = [], envFrom = [], volumeMounts = [] }) => [
      ...envFrom.flatMap(({ configMapRef }) => (configMapRef ? missing(configMapRef.name) : [])),
      ...volumeMounts.flatMap(({ name }) => (volumes.some((volume) => volume.name === name) ? [] : [`there is no volume ${name}`])),
      ...env.flatMap(({ name, valueFrom }) => {
        const reference = valueFrom?.configMapKeyRef
        if (!reference) return []
        const values = data(reference.name)
        if (!values) return [`${name} is read from the ConfigMap ${reference.name}, which is not there`]
        return reference.key !== undefined && reference.key in values ? [] : [`${name}: ${reference.name} has no ${reference.key}`]
      }),
    ]),
  ]
}

function nameReferences({ kind, metadata, spec }: KubernetesObject, all: readonly KubernetesObject[]): string[] {
  const missing = (other: string, name: string) => (found(all, other, name, metadata.namespace) ? [] : [`there is no ${other} ${name}`])
  if (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject')
    return missing('Deployment', (spec as { readonly scaleTargetRef: { readonly name: string } }).scaleTargetRef.name)
  if (kind !== 'Ingress') return []
  return (spec as IngressRules).rules.flatMap(({ http }) => http.paths.flatMap(({ backend }) => missing('Service', backend.service.name)))
}

function selections({ kind, spec }: KubernetesObject, all: readonly KubernetesObject[]): string[] {
  const { selector } = (spec ?? {}) as { readonly selector?: Labels & { readonly matchLabels?: Labels } }
  if (!selector || !['Service', 'PodDisruptionBudget', 'Deployment'].includes(kind)) return []
  const wanted = Object.entries(selector.matchLabels ?? (selector as Labels))
  const isSelected = (object: KubernetesObject) => {
    const template = templateOf(object)
    return template !== undefined && wanted.every(([label, value]) => template.metadata.labels[label] === value)
  }
  return all.some(isSelected) ? [] : ['selects no pod']
}

/** Objects, images and pods in a rendered service that are another's. */
export function foreignTo(service: string, objects: readonly KubernetesObject[]): string[] {
  return objects.flatMap((object) => {
    const { kind, metadata } = object
    const label = `${kind} ${metadata.name}`
    const template = templateOf(object)
    const images = (template?.spec.containers ?? []).map((container) => (container as { readonly image?: string }).image ?? '')
    return [
      ...(metadata.namespace ? [] : [`${label} is of no namespace`]),
      ...(metadata.labels?.['app.kubernetes.io/name'] === service ? [] : [`${label} is not labelled as of ${service}`]),
      ...(metadata.name === service || metadata.name.startsWith(`${service}-`) ? [] : [`${label} is not named after ${service}`]),
      ...images.filter((image) => !image.includes(`/${service}:`)).map((image) => `${label} runs ${image}`),
    ]
  })
}
