/** Most of our graphs have a tenth of a megabyte. */
const LARGEST = 10_000_000
const WAIT_MS = 10_000

/** The answer to a GET; a status of its own is the caller's to judge. @throws Error when nothing answers within ten seconds. */
export async function download(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(WAIT_MS) })
  } catch (error) {
    throw new Error(`${url} does not answer`, { cause: error })
  }
}

/** The body of an answer. @throws Error on any status but 2xx, and on more than 10 MB. */
export async function bodyOf(response: Response): Promise<Buffer> {
  const { url, status } = response
  if (!response.ok) throw new Error(`${url} answered with status ${status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > LARGEST) throw new Error(`${url} has more than ${LARGEST} bytes: it is no supergraph`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
