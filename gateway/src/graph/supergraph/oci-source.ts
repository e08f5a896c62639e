import { createHash } from 'node:crypto'
import { bodyOf, download } from './download.js'

interface Place {
  readonly registry: string
  readonly repository: string
  readonly reference: string
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/**
 * Reads a supergraph from a registry of images (the OCI distribution specification): the one layer of the artefact that a tag names, as
 * `oras push ghcr.io/shop/supergraph:prod supergraph.graphql` puts it there. What has come is checked against its digest.
 * @param token of whoever may read a private repository.
 */
export function createOciSource(address: string, token: string | undefined): () => Promise<string> {
  const { registry, repository, reference } = placeOf(address)
  const base = `${isLocal(registry) ? 'http' : 'https'}://${registry}/v2/${repository}`
  let known: { readonly digest: string; readonly text: string } | undefined
  let authorization: Readonly<Record<string, string>> = token === undefined ? {} : { authorization: `Bearer ${token}` }

  /** A registry says where to get the token that even an anonymous reader needs. */
  const get = async (url: string, accept: string): Promise<Buffer> => {
    const response = await download(url, { accept, ...authorization })
    const challenge = response.status === 401 ? response.headers.get('www-authenticate') : null
    if (challenge === null) return bodyOf(response)
    authorization = { authorization: `Bearer ${await tokenFor(challenge, token)}` }
    return bodyOf(await download(url, { accept, ...authorization }))
  }
  return async () => {
    const manifest = JSON.parse((await get(`${base}/manifests/${reference}`, MANIFEST)).toString('utf8')) as {
      readonly layers?: readonly { readonly digest: string }[]
    }
    const [layer, ...others] = manifest.layers ?? []
    if (!layer || others.length > 0)
      throw new Error(`${address} is no supergraph: it has ${manifest.layers?.length ?? 0} layers, and not one`)
    if (known?.digest === layer.digest) return known.text
    const body = await get(`${base}/blobs/${layer.digest}`, '*/*')
    if (`sha256:${createHash('sha256').update(body).digest('hex')}` !== layer.digest)
      throw new Error(`${address} was cut off or changed on its way: its SHA-256 is not ${layer.digest}`)
    known = { digest: layer.digest, text: body.toString('utf8') }
    return known.text
  }
}

/** @throws Error when the address names no repository. */
export function placeOf(address: string): Place {
  const [, registry, repository, reference = 'latest'] = /^oci:\/\/([^/]+)\/([^:@]+)(?:[:@](.+))?$/.exec(address) ?? []
  if (!registry || !repository) throw new Error(`${address} is no address such as oci://ghcr.io/shop/supergraph:prod`)
  return { registry, repository, reference }
}

const isLocal = (registry: string): boolean => /^(localhost|127\.0\.0\.1)(:|$)/.test(registry)

async function tokenFor(challenge: string, secret: string | undefined): Promise<string> {
  const part = (name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1]
  const realm = part('realm')
  if (realm === undefined) throw new Error(`The registry asks for what is not supported here: ${challenge}`)
  const url = new URL(realm)
  for (const name of ['service', 'scope']) {
    const value = part(name)
    if (value !== undefined) url.searchParams.set(name, value)
  }
  const basic: Readonly<Record<string, string>> =
    secret === undefined ? {} : { authorization: `Basic ${Buffer.from(`token:${secret}`).toString('base64')}` }
  const answer = JSON.parse((await bodyOf(await download(url.href, basic))).toString('utf8')) as {
    readonly token?: string
    readonly access_token?: string
  }
  const token = answer.token ?? answer.access_token
  if (token === undefined) throw new Error(`${url.origin} gave no token`)
  return token
}
