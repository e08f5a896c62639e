import { isId, moneyOf, NotFound } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { QueryResolvers, SourcingDecision } from '../generated.js'
import type { ChosenLocation, SourcingCost, SourcingRecord } from '../stockroom/sourced.js'
import { sourcingOf } from './sourcing-record.reads.js'

const Query: Pick<QueryResolvers, 'sourcingExplanation'> = {
  sourcingExplanation: async (_, { orderId }, { viewer, database }) => {
    authorizeField(viewer, 'sourcingExplanation')
    if (!isId(orderId)) throw new NotFound('There is no such order')
    return { orderId, decisions: (await sourcingOf(database, orderId)).map(toDecision) }
  },
}

function toDecision({ decidedAt, countryCode, currency, chosen, candidates }: SourcingRecord): SourcingDecision {
  const places = new Set(chosen.map(({ locationId }) => locationId))
  return {
    ...{ decidedAt, countryCode },
    chosen: chosen.map(({ locationId, locationCode, lines, cost, quote, leavesOn = null }) => ({
      ...{ locationId, locationCode, lines: [...lines], leavesOn },
      cost: toCost(cost, currency),
      quote: toQuote(quote),
    })),
    candidates: candidates.map(({ locationId, locationCode, lines, cost, leavesOn = null }) => ({
      ...{ locationId, locationCode, isChosen: places.has(locationId), lines: [...lines], leavesOn },
      cost: toCost(cost, currency),
    })),
  }
}

const toCost = (cost: SourcingCost | null, currency: string | null) =>
  cost && currency
    ? {
        carrier: moneyOf(cost.carrier, currency),
        handling: moneyOf(cost.handling, currency),
        penalty: moneyOf(cost.penalty, currency),
        age: moneyOf(cost.age ?? 0, currency),
      }
    : null

const toQuote = (quote: ChosenLocation['quote']) => quote && { ...quote, cost: moneyOf(quote.cost, quote.currency) }

export const sourcing = { Query }
