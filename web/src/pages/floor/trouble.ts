import { faultOf } from '../../shared/graph/open-graph.js'
import { troubleOf, type Trouble } from '../../shared/graph/trouble.js'

/** A refusal as the graph tells it. */
export interface Refused {
  readonly code: string
  readonly field?: readonly string[] | null
  readonly parameters: readonly { readonly key: string; readonly value: string }[]
}

/** Told by its code and by the field that caused it, of which the last name counts: `refused.NOT_FOUND.sku`. */
export function refusalOf({ code, field, parameters }: Refused): Trouble {
  const values: Record<string, string> = Object.fromEntries(parameters.map(({ key, value }) => [key, value]))
  const name = field?.at(-1) ?? 'any'
  return { keys: [`refused.${code}.${name}`, `refused.${code}.any`, 'refused.other'], values }
}

/** The line of the input that a refusal is about; null when it is about none. */
export function lineOf({ field }: Refused): number | null {
  const at = field?.indexOf('lines') ?? -1
  const index = at < 0 ? Number.NaN : Number(field?.[at + 1])
  return Number.isInteger(index) ? index : null
}

/** What was not answered is told, and may be asked again under the same key. */
export const unanswered = (error: unknown): Trouble => troubleOf(faultOf(error))
