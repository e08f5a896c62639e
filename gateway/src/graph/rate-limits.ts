import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Viewer } from '@kade/service-kit'
import { RateLimited } from './errors.js'
import { rootFields } from './root-fields.js'

/** Guesses of an order's number and e-mail address that one address may make in a minute. */
const GUESSES_PER_MINUTE = 60
/** What an operation is charged at least: to answer it at all is work. */
const LEAST_COST = 10

export interface RateLimitsConfig {
  /** Operations of one subject, or of one address for those without a token. */
  readonly rateLimitPerMinute: number
  /** Cost of all operations of one subject. */
  readonly costPerMinute: number
  /** The same of one address without a token. */
  readonly anonymousCostPerMinute: number
  /** Orders that one address may place without a token. */
  readonly anonymousOrdersPerMinute: number
}

/** What is left of a limit: RateLimit-Limit, RateLimit-Remaining and, in seconds, RateLimit-Reset. */
export type RateLimitHeaders = Readonly<Record<string, string>>

export interface RateLimits {
  /** Counts a request or a subscription: per subject, or per address for those without a token. @throws RateLimited with the seconds to wait. */
  admit(viewer: Viewer | null, address: string): Promise<void>
  /** Charges an operation by its cost, and answers what is left. @throws RateLimited */
  charge(viewer: Viewer, address: string, cost: number): Promise<RateLimitHeaders>
  /** Counts what is bounded by its kind, each alias for itself: guesses of a guest's order, orders of nobody. @throws RateLimited */
  admitKinds(document: DocumentNode, operation: OperationDefinitionNode, viewer: Viewer, address: string): Promise<void>
}

export function createRateLimits(config: RateLimitsConfig): RateLimits {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const requests = perMinute(config.rateLimitPerMinute)
  const cost = perMinute(config.costPerMinute)
  const anonymousCost = perMinute(config.anonymousCostPerMinute)
  const guesses = perMinute(GUESSES_PER_MINUTE)
  const orders = perMinute(config.anonymousOrdersPerMinute)
  return {
    admit: async (viewer, address) => {
      await count(requests, viewer && isKnown(viewer) ? `subject ${viewer.subject}` : `address ${address}`)
    },
    charge: async (viewer, address, points) => {
      const [limiter, key] = isKnown(viewer) ? [cost, viewer.subject] : [anonymousCost, address]
      const { remainingPoints, msBeforeNext } = await count(limiter, key, Math.max(LEAST_COST, points))
      return headersOf(limiter, remainingPoints, msBeforeNext)
    },
    admitKinds: async (document, operation, viewer, address) => {
      if (operation.operation !== 'mutation') return
      const named = (field: string): number => rootFields(document, operation).filter(({ name }) => name.value === field).length
      const [attempts, placed] = [named('guestAccess') + named('claimOrder'), isKnown(viewer) ? 0 : named('placeOrder')]
      if (attempts > 0) await count(guesses, address, attempts)
      if (placed > 0) await count(orders, address, placed)
    },
  }
}

const isKnown = ({ roles }: Viewer): boolean => roles.length > 0

const secondsIn = (ms: number): number => Math.max(1, Math.ceil(ms / 1000))

const headersOf = ({ points }: RateLimiterMemory, remaining: number, msBeforeNext: number): RateLimitHeaders => ({
  'ratelimit-limit': String(points),
  'ratelimit-remaining': String(Math.max(0, remaining)),
  'ratelimit-reset': String(secondsIn(msBeforeNext)),
})

async function count(limiter: RateLimiterMemory, key: string, points = 1): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key, points)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const { msBeforeNext } = refused
    throw new RateLimited(secondsIn(msBeforeNext), headersOf(limiter, 0, msBeforeNext))
  }
}
