import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** What went wrong, as the page tells it: keys of the message files, of which the first that is there is said, and what is filled in. */
export interface Trouble {
  readonly keys: string[]
  readonly values: Readonly<Record<string, string | number>>
}

export const trouble = (key: string, values: Trouble['values'] = {}): Trouble => ({ keys: [key], values })

/** A change that was refused: told by its code and parameters, never in the server's words, which are English. */
export function refusalOf({ code, parameters }: Refusal): Trouble {
  const values: Record<string, string> = Object.fromEntries(parameters.map(({ key, value }) => [key, value]))
  const kind = values.status ?? values.fault
  return { keys: [...(kind === undefined ? [] : [`refused.${code}.${kind}`]), `refused.${code}.any`, 'refused.other'], values }
}
interface Refusal {
  readonly code: string
  readonly parameters: readonly { readonly key: string; readonly value: string }[]
}

/** An operation that was not done. */
export function troubleOf(error: unknown): Trouble {
  const { code, retryAfterSeconds } = factsOf(error)
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return trouble('error.expired')
  if (code === 'NOT_FOUND') return trouble('error.notFound')
  if (code === 'RATE_LIMITED') return tooMany(retryAfterSeconds)
  return trouble('error.busy')
}

/** The order cannot be seen with this token, now or later. */
export const isRefused = (error: unknown): boolean => ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].includes(factsOf(error).code ?? '')

/** A wait is told as what it is: seconds, or minutes rounded up. */
const tooMany = (seconds: number): Trouble =>
  seconds < 60
    ? trouble('error.tooManySeconds', { count: Math.max(1, Math.ceil(seconds)) })
    : trouble('error.tooManyMinutes', { count: Math.ceil(seconds / 60) })

function factsOf(error: unknown): { readonly code?: string; readonly retryAfterSeconds: number } {
  if (CombinedGraphQLErrors.is(error)) {
    const { code, retryAfterSeconds } = error.errors[0]?.extensions ?? {}
    return { code: String(code), retryAfterSeconds: Number(retryAfterSeconds ?? 1) }
  }
  if (ServerError.is(error)) {
    const code = { 401: 'UNAUTHENTICATED', 429: 'RATE_LIMITED' }[error.statusCode]
    return { code, retryAfterSeconds: Number(error.response.headers.get('retry-after') ?? 1) }
  }
  return { retryAfterSeconds: 0 }
}
