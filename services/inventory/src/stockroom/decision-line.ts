import type { Cause, DecisionLine } from '@kade/service-kit'
import type { Decision } from './decision.js'

type Caused = Decision & { readonly causedBy?: (Cause & { readonly data?: unknown }) | undefined }

/** What the log says of a decision: by the first event that tells it, else by what the ledger calls it. Null where nothing is to be done. */
export function lineOf({ events, movements, causedBy }: Caused): DecisionLine | null {
  const [moved] = movements
  const told = [...new Set(events.map(({ type }) => type))].map(wordsIn)
  const [first, ...others] = told.length > 0 || !moved ? told : [{ noun: 'stock', verb: `to ${moved.kind.toLowerCase()}` }]
  if (!first) return null
  const { orderId, orderNumber } = (causedBy?.data ?? {}) as { readonly orderId?: string; readonly orderNumber?: string }
  const of = orderId === undefined ? { locationId: moved?.locationId } : { orderNumber, orderId }
  return {
    message: `${first.noun} ${first.verb}`,
    decision: first.verb,
    facts: { ...of, movements: movements.length, ...(others.length > 0 ? { then: others.map(({ verb }) => verb) } : {}) },
    causedBy,
  }
}

/** `stock.deallocation_requested.v1` is stock, deallocation requested. */
function wordsIn(type: string): { readonly noun: string; readonly verb: string } {
  const [noun = '', verb = ''] = type.split('.')
  return { noun, verb: verb.replaceAll('_', ' ') }
}
