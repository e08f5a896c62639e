import { execFileSync, spawnSync } from 'node:child_process'
import { basename, dirname, join, normalize } from 'node:path'
import { parseYaml, readText, root } from './files.js'
import { applyJsonPatch, mergeStrategically, type JsonPatchStep } from './patches.js'

export interface KubernetesObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Readonly<Record<string, string>> }
  readonly [key: string]: unknown
}

export const overlays = ['dev', 'staging', 'prod'] as const
export type Overlay = (typeof overlays)[number]
export const deployed = ['orders', 'inventory', 'shipping', 'analytics', 'gateway'] as const
export type Deployed = (typeof deployed)[number]

/** The folder that `kubectl apply -k` is given: of everything, of one service, or of the schema alone. */
export const folders = {
  whole: (overlay: Overlay) => `k8s/overlays/${overlay}`,
  platform: (overlay: Overlay) => `k8s/platform/overlays/${overlay}`,
  service: (name: Deployed, overlay: Overlay) => `k8s/services/${name}/overlays/${overlay}`,
  supergraph: (overlay: Overlay) => `k8s/services/gateway/supergraph/overlays/${overlay}`,
} as const

/** Each service in each place. */
export const serviceOverlays = overlays.flatMap((overlay) => deployed.map((name) => [name, overlay] as const))

const hasKubectl = spawnSync('kubectl', ['kustomize', '--help'], { stdio: 'ignore' }).status === 0

/** kubectl's own rendering of a folder, or undefined where there is no kubectl. */
export function renderByKubectl(folder: string): KubernetesObject[] | undefined {
  if (!hasKubectl) return undefined
  const text = execFileSync('kubectl', ['kustomize', join(root, folder)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return parseYaml(text, folder) as KubernetesObject[]
}

interface Kustomization {
  readonly namespace?: string
  readonly resources?: readonly string[]
  readonly components?: readonly string[]
  readonly labels?: readonly { readonly pairs: Readonly<Record<string, string>> }[]
  readonly configMapGenerator?: readonly ConfigMapArguments[]
  readonly images?: readonly { readonly name: string; readonly newName?: string; readonly newTag?: string }[]
  readonly patches?: readonly { readonly path?: string; readonly patch?: string; readonly target?: Target }[]
}
interface ConfigMapArguments {
  readonly name: string
  readonly behavior?: 'merge'
  readonly literals?: readonly string[]
  /** In or below the folder: kustomize reads nothing else. */
  readonly files?: readonly string[]
  readonly options?: { readonly disableNameSuffixHash?: boolean; readonly labels?: Readonly<Record<string, string>> }
}
interface Target {
  readonly kind?: string
  readonly name?: string
  readonly group?: string
}

const KNOWN = ['apiVersion', 'kind', 'namespace', 'resources', 'components', 'labels', 'configMapGenerator', 'images', 'patches']

/**
 * What `kubectl kustomize` renders, for the features that our files use; a feature it does not know is refused. One difference: the names
 * of generated ConfigMaps get no hash.
 */
export function render(folder: string): KubernetesObject[] {
  return renderOnto([], folder)
}

/** A component changes what was collected before it; everything else only adds. */
function renderOnto(collected: readonly KubernetesObject[], folder: string): KubernetesObject[] {
  const file = join(folder, 'kustomization.yaml')
  const kustomization = parseYaml(readText(file), file)[0] as Kustomization
  const unknown = Object.keys(kustomization).filter((key) => !KNOWN.includes(key))
  if (unknown.length > 0) throw new Error(`${file}: ${unknown.join(', ')} is not known here: teach checks/support/kustomize.ts`)
  let objects = [...collected]
  for (const resource of kustomization.resources ?? [])
    objects.push(
      ...(resource.endsWith('.yaml')
        ? (parseYaml(readText(join(folder, resource)), resource) as KubernetesObject[])
        : render(join(folder, resource))),
    )
  objects = generateConfigMaps(objects, kustomization, folder)
  for (const component of kustomization.components ?? []) objects = renderOnto(objects, join(folder, component))
  for (const patch of kustomization.patches ?? []) objects = applyPatch(objects, patch, file)
  return objects.map((object) => finish(object, kustomization))
}

function generateConfigMaps(
  objects: readonly KubernetesObject[],
  { configMapGenerator = [] }: Kustomization,
  folder: string,
): KubernetesObject[] {
  return configMapGenerator.reduce<KubernetesObject[]>(
    (before, { name, behavior, literals = [], files = [], options }) => {
      const data = Object.fromEntries([
        ...literals.map((literal) => [literal.slice(0, literal.indexOf('=')), literal.slice(literal.indexOf('=') + 1)]),
        ...files.map((file) => [basename(file), readBelow(folder, file)]),
      ]) as Record<string, string>
      const labels = options?.labels ? { labels: options.labels } : {}
      if (behavior !== 'merge') return [...before, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, ...labels }, data }]
      if (!before.some((object) => isTarget(object, { kind: 'ConfigMap', name }))) throw new Error(`No ConfigMap ${name} to merge into`)
      return before.map((object) =>
        isTarget(object, { kind: 'ConfigMap', name }) ? { ...object, data: { ...(object.data as object), ...data } } : object,
      )
    },
    [...objects],
  )
}

function readBelow(folder: string, file: string): string {
  if (normalize(file).startsWith('..')) throw new Error(`${folder}: kustomize does not read ${file}, which is above the folder`)
  return readText(join(folder, file))
}

function applyPatch(
  objects: readonly KubernetesObject[],
  { path, patch, target }: NonNullable<Kustomization['patches']>[number],
  file: string,
): KubernetesObject[] {
  const text = patch ?? readText(join(dirname(file), path ?? ''))
  const change = parseYaml(text, file)[0]
  const steps = Array.isArray(change) ? (change as JsonPatchStep[]) : undefined
  const named = change as KubernetesObject
  const wanted = target ?? { kind: named.kind, name: named.metadata.name }
  if (!objects.some((object) => isTarget(object, wanted))) throw new Error(`${file}: nothing is patched by ${JSON.stringify(wanted)}`)
  return objects.flatMap((object) => {
    if (!isTarget(object, wanted)) return [object]
    const changed = (steps ? applyJsonPatch(object, steps) : mergeStrategically(object, change)) as KubernetesObject | undefined
    return changed ? [changed] : []
  })
}

const isTarget = ({ apiVersion, kind, metadata }: KubernetesObject, target: Target): boolean =>
  (target.kind ?? kind) === kind &&
  (target.name ?? metadata.name) === metadata.name &&
  (target.group === undefined || apiVersion.startsWith(`${target.group}/`))

/** The namespace, the labels and the images, which the folder sets on all that is in it. */
function finish(object: KubernetesObject, { namespace, labels = [], images = [] }: Kustomization): KubernetesObject {
  const isCluster = object.kind === 'Namespace'
  const placed = namespace && !isCluster ? { ...object, metadata: { ...object.metadata, namespace } } : object
  const pairs = Object.assign({}, ...labels.map((each) => each.pairs)) as Record<string, string>
  const labelled =
    labels.length > 0 ? { ...placed, metadata: { ...placed.metadata, labels: { ...placed.metadata.labels, ...pairs } } } : placed
  return withImages(labelled, images) as KubernetesObject
}

function withImages(value: unknown, images: NonNullable<Kustomization['images']>): unknown {
  if (Array.isArray(value)) return value.map((item) => withImages(item, images))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const image = key === 'image' ? images.find(({ name }) => name === child) : undefined
      return [key, image ? `${image.newName ?? image.name}:${image.newTag ?? 'latest'}` : withImages(child, images)]
    }),
  )
}
