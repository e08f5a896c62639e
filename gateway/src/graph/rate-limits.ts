import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Viewer } from '@kade/service-kit'
import { RateLimited } from './errors.js'
import { rootFields } from './root-fields.js'

/** Guesses of an order's number and e-mail address that one address may make in a minute. */
const GUESSES_PER_MINUTE = 60

export interface RateLimits {
  /** Counts a request or a subscription: per subject, or per address for those without a token. @throws RateLimited with the seconds to wait. */
  admit(viewer: Viewer | null, address: string): Promise<void>
  /** Counts the guesses in an operation, each alias for itself. @throws RateLimited */
  readonly admitGuesses: (document: DocumentNode, operation: OperationDefinitionNode, address: string) => Promise<void>
}

export function createRateLimits(perMinute: number): RateLimits {
  const requests = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const guesses = new RateLimiterMemory({ points: GUESSES_PER_MINUTE, duration: 60 })
  return {
    admit: (viewer, address) => count(requests, viewer && viewer.roles.length > 0 ? `subject ${viewer.subject}` : `address ${address}`),
    admitGuesses: async (document, operation, address) => {
      if (operation.operation !== 'mutation') return
      const attempts = rootFields(document, operation).filter(({ name }) => name.value === 'guestAccess').length
      if (attempts > 0) await count(guesses, address, attempts)
    },
  }
}

async function count(limiter: RateLimiterMemory, key: string, points = 1): Promise<void> {
  try {
    await limiter.consume(key, points)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
    throw refused
  }
}
