import type { KeyRing } from '@kade/service-kit'

/** The keys of these ids; null: there is none any more, since its customer is erased. @throws Error while orders does not answer */
export type AskKeys = (ids: readonly string[]) => Promise<ReadonlyMap<string, Buffer | null>>

const WITHIN_MS = 5_000

/** Asks orders, which keeps the keys, over a request that is signed with the secret by which they are wrapped. None is kept here. */
export const askOrders =
  (ordersUrl: string, ring: KeyRing): AskKeys =>
  async (ids) => {
    const body = JSON.stringify({ at: Date.now(), keys: ids })
    const answer = await fetch(`${ordersUrl}/personal-keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'kade-signature': ring.sign(body) },
      body,
      signal: AbortSignal.timeout(WITHIN_MS),
    })
    if (!answer.ok) throw new Error(`orders answers ${answer.status} to who asks for keys: has it the same PERSONAL_DATA_KEYS?`)
    const { keys } = (await answer.json()) as { readonly keys: Readonly<Record<string, string | null>> }
    return new Map(
      ids.map((id) => {
        const wrapped = keys[id] ?? null
        return [id, wrapped === null ? null : ring.unwrap(Buffer.from(wrapped, 'base64'), id)]
      }),
    )
  }
