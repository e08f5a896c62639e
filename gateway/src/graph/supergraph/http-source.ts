import { bodyOf, download } from './download.js'

/** Reads a supergraph over HTTP. One that has not changed, by its ETag, is not sent again. */
export function createHttpSource(url: string, token: string | undefined): () => Promise<string> {
  let known: { readonly tag: string; readonly text: string } | undefined
  return async () => {
    const response = await download(url, {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(known ? { 'if-none-match': known.tag } : {}),
    })
    if (response.status === 304 && known) return known.text
    const text = (await bodyOf(response)).toString('utf8')
    const tag = response.headers.get('etag')
    known = tag === null ? undefined : { tag, text }
    return text
  }
}
