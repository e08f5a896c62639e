import type { Refusal } from '../../shared/graph/trouble.js'

/** What is refused about a return is told in the words of returns: under the same codes the page has those of the whole order. */
export const ofReturns = (refusals: readonly Refusal[] = []): readonly Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, code: `RETURN.${refusal.code}` }))
