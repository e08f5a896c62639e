import { describe, expect, it } from '@jest/globals'
import { folders, overlays, render, renderByKubectl, serviceOverlays, type KubernetesObject } from './support/kustomize.js'
import { applyJsonPatch, mergeStrategically } from './support/patches.js'

describe('Rendering an overlay', () => {
  const rendered = [
    ...overlays.flatMap((overlay) => [folders.whole(overlay), folders.platform(overlay), folders.supergraph(overlay)]),
    ...serviceOverlays.map(([name, overlay]) => folders.service(name, overlay)),
  ]

  it.each(rendered)('%s gives the same by our resolver as by kubectl, where there is one', (folder) => {
    const ours = render(folder)
    const theirs = renderByKubectl(folder) ?? ours
    expect(ours).not.toEqual([])
    expect(comparable(ours)).toEqual(comparable(theirs))
  })

  it.each(rendered)('%s has each object once', (folder) => {
    const names = render(folder).map(({ kind, metadata }) => `${kind} ${metadata.name}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('refuses a patch that leads nowhere, and deletes what a patch deletes', () => {
    expect(() => applyJsonPatch({ spec: {} }, [{ op: 'replace', path: '/spec/replicas', value: 1 }])).toThrow(
      'There is no /spec/replicas to replace',
    )
    expect(mergeStrategically({ kind: 'Job' }, { $patch: 'delete' })).toBeUndefined()
    expect(
      mergeStrategically(
        { env: [{ name: 'A', value: '1' }] },
        {
          env: [
            { name: 'A', value: '2' },
            { name: 'B', value: '3' },
          ],
        },
      ),
    ).toEqual({
      env: [
        { name: 'B', value: '3' },
        { name: 'A', value: '2' },
      ],
    })
  })
})

/** By name, whatever the order; a variable's value or its source only; names of generated ConfigMaps (`orders-config`) without their hash. */
function comparable(objects: readonly KubernetesObject[]): Record<string, unknown> {
  const text = JSON.stringify(objects).replaceAll(/"([a-z]+-config)-[a-z0-9]{10}"/g, '"$1"')
  const named = JSON.parse(text, (key, value: unknown) =>
    key === 'env' ? sortByName(value as { readonly name: string }[]) : value,
  ) as KubernetesObject[]
  return Object.fromEntries(named.map((object) => [`${object.apiVersion} ${object.kind} ${object.metadata.name}`, object]))
}

const sortByName = (variables: readonly { readonly name: string }[]) => [...variables].sort((a, b) => a.name.localeCompare(b.name))
