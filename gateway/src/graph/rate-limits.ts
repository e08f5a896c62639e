import type { OperationDefinitionNode } from 'graphql'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { RateLimited } from './errors.js'

/** Guesses of an order's number and e-mail address that one address may make in a minute. */
const GUESSES_PER_MINUTE = 60

export interface Asking {
  readonly subject: string | null
  readonly address: string
}

/** Counts per subject, or per address for those without a token. */
export function createRateLimits(perMinute: number) {
  const operations = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const guesses = new RateLimiterMemory({ points: GUESSES_PER_MINUTE, duration: 60 })
  /** @throws RateLimited with the seconds to wait. */
  return async (operation: OperationDefinitionNode, { subject, address }: Asking): Promise<void> => {
    await count(operations, subject ?? address)
    const attempts = operation.selectionSet.selections.filter(
      (selection) => selection.kind === 'Field' && selection.name.value === 'guestAccess',
    ).length
    if (attempts > 0) await count(guesses, address, attempts)
  }
}

async function count(limiter: RateLimiterMemory, key: string, points = 1): Promise<void> {
  try {
    await limiter.consume(key, points)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new RateLimited(Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}
