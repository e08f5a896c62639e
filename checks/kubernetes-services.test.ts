import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'
import { openSupergraph, Registry } from '../packages/graph-schema/src/index.js'
import { parseYaml, readText, root } from './support/files.js'
import { problemsOf } from './support/kubernetes-schemas.js'
import { deployed, folders, overlays, render, serviceOverlays, type Deployed, type KubernetesObject } from './support/kustomize.js'
import { danglingReferences, foreignTo } from './support/references.js'

describe.each(serviceOverlays)('%s, deployed alone to %s,', (name, overlay) => {
  const objects = render(folders.service(name, overlay))

  it('brings itself and nothing of another', () => {
    expect(foreignTo(name, objects)).toEqual([])
    expect(objects.map(({ kind }) => kind).sort()).toEqual(
      [
        'ConfigMap',
        'Deployment',
        name === 'gateway' ? 'Ingress' : 'Job',
        'NetworkPolicy',
        'PodDisruptionBudget',
        overlay === 'dev' ? 'HorizontalPodAutoscaler' : 'ScaledObject',
        'Service',
      ].sort(),
    )
  })

  it('lacks nothing that it names; the schema alone is released apart', () => {
    expect(danglingReferences(objects, name === 'gateway' ? render(folders.supergraph(overlay)) : [])).toEqual([])
  })

  it('is in the whole exactly as it is deployed alone', () => {
    const whole = render(folders.whole(overlay))
    expect(objects.filter((object) => !whole.some((other) => sameAs(object)(other)))).toEqual([])
  })

  it('runs the image of its release', () => {
    const tag = overlay === 'dev' ? /^dev$/ : /^\d+\.\d+\.\d+$/
    expect(imagesOf(objects).map((image) => image.split(':')[0])).toEqual(imagesOf(objects).map(() => `ghcr.io/kade-oms/${name}`))
    for (const image of imagesOf(objects)) expect(image.split(':')[1]).toMatch(tag)
    // The migration is that of the release.
    expect(new Set(imagesOf(objects)).size).toBe(1)
  })
})

describe.each(overlays)('The whole of %s', (overlay) => {
  const whole = render(folders.whole(overlay))

  it('is what all stand on, the services and the schema, and lacks nothing that it names', () => {
    const parts = [
      ...render(folders.platform(overlay)),
      ...deployed.flatMap((name) => render(folders.service(name, overlay))),
      ...render(folders.supergraph(overlay)),
    ]
    expect(whole.map(label).sort()).toEqual(parts.map(label).sort())
    expect(danglingReferences(whole)).toEqual([])
  })

  it('says the same to all services where it says it to several', () => {
    const values = new Map<string, Set<string>>()
    for (const { data } of whole.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.endsWith('-config')))
      for (const [key, value] of Object.entries(data as Record<string, string>)) values.set(key, (values.get(key) ?? new Set()).add(value))
    expect([...values].filter(([, told]) => told.size > 1)).toEqual([])
    expect([...values.keys()]).toEqual(expect.arrayContaining(['KAFKA_BROKERS', 'LOG_LEVEL', 'PUBLIC_URL']))
  })
})

describe('The schema', () => {
  it.each(overlays)('is released to %s without an image: one ConfigMap, of the same name each time', (overlay) => {
    const [schema, ...others] = render(folders.supergraph(overlay))
    expect(others).toEqual([])
    expect(schema?.metadata.name).toBe('supergraph')
    const { data } = schema as KubernetesObject & { readonly data: Record<string, string> }
    expect(Object.keys(data)).toEqual(['supergraph.graphql'])
    // Sealed, whole, and of a registry that can be published to and rolled back.
    const { version, sdl } = openSupergraph(data['supergraph.graphql'] ?? '')
    const served = new Registry(join(root, 'k8s/services/gateway/supergraph/base')).current()
    expect(version).toBe(String(served?.version))
    expect(Object.values(served?.subgraphs ?? {}).filter((text) => text.length > 100)).toHaveLength(5)
    expect(parse(sdl).definitions.length).toBeGreaterThan(100)
    // `kubectl apply` notes what it applied in an annotation, which holds 262,144 bytes.
    expect(JSON.stringify(schema).length).toBeLessThan(250_000)
  })

  it('reaches pods that run: its folder is mounted, and the gateway looks there', () => {
    expect(mountOfSchema(render(folders.service('gateway', 'prod')))).toEqual({
      file: '/etc/kade/supergraph/supergraph.graphql',
      mounts: [{ name: 'supergraph', mountPath: '/etc/kade/supergraph', readOnly: true }],
    })
  })
})

describe('The dashboards', () => {
  it('are the files that docker-compose.yml mounts, labelled for Grafana’s sidecar', () => {
    const dashboards = render(folders.platform('prod')).filter(({ metadata }) => metadata.labels?.grafana_dashboard === '1')
    expect(dashboards.map(({ kind, metadata, data }) => [kind, metadata.name, data])).toEqual([
      ['ConfigMap', 'grafana-dashboard-kade', { 'kade.json': readText('deploy/grafana/dashboards/kade.json') }],
    ])
  })
})

describe('The ingress', () => {
  it.each(overlays)('lets connections be silent for an hour in %s', (overlay) => {
    const ingress = render(folders.service('gateway', overlay)).find(({ kind }) => kind === 'Ingress') as KubernetesObject
    expect((ingress.metadata as { readonly annotations?: unknown }).annotations).toMatchObject({
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
      'nginx.ingress.kubernetes.io/proxy-send-timeout': '3600',
    })
  })
})

describe('A release of one service', () => {
  const sound = render(folders.service('orders', 'prod'))
  const spoilt = (kind: string, spoil: (object: Mutable) => unknown) => {
    const objects = structuredClone(sound)
    spoil(objects.find((object) => object.kind === kind) as unknown as Mutable)
    return objects
  }
  const without = (kind: string) => sound.filter((object) => object.kind !== kind)

  it.each<[string, KubernetesObject[], string]>([
    ['its config', without('ConfigMap'), 'Job orders-migrate: KAFKA_BROKERS is read from the ConfigMap orders-config, which is not there'],
    [
      'a value of its config',
      spoilt('ConfigMap', ({ data }) => delete data.PUBLIC_URL),
      'Deployment orders: PUBLIC_URL: orders-config has no PUBLIC_URL',
    ],
    ['its pods', without('Deployment'), 'Service orders: selects no pod'],
    ['what it scales', without('Deployment'), 'ScaledObject orders: there is no Deployment orders'],
    ['a volume', spoilt('Deployment', ({ spec }) => (spec.template.spec.volumes = [])), 'Deployment orders: there is no volume tmp'],
  ])('misses %s', (_what, objects, missing) => {
    expect(danglingReferences(objects)).toContain(missing)
  })

  it('misses the Service behind the gateway’s ingress, and a schema in another namespace', () => {
    const gateway = render(folders.service('gateway', 'prod'))
    expect(
      danglingReferences(
        gateway.filter(({ kind }) => kind !== 'Service'),
        render(folders.supergraph('prod')),
      ),
    ).toEqual(['Ingress gateway: there is no Service gateway'])
    expect(danglingReferences(gateway, render(folders.supergraph('staging')))).toEqual([
      'Deployment gateway: there is no ConfigMap supergraph',
    ])
  })

  it('refuses what is another’s', () => {
    expect(
      foreignTo('orders', [...sound, ...render(folders.service('shipping', 'prod')).filter(({ kind }) => kind === 'Service')]),
    ).toEqual(['Service shipping is not labelled as of orders', 'Service shipping is not named after orders'])
    const other = spoilt('Job', ({ spec }) => (spec.template.spec.containers[0].image = 'ghcr.io/kade-oms/shipping:0.1.0'))
    expect(foreignTo('orders', other)).toEqual(['Job orders-migrate runs ghcr.io/kade-oms/shipping:0.1.0'])
  })

  it('sees a schema that is mounted as a file, which never changes', () => {
    const gateway = structuredClone(render(folders.service('gateway', 'prod')))
    const mount = (
      gateway.find(({ kind }) => kind === 'Deployment') as unknown as Mutable
    ).spec.template.spec.containers[0].volumeMounts.at(-1)
    Object.assign(mount ?? {}, { subPath: 'supergraph.graphql' })
    expect(mountOfSchema(gateway).mounts).not.toEqual(mountOfSchema(render(folders.service('gateway', 'prod'))).mounts)
  })
})

describe('The example of Argo CD', () => {
  const [set] = parseYaml(readText('k8s/examples/argocd/applicationset.yaml')) as [ApplicationSet]
  const { elements } = set.spec.generators[0].list

  it('is what the schema of its kind allows', () => {
    expect(problemsOf(set as unknown as KubernetesObject)).toEqual([])
    expect(problemsOf({ ...set, spec: { ...set.spec, generator: [] } } as unknown as KubernetesObject)).not.toEqual([])
  })

  it('has an application for each service, the schema and what all stand on, each at its own folder', () => {
    expect(Object.fromEntries(elements.map(({ name, path }) => [name, path]))).toEqual({
      platform: folders.platform('prod'),
      supergraph: folders.supergraph('prod'),
      ...Object.fromEntries(deployed.map((name: Deployed) => [name, folders.service(name, 'prod')])),
    })
    for (const { path } of elements) expect(render(path)).not.toEqual([])
  })

  it('deploys each revision by itself, to the namespace that its folder names', () => {
    expect(elements.map(({ revision }) => revision)).toEqual(elements.map(() => 'main'))
    expect(set.spec.template.spec.source).toMatchObject({ path: '{{ .path }}', targetRevision: '{{ .revision }}' })
    expect(set.spec.template.spec.destination.namespace).toBe('kade')
    // Whoever removes it by mistake loses no database.
    expect(set.spec.syncPolicy).toEqual({ preserveResourcesOnDeletion: true })
  })
})

const label = ({ kind, metadata }: KubernetesObject): string => `${kind} ${metadata.namespace ?? ''} ${metadata.name}`
const sameAs = (object: KubernetesObject) => (other: KubernetesObject) => JSON.stringify(object) === JSON.stringify(other)

function imagesOf(objects: readonly KubernetesObject[]): string[] {
  return objects
    .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
    .flatMap(({ spec }) => (spec as Mutable['spec']).template.spec.containers.map(({ image }) => image))
}

function mountOfSchema(objects: readonly KubernetesObject[]) {
  const { spec } = objects.find(({ kind }) => kind === 'Deployment') as unknown as Mutable
  const [{ env, volumeMounts }] = spec.template.spec.containers
  return {
    file: env.find(({ name }) => name === 'SUPERGRAPH_FILE')?.value,
    mounts: volumeMounts.filter(({ name }) => name === 'supergraph'),
  }
}

interface Mutable {
  data: Record<string, string>
  spec: {
    template: {
      spec: {
        volumes: object[]
        containers: [{ image: string; env: { name: string; value?: string }[]; volumeMounts: { name: string }[] }]
      }
    }
  }
}
interface ApplicationSet {
  readonly spec: {
    readonly syncPolicy?: object
    readonly generators: readonly [
      { readonly list: { readonly elements: readonly { readonly name: string; readonly path: string; readonly revision: string }[] } },
    ]
    readonly template: { readonly spec: { readonly source: object; readonly destination: { readonly namespace: string } } }
  }
}
