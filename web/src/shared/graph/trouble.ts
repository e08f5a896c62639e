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
export interface Refusal {
  readonly code: string
  /** The path of the input's field; where a page asks for it. */
  readonly field?: readonly string[] | null
  readonly parameters: readonly { readonly key: string; readonly value: string }[]
}

/** An operation that was not done: its code, when the graph or HTTP gave one, and how long to wait. */
export interface Fault {
  readonly code?: string
  /** The argument that was wrong, where one was. */
  readonly field?: string
  readonly retryAfterSeconds?: number
}

export function troubleOf({ code, retryAfterSeconds = 1 }: Fault): Trouble {
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return trouble('error.expired')
  if (code === 'NOT_FOUND') return trouble('error.notFound')
  return code === 'RATE_LIMITED' ? tooMany(retryAfterSeconds) : trouble('error.busy')
}

/** A wait is told as what it is: seconds, or minutes rounded up. */
const tooMany = (seconds: number): Trouble =>
  seconds < 60
    ? trouble('error.tooManySeconds', { count: Math.max(1, Math.ceil(seconds)) })
    : trouble('error.tooManyMinutes', { count: Math.ceil(seconds / 60) })
