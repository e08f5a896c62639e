import type { z } from 'zod'
import { NotTold } from './platform-api.js'

const ANSWERS_WITHIN_MS = 15_000

export interface Asking {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: object | undefined
}

/** Asks a shop, and answers what it says in this shape. @throws NotTold */
export async function askPlatform<Shape extends z.ZodType>(
  shape: Shape,
  url: string,
  { method, headers, body }: Asking,
): Promise<z.output<Shape>> {
  const { host } = new URL(url)
  let response: Response
  try {
    response = await fetch(url, {
      ...{ method, redirect: 'error', signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) },
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch {
    throw new NotTold(`${host} does not answer`)
  }
  if (!response.ok) throw new NotTold(`${host} answered ${response.status} to ${method} ${new URL(url).pathname}`)
  const parsed = shape.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw new NotTold(`${host} answered something else than is documented to ${method} ${new URL(url).pathname}`)
  return parsed.data
}
